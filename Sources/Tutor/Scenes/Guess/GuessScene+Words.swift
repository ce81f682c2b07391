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
  private func name(_ choice: Int) -> Bilingual {
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

  /// The state as sentences and a table, for plain text and for reading aloud.
  package func summary(_ context: SceneContext) -> [String] {
    let language = context.language
    let breaker = LineBreaker(width: 78, look: context.look)
    let wrap = { (text: String) in
      breaker.lines(of: StyledText(context.look.plain(text))).map(\.plainText)
    }
    let known = passage.before + String(target.prefix(laid.count))
    var lines = wrap(GuessPhrases.heading(self)[language]) + wrap(known + (isOver ? "…" : "?"))
    if let you = mean(.you), let bigram = mean(.bigram), let unigram = mean(.unigram) {
      lines += wrap(
        GuessPhrases.scores(
          laid.count, you: you.shown(3), bigram: bigram.shown(3), unigram: unigram.shown(3))[
            language])
    }
    guard !isOver else { return lines + wrap(GuessPhrases.over[language]) }
    lines += wrap(GuessPhrases.hand(chips.hand)[language]) + [""]
    let table = Table(
      columns: GuessPhrases.tableTitles(language).enumerated().map { index, title in
        Table.Column(StyledText(title), alignment: index == 0 ? .left : .right)
      },
      rows: chips.counts.indices.map { choice in
        [name(choice)[language], "\(chips.counts[choice])", chips.cost(of: choice).shown(2)]
          .map { StyledText(context.look.plain($0)) }
      })
    var frame = Frame(
      size: Size(width: 78, height: GuessQuestion.choices + 1), look: context.look)
    table.draw(into: &frame, in: frame.rect)
    return lines + frame.lines()
  }
}
