extension TapeScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch command {
    case .update: try advance(to: run.stop + 1)
    case .epoch: try advance(to: run.endOfPass)
    case .stepBack: try stepBack()
    case .rewind:
      lastChange = .rewind
      isRunning = false
      go(to: 0)
    case .run: try startOrPause()
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .nextView: try change("framework", by: ChangeStep(1))
    case .nextData: try change("program", by: ChangeStep(1))
    case .open: return try open(element)
    default: return false
    }
    return true
  }

  package mutating func tick(steps: Int) {
    guard isRunning, steps > 0 else { return }
    lastChange = .steps
    go(to: run.stop + min(steps, run.lastStop))
    if run.isAtEnd { isRunning = false }
  }

  private mutating func open(_ element: String?) throws(SceneRefusal) -> Bool {
    guard let element else { return false }
    switch TapeElement(element) {
    case .option where fieldText(of: element) == nil: try change(element, by: ChangeStep(1))
    case .line(let index): try go(toLine: index)
    default: return false
    }
    return true
  }

  private mutating func advance(to stop: Int) throws(SceneRefusal) {
    guard !run.isAtEnd else { throw SceneRefusal(TapePhrases.atEnd(run)) }
    lastChange = .steps
    go(to: stop)
  }

  private mutating func stepBack() throws(SceneRefusal) {
    guard run.stop > 0 else { throw SceneRefusal(TapePhrases.atStart) }
    lastChange = .back
    isRunning = false
    go(to: run.stop - 1)
  }

  private mutating func startOrPause() throws(SceneRefusal) {
    guard isRunning || !run.isAtEnd else { throw SceneRefusal(TapePhrases.atEnd(run)) }
    lastChange = .run
    isRunning.toggle()
  }
}
