import Assessment
import Canvas
import InformationTheory

extension GuessScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(text(context.language)[context.language])
  }

  private func text(_ language: Language) -> Bilingual {
    switch lastChange {
    case nil: return laid.isEmpty ? GuessPhrases.begin : revealed
    case .chips(let choice, let before):
      let count = chips.counts[choice]
      return GuessPhrases.moved(
        name(choice), from: before, to: count, cost: chips.cost(of: choice), hand: chips.hand)
    case .action(.hedge):
      return GuessPhrases.hedged(highest: chips.counts.min().map(cost(ofChips:)) ?? "∞")
    case .action(.spread), .action(.reveal): return GuessPhrases.spread
    case .revealed: return revealed
    case .takenBack: return GuessPhrases.takenBack(laid.count + 1)
    case .begun: return GuessPhrases.begun(target.count)
    }
  }

  private func cost(ofChips chips: Int) -> String {
    surprisal(of: Double(chips) / Double(GuessChips.total), in: .bits).shown(2)
  }

  /// What a choice of this turn is called.
  func name(_ choice: Int) -> Bilingual {
    guard !isOver else { return GuessPhrases.other }
    let candidates = question(laid.count).candidates
    return choice < candidates.count ? GuessPhrases.name(candidates[choice]) : GuessPhrases.other
  }

  private var revealed: Bilingual {
    let turn = laid.count - 1
    let question = question(turn)
    let (you, bigram) = (cost(turn, .you), cost(turn, .bigram))
    let name = GuessPhrases.name(question.answer)
    if isOver, let yours = mean(.you), let model = mean(.bigram) {
      return GuessPhrases.finished(you: yours.shown(3), bigram: model.shown(3))
    }
    guard you.isFinite else { return GuessPhrases.infinite(name) }
    return GuessPhrases.revealed(
      name, chips: laid[turn].counts[question.right], you: you.shown(2), bigram: bigram.shown(2))
  }

  /// What an option is set to.
  func setting(of option: GuessOption) -> Bilingual {
    switch option {
    case .text: return GuessPhrases.name(text)
    case .passage:
      let number = "\(passageIndex + 1)/\(text.corpus.passages.count)"
      return Bilingual(zh: number, en: number)
    }
  }

  package func explanations(_ context: SceneContext) -> [Explanation] {
    let language = context.language
    var result: [Explanation] = []
    for choice in chips.counts.indices where !isOver {
      let text = GuessPhrases.chips(
        name(choice), count: chips.counts[choice], cost: chips.cost(of: choice).shown(4),
        isOther: choice == GuessQuestion.offered)
      result.append(Explanation(GuessElement.chips(choice).name, text[language]))
    }
    result += GuessAction.allCases.map {
      Explanation($0.rawValue, GuessPhrases.meaning($0)[language])
    }
    for player in GuessPlayer.allCases {
      let last = laid.isEmpty ? "–" : cost(laid.count - 1, player).shown(6)
      result.append(
        Explanation(
          GuessElement.last(player).name,
          GuessPhrases.lastMeaning(player, last)[language]))
    }
    for player in GuessPlayer.allCases {
      let mean = mean(player)?.shown(6) ?? "–"
      result.append(
        Explanation(
          GuessElement.mean(player).name,
          GuessPhrases.meanMeaning(player, mean, turns: laid.count)[language]))
    }
    result += GuessOption.allCases.map {
      Explanation($0.rawValue, GuessPhrases.meaning($0, setting(of: $0))[language])
    }
    return result.map { Explanation($0.element, context.look.plain($0.text)) }
  }
}
