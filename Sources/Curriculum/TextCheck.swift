/// Looks over a text that stands outside of pages: a prompt, a hint, an instruction.
struct TextCheck {
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []
  /// What the linter will look at.
  private(set) var formulas: [PageDraft.Placed<String>] = []
  private(set) var numbers: [PageDraft.Placed<NumberPlaceholder>] = []
  private(set) var links: [PageDraft.Placed<String>] = []

  /// The text without marks.
  private(set) var plain = ""

  private let source: SourceText
  /// Where the text begins.
  let place: LessonPlace

  /// Makes a check of a text that begins at a place.
  init(_ text: String, at place: LessonPlace) {
    var cleaning: [LessonProblem] = []
    source = SourceText(path: place.file, raw: Array(text.utf8), problems: &cleaning)
    self.place = place
  }

  /// Looks it over. The places of what is found are those of the text: escapes and folded lines
  /// of YAML make finer ones unsure.
  mutating func run() {
    guard source.bytes.count <= LessonOutline.longestParagraph else {
      let fault = MarkupFault.tooLong(.paragraph, limit: LessonOutline.longestParagraph)
      return problems.append(place.problem(.markup(fault)))
    }
    let marked = MarkedText(paragraphOf: source)
    if isPlain(marked) {
      plain = source.string(0..<source.bytes.count)
      return
    }
    var reader = MarkdownReader(source, marked)
    plain = LessonText.joined(reader.read().map(\.block)).map { Inline.plainText($0) } ?? ""
    problems = reader.problems.map { place.problem($0.fault) }
    formulas = (reader.formulas + reader.displayed).map { .init(value: $0.tex, place: place) }
    numbers = reader.numbers.map { .init(value: $0.number, place: place) }
    links = reader.links.map { .init(value: $0.page, place: place) }
  }

  /// Whether the text holds no mark of Markdown, so that it need not be parsed: most do not.
  private func isPlain(_ marked: MarkedText) -> Bool {
    guard marked.spans.isEmpty, marked.decimals.isEmpty, marked.problems.isEmpty,
      let first = source.bytes.first, first >= 0x80 || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A
    else { return false }
    return !source.bytes.contains {
      switch $0 {
      case 0x00..<0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"),
        UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: "|"):
        true
      default: false
      }
    }
  }
}
