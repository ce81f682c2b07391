import RealModule

/// Softmax regression: one score (logit) a class, linear in the features, turned into q by softmax.
///
///     z = xW + b      q = softmax(z)
///
/// Scores may be shifted together without changing q, so with two classes one of them says it all:
/// `.oneLogit` fixes the score of the first class at 0. Then q of the second class is σ(z), and the
/// model is logistic regression, number for number. With `.logitPerClass` the same two classes have
/// two rows that move in opposite directions; their difference moves twice as fast, so the same
/// path needs half the learning rate.
public struct LinearSoftmax: Equatable, Sendable {
  /// Which scores are free.
  public enum Form: Equatable, Sendable {
    /// The first class scores 0; every other class has a row of parameters.
    case oneLogit
    /// Every class has a row of parameters.
    case logitPerClass
  }

  /// How many features a point has.
  public let featureCount: Int
  /// How many classes q covers.
  public let classCount: Int
  /// Which scores are free.
  public let form: Form
  /// W and b.
  public internal(set) var parameters: Parameters

  /// Creates a model with all parameters zero: q is uniform everywhere. For a model that is linear
  /// in its parameters that is a fair start, since nothing hidden has to become different.
  ///
  /// - Precondition: `.oneLogit` goes with two classes.
  public init(featureCount: Int, classCount: Int, form: Form? = nil) {
    let form = form ?? (classCount == 2 ? .oneLogit : .logitPerClass)
    precondition(form == .logitPerClass || classCount == 2, "One logit tells two classes apart.")
    self.featureCount = featureCount
    self.classCount = classCount
    self.form = form
    let outputs = form == .oneLogit ? 1 : classCount
    parameters = Parameters(widths: [featureCount, outputs])
  }

  /// How many scores are computed: 1 for `.oneLogit`, otherwise one a class.
  public var outputCount: Int { form == .oneLogit ? 1 : classCount }

  /// Changes one parameter by hand.
  public mutating func set(_ id: ParameterID, to value: Double) {
    parameters[id] = value
  }

  /// The scores of a point, one a class; 0 for the first class of `.oneLogit`.
  public func logits(at point: some Collection<Double>) -> [Double] {
    precondition(point.count == featureCount, "A point has \(featureCount) features.")
    let fixed = classCount - outputCount
    return (0..<classCount).map { candidate in
      guard candidate >= fixed else { return 0 }
      var z = parameters[.bias(layer: 1, output: candidate - fixed)]
      for (input, x) in point.enumerated() {
        z += x * parameters[.weight(layer: 1, input: input, output: candidate - fixed)]
      }
      return z
    }
  }

  /// q at a point.
  public func probabilities(at point: some Collection<Double>) -> [Double] {
    var q = logits(at: point)
    var view = q.mutableSpan
    _ = Self.softmax(&view, from: 0, count: classCount)
    return q
  }

  /// Turns scores into q in place and returns the greatest score and the logarithm of the sum of
  /// the shifted exponentials.
  ///
  /// Shifted by the greatest score no exponential overflows and one of them is 1. The logarithm of
  /// the sum is then ln(1 + rest), accurate also where the rest is tiny:
  ///
  ///     −ln q_y = (max z − z_y) + ln(1 + Σ over the others of exp(z_k − max z))
  @inline(__always)
  static func softmax(
    _ scores: inout MutableSpan<Double>, from start: Int, count: Int
  ) -> (greatest: Double, logarithm: Double) {
    var best = start
    for index in start + 1..<start + count where scores[index] > scores[best] { best = index }
    let greatest = scores[best]
    var rest = 0.0
    for index in start..<start + count where index != best {
      let power = Double.exp(scores[index] - greatest)
      scores[index] = power
      rest += power
    }
    scores[best] = 1
    let factor = 1 / (1 + rest)
    for index in start..<start + count { scores[index] *= factor }
    return (greatest, Double.log(onePlus: rest))
  }
}
