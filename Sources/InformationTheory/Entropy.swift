/// The expected surprisal of a draw from `p`: how uncertain one is before the draw.
///
///     H(p) = -Σ p(x) log p(x),    0 · log 0 = 0
///
///     entropy(of: .uniform(over: 8), in: .bits)  // 3
///
/// - Parameters:
///   - p: The distribution.
///   - base: The unit of the result.
/// - Returns: From 0 (one outcome is certain) to the logarithm of the number of outcomes (all
///   are equally likely).
/// - Complexity: O(*n*).
public func entropy(of p: Distribution, in base: LogBase = .nats) -> Double {
  // The entropy is the cross-entropy of a distribution with itself.
  crossEntropy(of: p, relativeTo: p, in: base)
}
