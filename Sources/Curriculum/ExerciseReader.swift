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

  private var yaml: YAMLReader
  private let section: String
  private let checksTexts: Bool

  private static let required = ["id", "page", "kind", "prompt", "hints"]
  /// The keys of each kind: those it must have, and those it may have.
  private static let kinds: [(name: String, required: [String], optional: [String])] = [
    ("numeric", ["function", "inputs"], ["base", "options", "labels", "tolerance", "without"]),
    ("choice", ["choices"], []),
    ("predict", ["choices", "scene"], []),
    ("order", ["items"], []),
    ("goal", ["goal", "scene"], []),
  ]
  private static let optional = ["scene"] + kinds.flatMap { $0.required + $0.optional }

  /// Reads a file; a learner need not wait until its texts have been looked over.
  init(_ source: SourceText, section: String, checksTexts: Bool) {
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

  private mutating func read(_ node: YAMLNode) {
    guard
      let values = yaml.mapping(
        node, of: "exercises", required: Self.required, optional: Self.optional)
    else { return }
    // Each part is read before any is missed, so that all problems are told at once.
    let id = values["id"].flatMap { identifier($0) }
    let page = values["page"].flatMap { yaml.text($0, of: "page") }
    let kind = kind(values, of: node)
    let prompt = values["prompt"].flatMap { yaml.bilingual($0, of: "prompt") }
    let hints = values["hints"].flatMap { yaml.bilingualList($0, of: "hints") }
    let scene = values["scene"].flatMap { yaml.text($0, of: "scene") }
    check([prompt].compactMap { $0 }, at: values["prompt"])
    check(hints ?? [], at: values["hints"])
    guard let id, let page, let kind, let prompt, let hints else { return }
    let exercise = Exercise(
      id: id, section: section, page: page, prompt: prompt, hints: hints, scene: scene,
      kind: kind)
    drafts.append(
      Draft(
        exercise: exercise, place: yaml.place(of: values["id"] ?? node),
        pagePlace: yaml.place(of: values["page"] ?? node),
        scenePlace: values["scene"].map { yaml.place(of: $0) },
        computationPlace: yaml.place(of: values["function"] ?? values["goal"] ?? node)))
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
    let own = Self.required + kind.required + kind.optional + ["scene"]
    for (key, value) in values.sorted(by: { $0.key < $1.key }) where !own.contains(key) {
      yaml.report(
        value, .yaml(.unknownKey(key, nearest: nearestName(to: key, among: own), known: own)))
    }
    let missing = kind.required.filter { values[$0] == nil }
    for key in missing { yaml.report(node, .yaml(.missingKey(key))) }
    guard missing.isEmpty else { return nil }
    switch name {
    case "numeric": return question(values).map { .numeric($0) }
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
        let text = parts["text"].flatMap({ yaml.bilingual($0, of: "text") }),
        let because = parts["because"].flatMap({ yaml.bilingual($0, of: "because") })
      else { return nil }
      check([text], at: parts["text"])
      check([because], at: parts["because"])
      options.append(ChoiceQuestion.Option(text: text, because: because))
      if parts["right"].flatMap({ yaml.text($0, of: "right") }) == "true" { right.append(index) }
    }
    return ChoiceQuestion(
      options: options, right: right.count == 1 ? right[0] : -1, isPrediction: isPrediction)
  }

  private mutating func order(_ values: [String: YAMLNode]) -> OrderQuestion? {
    guard let items = values["items"].flatMap({ yaml.bilingualList($0, of: "items") }) else {
      return nil
    }
    check(items, at: values["items"])
    return OrderQuestion(items: items)
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

  private mutating func question(_ values: [String: YAMLNode]) -> NumericQuestion? {
    let function = values["function"].flatMap { yaml.text($0, of: "function") }
    let inputs = values["inputs"].flatMap { arguments($0, of: "inputs") }
    let options = values["options"].flatMap { arguments($0, of: "options") } ?? [:]
    let labels = values["labels"].flatMap { yaml.bilingualList($0, of: "labels") } ?? []
    let tolerance = values["tolerance"].flatMap { yaml.number($0, of: "tolerance") }
    let base = base(values["base"])
    guard let function, let inputs else { return nil }
    return NumericQuestion(
      computation: Computation(function, inputs, options: options), base: base,
      labels: labels, tolerance: tolerance, excluding: excludedSlips(values["without"]))
  }

  /// The slips that make no sense for this question and are not looked for.
  private mutating func excludedSlips(_ node: YAMLNode?) -> Set<Slip> {
    guard let node, let names = yaml.list(node, of: "without") else { return [] }
    var slips: Set<Slip> = []
    for entry in names {
      guard let name = yaml.text(entry, of: "without") else { continue }
      if let slip = Slip(rawValue: name) {
        slips.insert(slip)
      } else {
        let known = Slip.allCases.map(\.rawValue)
        yaml.report(
          entry,
          .yaml(.unknownKey(name, nearest: nearestName(to: name, among: known), known: known)))
      }
    }
    return slips
  }

  private mutating func base(_ node: YAMLNode?) -> LogBase {
    guard let node, let text = yaml.text(node, of: "base") else { return .nats }
    if let base = LogBase(rawValue: text) { return base }
    let known = LogBase.allCases.map(\.rawValue)
    let nearest = nearestName(to: text, among: known)
    yaml.report(node, .exercise(.unknownBase(text, nearest: nearest, known: known)))
    return .nats
  }

  private mutating func arguments(_ node: YAMLNode, of key: String) -> [String: Argument]? {
    guard let pairs = yaml.pairs(node, of: key) else { return nil }
    var arguments: [String: Argument] = [:]
    for pair in pairs {
      guard let argument = Self.argument(pair.value) else {
        yaml.report(pair.value, .yaml(.wrongKind(key: pair.key, expected: .numbers)))
        return nil
      }
      arguments[pair.key] = argument
    }
    return arguments
  }

  private static func argument(_ node: YAMLNode) -> Argument? {
    switch node.value {
    case .scalar(let text):
      if let number = YAMLReader.number(text) { return .number(number) }
      if ["true", "false"].contains(text) { return .flag(text == "true") }
      return text.isEmpty ? nil : .text(text)
    case .list(let entries):
      if let numbers = numbers(node) { return .vector(numbers) }
      let rows = entries.compactMap { numbers($0) }
      return rows.count == entries.count ? .matrix(rows) : nil
    case .mapping: return nil
    }
  }

  private static func numbers(_ node: YAMLNode) -> [Double]? {
    guard case .list(let entries) = node.value else { return nil }
    let numbers = entries.compactMap { entry -> Double? in
      guard case .scalar(let text) = entry.value else { return nil }
      return YAMLReader.number(text)
    }
    return numbers.count == entries.count ? numbers : nil
  }

  private mutating func check(_ texts: [Bilingual], at node: YAMLNode?) {
    guard checksTexts, let node else { return }
    for text in texts.flatMap({ [$0.zh, $0.en] }) {
      var check = TextCheck(text, at: yaml.place(of: node))
      check.run()
      problems += check.problems
      formulas += check.formulas
      numbers += check.numbers
      links += check.links
    }
  }
}
