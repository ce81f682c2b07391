/// The gradient of the cross-entropy by the probabilities of q, as if each could be moved alone.
///
///     ∂H(p, q)/∂q(x) = -p(x) / q(x),    0 where p(x) = 0
///
/// No such move keeps the sum at 1: see `crossEntropyProjectedGradient` for the part of it that
/// does, and `crossEntropySlopeOfEdit` for the move a learner makes. In nats.
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The belief, over the same outcomes.
/// - Returns: As many entries, none above 0; `-inf` where q gives zero to what p allows.
/// - Complexity: O(*n*).
public func crossEntropyGradient(of p: Distribution, relativeTo q: Distribution) -> [Double] {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  return (0..<p.count).map { p[$0] == 0 ? 0 : -(p[$0] / q[$0]) }
}

/// The part of the gradient by q that keeps the sum of q at 1.
///
///     g - mean(g),    g = -p / q
///
/// In nats.
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The belief, over the same outcomes, positive where p is.
/// - Returns: As many entries; they sum to 0, and are all 0 at q = p if p has no zero.
/// - Complexity: O(*n*).
public func crossEntropyProjectedGradient(
  of p: Distribution, relativeTo q: Distribution
) -> [Double] {
  let gradient = crossEntropyGradient(of: p, relativeTo: q)
  var sum = CompensatedSum()
  for entry in gradient { sum.add(entry) }
  let mean = sum.value / Double(gradient.count)
  return gradient.map { $0 - mean }
}

/// How the cross-entropy moves when one probability of q is edited and the others are rescaled in
/// proportion.
///
///     d/dt H(p, q(t)) = -p / q + (S - p) / (1 - q)
///
/// Here p and q belong to the edited outcome and S is the sum of p. The others lose in proportion
/// to what they have, so their logarithms all fall at the rate 1 / (1 - q).
///
///     // p = 0.7, q = 0.5: -1.4 + 0.6 = -0.8
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The belief, over the same outcomes.
///   - index: The outcome whose probability is edited.
///   - base: The unit of the cross-entropy.
/// - Returns: 0 where q is right about the outcome, unless it is certain: a q of 1 can only be
///   lowered. Infinite at q = 0 (if p > 0) and q = 1 (if p < 1).
/// - Complexity: O(*n*).
public func crossEntropySlopeOfEdit(
  of p: Distribution, relativeTo q: Distribution, at index: Int, in base: LogBase = .nats
) -> Double {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  var othersOfP = CompensatedSum()
  var othersOfQ = CompensatedSum()
  for other in 0..<p.count where other != index {
    othersOfP.add(p[other])
    othersOfQ.add(q[other])
  }
  let gain = p[index] == 0 ? 0 : p[index] / q[index]
  let loss = othersOfP.value == 0 ? 0 : othersOfP.value / othersOfQ.value
  return (loss - gain) * base.perNat + 0
}

/// The gradient of D(p ‖ q) by the probabilities of p, as if each could be moved alone.
///
///     ∂D(p ‖ q)/∂p(x) = ln (p(x) / q(x)) + 1
///
/// In nats.
///
/// - Parameters:
///   - p: The distribution that moves.
///   - q: The distribution that stands still, over the same outcomes.
/// - Returns: As many entries; `-inf` where p is 0 and q is not, `nan` where both are.
/// - Complexity: O(*n*).
public func klGradient(byP p: Distribution, to q: Distribution) -> [Double] {
  precondition(p.count == q.count, "p and q must be over the same outcomes.")
  return (0..<p.count).map { logRatio(p[$0], q[$0], in: .nats) + 1 }
}
