public import InformationTheory

/// What is minimised: the mean or the sum of the losses of a minibatch, and what may be added to it.
public struct Objective: Equatable, Sendable {
  /// How far q is from p, sample by sample.
  public enum Loss: Equatable, Sendable {
    /// −Σ p ln q.
    case crossEntropy
    /// −Σ p (1 − q)^γ ln q, which counts a sample the less, the surer the model already is.
    case focal(gamma: Double)
    /// ½ Σ (q − p)²; with one logit ½ (q − p)² of the second class.
    case squaredError
  }

  /// How far q is from p.
  public var loss: Loss
  /// ε: the label's class gets 1 − ε + ε/K, every other ε/K. 0 leaves labels as they are.
  public var labelSmoothing: Double
  /// λ: λ/2 times the sum of all squared weights is added to the loss; biases do not count.
  public var l2: Double
  /// What a sample's loss is multiplied by, class by class. Empty leaves all losses as they are.
  public var classWeights: [Double]
  /// What the sum is divided by, the number of samples (Keras) or the sum of their weights (PyTorch),
  /// and whether a smoothed label weighs as its class or part by part.
  public var weighting: SoftmaxCrossEntropy.Weighting

  /// Mean or sum. The slope of a sum is as many times as great as there are samples, so the same path
  /// needs a learning rate as many times smaller.
  public var reduction: Reduction

  /// Creates an objective; without arguments plain cross-entropy.
  public init(
    loss: Loss = .crossEntropy, labelSmoothing: Double = 0, l2: Double = 0,
    classWeights: [Double] = [], weighting: SoftmaxCrossEntropy.Weighting = .keras,
    reduction: Reduction = .mean
  ) {
    self.loss = loss
    self.labelSmoothing = labelSmoothing
    self.l2 = l2
    self.classWeights = classWeights
    self.weighting = weighting
    self.reduction = reduction
  }

  /// The target distribution of a label: one-hot unless smoothed.
  public func target(label: Int, classCount: Int) -> [Double] {
    (0..<classCount).map { target(of: $0, label: label, classCount: classCount) }
  }

  /// p of one class for a sample with this label.
  @inline(__always)
  func target(of candidate: Int, label: Int, classCount: Int) -> Double {
    let share = labelSmoothing / Double(classCount)
    return candidate == label ? 1 - labelSmoothing + share : share
  }

  /// What a class is multiplied by.
  @inline(__always)
  func weight(of candidate: Int) -> Double {
    classWeights.isEmpty ? 1 : classWeights[candidate]
  }

  /// What the sum of the losses of rows is divided by.
  @inline(__always)
  func divisor(_ order: [Int], _ range: Range<Int>, labels: [Int]) -> Double {
    if reduction == .sum { return 1 }
    guard weighting == .pytorch, !classWeights.isEmpty else { return Double(range.count) }
    var sum = 0.0
    for place in range { sum += classWeights[labels[order[place]]] }
    return sum
  }

  /// Whether the slope in the scores is weight · (q − p).
  var isPlainCrossEntropy: Bool {
    guard loss == .crossEntropy else { return false }
    return labelSmoothing == 0 || classWeights.isEmpty || weighting == .keras
  }
}
