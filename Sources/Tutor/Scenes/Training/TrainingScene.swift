import Training

/// What the scene shows where there is not room for everything.
enum TrainingView: String, CaseIterable, Sendable {
  /// Map, curve and numbers; where there is room the minibatch and the weights as well.
  case all
  /// The decision map.
  case map
  /// The loss curve.
  case curve
  /// The minibatch and the weights.
  case minibatch
  /// How often each class is taken for each.
  case confusion
}

/// What the curve shows.
enum TrainingPlot: String, CaseIterable, Sendable {
  /// The losses, from 0.
  case loss
  /// The losses on a logarithmic axis, where equal ratios take equal heights.
  case logarithmic = "log"
  /// The accuracies.
  case accuracy
}

/// A model that learns to tell points apart, one update at a time: softmax regression, or a network
/// with hidden layers.
package struct TrainingScene: Sendable {
  /// What the run starts from.
  var settings = TrainingSettings()
  /// The run.
  var run: TrainingRun
  /// Its losses so far.
  var curve: LossCurve
  /// Its losses now.
  var now: LossCurve.Point
  /// What the model says all over the plane.
  var map: DecisionMap
  /// How often each class is taken for each, refreshed with the map.
  var confusion: Confusion
  /// The minibatch of the last update, or the one that comes first.
  var minibatch: Minibatch
  /// Whose q the map shows.
  var mapClass = 1
  /// The points as they lie, before any is inserted.
  var plane: DataSet
  /// Where the inserted points lie, in order, those ahead of the present included.
  var inserted: [[Double]] = []
  /// The cursor on the map.
  var place = TrainingPlace()
  /// A run that was kept to be compared with; not part of the state line.
  var kept: KeptRun?
  /// What is shown.
  var view = TrainingView.all
  /// What the curve shows.
  var plot = TrainingPlot.loss
  /// How fast it runs; see `speeds`.
  var speed = TrainingScene.standardSpeed
  /// Whether it runs by itself.
  var isRunning = false
  /// Where the line that was read leaves the run, while the run is still on its way there.
  var goal: Int?
  /// Ticks since the map was drawn anew.
  private var mapAge = 0
  /// Where the curve is read, as an update; `nil` for the present.
  var cursor: Int?
  /// What was done last; not part of the state line.
  var lastChange: TrainingChange?

  /// Updates a second at speed 1.
  static let updatesPerSecond = 5.0
  /// The speeds, as multiples; infinite is as fast as it goes.
  static let speeds = [0.2, 0.5, 1, 5, 20, .infinity]
  static let standardSpeed = 1.0

  /// Two blobs, nothing learnt yet.
  package init() { self.init(TrainingSettings()) }

  /// A run before its first update.
  init(_ settings: TrainingSettings) {
    let plane = settings.plane
    let run = settings.run(on: plane)
    self.settings = settings
    self.plane = plane
    self.run = run
    curve = LossCurve(run)
    now = LossCurve.point(of: run)
    map = DecisionMap(of: plane, through: settings.features)
    minibatch = run.minibatch
    confusion = Confusion(of: run)
    map.refresh(run.model, showing: mapClass)
  }

  /// The points as the model is shown them now.
  var data: DataSet { run.data }
  var classCount: Int { data.classCount }
  /// The classes that have a logit of their own; with two, that of the first is always 0.
  var outputs: Range<Int> { (classCount - run.model.outputCount)..<classCount }
  var letters: ArraySlice<Character> { TrainingElement.letters.prefix(classCount) }

  /// How many updates the run may have, with the largest of its minibatches.
  var longest: Int {
    settings.longest(
      batch: run.events.reduce(settings.batchSize) { most, event in
        if case .batchSize(let size) = event.change { max(most, size) } else { most }
      })
  }

  /// How many updates of a line are replayed while it is read, in less than a second; the others
  /// are caught up with before the learner's eyes.
  var replayedAtOnce: Int { longest / 100 }

  /// Whether no further update will be made.
  var isAtLimit: Bool { run.updates >= longest }

  /// Whether an update on all training points has just left every parameter where it was, to the
  /// last digit or two: more of them would change nothing.
  var isAtRest: Bool {
    guard run.updates > 0, minibatch.samples.count == data.trainingCount else { return false }
    return zip(run.model.parameters.values, minibatch.parameters.values).allSatisfy { now, before in
      abs(now - before) <= 4 * Double.ulpOfOne * max(1, abs(before))
    }
  }

  /// Where the axis of the loss curve ends.
  var longestShown: Int { max(10, run.updates, kept?.curve.last?.update ?? 0) }

  /// Measures the run as it is now, after it changed.
  mutating func refresh() {
    measure()
    mapAge = 0
    confusion = Confusion(of: run)
    map.refresh(run.model, showing: mapClass)
  }

  /// The same on a tick of a run that goes on: the map, the dearest of all, some 15 times a second.
  mutating func refreshOnTick() {
    mapAge += 1
    guard mapAge >= ticksPerMap else { return measure() }
    refresh()
  }

  /// Frames and ticks come at most 60 times a second, at full speed every four milliseconds.
  private var ticksPerMap: Int {
    switch pace {
    case .idle: 1
    case .perSecond(let rate): max(1, Int(min(rate, 60) / 15))
    case .fullSpeed: 16
    }
  }

  private mutating func measure() {
    now = LossCurve.point(of: run)
    minibatch = run.minibatch
    if let cursor, cursor > run.updates { self.cursor = nil }
  }
}

