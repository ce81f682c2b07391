/// Loss and accuracy along a run, on the training and on the test rows.
///
/// At most 128 points are kept, evenly spaced over the whole run.
public struct LossCurve: Equatable, Sendable {
  /// One point of the curve.
  public struct Point: Equatable, Sendable {
    /// How many updates had been made.
    public var update: Int
    /// On the training rows.
    public var training: Evaluation
    /// On the test rows; `nil` if there are none.
    public var test: Evaluation?
  }

  private var rows = SampledRows(width: 4, capacity: 128)
  private let hasTest: Bool

  /// Creates the curve of a run, with its present point if that is the start.
  public init(_ run: TrainingRun) {
    hasTest = run.setup.data.testCount > 0
    record(run)
  }

  /// Takes the present point of the run if one is due there.
  public mutating func record(_ run: TrainingRun) {
    guard rows.isDue(at: run.updates) else { return }
    let point = Self.point(of: run)
    rows.append([
      point.training.lossInNats, point.training.accuracy,
      point.test?.lossInNats ?? 0, point.test?.accuracy ?? 0,
    ])
  }

  /// Takes a run on to an update, and its points on the way; stops where the run diverges.
  public mutating func follow(_ run: inout TrainingRun, to update: Int) {
    while run.updates < update {
      let next = max(rows.nextUpdate, run.updates + 1)
      if run.advance(by: min(next, update) - run.updates) == 0 { return }
      record(run)
    }
  }

  /// Measures the run as it is now.
  public static func point(of run: TrainingRun) -> Point {
    let data = run.data
    let training = run.model.evaluate(on: data, rows: data.trainingRows)
    return Point(
      update: run.updates, training: training ?? Evaluation(lossInNats: 0, accuracy: 0),
      test: run.model.evaluate(on: data, rows: data.testRows))
  }

  /// The points up to an update.
  public func points(upTo update: Int) -> [Point] {
    guard let last = rows.last(atOrBefore: update) else { return [] }
    return (0...last.row).map { row in
      Point(
        update: row * rows.stride,
        training: Evaluation(lossInNats: rows.value(row, 0), accuracy: rows.value(row, 1)),
        test: hasTest
          ? Evaluation(lossInNats: rows.value(row, 2), accuracy: rows.value(row, 3)) : nil)
    }
  }

  /// Forgets what lies after an update, where the run takes a new way.
  public mutating func truncate(after update: Int) {
    rows.truncate(after: update)
  }
}
