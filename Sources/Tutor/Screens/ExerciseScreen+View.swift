import Assessment
import Canvas
import Curriculum
import InformationTheory

extension ExerciseScreen {
  /// Draws the exercise.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome, page: Page?) {
    let dot = context.look.drawsUnicode ? " · " : " | "
    let title =
      "\(ExercisePhrases.title[context.language])\(dot)\(page?.title[context.language] ?? exercise.id)"
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
      }
      if let element = line.element { frame.mark(element, place) }
    }
    drawScrollMark(lines.count - first - area.height, into: &frame, in: area, context)
    let note = isTyping ? ExercisePhrases.typeNote[context.language] : status(context)
    chrome.drawNews(note, into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(keys(page), into: &frame, context)
  }

  /// How far the text can be scrolled in this window.
  func longestScroll(_ context: ScreenContext) -> Int {
    max(0, lines(context).count - Self.area(context.size).height)
  }

  /// The keys that matter here.
  private func keys(_ page: Page?) -> [KeyHint] {
    if isTyping { return ExercisePhrases.typeKeys }
    var hints: [KeyHint]
    switch answer {
    case .typed: hints = [.of(.open)]
    case .chips:
      hints = [
        .pair(.up, .down, ExercisePhrases.rows), .pair(.less, .more, ExercisePhrases.lay),
        KeyHint(cap: "Enter", label: ExercisePhrases.check),
      ]
    case .order:
      hints = [
        .pair(.up, .down, ExercisePhrases.rows), .pair(.moveUp, .moveDown, ExercisePhrases.move),
        KeyHint(cap: "Enter", label: ExercisePhrases.check),
      ]
    }
    hints += [.of(.close), .of(.hint)]
    hints.append(.of(.solution))
    if exercise.scene != nil, attempts > 0 {
      hints.append(KeyHint(cap: KeyHint.of(.run).cap, label: ExercisePhrases.seeScene))
    }
    if let page, page.exercises.count > 1, !exerciseKeyReturns {
      hints.append(KeyHint(cap: KeyHint.of(.exercise).cap, label: ExercisePhrases.next))
    }
    return hints + [.of(.nextPage)] + KeyHint.general
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
    /// The name under which the mouse finds the line.
    var element: String?

    init(_ text: StyledText, caretColumn: Int? = nil, element: String? = nil) {
      self.text = text
      self.caretColumn = caretColumn
      self.element = element
    }
  }

  private func lines(_ context: ScreenContext) -> [Line] {
    let width = Self.area(context.size).width
    let breaker = LineBreaker(width: max(width, 1), look: context.look)
    let wrap = { (text: StyledText) in breaker.lines(of: text).map { Line($0) } }
    let layout = TextLayout(width: width, context: context)
    var lines = wrap(layout.text(of: exercise.prompt[context.language]))
    lines.append(Line(StyledText()))
    switch answer {
    case .typed(let field):
      lines.append(answerLine(field, context))
      lines += echo(of: field, context, wrap)
    case .chips(let chips): lines += chipLines(chips, context)
    case .order(let order): lines += orderLines(order, context)
    }
    lines += judgement(context, wrap)
    let hints = exercise.hints(shown: hintsShown, in: context.language)
    for (index, hint) in hints.enumerated() {
      lines.append(Line(StyledText()))
      let head = "\(ExercisePhrases.hint[context.language]) \(index + 1)/\(exercise.hints.count)  "
      lines += wrap(
        StyledText(head, style: context.look.style(.highlight)) + layout.text(of: hint))
    }
    if showsSolution { lines += solution(context, wrap) }
    return lines
  }

  /// The box: `Answer [0.8869        ] nats`, scrolled so that the caret is inside.
  private func answerLine(_ field: TextField, _ context: ScreenContext) -> Line {
    let look = context.look
    let box = box(field, context)
    let style = look.style(isTyping ? .focus : .text)
    var line = StyledText(box.label, style: look.style(.strong))
    line.append(box.shown, style: style)
    line.append("]", style: look.style(.strong))
    if case .numeric(let question) = exercise.kind, let base = question.unitBase {
      line.append(" " + BasePhrases.name(base)[context.language], style: look.style(.secondary))
    }
    return Line(line, caretColumn: box.caretColumn, element: "answer")
  }

  private func box(_ field: TextField, _ context: ScreenContext) -> AnswerBox {
    AnswerBox(
      field, label: ExercisePhrases.answer[context.language] + "  [",
      room: max(8, min(44, Self.area(context.size).width - 30)), look: context.look)
  }

  /// How the answer is read, while it is typed.
  private func echo(
    of field: TextField, _ context: ScreenContext, _ wrap: (StyledText) -> [Line]
  ) -> [Line] {
    let look = context.look
    switch exercise.read(field.text) {
    case .nothing:
      return verdict == .unanswered
        ? wrap(StyledText(ExercisePhrases.empty[context.language])) : []
    case .answer(let answer):
      let words = AnswerEcho(answer).sentence(context.language)
      return wrap(StyledText(words, style: look.style(.secondary)))
    case .problem(let problem):
      let words = AnswerProblemText(problem).message(context.language)
      return [caretLine(problem, field, context)].compactMap { $0 }
        + wrap(StyledText(words, style: look.style(.highlight)))
    }
  }

  /// The verdict, after checking.
  private func judgement(
    _ context: ScreenContext, _ wrap: (StyledText) -> [Line]
  ) -> [Line] {
    guard let verdict, verdict.isJudgement(typed: field != nil) else { return [] }
    let look = context.look
    let words = VerdictText(verdict, of: exercise).message(context.language)
    let isRight = verdict.word == .right
    let mark = look.drawsUnicode ? (isRight ? "✓ " : "✗ ") : (isRight ? "v " : "x ")
    return [Line(StyledText())]
      + wrap(
        StyledText(mark, style: look.style(isRight ? .right : .wrong)) + StyledText(words))
  }

  /// The options with the chips on them, and the chips in the hand.
  private func chipLines(_ chips: Chips, _ context: ScreenContext) -> [Line] {
    guard case .choice(let question) = exercise.kind else { return [] }
    let look = context.look
    let chip = look.drawsUnicode ? "●" : "o"
    let room = Self.area(context.size).width - Chips.total - 9
    var lines: [Line] = []
    for (index, option) in question.options.enumerated() {
      let laid = String(repeating: chip, count: chips.counts[index])
      let empty = String(repeating: " ", count: Chips.total - chips.counts[index])
      let head =
        rowHead(index, look) + StyledText(laid, style: look.style(.q)) + StyledText(empty)
        + StyledText("\(chips.counts[index] < 10 ? " " : "")\(chips.counts[index])  ")
      let words = LineBreaker(width: max(room, 8), look: look)
        .lines(
          of: TextLayout(width: room, context: context).text(of: option.text[context.language]))
      let indent = StyledText(String(repeating: " ", count: head.displayWidth(in: look)))
      for (row, line) in words.enumerated() {
        lines.append(
          Line(
            (row == 0 ? head : indent) + line, caretColumn: index == chosen && row == 0 ? 0 : nil,
            element: "row.\(index)"))
      }
    }
    lines.append(
      Line(
        StyledText(
          "  \(ExercisePhrases.chipsLeft[context.language]) \(chips.left)",
          style: look.style(chips.left == 0 ? .secondary : .highlight))))
    return lines
  }

  /// The items in the learner's order.
  private func orderLines(_ order: [Int], _ context: ScreenContext) -> [Line] {
    guard case .order(let question) = exercise.kind else { return [] }
    return order.enumerated().map { row, item in
      let words = TextLayout(width: 80, context: context)
        .text(of: question.items[item][context.language])
      return Line(
        rowHead(row, context.look) + StyledText("\(row + 1). ") + words,
        caretColumn: row == chosen ? 0 : nil, element: "row.\(row)")
    }
  }

  private func rowHead(_ row: Int, _ look: Look) -> StyledText {
    guard row == chosen else { return StyledText("  ") }
    return StyledText(look.drawsUnicode ? "▸ " : "> ", style: look.style(.highlight))
  }

  /// Carets under the place in the box, by display width; none where it is scrolled away.
  private func caretLine(
    _ problem: AnswerProblem, _ field: TextField, _ context: ScreenContext
  ) -> Line? {
    let look = context.look
    let box = box(field, context)
    let carets = AnswerProblemText(problem).caretLine(under: field.text) {
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
    let layout = TextLayout(width: Self.area(context.size).width, context: context)
    let written = exercise.solutionLines(in: context.language)
    guard written.isEmpty else {
      return lines + written.flatMap { wrap(layout.text(of: $0)) }
    }
    guard let derivation = try? exercise.solution(in: context.language) else { return lines }
    let writer = DerivationWriter(look: context.look, language: context.language)
    let width = Self.area(context.size).width
    lines += writer.lines(of: derivation, depth: 2, width: width).flatMap(wrap)
    return lines
  }
}

extension Verdict {
  /// Whether there is something to say under the answer: what cannot be read of a typed answer is
  /// told under the box already.
  fileprivate func isJudgement(typed: Bool) -> Bool {
    word == .right || word == .wrong || (!typed && word == .invalid)
  }
}
