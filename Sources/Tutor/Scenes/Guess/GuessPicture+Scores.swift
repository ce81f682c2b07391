import Assessment
import Canvas
import InformationTheory

// What the last character and all so far cost the learner and the models that count.
extension GuessPicture {
  func drawScores(into frame: inout Frame, in rect: Rect) {
    let ends = (rect.column + 24, rect.column + 33)
    pen.put(
      GuessPhrases.perCharacter[language], column: rect.column, row: rect.row, role: .secondary,
      in: rect, &frame)
    pen.put(
      GuessPhrases.last[language], before: ends.0, row: rect.row, role: .secondary, in: rect, &frame
    )
    pen.put(
      GuessPhrases.mean[language], before: ends.1, row: rect.row, role: .secondary, in: rect, &frame
    )
    for (player, line) in [(GuessPlayer.you, 1), (.bigram, 3), (.unigram, 4)] {
      let row = rect.row + line
      let isFocused = focus == .last(player) || focus == .mean(player)
      pen.put(
        (isFocused ? "▸" : " ") + GuessPhrases.name(player)[language], column: rect.column - 1,
        row: row, role: role(player), in: rect.inset(left: -1), &frame)
      number(costs[player]?.last, .last(player), before: ends.0, row: row, &frame, in: rect)
      number(mean(player), .mean(player), before: ends.1, row: row, &frame, in: rect)
    }
    pen.put(
      GuessPhrases.reached[language], column: rect.column, row: rect.row + 2, role: .secondary,
      in: rect, &frame)
    guard rect.height >= 7 else { return }
    let top = rect.height >= 10 ? 6 : 5
    pen.paragraph(
      story[language], most: rect.height - top, into: &frame, in: rect.inset(top: top))
  }

  private func role(_ player: GuessPlayer) -> Role {
    switch player {
    case .you: .q
    case .bigram: .third
    case .unigram: .text
    }
  }

  private func mean(_ player: GuessPlayer) -> Double? {
    guard let costs = costs[player], !costs.isEmpty else { return nil }
    return costs.reduce(0, +) / Double(costs.count)
  }

  private func number(
    _ value: Double?, _ element: GuessElement, before end: Int, row: Int, _ frame: inout Frame,
    in rect: Rect
  ) {
    pen.number(
      value?.shown(3) ?? "–", element.name, before: end, row: row, width: 7,
      role: value == .infinity ? .wrong : .text, in: rect, &frame)
  }

  /// What came last, who expected it how much, and what a mean of ∞ hides.
  private var story: Bilingual {
    guard !scene.laid.isEmpty else { return GuessPhrases.rule }
    let turn = scene.laid.count - 1
    let question = scene.question(turn)
    let yours = Double(scene.laid[turn].counts[question.right]) / Double(GuessChips.total)
    let finite = (costs[.you] ?? []).filter(\.isFinite)
    let text = GuessPhrases.came(
      GuessPhrases.name(question.answer), isOther: question.right == GuessQuestion.offered,
      you: yours == 0 ? "0" : yours.newsText, bigram: question.bigram[question.right].newsText,
      unigram: question.unigram[question.right].newsText)
    guard finite.count < scene.laid.count, !finite.isEmpty else { return text }
    let rest = finite.reduce(0, +) / Double(finite.count)
    let hidden = GuessPhrases.withoutInfinite(rest.shown(3))
    return Bilingual(zh: text.zh + hidden.zh, en: text.en + hidden.en)
  }

  /// The mean after each character, for all three.
  func drawCurve(into frame: inout Frame, in rect: Rect) {
    let series = GuessPlayer.allCases.reversed().map { player in
      var sum = 0.0
      let points = (costs[player] ?? []).enumerated().map { turn, cost in
        sum += cost
        return LineChart.Point(Double(turn + 1), sum / Double(turn + 1))
      }
      return LineChart.Series(
        points, role: role(player), label: look.plain(GuessPhrases.short(player)[language]),
        stroke: player == .you ? .solid : .dotted,
        letter: player == .you ? "y" : (player == .bigram ? "2" : "1"))
    }
    let highest = series.flatMap(\.points).map(\.y).filter(\.isFinite).max() ?? 4
    LineChart(
      series: series,
      x: LineChart.Axis(
        look.plain(GuessPhrases.turnsAxis[language]), range: 0...Double(scene.target.count)),
      y: LineChart.Axis(look.plain(GuessPhrases.meanAxis[language]), range: 0...highest * 1.1)
    ).draw(into: &frame, in: rect)
  }
}
