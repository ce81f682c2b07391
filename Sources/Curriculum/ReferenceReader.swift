import Assessment
import InformationTheory

/// Reads what stands beside the pages: the glossary, the headings of the document and where to
/// read on. Each file may be missing.
struct ReferenceReader {
  /// What was read.
  var glossary: [GlossaryEntry] = []
  var document: [DocumentHeading] = []
  var readings: [Reading] = []
  var books: [Book] = []
  /// What was found wrong.
  var problems: [LessonProblem] = []
  /// Formulas, numbers and links of the texts.
  private(set) var formulas: [PageDraft.Placed<String>] = []
  private(set) var numbers: [PageDraft.Placed<NumberPlaceholder>] = []
  private(set) var links: [PageDraft.Placed<String>] = []

  /// The files, relative to the folder of the lessons.
  static let glossaryPath = "glossary.yaml"
  static let documentPath = "document.yaml"
  static let readingPath = "reading.yaml"
  static let paths = [glossaryPath, documentPath, readingPath]

  /// The reader of the file that is being read.
  var yaml = YAMLReader(path: "")
  private let sources: LessonSources
  private let pages: [String]
  private let checksTexts: Bool

  /// Reads the files; references to other pages than these are told and left out. A learner need
  /// not wait until the texts have been looked over.
  init(_ sources: LessonSources, pages: [String], checksTexts: Bool) {
    self.sources = sources
    self.pages = pages
    self.checksTexts = checksTexts
    readGlossary()
    readDocument()
    readReadings()
  }

  // MARK: - Files

  /// Opens a file, has its lists read and takes over what was found wrong.
  mutating func open(
    _ path: String, lists: [String], read: (inout Self, [String: YAMLNode]) -> Void
  ) {
    guard let raw = sources.files[path] else {
      if let code = sources.failures[path] {
        let place = LessonPlace(file: path, line: 1, column: 1)
        problems.append(place.problem(.file(.unreadable(code: code))))
      }
      return
    }
    let source = SourceText(path: path, raw: raw, problems: &problems)
    yaml = YAMLReader(path: path)
    defer { problems += yaml.problems }
    guard let root = yaml.parse(source.string(0..<source.bytes.count)),
      let values = yaml.mapping(root, of: path, required: ["format_version"] + lists)
    else { return }
    if let node = values["format_version"], let text = yaml.text(node, of: "format_version"),
      text != String(CourseFile.format)
    {
      yaml.report(node, .yaml(.unknownFormat(text, supported: CourseFile.format)))
    }
    read(&self, values)
  }

  /// The entries of a list that may be missing.
  mutating func entries(_ values: [String: YAMLNode], _ key: String) -> [YAMLNode] {
    values[key].flatMap { yaml.list($0, of: key) } ?? []
  }

  // MARK: - Values

  /// A text in both languages, looked over.
  mutating func text(_ node: YAMLNode?, of key: String) -> Bilingual? {
    guard let node, let text = yaml.bilingual(node, of: key) else { return nil }
    guard checksTexts else { return text }
    var checks = [text.zh, text.en].map { TextCheck($0, at: yaml.place(of: node)) }
    for index in checks.indices {
      checks[index].run()
      problems += checks[index].problems
      formulas += checks[index].formulas
      numbers += checks[index].numbers
      links += checks[index].links
    }
    problems += TranslationCheck.differences(zh: checks[0], en: checks[1])
    return text
  }

  /// The id of a page; nothing if there is no such page.
  mutating func knownPage(_ node: YAMLNode, of key: String) -> String? {
    guard let id = yaml.text(node, of: key) else { return nil }
    if pages.contains(id) { return id }
    yaml.report(node, .markup(.brokenLink(id, nearest: nearestName(to: id, among: pages))))
    return nil
  }

  /// The ids of pages.
  mutating func pages(_ node: YAMLNode?) -> [String] {
    guard let node, let nodes = yaml.list(node, of: "pages") else { return [] }
    return nodes.compactMap { knownPage($0, of: "pages") }
  }

  /// An id that no entry before has.
  mutating func newID(_ node: YAMLNode?, _ seen: inout [String: Int]) -> String? {
    guard let node, let id = yaml.text(node, of: "id") else { return nil }
    guard isStableID(id, prefix: "") else {
      yaml.report(node, .exercise(.badID(id, prefix: "")))
      return nil
    }
    return isNew(id, at: node, &seen) ? id : nil
  }

  /// Whether a name stands here for the first time; a second time is told.
  mutating func isNew(_ name: String, at node: YAMLNode, _ seen: inout [String: Int]) -> Bool {
    if let line = seen[name] {
      yaml.report(node, .reference(.duplicate(name, line: line)))
      return false
    }
    seen[name] = yaml.place(of: node).line
    return true
  }
}
