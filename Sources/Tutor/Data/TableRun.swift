package import Training

/// A run on rows of a learner's own file, described by a `training` line.
///
///     training data=iris.csv label=species model=8 eta=0.1 split=0.3 updates=500
package struct TableRun: Sendable {
  /// The run before its first update.
  package let run: TrainingRun
  /// Where the line leaves it.
  package let updates: Int

  /// The settings that say how a file is read: which column holds the classes, and whether the first
  /// line holds names.
  package static let readingKeys = ["label", "header"]
  private static let ownKeys = ["data", "split", "batch", "weights", "updates"] + readingKeys
  /// What means nothing for rows of a file.
  private static let otherKeys = [
    "classes", "points", "distance", "share", "spread", "flips", "test", "features", "init", "map",
    "at", "view", "plot", "speed",
  ]
  private static let standardSplit = 0.2
  private static let standardBatch = 10

  /// Describes a run.
  ///
  /// - Parameters:
  ///   - line: The line; what it says of the points themselves does not count.
  ///   - table: The rows.
  /// - Throws: `StateLineError` that names the setting and its place.
  package init(_ line: StateLine, on table: DataTable) throws(StateLineError) {
    var rest = StateLine(scene: line.scene)
    rest.append("data", "six-points")
    rest.settings += line.settings.filter { $0.update != nil || !Self.ownKeys.contains($0.key) }
    let allowed = Self.ownKeys + ["seed", "eta", "reduction", "model", "activation", "loss"]
    for setting in rest.settings where setting.update == nil {
      guard !Self.otherKeys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: allowed)
      }
    }
    let reader = TrainingLineReader(line: line)
    var setup = try TrainingScene(rest).run.setup
    let share = try reader.number("split", in: 0...0.9) ?? Self.standardSplit
    guard let data = try? table.dataSet(testShare: share, seed: setup.seed) else {
      throw .badValue(
        key: "data", value: line["data"] ?? "", column: 0, expected: .integer(from: 1, to: 2))
    }
    setup.data = data
    let size = try reader.integer("batch", in: 1...data.trainingCount)
    setup.batchSize = size ?? min(Self.standardBatch, data.trainingCount)
    if let weights = try Self.weights(line, count: data.classCount) {
      setup.objective.classWeights = weights
    }
    var model = Classifier(
      featureCount: data.featureCount, classCount: data.classCount,
      hiddenWidths: setup.model.hiddenWidths, activation: setup.model.activation)
    if !model.isLinear { model.initialize(.glorot, seed: setup.seed) }
    setup.model = model
    var run = TrainingRun(setup)
    run.schedule(try TrainingScene(rest).run.events)
    self.run = run
    updates = try reader.integer("updates", in: 0...TrainingSettings.mostUpdates) ?? 0
  }

  private static func weights(
    _ line: StateLine, count: Int
  ) throws(StateLineError) -> [Double]? {
    guard let setting = line.settings.first(where: { $0.key == "weights" && $0.update == nil })
    else { return nil }
    let weights = setting.value.split(separator: ",").compactMap { Double($0) }
    guard weights.count == count, weights.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw .badValue(
        key: setting.key, value: setting.value, column: setting.column,
        expected: .sameCount(as: "classes", count: count))
    }
    return weights
  }
}

extension ActiveScene {
  /// The run of a scene that trains, and where its line leaves it; `nil` for the others.
  package var run: (run: TrainingRun, updates: Int)? {
    guard case .training(let scene) = self else { return nil }
    return (scene.run, scene.goal ?? scene.run.updates)
  }
}
