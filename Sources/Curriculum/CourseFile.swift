import Assessment
import InformationTheory

/// What `course.yaml` says: the version, and the sections in order.
struct CourseFile: Sendable {
  /// One section.
  struct Entry: Sendable {
    let id: String
    /// The name of its files, without folder and ending.
    let file: String
    let title: Bilingual
    let place: LessonPlace
  }

  /// The version that the authors gave the course.
  private(set) var version = ""
  /// The sections in order.
  private(set) var sections: [Entry] = []
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []

  /// The name of the file.
  static let path = "course.yaml"
  /// The format that this program reads.
  static let format = 1

  /// Reads the file.
  init(_ source: SourceText) {
    var yaml = YAMLReader(path: source.path)
    defer { problems = yaml.problems + problems }
    guard let root = yaml.parse(source.string(0..<source.bytes.count)),
      let values = yaml.mapping(
        root, of: Self.path, required: ["format_version", "version", "sections"])
    else { return }
    if let node = values["format_version"] { checkFormat(node, &yaml) }
    if let node = values["version"] { version = yaml.text(node, of: "version") ?? "" }
    for node in values["sections"].flatMap({ yaml.list($0, of: "sections") }) ?? [] {
      if let entry = Self.entry(node, &yaml) { add(entry) }
    }
  }

  private mutating func add(_ entry: Entry) {
    if let other = sections.first(where: { $0.id == entry.id || $0.file == entry.file }) {
      let name = other.id == entry.id ? entry.id : entry.file
      let fault = PageFault.duplicateID(name, file: other.place.file, line: other.place.line)
      problems.append(entry.place.problem(.page(fault)))
    } else {
      sections.append(entry)
    }
  }

  private static func entry(_ node: YAMLNode, _ yaml: inout YAMLReader) -> Entry? {
    guard let values = yaml.mapping(node, of: "sections", required: ["id", "file", "title"])
    else { return nil }
    let id = values["id"].flatMap { yaml.text($0, of: "id") }
    let file = values["file"].flatMap { yaml.text($0, of: "file") }
    let title = values["title"].flatMap { yaml.bilingual($0, of: "title") }
    guard let id, let fileNode = values["file"], let file, let title else { return nil }
    // A name that is only a name cannot lead out of the folder.
    guard isStableID(file, prefix: "") else {
      yaml.report(fileNode, .page(.badID(file, prefix: "")))
      return nil
    }
    return Entry(id: id, file: file, title: title, place: yaml.place(of: node))
  }

  private mutating func checkFormat(_ node: YAMLNode, _ yaml: inout YAMLReader) {
    guard let text = yaml.text(node, of: "format_version"), text != String(Self.format) else {
      return
    }
    yaml.report(node, .yaml(.unknownFormat(text, supported: Self.format)))
  }
}

extension YAMLReader {
  /// One text in each language.
  mutating func bilingual(_ node: YAMLNode, of key: String) -> Bilingual? {
    guard case .mapping = node.value else { return wrong(node, key, .bothLanguages) }
    guard let values = mapping(node, of: key, required: ["zh", "en"]),
      let zh = values["zh"].flatMap({ text($0, of: "zh") }),
      let en = values["en"].flatMap({ text($0, of: "en") })
    else { return nil }
    return Bilingual(zh: zh, en: en)
  }

  /// A list of texts in each language.
  mutating func bilingualList(_ node: YAMLNode, of key: String) -> [Bilingual]? {
    guard case .mapping = node.value else { return wrong(node, key, .listsInBothLanguages) }
    guard let values = mapping(node, of: key, required: ["zh", "en"]),
      let zh = values["zh"].flatMap({ texts($0, of: key) }),
      let en = values["en"].flatMap({ texts($0, of: key) })
    else { return nil }
    guard zh.count == en.count else {
      report(node, .exercise(.counts(key: key, zh: zh.count, en: en.count)))
      return nil
    }
    return zip(zh, en).map { Bilingual(zh: $0, en: $1) }
  }

  private mutating func texts(_ node: YAMLNode, of key: String) -> [String]? {
    guard let nodes = list(node, of: key) else { return nil }
    var texts: [String] = []
    for node in nodes {
      guard let text = text(node, of: key) else { return nil }
      texts.append(text)
    }
    return texts
  }
}