extension TrainingScene: Equatable {
  /// Whether both are in the same state: what is not compared follows from what is.
  package static func == (a: TrainingScene, b: TrainingScene) -> Bool {
    a.settings == b.settings && a.run.updates == b.run.updates && a.run.events == b.run.events
      && a.run.divergence == b.run.divergence && a.view == b.view && a.plot == b.plot
      && a.mapClass == b.mapClass
      && a.speed == b.speed && a.isRunning == b.isRunning && a.goal == b.goal
      && a.cursor == b.cursor && a.place == b.place && a.inserted == b.inserted && a.kept == b.kept
      && a.lastChange == b.lastChange
  }
}

extension TrainingScene: Scene {
  package var parts: [ScenePart] {
    var parts = TrainingGroup.allCases.filter { $0 != .cursor }.map(part)
    switch view {
    case .all:
      parts += [
        numbers, ScenePart("map", rows: ["map"]), part(.cursor),
        ScenePart("curve", rows: ["curve"]),
      ]
    case .map: parts += [ScenePart("map", rows: ["map"]), part(.cursor), numbers]
    case .curve: parts += [ScenePart("curve", rows: ["curve"]), numbers]
    case .confusion: parts.append(numbers)
    case .minibatch: break
    }
    return view == .all || view == .minibatch ? parts + details : parts
  }

  package var pace: Pace {
    if goal != nil { return .fullSpeed }
    guard isRunning else { return .idle }
    return speed.isFinite ? .perSecond(speed * Self.updatesPerSecond) : .fullSpeed
  }

  private func part(_ group: TrainingGroup) -> ScenePart {
    ScenePart(group.rawValue, rows: fields(of: group).map(\.name))
  }

  /// The numbers of the whole that exist for these points.
  var totals: [TrainingTotal] {
    TrainingTotal.allCases.filter { total in
      switch total {
      case .lossTest, .accuracyTest: now.test != nil
      case .conditionalEntropy: data.conditionalEntropy != nil
      case .loss, .accuracy, .labelEntropy, .batchLoss, .gradientNorm: true
      }
    }
  }

  private var numbers: ScenePart { ScenePart("numbers", rows: totals.map(\.rawValue)) }

  private var details: [ScenePart] {
    let samples = minibatch.samples.indices
    let classes = 0..<classCount
    let ids = run.model.parameters.ids
    let logits = ScenePart(
      "logits",
      rows: samples.flatMap { i in outputs.map { TrainingElement.logit(i, $0).name } })
    return (view == .minibatch ? [logits] : []) + [
      ScenePart("q", rows: samples.flatMap { i in classes.map { TrainingElement.q(i, $0).name } }),
      ScenePart(
        "difference",
        rows: samples.flatMap { i in classes.map { TrainingElement.difference(i, $0).name } }),
      ScenePart("losses", rows: samples.map { TrainingElement.sampleLoss($0).name }),
      ScenePart("weights", rows: ids.map { TrainingElement.parameter($0).name }),
      ScenePart("slopes", rows: ids.map { TrainingElement.slope($0).name }),
      ScenePart("steps", rows: ids.map { TrainingElement.step($0).name }),
    ]
  }
}
