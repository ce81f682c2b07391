import RealModule

/// Cross-entropy that counts a sample the less, the surer the model already is of the right class.
///
///     α[t] (1 - q_t)^γ (-ln q_t),    q = softmax(z)
///
/// For γ = 0 and no α it is the cross-entropy. In nats.
///
/// Source: T.-Y. Lin et al., "Focal Loss for Dense Object Detection", 2017.
public struct FocalLoss: Equatable, Sendable {
  /// γ, at least 0: how fast sure samples fade.
  public var gamma: Double
  /// A weight for each class; all 1 if absent. Not part of the divisor of the mean.
  public var alpha: [Double]?
  /// Mean or sum.
  public var reduction: Reduction

  /// States which loss is meant.
  ///
  /// - Parameters:
  ///   - gamma: How fast sure samples fade; at least 0.
  ///   - alpha: A weight for each class.
  ///   - reduction: Mean or sum.
  public init(gamma: Double = 2, alpha: [Double]? = nil, reduction: Reduction = .mean) {
    self.gamma = gamma
    self.alpha = alpha
    self.reduction = reduction
  }

  /// The loss.
  ///
  /// - Parameters:
  ///   - z: Rows of logits, at least one row.
  ///   - targets: The right class of each row.
  /// - Returns: At least 0.
  /// - Complexity: Linear in the number of logits.
  public func loss(logits z: [[Double]], targets: [Int]) -> Double {
    precondition(z.count == targets.count, "Every row needs a target.")
    var sum = CompensatedSum()
    for (z, target) in zip(z, targets) {
      let row = SoftmaxRow(z)
      let modulation = power(row.complement(target), gamma)
      sum.add(weight(of: target) * modulation * row.surprisal(target))
    }
    return reduction.divide(sum.value, by: z.count)
  }

  /// The derivative by each logit.
  ///
  ///     α[t] (1 - q_t)^γ (1 + γ q_t (-ln q_t) / (1 - q_t)) (qᵢ - δᵢₜ)
  ///
  /// - Parameters:
  ///   - z: Rows of logits, at least one row.
  ///   - targets: The right class of each row.
  /// - Returns: Rows like those of `z`; each sums to 0.
  /// - Complexity: Linear in the number of logits.
  public func gradient(logits z: [[Double]], targets: [Int]) -> [[Double]] {
    precondition(z.count == targets.count, "Every row needs a target.")
    let count = z.count
    return zip(z, targets).map { z, target in
      let row = SoftmaxRow(z)
      let factor = focalFactor(
        q: row.probability(target), complement: row.complement(target),
        surprisal: row.surprisal(target), gamma: gamma)
      let scale = reduction.divide(weight(of: target) * factor, by: count)
      return z.indices.map { index in
        scale * (index == target ? 0 - row.complement(index) : row.probability(index)) + 0
      }
    }
  }

  private func weight(of target: Int) -> Double { alpha?[target] ?? 1 }
}

/// Focal loss of yes-or-no answers whose probabilities are given by logits.
///
///     α_y (1 - q_y)^γ (-ln q_y)
///
/// q_y is σ(z) for y = 1 and σ(-z) for y = 0, and α_y is α and 1 - α. In nats.
///
/// Source: T.-Y. Lin et al., "Focal Loss for Dense Object Detection", 2017.
public struct BinaryFocalLoss: Equatable, Sendable {
  /// γ, at least 0: how fast sure samples fade.
  public var gamma: Double
  /// The weight of yes; no has 1 minus this. Both are 1 if absent.
  public var alpha: Double?
  /// Mean or sum.
  public var reduction: Reduction

  /// States which loss is meant.
  ///
  /// - Parameters:
  ///   - gamma: How fast sure samples fade; at least 0.
  ///   - alpha: The weight of yes, from 0 to 1.
  ///   - reduction: Mean or sum.
  public init(gamma: Double = 2, alpha: Double? = nil, reduction: Reduction = .mean) {
    self.gamma = gamma
    self.alpha = alpha
    self.reduction = reduction
  }

  /// The loss.
  ///
  /// - Parameters:
  ///   - z: Logits, at least one.
  ///   - isYes: The truth; as many.
  /// - Returns: At least 0.
  /// - Complexity: O(*n*).
  public func loss(logits z: [Double], targets isYes: [Bool]) -> Double {
    precondition(z.count == isYes.count, "Every logit needs a target.")
    var sum = CompensatedSum()
    for (z, isYes) in zip(z, isYes) {
      let margin = isYes ? z : -z
      sum.add(weight(of: isYes) * power(sigmoid(-margin), gamma) * softplus(-margin))
    }
    return reduction.divide(sum.value, by: z.count)
  }

  /// The derivative by each logit.
  ///
  /// - Parameters:
  ///   - z: Logits, at least one.
  ///   - isYes: The truth; as many.
  /// - Returns: One entry a logit; not above 0 for yes, not below for no.
  /// - Complexity: O(*n*).
  public func gradient(logits z: [Double], targets isYes: [Bool]) -> [Double] {
    precondition(z.count == isYes.count, "Every logit needs a target.")
    let count = z.count
    return zip(z, isYes).map { z, isYes in
      let margin = isYes ? z : -z
      let complement = sigmoid(-margin)
      let factor = focalFactor(
        q: sigmoid(margin), complement: complement, surprisal: softplus(-margin), gamma: gamma)
      let size = weight(of: isYes) * factor * complement
      return reduction.divide(isYes ? 0 - size : size, by: count)
    }
  }

  private func weight(of isYes: Bool) -> Double {
    alpha.map { isYes ? $0 : 1 - $0 } ?? 1
  }
}

/// By how much focal loss scales q - p: (1-q)^γ (1 + γ q (-ln q) / (1-q)).
///
/// For q → 1 the fraction goes to 1 and the whole to 0, if γ > 0.
private func focalFactor(
  q: Double, complement: Double, surprisal: Double, gamma: Double
) -> Double {
  if complement == 0 { return gamma == 0 ? 1 : 0 }
  return power(complement, gamma) * (1 + gamma * q * surprisal / complement)
}

/// x to the power y, with 0⁰ = 1.
private func power(_ x: Double, _ y: Double) -> Double {
  y == 0 ? 1 : y == 2 ? x * x : .pow(x, y)
}
