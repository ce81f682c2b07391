import Assessment
import InformationTheory
import Training

// The state as one line: what the run starts from, what is shown, what was changed on the way, and
// how many updates were made.
extension TrainingScene {
  private static let keys = [
    "data", "classes", "points", "distance", "seed", "eta", "batch", "reduction", "map", "view",
    "plot", "speed", "updates",
  ]

  package init(_ line: StateLine) throws(StateLineError) {
    let reader = TrainingLineReader(line: line)
    try reader.checkKeys(Self.keys)
    self.init(try reader.settings())
    view = try reader.word("view", TrainingView.self) ?? .all
    plot = try reader.word("plot", TrainingPlot.self) ?? .loss
    mapClass = try reader.index("map", of: letters.map(String.init)) ?? mapClass
    let speeds = Self.speeds.map(Self.speedText)
    if let index = try reader.index("speed", of: speeds) { speed = Self.speeds[index] }
    let events = try reader.events(run.model.parameters)
    if !events.isEmpty { run.schedule(events) }
    let updates = try reader.integer("updates", in: 0...settings.longest) ?? 0
    curve = LossCurve(run)
    curve.follow(&run, to: min(updates, settings.replayedAtOnce))
    if updates > run.updates, run.divergence == nil { goal = updates }
    refresh()
  }

  package var line: StateLine {
    var line = StateLine(scene: "training")
    let standard = TrainingSettings()
    if settings.source != standard.source { line.append("data", settings.source.rawValue) }
    if settings.source == .blobs {
      if settings.classes != standard.classes { line.append("classes", "\(settings.classes)") }
      if settings.points != standard.points { line.append("points", "\(settings.points)") }
      if settings.distance != standard.distance {
        line.append("distance", settings.distance.shortest)
      }
    }
    if settings.seed != standard.seed { line.append("seed", "\(settings.seed)") }
    if settings.learningRate != TrainingSettings.standardRate {
      line.append("eta", settings.learningRate.shortest)
    }
    if settings.batchSize != settings.standardBatch {
      line.append("batch", "\(settings.batchSize)")
    }
    if settings.reduction != .mean { line.append("reduction", settings.reduction.rawValue) }
    if mapClass != 1 { line.append("map", String(TrainingElement.letters[mapClass])) }
    if view != .all { line.append("view", view.rawValue) }
    if plot != .loss { line.append("plot", plot.rawValue) }
    if speed != Self.standardSpeed { line.append("speed", Self.speedText(speed)) }
    for event in run.events {
      switch event.change {
      case .learningRate(let value): line.append("eta", value.shortest, at: event.update)
      case .parameter(let id, let value): line.append(id.name, value.shortest, at: event.update)
      case .batchSize(let size): line.append("batch", "\(size)", at: event.update)
      case .momentum(let share): line.append("momentum", share.shortest, at: event.update)
      case .l2(let value): line.append("l2", value.shortest, at: event.update)
      case .classWeights(let weights):
        line.append(
          "weights", weights.map(\.shortest).joined(separator: ","), at: event.update)
      case .point(let point, let label):
        let letter = String(TrainingElement.letters[label])
        line.append(
          "point", (point.map(\.shortest) + [letter]).joined(separator: ","), at: event.update)
      }
    }
    let updates = goal ?? run.updates
    if updates > 0 { line.append("updates", "\(updates)") }
    return line
  }

  static func speedText(_ speed: Double) -> String { speed.isFinite ? speed.shortest : "max" }
}

/// Reads the settings of a `training` line, and says of a bad one what it takes and where.
struct TrainingLineReader {
  let line: StateLine

