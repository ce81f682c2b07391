extension DescentScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch command {
    case .run: try toggleRun()
    // The whole batch makes one update, so an epoch is an update here.
    case .update, .epoch: try advanceByHand()
    case .stepBack: try stepBack()
    case .rewind: rewind()
    case .slower: changeSpeed(by: -1)
    case .faster: changeSpeed(by: 1)
    case .nextData: showData(after: 1)
    case .nextView: try showNextView()
    case .fix: try toggleFixed(at: element)
    case .open: return try openOption(element)
    default: return false
    }
    return true
  }

  package mutating func tick(steps: Int) {
    guard isRunning, steps > 0 else { return }
    note(.updates)
    advance(by: steps)
  }

  private mutating func toggleRun() throws(SceneRefusal) {
    if !isRunning, isAtLimit { throw SceneRefusal(DescentPhrases.limit) }
    note(.run)
    isRunning.toggle()
  }

  private mutating func advanceByHand() throws(SceneRefusal) {
    isRunning = false
    if isAtLimit { throw SceneRefusal(DescentPhrases.limit) }
    note(.updates)
    advance(by: 1)
  }

  private mutating func stepBack() throws(SceneRefusal) {
    isRunning = false
    guard path.updates > 0 else { throw SceneRefusal(DescentPhrases.atStart) }
    note(.back)
    takeBack()
  }

  private mutating func rewind() {
    isRunning = false
    note(.rewind)
    remake(settings, updates: 0)
  }

  private mutating func showNextView() throws(SceneRefusal) {
    guard !isNeuron else { throw SceneRefusal(DescentPhrases.oneView) }
    try change("view", by: ChangeStep(1))
  }

  /// Fixes the parameter of the element, or frees it.
  private mutating func toggleFixed(at element: String?) throws(SceneRefusal) {
    let parameter: DescentParameter
    switch element.flatMap({ DescentElement($0) }) {
    case .cell(_, let found): parameter = found
    case .option(.w): parameter = .w
    case .option(.b): parameter = .b
    default: throw SceneRefusal(DescentPhrases.nothingToFix)
    }
    let target: DescentFixed = parameter == .w ? .w : .b
    edit(.fixed) { $0.fixed = $0.fixed == target ? .none : target }
  }

  private mutating func openOption(_ element: String?) throws(SceneRefusal) -> Bool {
    guard case .option(let option)? = element.flatMap({ DescentElement($0) }),
      fieldText(of: option.rawValue) == nil
    else { return false }
    try change(option.rawValue, by: ChangeStep(1))
    return true
  }
}
