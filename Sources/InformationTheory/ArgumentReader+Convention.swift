extension ArgumentReader {
  /// The rules of a framework, if the options name one; nil for mathematics.
  ///
  /// Numbers are of 64 bits unless said: what a framework prints for 32 is asked for.
  func framework() throws(ComputationError) -> LossConvention? {
    let precision = Precision(rawValue: try word("precision") ?? "") ?? .float64
    switch try word("convention") {
    case "keras": return LossConvention(.keras, precision)
    case "pytorch", "torch": return LossConvention(.pytorch, precision)
    default: return nil
    }
  }

  /// The inputs p and q as any finite numbers, of the same length; a framework takes them.
  func anyPAndQ() throws(ComputationError) -> (p: [Double], q: [Double]) {
    let (p, q) = (try finiteVector("p"), try finiteVector("q"))
    guard p.count == q.count else { throw .differentCounts("p", p.count, other: "q", q.count) }
    return (p, q)
  }

  /// What a convention gives, its refusal told as one of the computation.
  func number(
    _ evaluate: () throws(ConventionError) -> Double
  ) throws(ComputationError) -> Argument {
    do {
      return .number(try evaluate())
    } catch {
      switch error {
      case .notADistribution(let name, let fault): throw .notADistribution(name, fault)
      case .outOfRange(let index, let value):
        throw .outOfRange(
          "q", index: index, value: value, lowest: 0, highest: 1, isOpen: false)
      }
    }
  }
}

extension FunctionSignature.Parameter {
  static let convention = Self(
    "convention", .text, isOptional: true, words: ["math", "keras", "pytorch", "torch"])
  static let precision = Self(
    "precision", .text, isOptional: true, words: Precision.allCases.map(\.rawValue))
}
