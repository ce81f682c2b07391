import Assessment
import Canvas
import Curriculum

/// A link in the text of a page.
struct TextLink: Equatable, Sendable {
  /// What it says, without blanks and marks.
  var label: String
  /// The id of the page it leads to.
  var page: String

  /// The links of a text in the order of reading.
  static func all(in blocks: [Block]) -> [TextLink] {
    blocks.flatMap { block -> [TextLink] in
      switch block {
      case .paragraph(let inlines): all(in: inlines)
      case .list(_, let items): items.flatMap { all(in: $0) }
      case .table(let header, let rows): ([header] + rows).flatMap { $0 }.flatMap { all(in: $0) }
      case .quote(let blocks): all(in: blocks)
      case .math, .code, .pause: []
      }
    }
  }

  private static func all(in inlines: [Inline]) -> [TextLink] {
    inlines.flatMap { inline -> [TextLink] in
      switch inline {
      case .link(let inner, let page):
        [TextLink(label: Inline.plainText(inner).filter { $0 != " " }, page: page)]
      case .emphasis(let inner), .strong(let inner): all(in: inner)
      case .text, .code, .math, .number, .lineBreak: []
      }
    }
  }
}

/// Where links stand among the lines of a laid out text.
struct LinkPlaces: Equatable, Sendable {
  /// A piece of a link on one line.
  struct Segment: Equatable, Sendable {
    /// The index of the line.
    var line: Int
    /// The column of its first character in the line.
    var column: Int
    /// The piece.
    var text: StyledText
  }

  private let rect: Rect
  private let language: Language
  private let look: Look
  /// The pieces of each link; none where a link cannot be told from the text around it.
  let segments: [[Segment]]

  /// Finds the links: together, the pieces in the style of links say what the links say.
  init(_ links: [TextLink], in lines: [StyledText], _ rect: Rect, _ context: ScreenContext) {
    self.rect = rect
    language = context.language
    look = context.look
    segments = Self.find(links, in: lines, context.look)
  }

  /// Whether the places are still those of the text.
  func suits(_ rect: Rect, _ context: ScreenContext) -> Bool {
    rect == self.rect && context.language == language && context.look == look
  }

  private static func find(
    _ links: [TextLink], in lines: [StyledText], _ look: Look
  ) -> [[Segment]] {
    var segments = links.map { _ in [Segment]() }
    let style = look.style(.accent)
    var index = 0
    var said = ""
    for (row, line) in lines.enumerated() where index < links.count {
      var column = 0
      for run in line.runs {
        defer { column += look.displayWidth(of: run.text) }
        guard run.style == style, index < links.count else { continue }
        said += run.text.filter { $0 != " " }
        segments[index].append(
          Segment(line: row, column: column, text: StyledText(run.text, style: style)))
        guard links[index].label.hasPrefix(said) else {
          // Something else looks like a link here; what was found so far is certain.
          return segments.enumerated().map { $0 < index ? $1 : [] }
        }
        if said == links[index].label { (index, said) = (index + 1, "") }
      }
    }
    return segments
  }
}
