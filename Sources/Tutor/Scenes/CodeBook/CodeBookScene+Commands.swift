import Assessment

extension CodeBookScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    let focus = element.flatMap { CodeBookElement($0, words: count) }
    var side = Side.q
    if case .value(let focused, _)? = focus { side = focused }
    switch command {
    case .open:
      guard case .action(let action)? = focus else { return false }
      carryOut(action)
    case .fix: try toggleFixed(focus)
    case .swap: swapSides()
    case .oneHot: try makeOneHot(side, focus?.index)
    case .uniform: try makeUniform(side)
    case .nextView: try change(CodeBookOption.view.rawValue, by: ChangeStep(1))
    case .newSeed: reseed(draws.seed < Self.seeds.upperBound ? draws.seed + 1 : 0)
    case .run: try toggleRun()
    case .update: try drawOrRefuse(1)
    case .epoch: try drawOrRefuse(100)
    case .stepBack: takeBack(1)
    case .rewind: takeBack(draws.count)
    case .slower: changeSpeed(isForward: false)
    case .faster: changeSpeed(isForward: true)
    default: return false
    }
    return true
  }

  package mutating func tick(steps: Int) {
    guard isRunning, steps > 0 else { return }
    draw(steps)
    if draws.count >= WordDraws.most { isRunning = false }
  }

  // MARK: - Drawing words

  /// Carries out an action; one that changes nothing is silent.
  mutating func carryOut(_ action: CodeBookAction) {
    switch action {
    case .drawOne: draw(1)
    case .drawHundred: draw(100)
    case .forget: takeBack(draws.count)
    }
  }

  private mutating func draw(_ number: Int) {
    let before = draws.count
    note(.drawn(min(number, WordDraws.most - before)))
    draws.draw(number, from: p.values)
  }

  private mutating func drawOrRefuse(_ number: Int) throws(SceneRefusal) {
    isRunning = false
    guard draws.count < WordDraws.most else { throw SceneRefusal(CodeBookPhrases.mostWords) }
    draw(number)
  }

  private mutating func takeBack(_ number: Int) {
    isRunning = false
    let taken = min(number, draws.count)
    guard taken > 0 else { return }
    note(.takenBack(taken))
    draws.takeBack(taken, from: p.values)
  }

  private mutating func toggleRun() throws(SceneRefusal) {
    guard isRunning || draws.count < WordDraws.most else {
      throw SceneRefusal(CodeBookPhrases.mostWords)
    }
    isRunning.toggle()
    if isRunning, view == .codes { view = .draw }
    note(.run)
  }

  // MARK: - Whole distributions

  private mutating func toggleFixed(_ focus: CodeBookElement?) throws(SceneRefusal) {
    guard case .value(let side, let index)? = focus else {
      throw SceneRefusal(DistributionsPhrases.nothingToFix)
    }
    let isFixed = !self[side].fixed.contains(index)
    note(.fixed(side, index, isFixed: isFixed))
    if isFixed { self[side].fixed.insert(index) } else { self[side].fixed.remove(index) }
  }

  private mutating func swapSides() {
    note(.swap)
    (p, q) = (q, p)
    forgetDraws()
  }

  private mutating func makeOneHot(_ side: Side, _ index: Int?) throws(SceneRefusal) {
    let values = self[side].values
    let chosen = index ?? values.indices.max { values[$0] < values[$1] } ?? 0
    try replace(side, by: values.indices.map { $0 == chosen ? 1 : 0 }, .oneHot(side, chosen))
  }

  private mutating func makeUniform(_ side: Side) throws(SceneRefusal) {
    try replace(side, by: DistributionsScene.uniform(count), .uniform(side))
  }

  private mutating func replace(
    _ side: Side, by values: [Double], _ kind: CodeBookChange.Kind
  ) throws(SceneRefusal) {
    guard self[side].fixed.isEmpty else {
      throw SceneRefusal(DistributionsPhrases.fixedInTheWay(side))
    }
    note(kind)
    self[side].values = values
    if side == .p { forgetDraws() }
  }
}
