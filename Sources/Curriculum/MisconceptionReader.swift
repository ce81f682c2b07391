import Assessment

/// Reads the known ways to get a wrong number. The file may be missing.
struct MisconceptionReader {
  /// The file, relative to the folder of the lessons.
  static let path = "misconceptions.yaml"

  /// What was read.
  private(set) var misconceptions: [Misconception] = []
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []
  /// The pages that are named, which are looked for when all pages are known.
  private(set) var links: [PageDraft.Placed<String>] = []

  private var yaml = YAMLReader(path: Self.path)

  /// Reads the file.
  init(_ sources: LessonSources) {
    guard let raw = sources.files[Self.path] else { return }
    let source = SourceText(path: Self.path, raw: raw, problems: &problems)
    defer { problems += yaml.problems }
    guard let root = yaml.parse(source.string(0..<source.bytes.count)),
      let values = yaml.mapping(
        root, of: Self.path, required: ["format_version", "misconceptions"])
    else { return }
    for node in values["misconceptions"].flatMap({ yaml.list($0, of: "misconceptions") }) ?? [] {
      read(node)
    }
  }

  private mutating func read(_ node: YAMLNode) {
    guard
      let values = yaml.mapping(
        node, of: "misconceptions",
        required: ["id", "functions", "formula", "page", "what", "advice"], optional: ["unit"]),
      let idNode = values["id"], let id = yaml.text(idNode, of: "id"),
      let functions = values["functions"].flatMap({ yaml.list($0, of: "functions") }),
      let formulaNode = values["formula"], let formula = yaml.text(formulaNode, of: "formula"),
      let pageNode = values["page"], let page = yaml.text(pageNode, of: "page"),
      let what = values["what"].flatMap({ yaml.bilingual($0, of: "what") }),
      let advice = values["advice"].flatMap({ yaml.bilingual($0, of: "advice") })
    else { return }
    links.append(.init(value: page, place: yaml.place(of: pageNode)))
    guard let slip = Slip(rawValue: id), !misconceptions.contains(where: { $0.slip == slip }) else {
      return yaml.report(idNode, .exercise(.badID(id, prefix: "")))
    }
    let names = functions.compactMap { yaml.text($0, of: "functions") }
    do throws(AnswerProblem) {
      misconceptions.append(
        Misconception(
          slip: slip, functions: Set(names), formula: try Expression(measuring: formula),
          isPlain: values["unit"] != nil, what: what, advice: advice, page: page))
    } catch {
      yaml.report(formulaNode, .exercise(.expression(formula, error)))
    }
  }
}
