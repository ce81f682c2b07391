import InformationTheory

/// One line of the record of a run, as text: how the model does after so many updates, and what the
/// last of them did. Losses are in nats.
public struct TraceRow: Equatable, Sendable {
  private let point: LossCurve.Point
  private let report: StepReport?
  private let epoch: Int
  private let learningRate: Double
  private let batchSize: Int

  /// Measures a run as it is now.
  public init(_ run: TrainingRun) {
    point = LossCurve.point(of: run)
    report = run.updates > 0 ? run.lastReport : nil
    epoch = run.epoch
    learningRate = run.learningRate
    batchSize = run.batchSize
  }

  /// The loss on the training rows.
  public var lossInNats: Double { point.training.lossInNats }
  /// The accuracy on the training rows.
  public var accuracy: Double { point.training.accuracy }

  /// The names of the columns: `batch_loss` and `gradient_norm` belong to the last update, `loss` and
  /// `accuracy` to all training rows after it.
  public static let names = [
    "update", "epoch", "eta", "batch", "batch_loss", "gradient_norm", "loss", "accuracy",
    "loss_test", "accuracy_test",
  ]

  private var values: [String?] {
    [
      "\(point.update)", "\(epoch)", learningRate.description, "\(batchSize)",
      report?.lossInNats.description, report?.gradientNorm.description,
      point.training.lossInNats.description, point.training.accuracy.description,
      point.test?.lossInNats.description, point.test?.accuracy.description,
    ]
  }

  /// The first line of a table.
  public static var heading: String { names.joined(separator: ",") }

  /// The line of a table; what does not exist is left empty.
  public var csv: String { values.map { $0 ?? "" }.joined(separator: ",") }

  /// The line as a JSON object; what does not exist is left out.
  public var json: String {
    let entries = zip(Self.names, values).compactMap { name, value in
      // A number that is not finite is no JSON.
      value.map { "\"\(name)\":\(Double($0)?.isFinite == true ? $0 : "null")" }
    }
    return "{\(entries.joined(separator: ","))}"
  }
}

extension TrainingRun {
  /// Makes a run and tells of it: at the start, every so many updates, and at the end.
  ///
  /// - Parameters:
  ///   - end: The update to stop at, unless the run diverges before.
  ///   - every: How many updates lie between two rows.
  /// - Returns: The rows.
  public mutating func trace(to end: Int, every: Int) -> [TraceRow] {
    var rows = [TraceRow(self)]
    while updates < end {
      let made = advance(by: min(end, (updates / every + 1) * every) - updates)
      if made > 0 { rows.append(TraceRow(self)) }
      if divergence != nil { break }
    }
    return rows
  }

  /// A number of updates between rows, 1, 2 or 5 times a power of ten, that leaves at most so many.
  public static func interval(updates: Int, rows: Int) -> Int {
    var step = 1
    while true {
      for factor in [1, 2, 5] where updates <= factor * step * rows { return factor * step }
      step *= 10
    }
  }
}
