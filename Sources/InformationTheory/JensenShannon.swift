/// The Jensen–Shannon divergence: a symmetric relative of KL that is always finite.
///
///     JS(p, q) = ½ D(p ‖ m) + ½ D(q ‖ m),    m = (p + q) / 2
///
/// - Parameters:
///   - p: One distribution.
///   - q: The other, over the same outcomes.
///   - base: The unit of the result.
/// - Returns: From 0 (equal) to ln 2, 1 bit (no outcome in common).
/// - Complexity: O(*n*).
public func jsDivergence(
  _ p: Distribution, _ q: Distribution, in base: LogBase = .nats
) -> Double {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  // As in `klDivergence`, with two outcomes (p, m) and (q, m) at a time. The differences p - m
  // and q - m cancel exactly, so only the brackets are summed.
  var brackets = CompensatedSum()
  var far = CompensatedSum()
  for index in 0..<p.count {
    let (p, q) = (p[index], q[index])
    let m = p / 2 + q / 2
    if (p - q).magnitude <= 0.1 * m {
      if m > 0 { brackets.add(relativeDeviance(p, m) + relativeDeviance(q, m)) }
    } else {
      far.add(klTerm(p: p, q: m, in: base))
      far.add(klTerm(p: q, q: m, in: base))
    }
  }
  return (far.value + brackets.value * base.perNat) / 2
}

/// The square root of the Jensen–Shannon divergence, which is a distance: it obeys the triangle
/// inequality.
///
///     d(p, q) = √ JS(p, q)
///
/// Source: D. Endres and J. Schindelin, "A new metric for probability distributions", 2003.
///
/// - Parameters:
///   - p: One distribution.
///   - q: The other, over the same outcomes.
///   - base: The unit under the root.
/// - Returns: From 0 to √ ln 2 (in nats), 1 (in bits).
/// - Complexity: O(*n*).
public func jsDistance(
  _ p: Distribution, _ q: Distribution, in base: LogBase = .nats
) -> Double {
  jsDivergence(p, q, in: base).squareRoot()
}
