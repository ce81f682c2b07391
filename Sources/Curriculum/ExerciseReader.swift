import Assessment
import InformationTheory

/// Reads the exercises of one section.
struct ExerciseReader {
  /// An exercise, and the places of what is checked later.
  struct Draft: Sendable {
    let exercise: Exercise
    let place: LessonPlace
    let pagePlace: LessonPlace
    let scenePlace: LessonPlace?
    let computationPlace: LessonPlace
  }

  /// The exercises.
  private(set) var drafts: [Draft] = []
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []
  /// Formulas, numbers and links of the texts.
  private(set) var formulas: [PageDraft.Placed<String>] = []
  private(set) var numbers: [PageDraft.Placed<NumberPlaceholder>] = []
  private(set) var links: [PageDraft.Placed<String>] = []

  var yaml: YAMLReader
  /// The known ways to get a wrong number, which each question takes those of that it can have.
  /// Nil where they were not read.
  let misconceptions: [Misconception]?
  private let section: String
  private let checksTexts: Bool

  private static let required = ["id", "page", "kind", "prompt", "hints"]
  /// The keys of each kind: those it must have, and those it may have.
  private static let kinds: [(name: String, required: [String], optional: [String])] = [
    (
      "numeric", [],
      ["function", "inputs", "answer", "unit", "slips"]
        + ["base", "options", "labels", "tolerance", "without"]
    ),
    ("vector", [], ["function", "inputs", "answer", "options", "labels", "tolerance", "slips"]),
    ("formula", ["variables", "answer"], ["slips"]),
    ("choice", ["choices"], []),
    ("predict", ["choices", "scene"], []),
    ("order", ["items"], []),
    ("goal", ["goal", "scene"], []),
  ]
  private static let optional =
    ["scene", "solution", "vary", "where"] + kinds.flatMap { $0.required + $0.optional }

  /// Reads a file; a learner need not wait until its texts have been looked over.
  init(
    _ source: SourceText, section: String, checksTexts: Bool, misconceptions: [Misconception]? = []
  ) {
    self.misconceptions = misconceptions
    self.section = section
    self.checksTexts = checksTexts
    yaml = YAMLReader(path: source.path)
    defer { problems += yaml.problems }
    guard let root = yaml.parse(source.string(0..<source.bytes.count)),
      let values = yaml.mapping(
        root, of: source.path, required: ["format_version", "exercises"])
    else { return }
    if let node = values["format_version"], let text = yaml.text(node, of: "format_version"),
      text != String(CourseFile.format)
    {
      yaml.report(node, .yaml(.unknownFormat(text, supported: CourseFile.format)))
    }
    for node in values["exercises"].flatMap({ yaml.list($0, of: "exercises") }) ?? [] {
      read(node)
    }
  }

  /// Reads an exercise with the numbers that its author printed.
  private mutating func read(_ template: YAMLNode) {
    let varied = template.value(of: "vary").flatMap {
      variation($0, where: template.value(of: "where"))
    }
    guard let varied else { return read(filled: template, nil) }
    let (chapter, known) = (section, misconceptions)
    let found = Variation(draws: varied.draws, condition: varied.condition) { values in
      Self.exercise(template, with: values, section: chapter, known)
    }
    read(filled: template.filled(with: found.first), found)
  }

  /// The exercise with other numbers; nil if it cannot be read with them.
  private static func exercise(
    _ template: YAMLNode, with values: [String: Drawn], section: String,
    _ misconceptions: [Misconception]?
  ) -> Exercise? {
    var reader = ExerciseReader(section: section, misconceptions)
    reader.read(filled: template.filled(with: values), nil)
    return reader.yaml.problems.isEmpty ? reader.drafts.first?.exercise : nil
  }

  /// Makes a reader of a single exercise.
  private init(section: String, _ misconceptions: [Misconception]?) {
    self.misconceptions = misconceptions
    self.section = section
    checksTexts = false
    yaml = YAMLReader(path: "")
  }

  private mutating func read(filled node: YAMLNode, _ variation: Variation?) {
    guard
      let values = yaml.mapping(
        node, of: "exercises", required: Self.required, optional: Self.optional)
    else { return }
    // Each part is read before any is missed, so that all problems are told at once.
    let id = values["id"].flatMap { identifier($0) }
    let page = values["page"].flatMap { yaml.text($0, of: "page") }
    let kind = kind(values, of: node)
    let prompt = text(values["prompt"], of: "prompt")
    let hints = texts(values["hints"], of: "hints")
    let scene = values["scene"].flatMap { yaml.text($0, of: "scene") }
    let solution = solution(values["solution"], of: kind)
    guard let id, let page, let kind, let prompt, let hints else { return }
    var exercise = Exercise(
      id: id, section: section, page: page, prompt: prompt, hints: hints, scene: scene,
      kind: kind, solution: solution)
    exercise.variation = variation
    drafts.append(
      Draft(
        exercise: exercise, place: yaml.place(of: values["id"] ?? node),
        pagePlace: yaml.place(of: values["page"] ?? node),
        scenePlace: values["scene"].map { yaml.place(of: $0) },
        computationPlace: yaml.place(
          of: values["function"] ?? values["answer"] ?? values["goal"] ?? node)))
  }

  private mutating func identifier(_ node: YAMLNode) -> String? {
    guard let id = yaml.text(node, of: "id") else { return nil }
    if !isStableID(id, prefix: "s\(section).") {
      yaml.report(node, .exercise(.badID(id, prefix: "s\(section).")))
    }
    return id
  }

