import RealModule

/// The Kullback–Leibler divergence: how much the belief in `q` costs where `p` is true, beyond
/// what is uncertain anyway.
///
///     D(p ‖ q) = Σ p(x) log (p(x) / q(x)) = H(p, q) - H(p)
///
/// It is 0 exactly where p = q. It is not a distance: D(p ‖ q) differs from D(q ‖ p).
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The belief, over the same outcomes.
///   - base: The unit of the result.
/// - Returns: At least 0 if both sum to the same; `.infinity` if `q` gives zero to an outcome
///   `p` allows. An outcome with p = 0 adds 0, whatever q is. Accurate to a few ulps even for
///   nearly equal `p` and `q`.
/// - Complexity: O(*n*).
public func klDivergence(
  from p: Distribution, to q: Distribution, in base: LogBase = .nats
) -> Double {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  // Where p ≈ q, the terms p ln (p/q) ≈ p - q are far larger than their sum: nothing would be
  // left after cancellation. Each is therefore split,
  //
  //     p ln (p/q) = [p ln (p/q) + q - p] + (p - q)
  //
  // into a bracket that is never negative, so that nothing cancels in its sum, and a difference
  // that is exact for such p and q and sums to 0 over whole distributions.
  var far = CompensatedSum()
  var brackets = CompensatedSum()
  var differences = CompensatedSum()
  for index in 0..<p.count {
    let (p, q) = (p[index], q[index])
    if areNear(p, q) {
      brackets.add(relativeDeviance(p, q))
      differences.add(p - q)
    } else {
      far.add(klTerm(p: p, q: q, in: base))
    }
  }
  return far.value + (brackets.value + differences.value) * base.perNat
}

/// What one outcome adds to the divergence; less than 0 where q is larger than p.
///
///     p log (p / q),    0 · log 0 = 0
///
/// - Parameters:
///   - p: How often the outcome happens.
///   - q: The probability it was given.
///   - base: The unit of the result.
/// - Returns: A number of either sign; `.infinity` for p > 0 and q = 0.
public func klTerm(p: Double, q: Double, in base: LogBase = .nats) -> Double {
  p == 0 ? 0 : p * logRatio(p, q, in: base)
}

/// log (p / q), accurate for p near q and where the ratio is beyond all numbers.
func logRatio(_ p: Double, _ q: Double, in base: LogBase) -> Double {
  // ln (p/q) = ln (1 + (p-q)/q) keeps the digits that rounding p/q to something near 1 would lose.
  if areNear(p, q) { return .log(onePlus: (p - q) / q) * base.perNat }
  let ratio = p / q
  if ratio.isNormal { return base.logarithm(of: ratio) }
  return base.logarithm(of: p) - base.logarithm(of: q)
}

/// Whether `p - q` is exact and p/q is close enough to 1 for the series below.
private func areNear(_ p: Double, _ q: Double) -> Bool {
  (p - q).magnitude <= 0.1 * (p + q) && p > 0
}

/// `p ln (p/q) + q - p` for p near q, in nats; never negative.
///
/// With v = (p - q) / (p + q), ln (p/q) = 2 (v + v³/3 + v⁵/5 + …), whence
///
///     p ln (p/q) + q - p = (p - q) v + 2 p (v³/3 + v⁵/5 + …)
///
/// Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities", 2000.
func relativeDeviance(_ p: Double, _ q: Double) -> Double {
  let v = (p - q) / (p + q)
  var sum = (p - q) * v
  var power = 2 * p * v
  var odd = 3.0
  // |v| is at most 0.1: every term is less than a hundredth of the one before.
  while power.magnitude > sum * 0x1p-54 {
    power *= v * v
    sum += power / odd
    odd += 2
  }
  return sum
}
