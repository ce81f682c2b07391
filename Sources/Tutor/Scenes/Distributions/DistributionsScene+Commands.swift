import Assessment
import InformationTheory

extension DistributionsScene {
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    let focus = element.flatMap { DistributionsElement($0, outcomes: count) }
    let side = focus?.side ?? (showsQ ? .q : .p)
    switch command {
    case .fix: try toggleFixed(focus)
    case .swap: swapSides()
    case .oneHot: try makeOneHot(side, focus?.index)
    case .uniform: try makeUniform(side)
    case .normalize: try normalize(focus?.side)
    case .nextView:
      try change(DistributionsOption.view.rawValue, by: ChangeStep(1))
    default: return try performDescent(command)
    }
    return true
  }

  private mutating func toggleFixed(_ focus: DistributionsElement?) throws(SceneRefusal) {
    guard let focus, let side = focus.side, let index = focus.index else {
      throw SceneRefusal(DistributionsPhrases.nothingToFix)
    }
    let isFixed = !self[side].fixed.contains(index)
    note(.fixed(side, index, isFixed: isFixed))
    if isFixed { self[side].fixed.insert(index) } else { self[side].fixed.remove(index) }
  }

  private mutating func swapSides() {
    note(.swap)
    (p, q) = (q, p)
    descent.forget()
  }

  private mutating func makeOneHot(_ side: Side, _ index: Int?) throws(SceneRefusal) {
    guard self[side].fixed.isEmpty else {
      throw SceneRefusal(DistributionsPhrases.fixedInTheWay(side))
    }
    let values = self[side].values
    let chosen = index ?? values.indices.max { values[$0] < values[$1] } ?? 0
    note(.oneHot(side, chosen))
    self[side].values = values.indices.map { $0 == chosen ? 1 : 0 }
    descent.forget()
  }

  private mutating func makeUniform(_ side: Side) throws(SceneRefusal) {
    guard self[side].fixed.isEmpty else {
      throw SceneRefusal(DistributionsPhrases.fixedInTheWay(side))
    }
    note(.uniform(side))
    self[side].values = Self.uniform(count)
    descent.forget()
  }

  private mutating func normalize(_ side: Side?) throws(SceneRefusal) {
    let asked = side.map { [$0] } ?? Side.allCases
    let sides = asked.filter { self[$0].sum != 1 }
    guard !sides.isEmpty else {
      throw SceneRefusal(DistributionsPhrases.alreadyNormalized(asked))
    }
    if let empty = sides.first(where: { self[$0].sum <= 0 }) {
      throw SceneRefusal(DistributionsPhrases.sumIsZero(empty))
    }
    note(.normalized(sides))
    for side in sides {
      let sum = self[side].sum
      self[side].values = self[side].values.map { Shares.clean($0 / sum) }
    }
    descent.forget()
  }
}

// MARK: - Descent

extension DistributionsScene {
  private mutating func performDescent(_ command: Command) throws(SceneRefusal) -> Bool {
    guard view == .descent else { return false }
    switch command {
    case .run:
      if !isRunning { try checkDescent() }
      isRunning.toggle()
    case .update:
      isRunning = false
      try checkDescent()
      advance(by: 1)
    case .stepBack: return retreat()
    case .rewind: return rewind()
    case .slower: speed = Self.speeds.last { $0 < speed } ?? speed
    case .faster: speed = Self.speeds.first { $0 > speed } ?? speed
    default: return false
    }
    return true
  }

  /// Refuses a step that cannot be taken or would lead nowhere.
  private func checkDescent() throws(SceneRefusal) {
    for side in Side.allCases where !self[side].sumsToOne {
      throw SceneRefusal(DistributionsPhrases.notNormalized(side, sum: self[side].sum))
    }
    if let index = p.values.indices.first(where: { p.values[$0] > 0 && q.values[$0] == 0 }) {
      throw SceneRefusal(DistributionsPhrases.noLogit(bilingualName(index)))
    }
    if hasArrived { throw SceneRefusal(DistributionsPhrases.arrived) }
    if descent.updates >= LogitDescent.longest {
      throw SceneRefusal(DistributionsPhrases.longestDescent)
    }
  }

  /// Whether q is as near to p as steps can bring it.
  private var hasArrived: Bool {
    zip(p.values, q.values).allSatisfy { ($0 - $1).magnitude < 1e-9 }
  }

  /// Takes steps until they are done or nothing is left to do.
  private mutating func advance(by steps: Int) {
    let before = (p: p.values, q: q.values)
    var taken = 0
    while taken < steps, !hasArrived,
      let next = descent.step(from: q.values, towards: p.values)
    {
      q.values = next
      taken += 1
    }
    if taken < steps { isRunning = false }
    if taken > 0 {
      lastChange = DistributionsChange(kind: .descent(by: taken), p: before.p, q: before.q)
    }
  }

  private mutating func retreat() -> Bool {
    isRunning = false
    guard descent.updates > 0 else { return true }
    note(.descent(by: -1))
    if let last = descent.stepBack() { q.values = last }
    return true
  }

  private mutating func rewind() -> Bool {
    isRunning = false
    guard descent.updates > 0 else { return true }
    note(.descent(by: -descent.updates))
    if let start = descent.rewind() { q.values = start }
    return true
  }

  package mutating func tick(steps: Int) {
    guard isRunning, view == .descent else { return }
    advance(by: max(0, steps))
  }

  /// The name of an outcome in both languages.
  func bilingualName(_ index: Int) -> Bilingual {
    Bilingual(zh: labels.name(index, in: .zh), en: labels.name(index, in: .en))
  }
}
