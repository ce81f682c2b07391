import Assessment
import InformationTheory

extension GuessScene {
  package func summary(_ context: SceneContext) -> [String] {
    var summary = SceneSummary(context)
    summary.say(GuessPhrases.heading(self))
    summary.say(passage.before + String(target.prefix(laid.count)) + (isOver ? "…" : "?"))
    if let you = mean(.you), let bigram = mean(.bigram), let unigram = mean(.unigram) {
      summary.say(
        GuessPhrases.scores(
          laid.count, you: you.shown(3), bigram: bigram.shown(3), unigram: unigram.shown(3)))
    }
    guard !isOver else {
      summary.say(GuessPhrases.over)
      return summary.lines
    }
    summary.say(GuessPhrases.hand(chips.hand))
    summary.gap()
    summary.table(
      GuessPhrases.tableTitles(context.language),
      chips.counts.indices.map { choice in
        [
          name(choice)[context.language], "\(chips.counts[choice])",
          chips.cost(of: choice).shown(2),
        ]
      })
    return summary.lines
  }
}
