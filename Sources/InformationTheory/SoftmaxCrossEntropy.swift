/// The cross-entropy of right classes with probabilities given by logits: the loss of nearly every
/// classifier.
///
///     mean of -ln softmax(z)[target]
///
/// With label smoothing ε the target is y' = y (1 - ε) + ε / K instead of y. With class weights
/// two conventions exist: see `Weighting`. In nats.
///
///     SoftmaxCrossEntropy().loss(logits: [[2, 1, -0.5]], targets: [1])  // 1.3715…
public struct SoftmaxCrossEntropy: Equatable, Sendable {
  /// How class weights act.
  public enum Weighting: String, CaseIterable, Sendable {
    /// Each row's loss is multiplied by the weight of its target; the mean divides by the
    /// number of rows.
    case keras
    /// Each class's part -y' ln q is multiplied by its weight; the mean divides by the sum of the
    /// weights of the targets.
    case pytorch
  }

  /// ε: how much of each target is spread over all classes.
  public var labelSmoothing: Double
  /// A weight for each class; all 1 if absent.
  public var classWeights: [Double]?
  /// How the weights act.
  public var weighting: Weighting
  /// The target of rows that are left out of sum and count.
  public var ignoredTarget: Int?
  /// Mean or sum.
  public var reduction: Reduction

  /// States which loss is meant.
  ///
  /// - Parameters:
  ///   - labelSmoothing: How much of each target is spread over all classes, from 0 to 1.
  ///   - classWeights: A weight for each class, at least 0.
  ///   - weighting: How the weights act.
  ///   - ignoredTarget: The target of rows that do not count.
  ///   - reduction: Mean or sum.
  public init(
    labelSmoothing: Double = 0, classWeights: [Double]? = nil, weighting: Weighting = .pytorch,
    ignoredTarget: Int? = nil, reduction: Reduction = .mean
  ) {
    self.labelSmoothing = labelSmoothing
    self.classWeights = classWeights
    self.weighting = weighting
    self.ignoredTarget = ignoredTarget
    self.reduction = reduction
  }

  /// The loss.
  ///
  /// - Parameters:
  ///   - z: Rows of logits, all of the same length.
  ///   - targets: The right class of each row.
  /// - Returns: At least 0. The mean over no rows, all being ignored, is `nan` in PyTorch's
  ///   weighting and 0 in Keras'.
  /// - Complexity: Linear in the number of logits.
  public func loss(logits z: [[Double]], targets: [Int]) -> Double {
    loss(logits: Self.joined(z), targets: targets)
  }

  /// The derivative by each logit.
  ///
  ///     (softmax(z) - y') / number of rows,    without class weights
  ///
  /// - Parameters:
  ///   - z: Rows of logits, all of the same length.
  ///   - targets: The right class of each row.
  /// - Returns: Rows like those of `z`; each sums to 0, and those of ignored rows are 0.
  /// - Complexity: Linear in the number of logits.
  public func gradient(logits z: [[Double]], targets: [Int]) -> [[Double]] {
    let flat = Self.joined(z)
    var gradient = [Double](repeating: 0, count: flat.count)
    _ = loss(logits: flat, targets: targets, gradient: &gradient)
    guard let width = z.first?.count else { return [] }
    return z.indices.map { Array(gradient[$0 * width..<($0 + 1) * width]) }
  }

  private static func joined(_ rows: [[Double]]) -> [Double] {
    precondition(
      rows.allSatisfy { $0.count == rows[0].count }, "All rows must have the same length.")
    return Array(rows.joined())
  }
}

/// The mean cross-entropy of right classes with probabilities given by logits, in nats.
///
///     mean of -ln softmax(z)[target]
///
/// - Parameters:
///   - z: Rows of logits, all of the same length.
///   - targets: The right class of each row, counted from 0.
/// - Returns: At least 0.
/// - Complexity: Linear in the number of logits.
public func crossEntropy(logits z: [[Double]], targets: [Int]) -> Double {
  SoftmaxCrossEntropy().loss(logits: z, targets: targets)
}

/// The cross-entropy of a distribution with the softmax of logits.
///
///     -Σ p ln softmax(z / T)
///
/// - Parameters:
///   - z: Logits of the same outcomes.
///   - p: The distribution the data come from.
///   - temperature: T > 0.
///   - base: The unit of the result.
/// - Returns: At least the entropy of `p`; `.infinity` only for a logit of `-inf`.
/// - Complexity: O(*n*).
public func crossEntropy(
  logits z: [Double], target p: Distribution, temperature: Double = 1, in base: LogBase = .nats
) -> Double {
  precondition(p.count == z.count, "p and the logits must be over the same outcomes.")
  let row = SoftmaxRow(z, temperature: temperature)
  var sum = CompensatedSum()
  for index in z.indices where p[index] > 0 { sum.add(p[index] * row.surprisal(index)) }
  return sum.value * base.perNat
}
