import Assessment
import InformationTheory

extension CodeBookScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    switch CodeBookElement(element, words: count) {
    case .value(let side, let index):
      let amount = (step.isCoarse ? 0.1 : 0.01) * Double(step.direction.signum())
      try edit(side, index) { shares throws(SharesProblem) in
        try shares.step(index, by: amount)
      }
    case .option(let option): try choose(option, by: step)
    case .action: throw SceneRefusal(CodeBookPhrases.actionNotValue)
    case .cell, .block, .total, nil: throw SceneRefusal(DistributionsPhrases.computed)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch CodeBookElement(element, words: count) {
    case .value(let side, let index):
      try edit(side, index) { shares throws(SharesProblem) in
        try shares.move(index, to: value + 0)
      }
    case .option(.seed):
      guard let seed = Int(exactly: value), Self.seeds.contains(seed) else {
        throw SceneRefusal(CodeBookPhrases.seedRange)
      }
      reseed(seed)
    case .option, .action, .cell, .block, .total, nil:
      throw SceneRefusal(DistributionsPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch CodeBookElement(element, words: count) {
    case .value(let side, let index): self[side].values[index].shortest
    case .option(.seed): String(draws.seed)
    case .option, .action, .cell, .block, .total, nil: nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    guard x.isFinite, y.isFinite else { return false }
    switch CodeBookElement(element, words: count) {
    case .block(let index):
      // The width under the pointer is a length in bits, and a length is a probability.
      let bits = min(max(x, 0), 1) * picturedBits
      // e^z = σ / (1 − σ), with σ = σ(z).
      let odds = sigmoid(-bits / LogBase.bits.perNat)
      let share = odds / (1 - odds)
      try set(CodeBookElement.value(.q, index).name, to: (share * 1000).rounded() / 1000)
    case .action(let action): carryOut(action)
    case .value, .option, .cell, .total, nil: return false
    }
    return true
  }

  /// Changes one value, keeps what was before for the news, and explains what cannot be.
  private mutating func edit(
    _ side: Side, _ index: Int, _ body: (inout Shares) throws(SharesProblem) -> Void
  ) throws(SceneRefusal) {
    var shares = self[side]
    do {
      try body(&shares)
    } catch {
      throw SceneRefusal(DistributionsPhrases.refusal(error, side, label: name(index)))
    }
    guard shares != self[side] else { return }
    note(.edit(side, index))
    self[side] = shares
    if side == .p { forgetDraws() }
  }

  /// Forgets the words drawn: another p is another experiment.
  mutating func forgetDraws() {
    draws = WordDraws(seed: draws.seed)
  }

  /// Remembers what was before a change.
  mutating func note(_ kind: CodeBookChange.Kind) {
    lastChange = CodeBookChange(kind: kind, p: p.values, q: q.values)
  }

  /// The name of a word in both languages.
  func name(_ index: Int) -> Bilingual {
    Bilingual(zh: labels.name(index, in: .zh), en: labels.name(index, in: .en))
  }

  // MARK: - Options

  private mutating func choose(
    _ option: CodeBookOption, by step: ChangeStep
  ) throws(SceneRefusal) {
    let isForward = step.direction > 0
    switch option {
    case .view:
      view = DistributionsScene.next(view, isForward: isForward, among: CodeBookView.allCases)
    case .labels:
      let known = OutcomeLabels.Names.allCases.filter { $0.capacity >= count }
        .map { OutcomeLabels.named($0) }
      labels = DistributionsScene.next(labels, isForward: isForward, among: known)
    case .seed:
      let seed = draws.seed + step.direction.signum() * (step.isCoarse ? 10 : 1)
      guard Self.seeds.contains(seed) else { throw SceneRefusal(CodeBookPhrases.seedRange) }
      return reseed(seed)
    case .speed: changeSpeed(isForward: isForward)
    }
    note(.option(option))
  }

  mutating func changeSpeed(isForward: Bool) {
    let next = isForward ? Self.speeds.first { $0 > speed } : Self.speeds.last { $0 < speed }
    speed = next ?? speed
  }

  /// Draws as many words again, with another seed.
  mutating func reseed(_ seed: Int) {
    let number = draws.count
    note(.option(.seed))
    draws = WordDraws(seed: seed)
    draws.draw(number, from: p.values)
  }
}
