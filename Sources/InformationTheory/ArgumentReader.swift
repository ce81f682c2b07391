/// Takes the arguments of a computation out by name, in the shape the function needs.
struct ArgumentReader: Sendable {
  let signature: FunctionSignature
  let inputs: [String: Argument]
  let options: [String: Argument]

  // MARK: - Inputs

  /// An input that is one number, and a number at all.
  func number(_ name: String) throws(ComputationError) -> Double {
    let argument = try input(name, as: .number)
    guard case .number(let value) = argument else {
      throw .wrongKind(name, expected: .number, found: argument.kind)
    }
    guard !value.isNaN else { throw .notFinite(name, index: nil) }
    return value
  }

  /// An input that is a list; one number is a list of one.
  func vector(_ name: String) throws(ComputationError) -> [Double] {
    let argument = try input(name, as: .vector)
    switch argument {
    case .number(let value): return [value]
    case .vector(let values): return values
    case .matrix, .text, .flag:
      throw .wrongKind(name, expected: .vector, found: argument.kind)
    }
  }

  /// An input that is a distribution.
  func distribution(_ name: String) throws(ComputationError) -> Distribution {
    let values = try vector(name)
    do {
      return try Distribution(values)
    } catch {
      throw .notADistribution(name, error)
    }
  }

  /// The inputs p and q, over the same outcomes.
  func pAndQ() throws(ComputationError) -> (p: Distribution, q: Distribution) {
    let (p, q) = (try vector("p"), try vector("q"))
    guard p.count == q.count else { throw .differentCounts("p", p.count, other: "q", q.count) }
    return (try distribution("p"), try distribution("q"))
  }

  /// An input that is a list of logits: numbers or `-inf`, not all of them `-inf`.
  func logits(_ name: String) throws(ComputationError) -> [Double] {
    let values = try extendedNumbers(name)
    if let index = values.firstIndex(of: .infinity) { throw .notFinite(name, index: index) }
    guard values.contains(where: \.isFinite) else { throw .notFinite(name, index: 0) }
    return values
  }

  /// An input that is a list of numbers, infinite ones included, at least one.
  func extendedNumbers(_ name: String) throws(ComputationError) -> [Double] {
    let values = try vector(name)
    guard !values.isEmpty else { throw .empty(name) }
    if let index = values.firstIndex(where: \.isNaN) { throw .notFinite(name, index: index) }
    return values
  }

  /// An input that is a list of finite numbers, at least one.
  func finiteVector(_ name: String) throws(ComputationError) -> [Double] {
    let values = try vector(name)
    guard !values.isEmpty else { throw .empty(name) }
    for (index, value) in values.enumerated() where !value.isFinite {
      throw .notFinite(name, index: index)
    }
    return values
  }

  /// The input of this name, or an error that says that it is missing.
  func input(
    _ name: String, as kind: Argument.Kind
  ) throws(ComputationError) -> Argument {
    guard let argument = inputs[name] else {
      throw .missingInput(name, function: signature.name, expected: kind)
    }
    return argument
  }

  // MARK: - Options

  /// The unit of the result; nats unless said.
  func base() throws(ComputationError) -> LogBase {
    LogBase(rawValue: try word("base") ?? "") ?? .nats
  }

  /// T of a softmax; 1 unless said.
  func temperature() throws(ComputationError) -> Double {
    let value = try optionalNumber("temperature") ?? 1
    guard value > 0, value.isFinite else {
      throw .outOfRange(
        "temperature", index: nil, value: value, lowest: 0, highest: .infinity, isOpen: true)
    }
    return value
  }

  /// Mean unless said.
  func reduction() throws(ComputationError) -> Reduction {
    Reduction(rawValue: try word("reduction") ?? "") ?? .mean
  }

  /// An option that is one number within bounds.
  func optionalNumber(
    _ name: String, in bounds: ClosedRange<Double>
  ) throws(ComputationError) -> Double? {
    guard let value = try optionalNumber(name) else { return nil }
    guard bounds.contains(value) else {
      throw .outOfRange(
        name, index: nil, value: value, lowest: bounds.lowerBound, highest: bounds.upperBound,
        isOpen: false)
    }
    return value
  }

  /// An option that is one number.
  func optionalNumber(_ name: String) throws(ComputationError) -> Double? {
    guard let argument = options[name] else { return nil }
    guard case .number(let value) = argument else {
      throw .wrongKind(name, expected: .number, found: argument.kind)
    }
    guard !value.isNaN else { throw .notFinite(name, index: nil) }
    return value
  }

  /// An option that is one of the words its signature lists.
  func word(_ name: String) throws(ComputationError) -> String? {
    guard let argument = options[name] else { return nil }
    guard case .text(let text) = argument else {
      throw .wrongKind(name, expected: .text, found: argument.kind)
    }
    let known = signature.options.first { $0.name == name }?.words ?? []
    guard known.contains(text) else {
      throw .unknownWord(
        text, option: name, nearest: nearestName(to: text, among: known), known: known)
    }
    return text
  }
}