  func checkKeys(_ keys: [String]) throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings where setting.update == nil {
      guard keys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  /// What the run starts from.
  func settings() throws(StateLineError) -> TrainingSettings {
    var settings = TrainingSettings()
    settings.source = try word("data", TrainingSource.self) ?? settings.source
    let isBlobs = settings.source == .blobs
    settings.classes = try integer("classes", in: isBlobs ? 2...3 : 2...2) ?? settings.classes
    let points = isBlobs ? TrainingSettings.pointsRange : 6...6
    let given = try integer("points", in: points)
    if isBlobs, let given { settings.points = given }
    settings.distance =
      try number("distance", in: TrainingSettings.distanceRange) ?? settings.distance
    settings.seed = try integer("seed", in: TrainingSettings.seedRange) ?? settings.seed
    settings.learningRate =
      try number("eta", in: TrainingSettings.rateRange) ?? settings.learningRate
    settings.batch = try integer("batch", in: 1...settings.trainingCount)
    settings.reduction = try word("reduction", Reduction.self) ?? .mean
    return settings
  }

  /// What is changed on the way.
  func events(_ parameters: Parameters) throws(StateLineError) -> [TrainingRun.Event] {
    var events: [TrainingRun.Event] = []
    for setting in line.settings {
      guard let update = setting.update else { continue }
      let last = events.last?.update ?? 0
      guard update >= last, update <= TrainingSettings.mostUpdates else {
        throw .badValue(
          key: "@", value: "\(update)", column: setting.column,
          expected: .integer(from: last, to: TrainingSettings.mostUpdates))
      }
      events.append(TrainingRun.Event(try change(setting, parameters), after: update))
    }
    return events
  }

  private func change(
    _ setting: StateLine.Setting, _ parameters: Parameters
  ) throws(StateLineError) -> TrainingRun.Change {
    if setting.key == "eta" {
      return .learningRate(try number(setting, in: TrainingSettings.rateRange))
    }
    guard let id = ParameterID(setting.key), parameters.contains(id) else {
      throw .unknownKey(
        key: setting.key, column: setting.column, known: ["eta"] + parameters.ids.map(\.name))
    }
    return .parameter(id, try number(setting, in: TrainingSettings.weightRange))
  }

  // MARK: - Values

  /// One of the words of a choice.
  func word<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ choice: Choice.Type
  ) throws(StateLineError) -> Choice? {
    let words = Choice.allCases.map(\.rawValue)
    return try index(key, of: words).flatMap { Choice(rawValue: words[$0]) }
  }

  /// The place of a word among those that are taken.
  func index(_ key: String, of words: [String]) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    guard let index = words.firstIndex(of: setting.value) else {
      throw bad(setting, .oneOf(words))
    }
    return index
  }

  /// A whole number within bounds.
  func integer(_ key: String, in range: ClosedRange<Int>) throws(StateLineError) -> Int? {
    guard let setting = setting(key) else { return nil }
    guard let value = Int(setting.value), range.contains(value) else {
      throw bad(setting, .integer(from: range.lowerBound, to: range.upperBound))
    }
    return value
  }

  /// A number within bounds, as an expression.
  func number(_ key: String, in range: ClosedRange<Double>) throws(StateLineError) -> Double? {
    guard let setting = setting(key) else { return nil }
    return try number(setting, in: range)
  }

  private func number(
    _ setting: StateLine.Setting, in range: ClosedRange<Double>
  ) throws(StateLineError) -> Double {
    guard let expression = try? Expression(setting.value), let value = try? expression.value(),
      range.contains(value)
    else { throw bad(setting, .number(from: range.lowerBound, to: range.upperBound)) }
    return value + 0
  }

  private func setting(_ key: String) -> StateLine.Setting? {
    line.settings.first { $0.key == key && $0.update == nil }
  }

  private func bad(
    _ setting: StateLine.Setting, _ expected: StateLineError.Expected
  ) -> StateLineError {
    let at = setting.update.map { "@\($0):".count } ?? 0
    let column = setting.column > 0 ? setting.column + at + setting.key.count + 1 : 0
    return .badValue(key: setting.key, value: setting.value, column: column, expected: expected)
  }
}
