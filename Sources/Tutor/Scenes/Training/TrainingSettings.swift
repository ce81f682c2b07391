import InformationTheory
import Training

/// Where the points come from.
enum TrainingSource: String, CaseIterable, Sendable {
  /// Two or three round clouds.
  case blobs
  /// Six points on a line whose classes overlap.
  case sixPoints = "six-points"
}

/// What a run of the scene starts from; the rest follows from the number of updates and from what
/// is changed on the way.
struct TrainingSettings: Equatable, Sendable {
  var source = TrainingSource.blobs
  /// Classes of the blobs.
  var classes = 2
  /// Training points of the blobs.
  var points = 60
  /// The distance between centres of blobs, in standard deviations.
  var distance = 2.0
  /// Decides the points and the order of the minibatches.
  var seed = 7
  /// η at the start.
  var learningRate = TrainingSettings.standardRate
  /// Rows in a minibatch; `nil` for the size that suits the data.
  var batch: Int?

  /// Whether the gradient is that of the mean loss of a minibatch or of the sum.
  var reduction = Reduction.mean

  /// The most updates, whatever the minibatch; only tests lower it.
  var limit = TrainingSettings.mostUpdates

  static let standardRate = 0.3
  /// The rates that the arrow keys visit.
  static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000]
  static let rateRange = 1e-9...1e308
  static let pointsRange = 2...600
  static let distanceRange = 0.0...20
  static let seedRange = 0...999_999_999
  static let weightRange = -1e6...1e6
  /// No run has more updates than this.
  static let mostUpdates = 100_000_000
  /// Fresh points on which blobs are tested.
  static let testPoints = 1000

  /// How many training points there are.
  var trainingCount: Int { source == .blobs ? points : 6 }
  /// How many classes there are.
  var classCount: Int { source == .blobs ? classes : 2 }
  /// Rows in a minibatch if nothing else is asked for.
  var standardBatch: Int { source == .blobs ? min(10, points) : 6 }
  /// Rows in a minibatch, never more than there are.
  var batchSize: Int { min(batch ?? standardBatch, trainingCount) }
  /// The η that makes the same steps as the present one does with the other reduction; `nil` where
  /// the minibatches of an epoch differ in size.
  var equivalentRate: Double? {
    guard trainingCount.isMultiple(of: batchSize) else { return nil }
    let size = Double(batchSize)
    return reduction == .sum ? learningRate / size : learningRate * size
  }

  /// How many updates a run may have: a minute or two at full speed.
  var longest: Int { min(limit, 1_000_000_000 / batchSize) }
  /// How many updates of a line are replayed while it is read, in less than a second; the others
  /// are caught up with before the learner's eyes.
  var replayedAtOnce: Int { longest / 100 }

  /// The points.
  var data: DataSet {
    switch source {
    case .blobs:
      Blobs(classCount: classes, distance: distance).draw(
        training: points, test: Self.testPoints, seed: UInt64(seed))
    case .sixPoints: .sixPoints
    }
  }

  /// The run before its first update.
  func run(on data: DataSet) -> TrainingRun {
    TrainingRun(
      .init(
        data: data, seed: UInt64(seed), learningRate: learningRate, batchSize: batchSize,
        objective: Objective(reduction: reduction)))
  }
}
