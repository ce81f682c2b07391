import Assessment
import Canvas
import Curriculum

extension PageScreen {
  /// Draws the page.
  ///
  /// - Parameters:
  ///   - frame: Where to.
  ///   - context: The surroundings.
  ///   - chrome: What the tutor says around the page.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let layout = layout(context)
    chrome.drawTitle(into: &frame, title: title(context), number: page?.number, context)
    for (index, line) in (layout.aim + layout.step).enumerated() {
      frame.put(line, at: Position(column: 1, row: 1 + index))
    }
    if let rect = layout.text { drawText(into: &frame, in: rect, context) }
    if layout.text != nil, let rect = layout.scene {
      drawRule(into: &frame, beside: rect, context.look)
    }
    var news = ""
    if let rect = layout.scene, let active = scene?.scene {
      let sceneContext = sceneContext(context)
      active.draw(into: &frame, in: rect, context: sceneContext)
      news = active.news(sceneContext)
    }
    let footer = context.size.height - layout.footer
    chrome.drawNews(news, into: &frame, row: footer, context)
    drawExerciseRow(into: &frame, row: footer + 1, context, chrome)
    chrome.drawKeys(keyRow(context, layout), into: &frame, context)
  }

  private func title(_ context: ScreenContext) -> String {
    if let page { return page.title[context.language] }
    if excursion != nil { return PagePhrases.exercise[context.language] }
    let dot = context.look.drawsUnicode ? " · " : " | "
    return PagePhrases.lab[context.language] + dot + (scene?.scene.line.scene ?? "")
  }

  private func drawText(into frame: inout Frame, in rect: Rect, _ context: ScreenContext) {
    guard let page else { return }
    let lines = lines(of: page, in: rect, context)
    let first = min(scroll, max(0, lines.count - rect.height))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      frame.put(line, at: Position(column: rect.column, row: rect.row + row), in: rect)
    }
    frame.mark(Self.text, rect)
    if !linkRows.isEmpty {
      let places = linkPlaces(among: lines, in: rect, context)
      drawLinks(places, into: &frame, in: rect, from: first, context.look)
    }
    if lines.count > first + rect.height, rect.height > 0 {
      let mark = PagePhrases.more[context.language]
      let width = context.look.displayWidth(of: mark)
      frame.put(
        mark, at: Position(column: rect.endColumn - width, row: rect.endRow - 1),
        style: context.look.style(.highlight))
    }
    if part == Self.text { frame.cursor = rect.origin }
  }

  private func lines(of page: Page, in rect: Rect, _ context: ScreenContext) -> [StyledText] {
    if let laidText, laidText.suits(rect, context) { return laidText.lines }
    return LaidText(page, in: rect, context).lines
  }

  private func drawRule(into frame: inout Frame, beside rect: Rect, _ look: Look) {
    let bar: Character = look.drawsUnicode ? "│" : "|"
    frame.fill(
      Rect(column: rect.column - 2, row: rect.row, width: 1, height: rect.height), with: bar,
      style: look.style(.rule))
  }

  private func drawExerciseRow(
    into frame: inout Frame, row: Int, _ context: ScreenContext, _ chrome: PageChrome
  ) {
    guard let page, !page.exercises.isEmpty else { return }
    let look = context.look
    let focused = part == Self.exercise ? focus : nil
    let id =
      focused.map { String($0.dropFirst("exercise.".count)) }
      ?? page.exercises.first { !chrome.solved.contains($0) } ?? page.exercises[0]
    guard let exercise = chrome.course.exercise(id) else { return }
    let index = (page.exercises.firstIndex(of: id) ?? 0) + 1
    let isSolved = chrome.solved.contains(id)
    let pointer = focused == nil ? " " : (look.drawsUnicode ? "▸" : ">")
    let count = page.exercises.count > 1 ? " \(index)/\(page.exercises.count)" : ""
    var text = StyledText(
      "\(pointer)\(PagePhrases.exercise[context.language])\(count) ",
      style: look.style(focused == nil ? .secondary : .focus))
    text.append(
      isSolved ? (look.drawsUnicode ? "✓ " : "v ") : (look.drawsUnicode ? "○ " : "o "),
      style: look.style(isSolved ? .right : .secondary))
    let hint =
      isSolved
      ? PagePhrases.exerciseSolved[context.language] : PagePhrases.exerciseOpen[context.language]
    let hintColumn = context.size.width - 2 - look.displayWidth(of: hint)
    let room = Rect(column: 0, row: row, width: max(hintColumn - 2, 0), height: 1)
    text.append(
      TextLayout(width: 200, context: context).text(of: exercise.prompt[context.language]))
    frame.put(
      text.truncated(to: room.width, look: look), at: Position(column: 0, row: row), in: room)
    frame.put(hint, at: Position(column: hintColumn, row: row), style: look.style(.accent))
    frame.mark("exercise.\(id)", Rect(column: 0, row: row, width: context.size.width, height: 1))
    if focused != nil { frame.cursor = Position(column: 0, row: row) }
  }

  /// The keys that matter most here, the most useful first.
  private func keyRow(_ context: ScreenContext, _ layout: PageLayout) -> [KeyHint] {
    if isTyping { return KeyHint.typing }
    guard page != nil || excursion != nil else {
      return (scene.map(KeyHint.of) ?? []).filter { $0 != .of(.nextPage) } + KeyHint.alone
    }
    if part == Self.exercise {
      return [PagePhrases.answerKey, .of(.nextPart)] + KeyHint.general
    }
    if part == Self.links { return PagePhrases.linkKeys + KeyHint.general }
    let hasScene = layout.scene != nil && !isReading
    guard hasScene, let scene else {
      var hints: [KeyHint] = [.of(.nextPage), .of(.previousPage)]
      if self.scene != nil { hints.insert(.of(.nextPart), at: 0) }
      if longestScroll(context) > 0 { hints.append(.pair(.up, .down, KeyHint.scroll)) }
      if page?.exercises.isEmpty == false { hints.append(.of(.exercise)) }
      return hints + KeyHint.general
    }
    return KeyHint.of(scene) + KeyHint.general
  }
}
