/// Stochastic gradient descent: every parameter moves against its slope.
///
///     w ← w − η · ∂L/∂w
public struct SGD: Equatable, Sendable {
  /// η, how far a slope moves its parameter.
  public var learningRate: Double

  /// Creates the optimizer.
  public init(learningRate: Double) {
    self.learningRate = learningRate
  }

  /// Moves all parameters by one step.
  public mutating func update(_ parameters: inout Parameters, along gradients: Gradients) {
    let slopes = gradients.values.span
    var values = parameters.values.mutableSpan
    for index in values.indices { values[index] -= learningRate * slopes[index] }
  }
}
