import Assessment
package import Canvas
import InformationTheory

extension GuessScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    GuessPicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct GuessPicture {
  let scene: GuessScene
  let context: SceneContext
  let pen: ScenePen
  /// The element that has the focus.
  let focus: GuessElement?
  /// The question of this turn; of the last one where the passage is over.
  let question: GuessQuestion
  /// What each turn cost each player.
  let costs: [GuessPlayer: [Double]]

  init(scene: GuessScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    pen = ScenePen(scene, context)
    focus = context.focus.flatMap { GuessElement($0) }
    question = scene.question(min(scene.laid.count, scene.target.count - 1))
    costs = GuessPlayer.allCases.reduce(into: [:]) { $0[$1] = scene.costs($1) }
  }

  var language: Language { context.language }
  var look: Look { context.look }

  func draw(into frame: inout Frame, in rect: Rect) {
    let flow = pen.flow(items, width: rect.width).count
    let showsFields = isFieldFocused || rect.height >= flow + 11
    if showsFields {
      let height = min(flow, rect.height)
      pen.draw(
        items, into: &frame,
        in: Rect(
          column: rect.column, row: rect.endRow - height, width: rect.width, height: height))
    }
    var main = rect.inset(bottom: showsFields ? min(flow, rect.height) : 0)
    let needed = GuessQuestion.choices + 1
    if main.height >= needed + 2 {
      let most = min(main.height - needed, 6)
      let lines = drawPassage(into: &frame, in: main.inset(bottom: main.height - most))
      let gap = main.height > needed + lines + 1 ? 1 : 0
      main = main.inset(top: lines + gap)
    }
    drawTurn(into: &frame, in: main)
  }

  private var isFieldFocused: Bool {
    switch focus {
    case .option?, .action?: true
    case .chips?, .last?, .mean?, nil: false
    }
  }

  /// The fields at the bottom.
  private var items: [SceneItem] {
    let actions = GuessAction.allCases.map { action in
      SceneItem(
        element: action.rawValue, label: GuessPhrases.name(action)[language], kind: .action)
    }
    return actions
      + GuessOption.allCases.map { option in
        SceneItem(
          element: option.rawValue, label: GuessPhrases.name(option)[language],
          value: scene.setting(of: option)[language], kind: .choice)
      }
  }

  // MARK: - Passage

  /// What is known of the passage, ending in the place of the next character; returns its rows.
  private func drawPassage(into frame: inout Frame, in rect: Rect) -> Int {
    pen.put(
      GuessPhrases.heading(scene)[language], column: rect.column, row: rect.row, role: .secondary,
      in: rect, &frame)
    let lines = LineBreaker(width: max(rect.width - 1, 1), look: look).lines(of: passageText)
    let han = hanText
    let room = max(1, rect.height - 1 - (han.isEmpty ? 0 : 1))
    let shown = lines.suffix(room)
    for (row, line) in shown.enumerated() {
      frame.put(line, at: Position(column: rect.column, row: rect.row + 1 + row), in: rect)
    }
    guard !han.isEmpty, shown.count + 2 <= rect.height else { return shown.count + 1 }
    pen.put(
      han, column: rect.column, row: rect.row + 1 + shown.count, role: .secondary, in: rect, &frame)
    return shown.count + 2
  }

  private var passageText: StyledText {
    let known = String(scene.target.prefix(scene.laid.count))
    var text = StyledText(scene.passage.before)
    // A blank just before the place would be lost at the end of a line.
    let isBlank = (known.last ?? scene.passage.before.last) == " "
    let blank = look.drawsUnicode ? "␣" : "_"
    if known.isEmpty {
      text = StyledText(String(scene.passage.before.dropLast(isBlank ? 1 : 0)))
    } else {
      text.append(String(known.dropLast(isBlank ? 1 : 0)), style: look.style(.accent))
    }
    if isBlank, !scene.isOver { text.append(blank, style: look.style(.rule)) }
    text.append(scene.isOver ? "…" : "?", style: look.style(.focus))
    return text
  }

