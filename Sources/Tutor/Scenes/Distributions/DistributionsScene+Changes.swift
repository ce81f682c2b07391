import InformationTheory

// MARK: - Values

extension DistributionsScene {
  package mutating func change(
    _ element: String, by step: ChangeStep
  ) throws(SceneRefusal) {
    switch DistributionsElement(element, outcomes: count) {
    case .value(let side, let index), .bar(let side, let index):
      let amount = (step.isCoarse ? 0.1 : 0.01) * Double(step.direction.signum())
      try edit(side, index) { shares, isFree throws(SharesProblem) in
        if isFree {
          let value = shares.values[index]
          if amount < 0, value <= 0 { throw .alreadyZero }
          if amount > 0, value >= 1 { throw .nothingLeft }
          shares.values[index] = min(max(Shares.clean(value + amount), 0), 1)
        } else {
          try shares.step(index, by: amount)
        }
      }
    case .option(let option):
      try choose(option, by: step)
    case .cell, .sum, .total, .simplex, .chart, nil:
      throw SceneRefusal(DistributionsPhrases.computed)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch DistributionsElement(element, outcomes: count) {
    case .value(let side, let index), .bar(let side, let index):
      try edit(side, index) { shares, isFree throws(SharesProblem) in
        guard value >= 0, value <= 1 else { throw .outOfRange }
        if isFree {
          shares.values[index] = value + 0
        } else {
          try shares.move(index, to: value + 0)
        }
      }
    case .option(.outcomes):
      guard let number = Int(exactly: value), Self.outcomes.contains(number) else {
        throw SceneRefusal(DistributionsPhrases.outcomesRange)
      }
      try setOutcomes(number)
    case .option(.eta):
      guard value >= 0.001, value <= 100 else {
        throw SceneRefusal(DistributionsPhrases.learningRateRange)
      }
      setLearningRate(value)
    case .option, .cell, .sum, .total, .simplex, .chart, nil:
      throw SceneRefusal(DistributionsPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch DistributionsElement(element, outcomes: count) {
    case .value(let side, let index): self[side].values[index].shortest
    case .option(.outcomes): String(count)
    case .option(.eta): descent.learningRate.shortest
    case .option, .bar, .cell, .sum, .total, .simplex, .chart, nil: nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    guard x.isFinite, y.isFinite else { return false }
    let share = (min(max(x, 0), 1) * 100).rounded() / 100
    switch DistributionsElement(element, outcomes: count) {
    case .bar(let side, let index):
      try set(DistributionsElement.value(side, index).name, to: share)
    case .chart(let index) where drawnView == .sweep:
      try set(DistributionsElement.value(.q, index).name, to: min(share, sweepRoom(index)))
    case .simplex where drawnView == .simplex || drawnView == .descent:
      try place(x: min(max(x, 0), 1), y: min(max(y, 0), 1))
    case .value, .chart, .simplex, .option, .cell, .sum, .total, nil:
      return false
    }
    return true
  }

  /// Puts q at a point of the triangle, to whole hundredths.
  private mutating func place(x: Double, y: Double) throws(SceneRefusal) {
    guard count == 3 else { return }
    guard q.fixed.isEmpty else { throw SceneRefusal(DistributionsPhrases.fixedInTheWay(.q)) }
    let top = ((1 - y) * 100).rounded() / 100
    let right = min(max(((x - top / 2) * 100).rounded() / 100, 0), Shares.clean(1 - top))
    note(.place)
    q.values = [top, Shares.clean(max(0, 1 - top - right)), right]
    descent.forget()
  }

  /// Changes one value, keeps what was before for the news, and explains what cannot be.
  private mutating func edit(
    _ side: Side, _ index: Int,
    _ body: (inout Shares, Bool) throws(SharesProblem) -> Void
  ) throws(SceneRefusal) {
    var shares = self[side]
    do {
      try body(&shares, isFree)
    } catch {
      throw SceneRefusal(DistributionsPhrases.refusal(error, side, label: bilingualName(index)))
    }
    guard shares != self[side] else { return }
    note(.edit(side, index))
    self[side] = shares
    descent.forget()
  }

  /// Remembers what was before a change.
  mutating func note(_ kind: DistributionsChange.Kind) {
    lastChange = DistributionsChange(kind: kind, p: p.values, q: q.values)
  }
}

// MARK: - Options

extension DistributionsScene {
  private mutating func choose(
    _ option: DistributionsOption, by step: ChangeStep
  ) throws(SceneRefusal) {
    let isForward = step.direction > 0
    switch option {
    case .view:
      note(.option(.view))
      view = Self.next(view, isForward: isForward, among: views)
      isRunning = false
    case .columns:
      note(.option(.columns))
      columns = Self.next(columns, isForward: isForward, among: DistributionsColumns.allCases)
    case .outcomes:
      let target = count + step.direction.signum() * (step.isCoarse ? 10 : 1)
      let limits = Self.outcomes
      guard target != count, !(count == limits.upperBound && isForward),
        !(count == limits.lowerBound && !isForward)
      else { throw SceneRefusal(DistributionsPhrases.outcomesRange) }
      try setOutcomes(min(max(target, limits.lowerBound), limits.upperBound))
    case .labels:
      note(.option(.labels))
      let known = OutcomeLabels.Names.allCases.filter { $0.capacity >= count }
        .map { OutcomeLabels.named($0) }
      labels = Self.next(labels, isForward: isForward, among: known)
    case .free:
      try toggleFree()
    case .eta:
      chooseLearningRate(isForward: isForward)
    }
  }

  /// The views that make sense for this many outcomes.
  var views: [DistributionsView] {
    DistributionsView.allCases.filter { $0 != .simplex || count == 3 }
  }

  static func next<Choice: Equatable>(
    _ choice: Choice, isForward: Bool, among all: [Choice]
  ) -> Choice {
    guard let index = all.firstIndex(of: choice) else { return all.first ?? choice }
    return all[(index + (isForward ? 1 : all.count - 1)) % all.count]
  }

  private mutating func toggleFree() throws(SceneRefusal) {
    if isFree, let side = Side.allCases.first(where: { !self[$0].sumsToOne }) {
      throw SceneRefusal(DistributionsPhrases.notNormalized(side, sum: self[side].sum))
    }
    note(.option(.free))
    isFree.toggle()
  }

  private mutating func chooseLearningRate(isForward: Bool) {
    let rates = LogitDescent.rates
    let rate = descent.learningRate
    let next = isForward ? rates.first { $0 > rate } : rates.last { $0 < rate }
    setLearningRate(next ?? (isForward ? rates[rates.count - 1] : rates[0]))
  }

  private mutating func setLearningRate(_ rate: Double) {
    note(.option(.eta))
    descent.learningRate = rate
    descent.forget()
  }

  /// Adds outcomes that never happen, or removes the last ones; what they held goes to the rest.
  private mutating func setOutcomes(_ number: Int) throws(SceneRefusal) {
    guard number != count else { return }
    var changed = self
    for side in Side.allCases {
      changed[side] = try resized(self[side], side, to: number)
    }
    note(.outcomes)
    (p, q) = (changed.p, changed.q)
    descent.forget()
    if case .list(let list) = labels {
      labels = .list((0..<number).map { $0 < list.count ? list[$0] : "x\($0 + 1)" })
    } else if case .named(let names) = labels, names.capacity < number {
      labels = .named(.letters)
    }
  }

  private func resized(
    _ shares: Shares, _ side: Side, to number: Int
  ) throws(SceneRefusal) -> Shares {
    var shares = shares
    while shares.values.count < number { shares.values.append(0) }
    while shares.values.count > number {
      let last = shares.values.count - 1
      shares.fixed.remove(last)
      if !isFree, shares.values[last] > 0 {
        do {
          try shares.move(last, to: 0)
        } catch {
          throw SceneRefusal(DistributionsPhrases.refusal(error, side, label: bilingualName(last)))
        }
      }
      shares.values.removeLast()
    }
    return shares
  }
}
