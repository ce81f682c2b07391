extension AssemblyLineScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch command {
    case .update:
      isRunning = false
      try advance()
    case .stepBack: try stepBack()
    case .epoch:
      isRunning = false
      try makeUpdate()
    case .run:
      if !isRunning { try checkCanUpdate() }
      note(.run)
      isRunning.toggle()
    case .rewind:
      isRunning = false
      note(.rewind)
      run.rewind()
      shownSample = min(shownSample, inputs.sampleCount - 1)
      box = .logits
    case .newSeed:
      restart(.uniform, seed: seed == AssemblyInputs.seeds.upperBound ? 0 : seed + 1)
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .uniform, .nextData, .nextView, .reduction: return try changeWhole(command)
    case .open: return try goOn(at: element)
    default: return false
    }
    return true
  }

  package mutating func tick(steps: Int) {
    guard isRunning, steps > 0 else { return }
    for _ in 0..<min(steps, AssemblyBox.allCases.count * AssemblyRun.longest) {
      do throws(SceneRefusal) {
        try advance()
      } catch {
        isRunning = false
        return
      }
    }
  }

  /// `=` makes all parameters alike, `d` shows the next sample, `v` the finite differences; `a`
  /// takes the sum over the samples for the mean, or the mean for the sum.
  private mutating func changeWhole(_ command: Command) throws(SceneRefusal) -> Bool {
    switch command {
    case .uniform: restart(.zeros, seed: seed)
    case .nextData:
      guard options.contains(.sample) else { return false }
      try change("sample", by: ChangeStep(1))
    case .nextView:
      try change("check", by: ChangeStep(1))
    case .reduction:
      guard inputs.sampleCount > 1 else { throw SceneRefusal(AssemblyLinePhrases.oneSample) }
      try change("reduction", by: ChangeStep(1))
    default: return false
    }
    return true
  }

  /// Lights a box, or goes to the next setting of what cannot be typed.
  private mutating func goOn(at element: String?) throws(SceneRefusal) -> Bool {
    guard let element else { return false }
    switch AssemblyElement(element) {
    case .box(let box): light(box)
    case .option: try change(element, by: ChangeStep(1))
    default: return false
    }
    return true
  }

  /// One box on; from the last one the update is made and the next pass begins.
  private mutating func advance() throws(SceneRefusal) {
    if let next = AssemblyBox(rawValue: box.rawValue + 1) { return light(next) }
    try makeUpdate()
    box = .logits
  }

  private mutating func makeUpdate() throws(SceneRefusal) {
    try checkCanUpdate()
    note(.update)
    _ = run.step()
  }

  private func checkCanUpdate() throws(SceneRefusal) {
    guard numbers.isFinite else { throw SceneRefusal(AssemblyLinePhrases.noNumber) }
    guard run.updates < AssemblyRun.longest else {
      throw SceneRefusal(AssemblyLinePhrases.limit(AssemblyRun.longest))
    }
  }

  /// One box back; from the first one the last update is taken back.
  private mutating func stepBack() throws(SceneRefusal) {
    isRunning = false
    if let previous = AssemblyBox(rawValue: box.rawValue - 1) { return light(previous) }
    guard run.updates > 0 else { throw SceneRefusal(AssemblyLinePhrases.atStart) }
    note(.back)
    run.stepBack()
    shownSample = min(shownSample, inputs.sampleCount - 1)
    box = .newLoss
  }
}
