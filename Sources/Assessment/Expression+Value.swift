#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Expression {
  /// The value, never nan: what has no value is a problem with its place.
  ///
  /// - Parameter measurements: The values of names, if the expression was read with names.
  /// - Returns: A number or an infinity.
  /// - Throws: Why there is no value.
  package func value(
    with measurements: [String: Double] = [:]
  ) throws(AnswerProblem) -> Double {
    try root.value(measurements)
  }
}

extension Expression.Node {
  fileprivate func value(_ measurements: [String: Double]) throws(AnswerProblem) -> Double {
    switch kind {
    case .number(let value, _): return value
    case .constant(let constant): return constant.value
    case .name(let name):
      guard let value = measurements[name], !value.isNaN else { throw problem(.noValue(name)) }
      return value
    case .negated(let part): return -(try part.value(measurements))
    case .percent(let part): return try part.value(measurements) / 100
    case .operation(let operation, let left, let right):
      return try result(of: operation, left, right, measurements)
    case .call(let function, let parts): return try result(of: function, parts, measurements)
    }
  }

  private func problem(_ kind: AnswerProblem.Kind) -> AnswerProblem {
    AnswerProblem(kind, at: range)
  }

  private func result(
    of operation: Operation, _ leftPart: Self, _ rightPart: Self, _ measurements: [String: Double]
  ) throws(AnswerProblem) -> Double {
    let left = try leftPart.value(measurements)
    let right = try rightPart.value(measurements)
    let result: Double
    switch operation {
    case .sum: result = left + right
    case .difference: result = left - right
    case .product:
      result = left * right
      if result.isNaN, leftPart.holdsLogarithm || rightPart.holdsLogarithm {
        throw problem(.zeroTimesLogOfZero)
      }
    case .quotient:
      guard right != 0 else { throw problem(.divisionByZero) }
      result = left / right
    case .power:
      guard left != 0 || right >= 0 else { throw problem(.divisionByZero) }
      result = pow(left, right)
      if result.isNaN { throw problem(.powerOfNegative) }
    }
    return try checked(result, from: [left, right])
  }

  private func result(
    of function: MathFunction, _ parts: [Self], _ measurements: [String: Double]
  ) throws(AnswerProblem) -> Double {
    var arguments: [Double] = []
    for part in parts { arguments.append(try part.value(measurements)) }
    let x = arguments[0]
    if function.isLogarithm, x < 0 { throw problem(.logOfNegative) }
    switch function {
    case .ln: return log(x)
    case .log2: return log2(x)
    case .log10: return log10(x)
    case .exp: return try checked(exp(x), from: arguments)
    case .sqrt:
      guard x >= 0 else { throw problem(.rootOfNegative) }
      return x.squareRoot()
    case .abs: return abs(x)
    case .min: return arguments.min() ?? x
    case .max: return arguments.max() ?? x
    }
  }

  private func checked(_ result: Double, from parts: [Double]) throws(AnswerProblem) -> Double {
    if result.isNaN { throw problem(.indeterminate) }
    if result.isInfinite, parts.allSatisfy(\.isFinite) { throw problem(.overflow) }
    return result
  }

  /// Whether a logarithm is taken somewhere in this part.
  private var holdsLogarithm: Bool {
    switch kind {
    case .number, .constant, .name: false
    case .negated(let part), .percent(let part): part.holdsLogarithm
    case .operation(_, let left, let right): left.holdsLogarithm || right.holdsLogarithm
    case .call(let function, let parts):
      function.isLogarithm || parts.contains { $0.holdsLogarithm }
    }
  }
}
