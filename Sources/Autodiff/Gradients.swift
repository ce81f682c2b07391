/// The slope of a loss in every parameter, stored as the parameters are.
public struct Gradients: Equatable, Sendable {
  /// One slope for each parameter.
  public var values: [Double]

  /// Creates slopes that are all zero.
  public init(for parameters: Parameters) {
    values = [Double](repeating: 0, count: parameters.count)
  }

  /// The Euclidean length of all slopes taken together.
  public var norm: Double {
    var sum = 0.0
    for value in values { sum += value * value }
    return sum.squareRoot()
  }

  /// Multiplies all slopes by c / norm if their norm exceeds `limit`.
  ///
  /// Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural
  /// networks", 2013.
  ///
  /// - Returns: The norm before.
  @discardableResult
  public mutating func clip(toNorm limit: Double) -> Double {
    let norm = norm
    guard norm > limit else { return norm }
    for index in values.indices { values[index] *= limit / norm }
    return norm
  }
}
