/// What is minimised: the mean cross-entropy of a minibatch and what may be added to it.
public struct Objective: Equatable, Sendable {
  /// ε: the label's class gets 1 − ε + ε/K, every other ε/K. 0 leaves labels as they are.
  public var labelSmoothing: Double
  /// λ: λ/2 times the sum of all squared weights is added to the loss; biases do not count.
  public var l2: Double
  /// What a sample's loss is multiplied by, class by class; the sum is still divided by the number
  /// of samples. Empty leaves all losses as they are.
  public var classWeights: [Double]

  /// Creates an objective; without arguments plain cross-entropy.
  public init(labelSmoothing: Double = 0, l2: Double = 0, classWeights: [Double] = []) {
    self.labelSmoothing = labelSmoothing
    self.l2 = l2
    self.classWeights = classWeights
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
}
