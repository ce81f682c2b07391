import RealModule

/// The probability that belongs to a logit.
///
///     σ(z) = 1 / (1 + e⁻ᶻ),    z = ln (q / (1 - q))
///
/// - Parameter z: A logit.
/// - Returns: From 0 to 1. Accurate for z → -∞, where it is eᶻ; from z = 37 on it rounds to 1,
///   so `1 - sigmoid(z)` must be had as `sigmoid(-z)`.
public func sigmoid(_ z: Double) -> Double {
  // Only exponentials of negative numbers, which cannot overflow.
  let e = Double.exp(-z.magnitude)
  return (z < 0 ? e : 1) / (1 + e)
}

/// The surprisal of a probability given by its logit, with the sign turned: a smooth max(z, 0).
///
///     softplus(z) = ln (1 + eᶻ) = -ln σ(-z)
///
/// - Parameter z: A logit.
/// - Returns: At least 0, about 0 for z ≪ 0 and about z for z ≫ 0; no overflow.
public func softplus(_ z: Double) -> Double {
  // ln (1 + eᶻ) = z + ln (1 + e⁻ᶻ): the exponent can be taken negative.
  max(z, 0) + .log(onePlus: .exp(-z.magnitude))
}
