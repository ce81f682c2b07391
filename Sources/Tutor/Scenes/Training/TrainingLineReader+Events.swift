import Training

// What is changed on the way.
extension TrainingLineReader {
  /// The changes of a line, and where the points lie that it inserts.
  func events(
    of scene: TrainingScene
  ) throws(StateLineError) -> (events: [TrainingRun.Event], inserted: [[Double]]) {
    var events: [TrainingRun.Event] = []
    var inserted: [[Double]] = []
    for setting in line.settings {
      guard let update = setting.update else { continue }
      let last = events.last?.update ?? 0
      guard update >= last, update <= TrainingSettings.mostUpdates else {
        throw .badValue(
          key: "@", value: "\(update)", column: setting.column,
          expected: .integer(from: last, to: TrainingSettings.mostUpdates))
      }
      if setting.key == "point" {
        let (location, label) = try point(setting, scene.settings)
        inserted.append(location)
        events.append(.init(.point(scene.features(at: location), label: label), after: update))
      } else {
        let rows = scene.settings.trainingCount + inserted.count
        events.append(.init(try change(setting, scene, rows: rows), after: update))
      }
    }
    return (events, inserted)
  }

  private func change(
    _ setting: StateLine.Setting, _ scene: TrainingScene, rows: Int
  ) throws(StateLineError) -> TrainingRun.Change {
    let hasMomentum = scene.settings.method.hasMomentum
    switch setting.key {
    case "eta": return .learningRate(try number(setting, in: TrainingSettings.rateRange))
    case "batch": return .batchSize(try integer(setting, in: 1...rows))
    case "l2": return .l2(try number(setting, in: TrainingSettings.l2Range))
    case "weights":
      return .classWeights(try classWeights(setting, scene.settings.classCount))
    case "momentum" where hasMomentum:
      return .momentum(try number(setting, in: TrainingSettings.momentumRange))
    default: break
    }
    let parameters = scene.run.model.parameters
    guard let id = ParameterID(setting.key), parameters.contains(id) else {
      throw .unknownKey(
        key: setting.key, column: setting.column,
        known: ["eta", "batch", "l2", "weights", "point"] + (hasMomentum ? ["momentum"] : [])
          + parameters.ids.prefix(20).map(\.name))
    }
    return .parameter(id, try number(setting, in: TrainingSettings.weightRange))
  }
}