  /// The Han characters of the syllables that are complete.
  private var hanText: String {
    let spelt = scene.passage.before + String(scene.target.prefix(scene.laid.count))
    let marks: Set<Character> = ["，", "。", "！", "？", "；"]
    var syllables = spelt.split { $0 == " " || marks.contains($0) }.count
    if let last = spelt.last, last != " ", !marks.contains(last) { syllables -= 1 }
    var result = ""
    for character in scene.passage.han {
      if marks.contains(character) {
        if syllables == 0, result.isEmpty { break }
      } else if syllables == 0 {
        break
      } else {
        syllables -= 1
      }
      result.append(character)
    }
    return result.isEmpty ? "" : result + (scene.isOver ? "" : "…")
  }

  // MARK: - Turn

  /// The share of a row of chips that its name and number take, for the mouse.
  static let pipsFrom = Double(labels + 6) / Double(labels + 16)
  private static let labels = 10
  private static let choicesWidth = labels + 27

  private func drawTurn(into frame: inout Frame, in rect: Rect) {
    let rows = GuessQuestion.choices + 1
    if rect.width >= Self.choicesWidth + 36 {
      var left = rect
      left.width = Self.choicesWidth
      drawChoices(into: &frame, in: left)
      let showsCurve = rect.height >= rows + 10
      let scores = rect.inset(left: Self.choicesWidth + 2)
      drawScores(
        into: &frame, in: scores.inset(bottom: showsCurve ? rect.height - rows : 0))
      if showsCurve { drawCurve(into: &frame, in: rect.inset(top: rows + 1, bottom: 1)) }
    } else if rect.height >= rows + 6 {
      drawChoices(into: &frame, in: rect)
      drawScores(into: &frame, in: rect.inset(top: rows + 1))
    } else if isScoreFocused {
      drawScores(into: &frame, in: rect)
    } else {
      drawChoices(into: &frame, in: rect)
    }
  }

  private var isScoreFocused: Bool {
    switch focus {
    case .last?, .mean?: true
    case .chips?, .action?, .option?, nil: false
    }
  }

  private func drawChoices(into frame: inout Frame, in rect: Rect) {
    let hand = GuessPhrases.hand(scene.chips.hand)[language]
    pen.put(hand, column: rect.column + 1, row: rect.row, role: .highlight, in: rect, &frame)
    let cost = GuessPhrases.costs[language]
    pen.put(
      cost, before: rect.column + Self.choicesWidth, row: rect.row, role: .secondary, in: rect,
      &frame)
    let chosen: Int? = if case .chips(let choice)? = focus { choice } else { nil }
    let visible = max(0, min(GuessQuestion.choices, rect.height - 1))
    let first = ScenePen.firstRow(showing: chosen, visible: visible, of: GuessQuestion.choices)
    for line in 0..<visible {
      drawChoice(first + line, row: rect.row + 1 + line, into: &frame, in: rect)
    }
  }

  private func drawChoice(_ choice: Int, row: Int, into frame: inout Frame, in rect: Rect) {
    let element = GuessElement.chips(choice)
    let isFocused = element == focus
    let cells = Rect(
      column: rect.column, row: row, width: Self.labels + 16, height: 1)
    if isFocused { pen.put("▸", column: rect.column, row: row, role: .highlight, in: rect, &frame) }
    pen.put(
      name(choice), column: rect.column + 1, row: row, role: isFocused ? .strong : .text, in: rect,
      &frame)
    let count = scene.chips.counts[choice]
    pen.number(
      String(count), element.name, before: rect.column + Self.labels + 4, row: row, width: 3,
      in: rect, &frame)
    let (laid, empty) = look.drawsUnicode ? ("●", "·") : ("o", ".")
    var pips = StyledText(String(repeating: laid, count: count), style: look.style(.q))
    pips.append(
      String(repeating: empty, count: GuessChips.total - count), style: look.style(.rule))
    frame.put(pips, at: Position(column: rect.column + Self.labels + 6, row: row), in: rect)
    frame.mark(element.name, cells.intersection(rect))
    let bits = scene.chips.cost(of: choice)
    pen.put(
      bits == .infinity ? "∞" : bits.shown(2), before: rect.column + Self.choicesWidth, row: row,
      role: bits == .infinity && scene.chips.hand == 0 ? .wrong : .secondary, in: rect, &frame)
  }

  /// What a choice is called.
  func name(_ choice: Int) -> String {
    choice < question.candidates.count
      ? GuessPhrases.name(question.candidates[choice])[language] : GuessPhrases.other[language]
  }
}
