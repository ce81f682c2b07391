import Assessment
import Canvas
import Curriculum
import InformationTheory

extension ExerciseScreen {
  /// Draws the exercise.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome, page: Page?) {
    let title =
      "\(ExercisePhrases.title[context.language]) · \(page?.title[context.language] ?? exercise.id)"
    chrome.drawTitle(into: &frame, title: title, number: page?.number, context)
    let lines = lines(context)
    let area = Self.area(context.size)
    let first = min(scroll, max(0, lines.count - area.height))
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let place = area.line(row)
      frame.put(line.text, at: place.origin, in: place)
      if let column = line.caretColumn {
        frame.cursor = Position(column: place.column + column, row: place.row)
        frame.showsCursor = isTyping
        frame.mark("answer", place)
      }
    }
    drawScrollMark(lines.count - first - area.height, into: &frame, in: area, context)
    let note = isTyping ? ExercisePhrases.typeNote[context.language] : status(context)
    chrome.drawNews(note, into: &frame, row: context.size.height - 2, context)
    let keys =
      isTyping
      ? ExercisePhrases.typeKeys
      : [.of(.open), .of(.hint), .of(.solution), .of(.exercise), .of(.nextPage), .of(.close)]
        + KeyHint.general
    chrome.drawKeys(keys, into: &frame, context)
  }

  /// How far the text can be scrolled in this window.
  func longestScroll(_ context: ScreenContext) -> Int {
    max(0, lines(context).count - Self.area(context.size).height)
  }

  private static func area(_ size: Size) -> Rect {
    Rect(
      column: 2, row: 2, width: max(min(size.width - 4, 100), 0), height: max(size.height - 5, 0))
  }

  private func status(_ context: ScreenContext) -> String {
    let words = ExercisePhrases.attempts(attempts)[context.language]
    return isSolved ? "\(ExercisePhrases.solved[context.language]) · \(words)" : words
  }

  private func drawScrollMark(
    _ rest: Int, into frame: inout Frame, in area: Rect, _ context: ScreenContext
  ) {
    guard rest > 0, area.height > 0 else { return }
    let mark = PagePhrases.more[context.language]
    let column = area.endColumn - context.look.displayWidth(of: mark)
    frame.put(
      mark, at: Position(column: column, row: area.endRow - 1),
      style: context.look.style(.highlight))
  }
}

// MARK: - Lines

extension ExerciseScreen {
  /// A line of the exercise; the one that holds the answer box knows where its caret is.
  private struct Line {
    var text: StyledText
    var caretColumn: Int?

    init(_ text: StyledText, caretColumn: Int? = nil) {
      self.text = text
      self.caretColumn = caretColumn
    }
  }

  private func lines(_ context: ScreenContext) -> [Line] {
    let width = Self.area(context.size).width
    let breaker = LineBreaker(width: max(width, 1), look: context.look)
    let wrap = { (text: StyledText) in breaker.lines(of: text).map { Line($0) } }
    var lines = wrap(StyledText(exercise.prompt[context.language]))
    lines.append(Line(StyledText()))
    lines.append(answerLine(context))
    lines += underAnswer(context, wrap)
    let hints = exercise.hints(shown: hintsShown, in: context.language)
    for (index, hint) in hints.enumerated() {
      lines.append(Line(StyledText()))
      let head = "\(ExercisePhrases.hint[context.language]) \(index + 1)/\(exercise.hints.count)  "
      lines += wrap(StyledText(head, style: context.look.style(.highlight)) + StyledText(hint))
    }
    if showsSolution { lines += solution(context, wrap) }
    return lines
  }

  /// The box: `Answer [0.8869        ] nats`, scrolled so that the caret is inside.
  private func answerLine(_ context: ScreenContext) -> Line {
    let look = context.look
    let box = box(context)
    let style = look.style(isTyping ? .focus : .text)
    var line = StyledText(box.label, style: look.style(.strong))
    line.append(box.shown, style: style)
    line.append("]", style: look.style(.strong))
    if case .numeric(let question) = exercise.kind, let base = question.unitBase {
      line.append(" " + BasePhrases.name(base)[context.language], style: look.style(.secondary))
    }
    return Line(line, caretColumn: box.caretColumn)
  }

  private func box(_ context: ScreenContext) -> AnswerBox {
    AnswerBox(
      answer, label: ExercisePhrases.answer[context.language] + "  [",
      room: max(8, min(44, Self.area(context.size).width - 30)), look: context.look)
  }

  /// The echo while typing, the verdict after checking.
  private func underAnswer(
    _ context: ScreenContext, _ wrap: (StyledText) -> [Line]
  ) -> [Line] {
    let look = context.look
    var lines: [Line] = []
    switch exercise.read(answer.text) {
    case .nothing:
      if verdict == .unanswered {
        lines += wrap(StyledText(ExercisePhrases.empty[context.language]))
      }
    case .answer(let answer):
      lines += wrap(
        StyledText(AnswerEcho(answer).sentence(context.language), style: look.style(.secondary)))
    case .problem(let problem):
      if let carets = caretLine(problem, context) { lines.append(carets) }
      lines += wrap(
        StyledText(
          AnswerProblemText(problem).message(context.language),
          style: look.style(.highlight)))
    }
    guard let verdict, verdict.isJudgement else { return lines }
    let judgement = VerdictText(verdict, of: exercise).message(context.language)
    lines.append(Line(StyledText()))
    let isRight = verdict.word == .right
    let mark = look.drawsUnicode ? (isRight ? "✓ " : "✗ ") : (isRight ? "v " : "x ")
    lines += wrap(
      StyledText(mark, style: look.style(isRight ? .right : .wrong)) + StyledText(judgement))
    return lines
  }

  /// Carets under the place in the box, by display width; none where it is scrolled away.
  private func caretLine(_ problem: AnswerProblem, _ context: ScreenContext) -> Line? {
    let look = context.look
    let box = box(context)
    let carets = AnswerProblemText(problem).caretLine(under: answer.text) {
      look.displayWidth(of: $0)
    }
    let indent = look.displayWidth(of: box.label) - box.hiddenColumns
    let line = String(repeating: " ", count: max(0, indent)) + carets
    guard indent >= 0 || carets.prefix(-indent).allSatisfy({ $0 == " " }),
      look.displayWidth(of: line) < Self.area(context.size).width
    else { return nil }
    let visible = indent < 0 ? String(line.dropFirst(-indent)) : line
    return Line(StyledText(visible, style: look.style(.wrong)))
  }

  private func solution(
    _ context: ScreenContext, _ wrap: (StyledText) -> [Line]
  ) -> [Line] {
    var lines = [Line(StyledText())]
    lines.append(
      Line(
        StyledText(
          ExercisePhrases.solution[context.language], style: context.look.style(.title))))
    guard let derivation = try? exercise.solution(in: context.language) else { return lines }
    let writer = DerivationWriter(look: context.look, language: context.language)
    let width = Self.area(context.size).width
    lines += writer.lines(of: derivation, depth: 2, width: width).flatMap(wrap)
    return lines
  }
}

extension Verdict {
  /// Whether the answer was judged, not only read.
  fileprivate var isJudgement: Bool { word == .right || word == .wrong }
}
