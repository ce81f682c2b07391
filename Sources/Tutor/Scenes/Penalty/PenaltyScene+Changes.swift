import InformationTheory

// How the model is moved, and what else can be set.
extension PenaltyScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    switch PenaltyElement(element) {
    case .q, .margin, .chart: try move(by: step)
    case .z: try moveLogit(by: step)
    case .y: toggleAnswer()
    case .view: showView(after: step.direction)
    case .value, .slope, .row, nil: throw SceneRefusal(PenaltyPhrases.computed)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch PenaltyElement(element) {
    case .q where view != .margin:
      guard (0...1).contains(value) else { throw SceneRefusal(PenaltyPhrases.probabilityRange) }
      move(to: .probability(value + 0))
    case .margin where view == .margin:
      guard PenaltyPlace.logitRange.contains(value) else {
        throw SceneRefusal(PenaltyPhrases.marginRange)
      }
      move(to: .logit(isYes ? value + 0 : 0 - value))
    case .z where view == .sigmoid:
      guard PenaltyPlace.logitRange.contains(value) else {
        throw SceneRefusal(PenaltyPhrases.logitRange)
      }
      move(to: .logit(value + 0))
    default: throw SceneRefusal(PenaltyPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch PenaltyElement(element) {
    case .q where view != .margin: place.q.shortest
    case .margin where view == .margin: numbers.margin.shortest
    case .z where view == .sigmoid: place.z.shortest
    default: nil
    }
  }

  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch (command, element.flatMap { PenaltyElement($0) }) {
    case (.nextView, _), (.open, .view): showView(after: 1)
    case (.nextData, _), (.open, .y): toggleAnswer()
    case (.open, .row(let index)) where references.indices.contains(index):
      move(to: references[index])
    case (.open, .chart): throw SceneRefusal(PenaltyPhrases.chartMoves)
    default: return false
    }
    return true
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    switch PenaltyElement(element) {
    case .chart:
      let share = min(max(x.isFinite ? x : 0, 0), 1)
      let range = PenaltyCurves(scene: self, base: .nats).xRange
      let value = range.lowerBound + share * (range.upperBound - range.lowerBound)
      let clean = (value * 100).rounded() / 100 + 0
      move(
        to: view == .probability ? .probability(min(max(clean, 0), 1)) : logit(clean))
    case .row(let index) where references.indices.contains(index): move(to: references[index])
    case .y: toggleAnswer()
    case .view: showView(after: 1)
    case .q, .margin, .z, .value, .slope, .row, nil: return false
    }
    return true
  }

  // MARK: - How changes are made

  /// The place of a value on the axis of the margin or of the logit.
  private func logit(_ value: Double) -> PenaltyPlace {
    let range = PenaltyPlace.logitRange
    let value = min(max(value, range.lowerBound), range.upperBound)
    return .logit(view == .margin && !isYes ? 0 - value : value)
  }

  private mutating func move(to next: PenaltyPlace) {
    lastChange = PenaltyChange(kind: .move, place: place)
    place = next
  }

  /// One step along the axis; a step beyond the end stops there.
  private mutating func move(by step: ChangeStep) throws(SceneRefusal) {
    let sign = Double(step.direction)
    if view == .margin {
      let range = PenaltyPlace.logitRange
      let old = min(max(numbers.margin, range.lowerBound), range.upperBound)
      let value = clean(old + sign * (step.isCoarse ? 1 : 0.1))
      guard range.contains(value) else { throw SceneRefusal(PenaltyPhrases.marginRange) }
      move(to: logit(value))
    } else {
      let value = min(max(clean(place.q + sign * (step.isCoarse ? 0.1 : 0.01)), 0), 1)
      guard value != place.q else { throw SceneRefusal(PenaltyPhrases.probabilityRange) }
      move(to: .probability(value))
    }
  }

  /// The same along z, by 0.1 or 1; a certain answer comes back to the end of the range.
  private mutating func moveLogit(by step: ChangeStep) throws(SceneRefusal) {
    let range = PenaltyPlace.logitRange
    let old = min(max(place.z, range.lowerBound), range.upperBound)
    let value = clean(old + Double(step.direction) * (step.isCoarse ? 1 : 0.1))
    guard range.contains(value) else { throw SceneRefusal(PenaltyPhrases.logitRange) }
    move(to: .logit(value))
  }

  private func clean(_ value: Double) -> Double { (value * 1e10).rounded() / 1e10 + 0 }

  private mutating func toggleAnswer() {
    lastChange = PenaltyChange(kind: .answer, place: place)
    isYes.toggle()
  }

  private mutating func showView(after direction: Int) {
    lastChange = PenaltyChange(kind: .view, place: place)
    let all = PenaltyView.allCases
    let index = all.firstIndex(of: view) ?? 0
    view = all[(index + direction + all.count) % all.count]
  }
}
