import Assessment
import InformationTheory

extension GuessScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    switch GuessElement(element) {
    case .chips(let choice):
      let most = chips.counts[choice] + chips.hand
      let next = chips.counts[choice] + step.direction.signum()
      try lay(step.isCoarse ? (step.direction > 0 ? most : 0) : next, on: choice)
    case .option(let option): choose(option, isForward: step.direction > 0)
    case .action: throw SceneRefusal(CodeBookPhrases.actionNotValue)
    case .last, .mean, nil: throw SceneRefusal(GuessPhrases.computed)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch GuessElement(element) {
    case .chips(let choice):
      guard let number = Int(exactly: value) else { throw SceneRefusal(GuessPhrases.wholeChips) }
      try lay(number, on: choice)
    case .option(.passage):
      guard let number = Int(exactly: value), text.corpus.passages.indices.contains(number - 1)
      else { throw SceneRefusal(GuessPhrases.passages(text.corpus.passages.count)) }
      begin(text, number - 1)
    case .option(.text), .action, .last, .mean, nil: throw SceneRefusal(GuessPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch GuessElement(element) {
    case .chips(let choice): isOver ? nil : String(chips.counts[choice])
    case .option(.passage): String(passageIndex + 1)
    case .option(.text), .action, .last, .mean, nil: nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    guard x.isFinite, y.isFinite else { return false }
    switch GuessElement(element) {
    case .chips(let choice):
      // A press on the row of chips lays as many as reach to the pointer.
      let share = (min(max(x, 0), 1) - GuessPicture.pipsFrom) / (1 - GuessPicture.pipsFrom)
      guard share >= 0 else { return true }
      let wanted = min(Int(share * 10) + 1, 10)
      try lay(min(wanted, chips.counts[choice] + chips.hand), on: choice)
    case .action(let action): try carryOut(action)
    case .option, .last, .mean, nil: return false
    }
    return true
  }

  /// Puts so many chips on a choice; the hand gives or takes.
  private mutating func lay(_ number: Int, on choice: Int) throws(SceneRefusal) {
    guard !isOver else { throw SceneRefusal(GuessPhrases.over) }
    let present = chips.counts[choice]
    guard number >= 0 else { throw SceneRefusal(GuessPhrases.noChipThere) }
    guard number <= present + chips.hand else {
      throw SceneRefusal(GuessPhrases.handIsEmpty(most: present + chips.hand))
    }
    guard number != present else { return }
    chips.counts[choice] = number
    lastChange = .chips(choice, from: present)
  }

  private mutating func choose(_ option: GuessOption, isForward: Bool) {
    switch option {
    case .text:
      begin(
        DistributionsScene.next(text, isForward: isForward, among: GuessText.allCases), 0)
    case .passage:
      let count = text.corpus.passages.count
      begin(text, (passageIndex + (isForward ? 1 : count - 1)) % count)
    }
  }

  private mutating func begin(_ text: GuessText, _ passage: Int) {
    self.text = text
    passageIndex = passage
    laid = []
    chips = GuessChips()
    lastChange = .begun
  }

  // MARK: - Commands

  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    let focus = element.flatMap { GuessElement($0) }
    switch command {
    case .open: return try open(focus)
    case .update: try carryOut(.reveal)
    case .uniform: try carryOut(.spread)
    case .oneHot: try layAll(on: focus)
    case .stepBack: takeBack()
    case .rewind: begin(text, passageIndex)
    case .newSeed: choose(.passage, isForward: true)
    case .nextData: choose(.text, isForward: true)
    default: return false
    }
    return true
  }

  private mutating func open(_ focus: GuessElement?) throws(SceneRefusal) -> Bool {
    switch focus {
    case .action(let action): try carryOut(action)
    case .chips: throw SceneRefusal(GuessPhrases.over)
    case .last, .mean: throw SceneRefusal(GuessPhrases.nothingYet)
    case .option, nil: return false
    }
    return true
  }

  private mutating func carryOut(_ action: GuessAction) throws(SceneRefusal) {
    guard !isOver else { throw SceneRefusal(GuessPhrases.over) }
    switch action {
    case .reveal:
      guard chips.hand == 0 else { throw SceneRefusal(GuessPhrases.chipsInHand(chips.hand)) }
      laid.append(chips)
      chips = GuessChips()
      lastChange = .revealed
    case .hedge:
      guard chips.counts.contains(0) else { throw SceneRefusal(GuessPhrases.alreadyHedged) }
      chips.hedge()
      lastChange = .action(.hedge)
    case .spread:
      chips.spread()
      lastChange = .action(.spread)
    }
  }

  private mutating func layAll(on focus: GuessElement?) throws(SceneRefusal) {
    guard !isOver else { throw SceneRefusal(GuessPhrases.over) }
    guard case .chips(let choice)? = focus else { throw SceneRefusal(GuessPhrases.chooseFirst) }
    let present = chips.counts[choice]
    chips = GuessChips()
    chips.counts[choice] = GuessChips.total
    lastChange = .chips(choice, from: present)
  }

  private mutating func takeBack() {
    guard let last = laid.popLast() else { return }
    chips = last
    lastChange = .takenBack
  }
}
