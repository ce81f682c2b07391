import Assessment
import InformationTheory
import Training

// Options, η and weights: η and weights change the run as it goes, everything else starts it anew.
extension TrainingScene {
  package mutating func change(
    _ element: String, by step: ChangeStep
  ) throws(SceneRefusal) {
    switch TrainingElement(element) {
    case .option(let option): try change(option, by: step)
    case .parameter(let id) where run.model.parameters.contains(id):
      let amount = Double(step.direction) * (step.isCoarse ? 0.1 : 0.01)
      let value = ((run.model.parameters[id] + amount) * 1e10).rounded() / 1e10
      try set(element, to: value)
    case .map:
      note(.mapClass)
      mapClass = (mapClass + step.direction + classCount) % classCount
      map.refresh(run.model, showing: mapClass)
    case .curve: moveCursor(by: step)
    default: throw SceneRefusal(TrainingPhrases.computed)
    }
  }

  private mutating func change(
    _ option: TrainingOption, by step: ChangeStep
  ) throws(SceneRefusal) {
    let many = step.direction * (step.isCoarse ? 10 : 1)
    switch option {
    case .eta: try set("eta", to: nextRate(step))
    case .batch: try set("batch", to: Double(settings.batchSize + many))
    case .points: try set("points", to: Double(settings.points + many))
    case .distance:
      let amount = Double(step.direction) * (step.isCoarse ? 1 : 0.1)
      try set("distance", to: ((settings.distance + amount) * 1e9).rounded() / 1e9)
    case .seed: try set("seed", to: Double(settings.seed + many))
    case .classes: try set("classes", to: settings.classes == 2 ? 3 : 2)
    case .reduction: nextReduction()
    case .data: nextData(step.direction)
    case .speed: changeSpeed(by: step.direction)
    case .plot:
      note(.option(.plot))
      plot = Self.neighbor(of: plot, by: step.direction)
    case .view:
      note(.option(.view))
      view = Self.neighbor(of: view, by: step.direction)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch TrainingElement(element) {
    case .option(.eta): try setRate(value)
    case .option(.batch):
      let size = try integer(value, in: 1...settings.trainingCount, .batch)
      restart(.batch) { $0.batch = size }
    case .option(.points):
      let count = try integer(value, in: TrainingSettings.pointsRange, .points)
      restart(.points) { $0.points = count }
    case .option(.seed):
      let seed = try integer(value, in: TrainingSettings.seedRange, .seed)
      restart(.seed) { $0.seed = seed }
    case .option(.classes):
      let count = try integer(value, in: 2...3, .classes)
      restart(.classes) { $0.classes = count }
    case .option(.distance):
      guard TrainingSettings.distanceRange.contains(value) else {
        throw SceneRefusal(TrainingPhrases.range(.distance, from: "0", to: "20"))
      }
      restart(.distance) { $0.distance = value }
    case .parameter(let id) where run.model.parameters.contains(id):
      guard TrainingSettings.weightRange.contains(value) else {
        throw SceneRefusal(TrainingPhrases.weightRange)
      }
      note(.parameter(id, from: run.model.parameters[id]))
      goal = nil
      run.make(.parameter(id, value + 0))
      if run.updates == 0 {
        curve = LossCurve(run)
      } else {
        // The point at this update is measured again, with the new weight.
        curve.truncate(after: run.updates - 1)
        curve.record(run)
      }
      refresh()
    default: throw SceneRefusal(TrainingPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch TrainingElement(element) {
    case .option(.eta): run.learningRate.shortest
    case .option(.batch): String(settings.batchSize)
    case .option(.points): String(settings.points)
    case .option(.distance): settings.distance.shortest
    case .option(.seed): String(settings.seed)
    case .parameter(let id) where run.model.parameters.contains(id):
      run.model.parameters[id].shortest
    default: nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    switch TrainingElement(element) {
    case .curve:
      note(.cursor)
      let update = Int((min(max(x, 0), 1) * Double(longestShown)).rounded())
      cursor = update < run.updates ? update : nil
    default: return false
    }
    return true
  }

  // MARK: - How changes are made

  /// Notes what is about to be done.
  mutating func note(_ kind: TrainingChange.Kind) {
    lastChange = TrainingChange(
      kind: kind, updates: run.updates, lossInNats: now.training.lossInNats)
  }

  private func nextRate(_ step: ChangeStep) -> Double {
    var rate = run.learningRate
    for _ in 0..<(step.isCoarse ? 2 : 1) {
      let next =
        step.direction > 0
        ? TrainingSettings.rates.first { $0 > rate * (1 + 1e-9) }
        : TrainingSettings.rates.last { $0 < rate * (1 - 1e-9) }
      rate = next ?? rate
    }
    return rate
  }

  /// Before the first update η belongs to the start; later it is a change on the way.
  private mutating func setRate(_ value: Double) throws(SceneRefusal) {
    guard TrainingSettings.rateRange.contains(value) else {
      throw SceneRefusal(TrainingPhrases.rateRange)
    }
    note(.learningRate(from: run.learningRate))
    goal = nil
    curve.truncate(after: run.updates)
    if run.updates > 0 {
      run.make(.learningRate(value))
    } else {
      let events = run.events.filter { event in
        if case .parameter = event.change { event.update == 0 } else { false }
      }
      settings.learningRate = value
      run = settings.run(on: data)
      run.schedule(events)
    }
    refresh()
  }

  private func integer(
    _ value: Double, in range: ClosedRange<Int>, _ option: TrainingOption
  ) throws(SceneRefusal) -> Int {
    guard let whole = Int(exactly: value), range.contains(whole) else {
      throw SceneRefusal(
        TrainingPhrases.range(option, from: "\(range.lowerBound)", to: "\(range.upperBound)"))
    }
    return whole
  }

  /// Starts a new run with other settings and the present η; what is shown and the speed stay.
  mutating func restart(_ option: TrainingOption, _ change: (inout TrainingSettings) -> Void) {
    note(.option(option))
    var next = settings
    next.learningRate = run.learningRate
    change(&next)
    next.points = max(next.points, next.classes)
    if let batch = next.batch, batch > next.trainingCount { next.batch = nil }
    var scene = TrainingScene(next)
    (scene.view, scene.plot) = (view, plot)
    (scene.speed, scene.lastChange) = (speed, lastChange)
    scene.isRunning = isRunning && option == .seed
    scene.mapClass = min(mapClass, scene.classCount - 1)
    self = scene
    refresh()
  }

  mutating func nextData(_ direction: Int) {
    let next = Self.neighbor(of: settings.source, by: direction)
    restart(.data) { settings in
      settings.source = next
      settings.batch = nil
    }
  }

  mutating func nextReduction() {
    restart(.reduction) { $0.reduction = $0.reduction == .mean ? .sum : .mean }
  }

  mutating func changeSpeed(by direction: Int) {
    note(.option(.speed))
    let index = Self.speeds.firstIndex(of: speed) ?? 2
    speed = Self.speeds[min(max(index + direction, 0), Self.speeds.count - 1)]
  }

  private mutating func moveCursor(by step: ChangeStep) {
    note(.cursor)
    let updates = curve.points(upTo: run.updates).map(\.update)
    let place = updates.firstIndex { $0 >= cursor ?? run.updates } ?? updates.count
    let many = step.direction * (step.isCoarse ? 10 : 1)
    let next = min(max(place + many, 0), updates.count)
    cursor = next < updates.count && updates[next] < run.updates ? updates[next] : nil
  }

  private static func neighbor<Choice: CaseIterable & Equatable>(
    of choice: Choice, by direction: Int
  ) -> Choice {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + direction + all.count) % all.count]
  }
}
