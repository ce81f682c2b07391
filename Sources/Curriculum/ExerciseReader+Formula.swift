import Assessment
import InformationTheory

extension ExerciseReader {
  /// A question for a list: a function of inputs, or stated.
  mutating func vector(_ values: [String: YAMLNode], of node: YAMLNode) -> VectorQuestion? {
    let list: (String) throws(AnswerProblem) -> Expression = { (text) throws(AnswerProblem) in
      try Expression(list: text)
    }
    let slips = values["slips"].map { ownSlips($0, read: list) } ?? []
    let labels = values["labels"].flatMap { yaml.bilingualList($0, of: "labels") } ?? []
    let tolerance = values["tolerance"].flatMap { yaml.number($0, of: "tolerance") }
    if let answer = values["answer"] {
      for key in ["function", "inputs", "options"] {
        if let other = values[key] { yaml.report(other, .exercise(.beside(key))) }
      }
      return expression(answer, of: "answer", read: list).map {
        VectorQuestion(key: .stated($0), labels: labels, tolerance: tolerance, ownSlips: slips)
      }
    }
    for key in ["function", "inputs"] where values[key] == nil {
      yaml.report(node, .yaml(.missingKey(key)))
    }
    let options = values["options"].flatMap { arguments($0, of: "options") } ?? [:]
    guard let function = values["function"].flatMap({ yaml.text($0, of: "function") }),
      let inputs = values["inputs"].flatMap({ arguments($0, of: "inputs") })
    else { return nil }
    return VectorQuestion(
      key: .computed(Computation(function, inputs, options: options)), labels: labels,
      tolerance: tolerance, ownSlips: slips)
  }

  /// A question for a formula in variables.
  mutating func formula(_ values: [String: YAMLNode]) -> FormulaQuestion? {
    guard let pairs = values["variables"].flatMap({ yaml.pairs($0, of: "variables") }),
      let answer = values["answer"]
    else { return nil }
    var variables: [FormulaQuestion.Variable] = []
    for pair in pairs {
      guard let text = yaml.text(pair.value, of: pair.key) else { return nil }
      guard let variable = Self.variable(pair.key, text) else {
        yaml.report(pair.value, .exercise(.badVariable(text)))
        return nil
      }
      variables.append(variable)
    }
    let names = variables.map(\.name)
    let read: (String) throws(AnswerProblem) -> Expression = { (text) throws(AnswerProblem) in
      try Expression(text, in: names)
    }
    let slips = values["slips"].map { ownSlips($0, read: read) } ?? []
    return expression(answer, of: "answer", read: read).map {
      FormulaQuestion(variables: variables, answer: $0, ownSlips: slips)
    }
  }

  /// Reads `0.1..0.9`, `distribution 3` or `-2..2 vector 3`.
  private static func variable(_ name: String, _ text: String) -> FormulaQuestion.Variable? {
    let words = text.split(separator: " ")
    if words.count == 2, words[0] == "distribution", let count = Int(words[1]), 2...9 ~= count {
      return FormulaQuestion.Variable(name, in: 0...1, count: count, isDistribution: true)
    }
    guard let first = words.first, let bounds = Steps.bounds(first),
      let low = Double(bounds.low.decimal), let high = Double(bounds.high.decimal), low < high
    else { return nil }
    if words.count == 1 { return FormulaQuestion.Variable(name, in: low...high) }
    guard words.count == 3, words[1] == "vector", let count = Int(words[2]), 2...9 ~= count
    else { return nil }
    return FormulaQuestion.Variable(name, in: low...high, count: count)
  }
}

extension Steps {
  /// Reads two decimals with two points between them: `-0.5..2`.
  static func bounds(_ text: Substring) -> (low: Steps, high: Steps)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let gap = parts.firstIndex(of: ""), gap > 0,
      let low = Steps(parts[..<gap].joined(separator: ".")),
      let high = Steps(parts[(gap + 1)...].joined(separator: "."))
    else { return nil }
    return (low, high)
  }
}
