import InformationTheory
import Training

// The state as one line: what the run starts from, what is shown, what was changed on the way, and
// how many updates were made.
extension TrainingScene {
  static let keys = [
    "data", "classes", "points", "distance", "share", "spread", "flips", "test", "seed", "features",
    "model", "activation", "init", "loss", "gamma", "smoothing", "weights", "weighting", "l2",
    "optimizer", "momentum", "formula", "eta", "batch", "reduction", "map", "at", "view", "plot",
    "speed", "updates",
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
    if let (location, label) = try reader.cursor(settings) {
      place = TrainingPlace(x1: location[0], x2: location.count > 1 ? location[1] : 0, label: label)
    }
    let changes = try reader.events(of: self)
    if !changes.events.isEmpty { run.schedule(changes.events) }
    inserted = changes.inserted
    let updates = try reader.integer("updates", in: 0...longest) ?? 0
    curve = LossCurve(run)
    curve.follow(&run, to: min(updates, replayedAtOnce))
    if updates > run.updates, run.divergence == nil { goal = updates }
    refresh()
  }

  package var line: StateLine {
    var line = settings.line
    if mapClass != 1 { line.append("map", String(TrainingElement.letters[mapClass])) }
    if place != TrainingPlace() { line.append("at", Self.text(of: location, place.label)) }
    if view != .all { line.append("view", view.rawValue) }
    if plot != .loss { line.append("plot", plot.rawValue) }
    if speed != Self.standardSpeed { line.append("speed", Self.speedText(speed)) }
    append(run.events, to: &line)
    let updates = goal ?? run.updates
    if updates > 0 { line.append("updates", "\(updates)") }
    return line
  }

  private func append(_ events: [TrainingRun.Event], to line: inout StateLine) {
    var places = inserted[...]
    for event in events {
      let (key, value): (String, String) =
        switch event.change {
        case .learningRate(let value): ("eta", value.shortest)
        case .parameter(let id, let value): (id.name, value.shortest)
        case .batchSize(let size): ("batch", "\(size)")
        case .momentum(let share): ("momentum", share.shortest)
        case .l2(let value): ("l2", value.shortest)
        case .classWeights(let weights): ("weights", weights.listed)
        case .point(let point, let label):
          ("point", Self.text(of: places.popFirst() ?? point, label))
        }
      line.append(key, value, at: event.update)
    }
  }

  /// Coordinates and the letter of a class.
  private static func text(of location: [Double], _ label: Int) -> String {
    "\(location.listed),\(TrainingElement.letters[label])"
  }

  static func speedText(_ speed: Double) -> String { speed.isFinite ? speed.shortest : "max" }
}

extension TrainingSettings {
  /// The settings as the beginning of a line; what is not said is as it would be anyway.
  var line: StateLine {
    var line = StateLine(scene: "training")
    appendData(to: &line)
    appendModel(to: &line)
    appendObjective(to: &line)
    if method != .sgd { line.append("optimizer", method.rawValue) }
    if method.hasMomentum, momentum != Self.standardMomentum {
      line.append("momentum", momentum.shortest)
    }
    if method != .sgd, formula != .keras { line.append("formula", formula.rawValue) }
    if learningRate != Self.standardRate { line.append("eta", learningRate.shortest) }
    if batchSize != standardBatch { line.append("batch", "\(batchSize)") }
    if reduction != .mean { line.append("reduction", reduction.rawValue) }
    return line
  }

  private func appendData(to line: inout StateLine) {
    if source != .blobs { line.append("data", source.rawValue) }
    if classCount != 2 { line.append("classes", "\(classCount)") }
    if points != source.standardPoints { line.append("points", "\(points)") }
    if source == .blobs, distance != 2 { line.append("distance", distance.shortest) }
    if source == .imbalanced, share != 0.05 { line.append("share", share.shortest) }
    if source.shape != nil, spread != 0 { line.append("spread", spread.shortest) }
    if source != .imbalanced, isPlane, flips != 0 { line.append("flips", flips.shortest) }
    if isPlane, test != Self.standardTest { line.append("test", "\(test)") }
    if seed != 7 { line.append("seed", "\(seed)") }
  }

  private func appendModel(to line: inout StateLine) {
    if isPlane, features != InputFeature.coordinates {
      line.append("features", features.map(\.rawValue).joined(separator: ","))
    }
    if !widths.isEmpty {
      line.append("model", widths.map { "\($0)" }.joined(separator: ","))
      if activation != .tanh { line.append("activation", activation.rawValue) }
    }
    if start != standardStart { line.append("init", start.rawValue) }
  }

  private func appendObjective(to line: inout StateLine) {
    if loss != .crossEntropy { line.append("loss", loss.rawValue) }
    if loss == .focal, gamma != 2 { line.append("gamma", gamma.shortest) }
    if smoothing != 0 { line.append("smoothing", smoothing.shortest) }
    if !classWeights.isEmpty {
      line.append("weights", classWeights.listed)
    }
    if weighting != .keras { line.append("weighting", weighting.rawValue) }
    if l2 != 0 { line.append("l2", l2.shortest) }
  }
}

extension [Double] {
  /// The numbers with commas between them.
  fileprivate var listed: String { map(\.shortest).joined(separator: ",") }
}
