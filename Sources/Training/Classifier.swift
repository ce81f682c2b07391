public import Autodiff

/// A feed-forward network that turns features into one score (logit) a class, and scores into q by
/// softmax.
///
///     h = f(xW₁ + b₁)   …   z = hWₙ + bₙ      q = softmax(z)
///
/// Without hidden layers it is softmax regression, linear in the features. Scores may be shifted
/// together without changing q, so with two classes one of them says it all: `.oneLogit` fixes the
/// score of the first class at 0. Then q of the second class is σ(z), and without hidden layers the
/// model is logistic regression, number for number. With `.logitPerClass` the same two classes have
/// two rows that move in opposite directions; their difference moves twice as fast, so the same path
/// needs half the learning rate.
public struct Classifier: Equatable, Sendable {
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
  /// How many neurons each hidden layer has; empty for a linear model.
  public let hiddenWidths: [Int]
  /// What bends the hidden layers.
  public let activation: Activation
  /// The weights and biases of all layers.
  public internal(set) var parameters: Parameters

  /// Creates a model with all parameters zero: q is uniform everywhere. For a model that is linear
  /// in its parameters that is a fair start; hidden neurons that start alike stay alike, see
  /// `Initialization`.
  ///
  /// - Precondition: `.oneLogit` goes with two classes.
  public init(
    featureCount: Int, classCount: Int, form: Form? = nil, hiddenWidths: [Int] = [],
    activation: Activation = .tanh
  ) {
    let form = form ?? (classCount == 2 ? .oneLogit : .logitPerClass)
    precondition(form == .logitPerClass || classCount == 2, "One logit tells two classes apart.")
    self.featureCount = featureCount
    self.classCount = classCount
    self.form = form
    self.hiddenWidths = hiddenWidths
    self.activation = activation
    let outputs = form == .oneLogit ? 1 : classCount
    parameters = Parameters(widths: [featureCount] + hiddenWidths + [outputs])
  }

  /// How many scores are computed: 1 for `.oneLogit`, otherwise one a class.
  public var outputCount: Int { form == .oneLogit ? 1 : classCount }

  /// Whether the scores are linear in the features.
  public var isLinear: Bool { hiddenWidths.isEmpty }

  /// Changes one parameter by hand.
  public mutating func set(_ id: ParameterID, to value: Double) {
    parameters[id] = value
  }

  /// The scores of a point, one a class; 0 for the first class of `.oneLogit`.
  public func logits(at point: some Collection<Double>) -> [Double] {
    precondition(point.count == featureCount, "A point has \(featureCount) features.")
    var result = [Double](repeating: 0, count: classCount)
    Array(point).withUnsafeBufferPointer { point in
      forEachBlock(of: point) { _, _, scores in
        for candidate in 0..<classCount { result[candidate] = scores[candidate] }
      }
    }
    return result
  }

  /// q at a point.
  public func probabilities(at point: some Collection<Double>) -> [Double] {
    var q = logits(at: point)
    q.withUnsafeMutableBufferPointer { _ = Scores.softmax($0) }
    return q
  }
}

/// A classifier without hidden layers is softmax regression.
public typealias LinearSoftmax = Classifier
