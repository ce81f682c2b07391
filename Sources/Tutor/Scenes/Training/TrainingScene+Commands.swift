import Training

extension TrainingScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch command {
    case .run: try toggleRun()
    case .update: try advanceByHand(1)
    case .epoch: try advanceByHand(run.updatesPerEpoch - run.updates % run.updatesPerEpoch)
    case .stepBack: try stepBack()
    case .rewind: rewind()
    case .newSeed: restart(.option(.seed)) { $0.seed = $0.seed == 999_999_999 ? 0 : $0.seed + 1 }
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .nextView: try change("view", by: ChangeStep(1))
    case .nextData: nextData(1)
    case .reduction:
      guard run.batchSize > 1 else { throw SceneRefusal(TrainingPhrases.oneSample) }
      nextReduction()
    case .keepRun: keepRun()
    case .insertPoint: try insertPoint()
    case .open: return try goOn(at: element)
    default: return false
    }
    return true
  }

  /// Goes to the next setting of what cannot be typed; `false` if there is none.
  private mutating func goOn(at element: String?) throws(SceneRefusal) -> Bool {
    guard let element else { return false }
    switch TrainingElement(element) {
    case .option, .map, .feature, .place(.label): try change(element, by: ChangeStep(1))
    case .curve:
      guard cursor != nil else { return false }
      travel()
    default: return false
    }
    return true
  }

  package mutating func tick(steps: Int) {
    guard steps > 0 else { return }
    if let goal { return catchUp(by: steps, to: goal) }
    guard isRunning else { return }
    advance(by: steps)
  }

  /// Goes on to where the line leaves the run, unless the run diverges before.
  private mutating func catchUp(by count: Int, to end: Int) {
    curve.follow(&run, to: min(end, run.updates + min(count, end)))
    guard run.updates >= end || run.divergence != nil else { return refreshOnTick() }
    goal = nil
    refresh()
  }

  private mutating func toggleRun() throws(SceneRefusal) {
    if !isRunning, goal == nil { try checkCanAdvance() }
    note(.run)
    isRunning = !isRunning && goal == nil
    goal = nil
    refresh()
  }

  private mutating func advanceByHand(_ count: Int) throws(SceneRefusal) {
    isRunning = false
    goal = nil
    try checkCanAdvance()
    advance(by: count)
  }

  private func checkCanAdvance() throws(SceneRefusal) {
    if let divergence = run.divergence {
      throw SceneRefusal(TrainingPhrases.diverged(divergence, in: self))
    }
    if isAtLimit { throw SceneRefusal(TrainingPhrases.limit(longest)) }
  }

  /// Makes updates, and stops where the run diverges, comes to rest or becomes too long.
  private mutating func advance(by count: Int) {
    note(.updates)
    cursor = nil
    curve.follow(&run, to: run.updates + min(count, longest - run.updates))
    guard isRunning else { return refresh() }
    refreshOnTick()
    guard run.divergence != nil || isAtLimit || isAtRest else { return }
    isRunning = false
    refresh()
  }

  private mutating func stepBack() throws(SceneRefusal) {
    isRunning = false
    goal = nil
    guard run.updates > 0 else { throw SceneRefusal(TrainingPhrases.atStart) }
    note(.back)
    run.stepBack()
    refresh()
  }

  /// Takes the run to the update at which the curve is read. Changes ahead are kept, and made again
  /// when the run comes to them.
  private mutating func travel() {
    guard let cursor else { return }
    isRunning = false
    goal = nil
    note(.travel)
    run.go(to: cursor)
    self.cursor = nil
    refresh()
  }

  /// Keeps the run to be compared with; the same run once more, and none is kept.
  private mutating func keepRun() {
    note(.kept)
    let line = line.text
    kept =
      kept?.line == line ? nil : KeptRun(curve: curve.points(upTo: run.updates) + [now], line: line)
  }

  private mutating func rewind() {
    isRunning = false
    goal = nil
    note(.rewind)
    run.rewind()
    forgetPoints()
    curve = LossCurve(run)
    refresh()
  }
}
