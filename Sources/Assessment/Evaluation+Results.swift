#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Evaluation {
  /// The result of an operation on two numbers.
  func result(
    of operation: Node.Operation, _ left: Double, _ right: Double, holdsLogarithm: Bool,
    in node: Node
  ) throws(AnswerProblem) -> Double {
    let result: Double
    switch operation {
    case .sum: result = left + right
    case .difference: result = left - right
    case .product:
      result = left * right
      if result.isNaN, zeroWins { return 0 }
      if result.isNaN, holdsLogarithm { throw problem(.zeroTimesLogOfZero, node) }
    case .quotient:
      if right == 0, left == 0, zeroWins { return 0 }
      guard right != 0 else { throw problem(.divisionByZero, node) }
      result = left / right
    case .power:
      guard left != 0 || right >= 0 else { throw problem(.divisionByZero, node) }
      result = pow(left, right)
      if result.isNaN { throw problem(.powerOfNegative, node) }
    }
    return try checked(result, from: [left, right], node)
  }

  /// The result of a function of one number.
  func result(
    of function: MathFunction, _ x: Double, in node: Node
  ) throws(AnswerProblem) -> Double {
    if function.isLogarithm, x < 0 { throw problem(.logOfNegative, node) }
    switch function {
    case .ln: return log(x)
    case .log2: return log2(x)
    case .log10: return log10(x)
    case .exp: return try checked(exp(x), from: [x], node)
    case .sqrt:
      guard x >= 0 else { throw problem(.rootOfNegative, node) }
      return x.squareRoot()
    case .abs: return abs(x)
    case .sigmoid: return x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x))
    case .min, .max, .sum, .mean, .softmax, .count, .at, .argmax: return x
    }
  }

  /// The result of a function of a list.
  func reduced(
    _ function: MathFunction, _ entries: [Double], in node: Node
  ) throws(AnswerProblem) -> Quantity {
    let sum = entries.reduce(0, +)
    switch function {
    case .min: return .number(entries.min() ?? 0)
    case .max: return .number(entries.max() ?? 0)
    case .sum: return .number(try checked(sum, from: entries, node))
    case .mean: return .number(try checked(sum / Double(entries.count), from: entries, node))
    case .count: return .number(Double(entries.count))
    case .argmax:
      let place = entries.indices.max { entries[$0] < entries[$1] } ?? 0
      return .number(Double(place + 1))
    case .softmax:
      let greatest = entries.max() ?? 0
      guard greatest.isFinite else { throw problem(.indeterminate, node) }
      let powers = entries.map { exp($0 - greatest) }
      let total = powers.reduce(0, +)
      return .vector(powers.map { $0 / total })
    case .ln, .log2, .log10, .exp, .sqrt, .abs, .sigmoid, .at: return .vector(entries)
    }
  }

  /// `at(v, i)`: the entry of a list at a place counted from 1.
  func entry(_ arguments: [Quantity], in node: Node) throws(AnswerProblem) -> Double {
    guard arguments.count == 2, case .vector(let entries) = arguments[0],
      let place = arguments[1].number, place >= 1, place <= Double(entries.count)
    else { throw problem(.listExpected, node) }
    return entries[Int(place) - 1]
  }

  private func problem(_ kind: AnswerProblem.Kind, _ node: Node) -> AnswerProblem {
    AnswerProblem(kind, at: node.range)
  }

  private func checked(
    _ result: Double, from parts: [Double], _ node: Node
  ) throws(AnswerProblem) -> Double {
    if result.isNaN { throw problem(.indeterminate, node) }
    if result.isInfinite, parts.allSatisfy(\.isFinite) { throw problem(.overflow, node) }
    return result
  }
}

extension Expression.Node {
  /// Whether a logarithm is taken somewhere in this part.
  var holdsLogarithm: Bool {
    switch kind {
    case .number, .constant, .name: false
    case .negated(let part), .percent(let part): part.holdsLogarithm
    case .operation(_, let left, let right): left.holdsLogarithm || right.holdsLogarithm
    case .list(let parts): parts.contains { $0.holdsLogarithm }
    case .call(let function, let parts):
      function.isLogarithm || parts.contains { $0.holdsLogarithm }
    }
  }
}
