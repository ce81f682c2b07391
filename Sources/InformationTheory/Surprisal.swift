/// How surprising it is that something of the given probability happens.
///
///     I(x) = -log p(x)
///
/// The certain surprises nobody (0), halving the probability adds one bit, the impossible is
/// infinitely surprising. This is also the loss of a model that gave the right class probability
/// `probability`.
///
/// - Parameters:
///   - probability: A number from 0 to 1.
///   - base: The unit of the result.
/// - Returns: At least 0; `.infinity` for probability 0.
public func surprisal(of probability: Double, in base: LogBase = .nats) -> Double {
  0 - base.logarithm(of: probability)
}
