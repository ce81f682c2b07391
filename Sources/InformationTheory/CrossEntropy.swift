/// The expected surprisal of draws from `p` for someone who believes in `q`.
///
///     H(p, q) = -Σ p(x) log q(x) = H(p) + D(p ‖ q)
///
/// An outcome that never happens costs nothing, whatever `q` says of it: 0 · log q = 0, even
/// for q = 0. An outcome that happens but was called impossible costs infinitely much.
///
///     let p = try Distribution([0.7, 0.2, 0.1]), q = try Distribution([0.5, 0.3, 0.2])
///     crossEntropy(of: p, relativeTo: q)  // 0.8869…
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The distribution the code assumes, over the same outcomes.
///   - base: The unit of the result.
/// - Returns: At least `entropy(of: p)`; `.infinity` if `q` gives zero to an outcome `p` allows.
/// - Complexity: O(*n*).
public func crossEntropy(
  of p: Distribution, relativeTo q: Distribution, in base: LogBase = .nats
) -> Double {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  if p.count >= 128 { return bulkCrossEntropy(p.probabilities, q.probabilities, in: base) }
  var sum = CompensatedSum()
  for index in 0..<p.count {
    sum.add(crossEntropyTerm(p: p[index], q: q[index], in: base))
  }
  return sum.value
}

/// What one outcome adds to the cross-entropy.
///
///     -p log q,    0 · log q = 0
///
/// - Parameters:
///   - p: How often the outcome happens.
///   - q: The probability it was given.
///   - base: The unit of the result.
/// - Returns: At least 0; `.infinity` for p > 0 and q = 0.
public func crossEntropyTerm(p: Double, q: Double, in base: LogBase = .nats) -> Double {
  p == 0 ? 0 : p * surprisal(of: q, in: base)
}