  /// Reads what belongs to the kind; keys of another kind are told.
  private mutating func kind(
    _ values: [String: YAMLNode], of node: YAMLNode
  ) -> Exercise.Kind? {
    guard let kindNode = values["kind"], let name = yaml.text(kindNode, of: "kind") else {
      return nil
    }
    guard let kind = Self.kinds.first(where: { $0.name == name }) else {
      let known = Self.kinds.map(\.name)
      let nearest = nearestName(to: name, among: known)
      yaml.report(kindNode, .exercise(.unknownKind(name, nearest: nearest, known: known)))
      return nil
    }
    let own =
      Self.required + kind.required + kind.optional + ["scene", "solution", "vary", "where"]
    for (key, value) in values.sorted(by: { $0.key < $1.key }) where !own.contains(key) {
      yaml.report(
        value, .yaml(.unknownKey(key, nearest: nearestName(to: key, among: own), known: own)))
    }
    let missing = kind.required.filter { values[$0] == nil }
    for key in missing { yaml.report(node, .yaml(.missingKey(key))) }
    guard missing.isEmpty else { return nil }
    switch name {
    case "numeric": return question(values, of: node).map { .numeric($0) }
    case "vector": return vector(values, of: node).map { .vector($0) }
    case "formula": return formula(values).map { .formula($0) }
    case "choice": return choice(values, isPrediction: false).map { .choice($0) }
    case "predict": return choice(values, isPrediction: true).map { .choice($0) }
    case "order": return order(values).map { .order($0) }
    default: return goal(values).map { .goal($0) }
    }
  }

  private mutating func choice(
    _ values: [String: YAMLNode], isPrediction: Bool
  ) -> ChoiceQuestion? {
    guard let node = values["choices"], let nodes = yaml.list(node, of: "choices") else {
      return nil
    }
    var options: [ChoiceQuestion.Option] = []
    var right: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard
        let parts = yaml.mapping(
          node, of: "choices", required: ["text", "because"], optional: ["right"]),
        let text = self.text(parts["text"], of: "text"),
        let because = self.text(parts["because"], of: "because")
      else { return nil }
      options.append(ChoiceQuestion.Option(text: text, because: because))
      if parts["right"].flatMap({ yaml.text($0, of: "right") }) == "true" { right.append(index) }
    }
    return ChoiceQuestion(
      options: options, right: right.count == 1 ? right[0] : -1, isPrediction: isPrediction)
  }

  private mutating func order(_ values: [String: YAMLNode]) -> OrderQuestion? {
    texts(values["items"], of: "items").map { OrderQuestion(items: $0) }
  }

  private mutating func goal(_ values: [String: YAMLNode]) -> GoalQuestion? {
    guard let node = values["goal"], let text = yaml.text(node, of: "goal") else { return nil }
    do throws(ConditionError) {
      return GoalQuestion(condition: try Condition(text))
    } catch {
      yaml.report(node, .scene(.condition(error)))
      return nil
    }
  }

  // MARK: - Texts

  /// A text in both languages, looked over, its computed numbers worked out.
  mutating func text(_ node: YAMLNode?, of key: String) -> Bilingual? {
    guard let node, let text = yaml.bilingual(node, of: key) else { return nil }
    return worked([text], right: nil, at: node).first
  }

  private mutating func texts(_ node: YAMLNode?, of key: String) -> [Bilingual]? {
    guard let node, let texts = yaml.bilingualList(node, of: key) else { return nil }
    return worked(texts, right: nil, at: node)
  }

  /// The lines of a solution; that of a numeric question must come to the answer.
  private mutating func solution(_ node: YAMLNode?, of kind: Exercise.Kind?) -> [Bilingual] {
    guard let node, let texts = yaml.bilingualList(node, of: "solution") else { return [] }
    guard case .numeric(let question)? = kind else { return worked(texts, right: nil, at: node) }
    for language in Language.allCases
    where !texts.contains(where: { NumberText.namesAnswer($0[language]) }) {
      yaml.report(node, .exercise(.solutionWithoutAnswer(language)))
    }
    return worked(texts, right: try? question.rightValue(), at: node)
  }

  private mutating func worked(
    _ texts: [Bilingual], right: Double?, at node: YAMLNode
  ) -> [Bilingual] {
    texts.map { text in
      let (zh, en) = (NumberText(text.zh, right: right), NumberText(text.en, right: right))
      for fault in zh.faults + en.faults { yaml.report(node, .exercise(fault)) }
      if checksTexts { check(zh, en, at: node) }
      return Bilingual(zh: zh.shown, en: en.shown)
    }
  }

  /// Looks over a text and its translation, and compares them.
  private mutating func check(_ zh: NumberText, _ en: NumberText, at node: YAMLNode) {
    let place = yaml.place(of: node)
    var checks = [zh, en].map { TextCheck($0.checked, at: place) }
    for index in checks.indices {
      checks[index].run()
      problems += checks[index].problems
      formulas += checks[index].formulas
      numbers += checks[index].numbers
      links += checks[index].links
    }
    problems += TranslationCheck.differences(zh: checks[0], en: checks[1])
    if zh.written.sorted() != en.written.sorted() {
      let ours = en.written.first { !zh.written.contains($0) }
      let theirs = zh.written.first { !en.written.contains($0) }
      problems.append(
        place.problem(
          .translation(.computed(ours ?? (theirs == nil ? en.written.first : nil), other: theirs))))
    }
  }
}
