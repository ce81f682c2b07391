import Assessment
import InformationTheory
import Training

// What acts on a run as it goes changes it from now on; everything else starts it anew.
extension TrainingScene {
  package mutating func change(
    _ element: String, by step: ChangeStep
  ) throws(SceneRefusal) {
    switch TrainingElement(element) {
    case .option(let option): try change(option, by: step)
    case .feature(let feature): try toggle(feature)
    case .neurons(let layer) where settings.widths.indices.contains(layer - 1):
      let amount = step.direction * (step.isCoarse ? 10 : 1)
      try set(element, to: Double(settings.widths[layer - 1] + amount))
    case .classWeight(let index) where index < classCount:
      let factor = step.isCoarse ? 10.0 : 2
      let weight = classWeight(index)
      try set(element, to: step.direction > 0 ? weight * factor : weight / factor)
    case .place(let field): try change(field, by: step)
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

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch TrainingElement(element) {
    case .option(let option): try set(option, to: value)
    case .neurons(let layer) where settings.widths.indices.contains(layer - 1):
      let range = TrainingSettings.neuronsRange
      guard let count = Int(exactly: value), range.contains(count) else {
        throw SceneRefusal(TrainingPhrases.neuronsRange(range))
      }
      restart(.option(.layers)) { $0.widths[layer - 1] = count }
    case .classWeight(let index) where index < classCount: try setClassWeight(index, to: value)
    case .place(let field): try set(field, to: value)
    case .parameter(let id) where run.model.parameters.contains(id):
      guard TrainingSettings.weightRange.contains(value) else {
        throw SceneRefusal(TrainingPhrases.weightRange)
      }
      note(.parameter(id, from: run.model.parameters[id]))
      goal = nil
      make(.parameter(id, value + 0))
      measureAnew()
    default: throw SceneRefusal(TrainingPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch TrainingElement(element) {
    case .option(let option): fieldText(of: option)
    case .neurons(let layer) where settings.widths.indices.contains(layer - 1):
      String(settings.widths[layer - 1])
    case .classWeight(let index) where index < classCount: classWeight(index).shortest
    case .place(.x1): place.x1.shortest
    case .place(.x2): place.x2.shortest
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
    case .map:
      note(.place)
      place.x1 = map.coordinate(x)
      if settings.isPlane { place.x2 = map.coordinate(1 - y) }
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

  /// Starts a new run with other settings and what was changed on the way; what is shown and the
  /// speed stay.
  mutating func restart(
    _ element: TrainingElement, _ change: (inout TrainingSettings) -> Void
  ) {
    note(.option(element))
    var next = present
    change(&next)
    if next.points < next.classCount { next.wantedPoints = next.classCount }
    if let batch = next.batch, batch > next.trainingCount { next.batch = nil }
    if !next.classWeights.isEmpty, next.classWeights.count != next.classCount {
      next.classWeights = []
    }
    var scene = TrainingScene(next)
    (scene.view, scene.plot, scene.kept) = (view, plot, kept)
    (scene.speed, scene.lastChange) = (speed, lastChange)
    scene.isRunning = isRunning && element == .option(.seed)
    scene.mapClass = min(mapClass, scene.classCount - 1)
    if next.isPlane == settings.isPlane { scene.place = place }
    scene.place.label = min(scene.place.label, scene.classCount - 1)
    self = scene
    refresh()
  }

  mutating func nextData(_ direction: Int) {
    let next = Self.neighbor(of: settings.source, by: direction)
    restart(.option(.data)) { settings in
      settings.source = next
      (settings.batch, settings.wantedPoints) = (nil, nil)
    }
  }

  mutating func nextReduction() {
    restart(.option(.reduction)) { $0.reduction = $0.reduction == .mean ? .sum : .mean }
  }

  mutating func changeSpeed(by direction: Int) {
    note(.option(.option(.speed)))
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

  static func neighbor<Choice: CaseIterable & Equatable>(
    of choice: Choice, by direction: Int
  ) -> Choice {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + direction + all.count) % all.count]
  }
}
