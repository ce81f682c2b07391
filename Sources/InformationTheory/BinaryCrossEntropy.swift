import RealModule

/// The cross-entropy of yes-or-no answers with given probabilities.
///
///     -(y ln q + (1 - y) ln (1 - q)),    0 · ln 0 = 0
///
/// In nats. Every entry is a question of its own, with its own two outcomes.
///
/// - Parameters:
///   - y: The truth, from 0 to 1.
///   - q: The probability of yes, from 0 to 1; as many.
///   - clip: How near q may come to 0 and 1: it is first brought into [clip, 1 - clip]. Without
///     it, a certain answer that is wrong costs infinitely much.
///   - reduction: Mean or sum.
/// - Returns: At least 0.
/// - Complexity: O(*n*).
public func binaryCrossEntropy(
  targets y: [Double], probabilities q: [Double], clip: Double? = nil,
  reduction: Reduction = .mean
) -> Double {
  precondition(y.count == q.count, "Every answer needs a probability.")
  var sum = CompensatedSum()
  for (y, q) in zip(y, q) {
    let q = clip.map { min(max(q, $0), 1 - $0) } ?? q
    // ln (1 - q) as log1p: 1 - q itself loses the digits of a small q.
    let yes = y == 0 ? 0 : -y * .log(q)
    let no = y == 1 ? 0 : -(1 - y) * .log(onePlus: -q)
    sum.add(yes + no)
  }
  return reduction.divide(sum.value, by: y.count)
}

extension Reduction {
  /// The mean or the sum, if the sum is known.
  func divide(_ sum: Double, by count: Int) -> Double {
    switch self {
    case .mean: sum / Double(count)
    case .sum: sum
    }
  }
}

/// The cross-entropy of yes-or-no answers whose probabilities are given by logits.
///
///     w y softplus(-z) + (1 - y) softplus(z),    -ln σ(z) = softplus(-z)
///
/// In nats; never infinite, however large the logits.
public struct BinaryCrossEntropyWithLogits: Equatable, Sendable {
  /// w: how many times a yes counts. It is not part of the divisor of the mean.
  public var positiveWeight: Double
  /// How much of each answer is replaced by a fair coin: y (1 - ε) + ε / 2.
  public var labelSmoothing: Double
  /// Mean or sum.
  public var reduction: Reduction

  /// States which loss is meant.
  ///
  /// - Parameters:
  ///   - positiveWeight: How many times a yes counts.
  ///   - labelSmoothing: How much of each answer is replaced by a fair coin, from 0 to 1.
  ///   - reduction: Mean or sum.
  public init(
    positiveWeight: Double = 1, labelSmoothing: Double = 0, reduction: Reduction = .mean
  ) {
    self.positiveWeight = positiveWeight
    self.labelSmoothing = labelSmoothing
    self.reduction = reduction
  }

  /// The loss.
  ///
  /// - Parameters:
  ///   - z: Logits, at least one.
  ///   - y: The truth, from 0 to 1; as many.
  /// - Returns: At least 0.
  /// - Complexity: O(*n*).
  public func loss(logits z: [Double], targets y: [Double]) -> Double {
    precondition(z.count == y.count, "Every logit needs a target.")
    var sum = CompensatedSum()
    for (z, y) in zip(z, y) {
      let (yes, no) = weights(of: y)
      sum.add((yes == 0 ? 0 : yes * softplus(-z)) + (no == 0 ? 0 : no * softplus(z)))
    }
    return reduction.divide(sum.value, by: z.count)
  }

  /// The derivative by each logit.
  ///
  ///     (1 - y) σ(z) - w y σ(-z),    which is σ(z) - y for w = 1
  ///
  /// - Parameters:
  ///   - z: Logits, at least one.
  ///   - y: The truth, from 0 to 1; as many.
  /// - Returns: One entry a logit. For y = 1 it is accurate however near σ(z) is to 1.
  /// - Complexity: O(*n*).
  public func gradient(logits z: [Double], targets y: [Double]) -> [Double] {
    precondition(z.count == y.count, "Every logit needs a target.")
    let count = z.count
    return zip(z, y).map { z, y in
      let (yes, no) = weights(of: y)
      return reduction.divide(no * sigmoid(z) - yes * sigmoid(-z), by: count)
    }
  }

  /// How much yes and no count for one answer.
  private func weights(of y: Double) -> (yes: Double, no: Double) {
    let smoothed = y * (1 - labelSmoothing) + labelSmoothing / 2
    return (positiveWeight * smoothed, 1 - smoothed)
  }
}
