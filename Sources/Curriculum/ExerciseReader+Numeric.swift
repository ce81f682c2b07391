import Assessment
import InformationTheory

extension ExerciseReader {
  /// A numeric question: its answer is a function of inputs, or stated.
  mutating func question(
    _ values: [String: YAMLNode], of node: YAMLNode
  ) -> NumericQuestion? {
    let slips = values["slips"].map { ownSlips($0) } ?? []
    if let answer = values["answer"] { return stated(answer, values, slips) }
    for key in ["function", "inputs"] where values[key] == nil {
      yaml.report(node, .yaml(.missingKey(key)))
    }
    if let unit = values["unit"] { yaml.report(unit, .exercise(.unitWithoutAnswer)) }
    let function = values["function"].flatMap { yaml.text($0, of: "function") }
    let inputs = values["inputs"].flatMap { arguments($0, of: "inputs") }
    let options = values["options"].flatMap { arguments($0, of: "options") } ?? [:]
    let labels = values["labels"].flatMap { yaml.bilingualList($0, of: "labels") } ?? []
    let tolerance = values["tolerance"].flatMap { yaml.number($0, of: "tolerance") }
    let base = base(values["base"])
    guard let function, let inputs else { return nil }
    var question = NumericQuestion(
      computation: Computation(function, inputs, options: options), base: base,
      labels: labels, tolerance: tolerance, excluding: excludedSlips(values["without"]),
      ownSlips: slips)
    question.misconceptions = misconceptions?.filter { $0.functions.contains(function) } ?? []
    return question
  }

  /// A question whose answer is an expression of the answer language.
  private mutating func stated(
    _ node: YAMLNode, _ values: [String: YAMLNode], _ slips: [OwnSlip]
  ) -> NumericQuestion? {
    for key in ["function", "inputs", "base", "options", "labels", "without"] {
      if let other = values[key] { yaml.report(other, .exercise(.beside(key))) }
    }
    let tolerance = values["tolerance"].flatMap { yaml.number($0, of: "tolerance") }
    var unit: LogBase?
    if let node = values["unit"], let text = yaml.text(node, of: "unit"), text != "none" {
      unit = base(node)
    }
    return expression(node, of: "answer").map {
      NumericQuestion(answer: $0, unit: unit, tolerance: tolerance, ownSlips: slips)
    }
  }

  /// An expression, read as a number unless told otherwise.
  mutating func expression(
    _ node: YAMLNode, of key: String,
    read: (String) throws(AnswerProblem) -> Expression = { (text) throws(AnswerProblem) in
      try Expression(text)
    }
  ) -> Expression? {
    guard let text = yaml.text(node, of: key) else { return nil }
    do throws(AnswerProblem) { return try read(text) } catch {
      yaml.report(node, .exercise(.expression(text, error)))
      return nil
    }
  }

  /// The slips of a question, their answers read as numbers unless told otherwise.
  mutating func ownSlips(
    _ node: YAMLNode,
    read: (String) throws(AnswerProblem) -> Expression = { (text) throws(AnswerProblem) in
      try Expression(text)
    }
  ) -> [OwnSlip] {
    (yaml.list(node, of: "slips") ?? []).compactMap { node in
      guard let parts = yaml.mapping(node, of: "slips", required: ["answer", "because"]),
        let answer = parts["answer"].flatMap({ expression($0, of: "answer", read: read) }),
        let because = text(parts["because"], of: "because")
      else { return nil }
      return OwnSlip(answer: answer, because: because)
    }
  }

  /// The slips that make no sense for this question and are not looked for.
  private mutating func excludedSlips(_ node: YAMLNode?) -> Set<Slip> {
    guard let node, let names = yaml.list(node, of: "without") else { return [] }
    var slips: Set<Slip> = []
    for entry in names {
      guard let name = yaml.text(entry, of: "without") else { continue }
      let known = Slip.builtIn.map(\.rawValue) + (misconceptions ?? []).map(\.slip.rawValue)
      // Which names there are is not known before the misconceptions are.
      if let slip = Slip(rawValue: name), misconceptions == nil || known.contains(name) {
        slips.insert(slip)
      } else {
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

  mutating func arguments(_ node: YAMLNode, of key: String) -> [String: Argument]? {
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
}
