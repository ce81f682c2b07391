import InformationTheory
import Training

/// What a run of the scene starts from; the rest follows from the number of updates and from what
/// is changed on the way.
struct TrainingSettings: Equatable, Sendable {
  // MARK: - Data

  var source = TrainingSource.blobs
  /// Classes of the blobs or arms of the spiral that are asked for.
  var classes = 2
  /// Training points; `nil` for as many as suit the data.
  var wantedPoints: Int?
  /// The distance between centres of blobs, in standard deviations.
  var distance = 2.0
  /// The share of the rare class.
  var share = 0.05
  /// The standard deviation of what is added to both coordinates of a shape.
  var spread = 0.0
  /// The share of labels that are wrong.
  var flips = 0.0
  /// Fresh points to test on.
  var test = TrainingSettings.standardTest
  /// Decides the points, the order of the minibatches and the first weights.
  var seed = 7

  // MARK: - Model

  /// What the model is shown of a point of the plane.
  var features = InputFeature.coordinates
  /// Neurons of each hidden layer; empty for a linear model.
  var widths: [Int] = []
  var activation = TrainingActivation.tanh
  /// The first weights; `nil` for zeros if the model is linear, and otherwise for Glorot's.
  var wantedStart: TrainingStart?

  // MARK: - Objective

  var loss = TrainingLoss.crossEntropy
  /// γ of the focal loss.
  var gamma = 2.0
  /// ε of label smoothing.
  var smoothing = 0.0
  /// What a loss is multiplied by, class by class; empty for 1 each.
  var classWeights: [Double] = []
  var weighting = SoftmaxCrossEntropy.Weighting.keras
  var l2 = 0.0
  /// Whether the gradient is that of the mean loss of a minibatch or of the sum.
  var reduction = Reduction.mean

  // MARK: - Optimizer

  var method = TrainingMethod.sgd
  /// What share of itself a velocity remembers.
  var momentum = TrainingSettings.standardMomentum
  var formula = Optimizer.Formula.keras
  /// η at the start.
  var learningRate = TrainingSettings.standardRate
  /// Rows in a minibatch; `nil` for the size that suits the data.
  var batch: Int?

  /// The most updates, whatever the minibatch; only tests lower it.
  var limit = TrainingSettings.mostUpdates
}

// What can be asked for.
extension TrainingSettings {
  static let standardRate = 0.3
  static let standardMomentum = 0.9
  static let standardTest = 1000
  /// The rates that the arrow keys visit.
  static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]
  /// The decays that the arrow keys visit.
  static let decays = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  static let rateRange = 1e-9...1e308
  static let pointsRange = 2...600
  static let testRange = 0...2000
  static let distanceRange = 0.0...20
  static let shareRange = 0.01...0.99
  static let spreadRange = 0.0...5
  static let flipsRange = 0.0...0.5
  static let gammaRange = 0.0...10
  static let smoothingRange = 0.0...0.9
  static let classWeightRange = 0.001...1000
  static let l2Range = 0.0...1000
  static let momentumRange = 0.0...0.999
  static let seedRange = 0...999_999_999
  static let weightRange = -1e6...1e6
  static let layersRange = 0...4
  static let neuronsRange = 1...64
  /// No run has more updates than this.
  static let mostUpdates = 100_000_000

  /// How many training points there are.
  var points: Int {
    source == .sixPoints ? 6 : wantedPoints ?? source.standardPoints
  }
  /// How many training points there are before any is inserted.
  var trainingCount: Int { points }
  /// How many classes there are.
  var classCount: Int { source.mayHaveThreeClasses ? classes : 2 }
  /// Whether the points lie in the plane.
  var isPlane: Bool { source != .sixPoints }
  /// What the model is shown, as many numbers as a point has.
  var inputCount: Int { isPlane ? features.count : 1 }
  /// Rows in a minibatch if nothing else is asked for.
  var standardBatch: Int { source == .sixPoints ? 6 : min(10, points) }
  /// Rows in a minibatch, never more than there are.
  var batchSize: Int { min(batch ?? standardBatch, trainingCount) }
  /// The first weights if nothing else is asked for. Hidden neurons that start alike stay alike.
  var standardStart: TrainingStart { widths.isEmpty ? .zeros : .glorot }
  /// The first weights.
  var start: TrainingStart { wantedStart ?? standardStart }
  /// The η that makes the same steps as the present one does with the other reduction; `nil` where
  /// the minibatches of an epoch differ in size, or steps are not in proportion to slopes.
  var equivalentRate: Double? {
    guard trainingCount.isMultiple(of: batchSize), method != .adam, l2 == 0,
      classWeights.isEmpty || weighting == .keras
    else { return nil }
    let size = Double(batchSize)
    return reduction == .sum ? learningRate / size : learningRate * size
  }

  /// How many updates a run may have with minibatches of this size: a minute or two at full speed.
  func longest(batch size: Int) -> Int {
    guard !widths.isEmpty || loss != .crossEntropy || inputCount > 2 else {
      return min(limit, 1_000_000_000 / size)
    }
    let layers = [inputCount] + widths + [classCount == 2 ? 1 : classCount]
    let parameters = zip(layers, layers.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    return min(limit, 1_000_000_000 / (size * parameters + 60))
  }
}

// What a run is made of.
extension TrainingSettings {
  /// The points as they lie.
  var plane: DataSet {
    let seed = UInt64(seed)
    if let shape = source.shape {
      return PlaneShapes(shape, classCount: classCount, spread: spread, flips: flips)
        .draw(training: points, test: test, seed: seed)
    }
    return switch source {
    case .imbalanced: RareClass(share: share).draw(training: points, test: test, seed: seed)
    case .sixPoints: .sixPoints
    case .blobs, .moons, .circles, .xor, .spiral:
      Blobs(classCount: classes, distance: distance, flips: flips)
        .draw(training: points, test: test, seed: seed)
    }
  }

  var objective: Objective {
    let measure: Objective.Loss =
      switch loss {
      case .crossEntropy: .crossEntropy
      case .focal: .focal(gamma: gamma)
      case .squaredError: .squaredError
      }
    return Objective(
      loss: measure, labelSmoothing: smoothing, l2: l2, classWeights: classWeights,
      weighting: weighting, reduction: reduction)
  }

  private var rule: Optimizer.Method {
    switch method {
    case .sgd: .sgd
    case .momentum: .momentum(momentum)
    case .nesterov: .nesterov(momentum)
    case .adam: .adam()
    }
  }

  /// The run before its first update.
  func run(on plane: DataSet) -> TrainingRun {
    let data = isPlane ? plane.seen(through: features) : plane
    var model = Classifier(
      featureCount: data.featureCount, classCount: data.classCount, hiddenWidths: widths,
      activation: activation.activation)
    if start != .zeros { model.initialize(start.initialization, seed: UInt64(seed)) }
    return TrainingRun(
      .init(
        data: data, seed: UInt64(seed), learningRate: learningRate, batchSize: batchSize,
        objective: objective, model: model, method: rule, formula: formula))
  }
}
