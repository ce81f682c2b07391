import Assessment
package import Canvas
import InformationTheory

extension TapeScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    TapePicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct TapePicture {
  let scene: TapeScene
  let pen: ScenePen
  let focus: TapeElement?

  init(scene: TapeScene, context: SceneContext) {
    self.scene = scene
    pen = ScenePen(scene, context)
    focus = context.focus.flatMap { TapeElement($0) }
  }

  var run: TapeRun { scene.run }
  var settings: TapeSettings { scene.settings }
  var look: Look { pen.look }
  var language: Language { pen.language }

  /// The least columns of the tape with one row.
  static let narrowest = 27

  /// Status above, options below, program and tape side by side between them.
  func draw(into frame: inout Frame, in rect: Rect) {
    drawStatus(into: &frame, in: rect.line(0))
    let lines = pen.flow(fields, margin: 0, width: rect.width)
    let below = rect.height >= lines.count + 6 ? lines.count : 0
    for (index, line) in lines.prefix(below).enumerated() {
      pen.draw(line, margin: 0, into: &frame, in: rect.line(rect.height - below + index))
    }
    let body = rect.inset(top: 1, bottom: below)
    let code = codeWidth
    if body.width >= code + Self.narrowest + 1 {
      drawProgram(into: &frame, in: body.inset(right: body.width - code))
      drawBlocks(into: &frame, in: body.inset(left: code + 1))
    } else if body.width >= 46 + Self.narrowest {
      drawProgram(into: &frame, in: body.inset(right: Self.narrowest + 1))
      drawBlocks(into: &frame, in: body.inset(left: body.width - Self.narrowest))
    } else if body.height >= run.lines.count + 12 {
      drawProgram(into: &frame, in: body.inset(bottom: body.height - run.lines.count))
      drawBlocks(into: &frame, in: body.inset(top: run.lines.count + 1))
    } else if isInProgram {
      drawProgram(withReason: true, into: &frame, in: body)
    } else {
      drawBlocks(into: &frame, in: body)
    }
  }

  /// Whether the focus is where the program is the thing to see.
  private var isInProgram: Bool {
    switch focus {
    case .line, .option, nil: true
    case .input, .label, .probability, .value, .gradient, .single, .pass: false
    }
  }

  private var fields: [SceneItem] {
    scene.options.map { option in
      SceneItem(
        element: option.rawValue, label: TapePhrases.name(option, settings.program)[language],
        value: scene.setting(of: .option(option))[language], kind: .value)
    }
  }

  // MARK: - Status

  private func drawStatus(into frame: inout Frame, in line: Rect) {
    let state: (Bilingual, Role) =
      if run.failure != nil {
        (TapePhrases.failed, .wrong)
      } else if scene.isRunning {
        (TapePhrases.running, .right)
      } else {
        (TapePhrases.paused, .strong)
      }
    var column = line.column
    column += pen.put(
      state.0[language], column: column, row: line.row, role: state.1, in: line, &frame)
    let counters = TapePhrases.counters(run)[language]
    column += pen.put("  \(counters)", column: column, row: line.row, in: line, &frame)
    if let failure = run.failure {
      pen.put(
        "  × " + TapePhrases.errorName(failure), column: column, row: line.row, role: .wrong,
        in: line, &frame)
    }
  }

  // MARK: - Program

  /// Columns for pointer, number and text of the longest line.
  private var codeWidth: Int { 5 + (run.lines.map { pen.width($0.text) }.max() ?? 0) }

  /// The program; below, where there is room, what its last line means. Why it failed stands
  /// beside it, or here if there is only one column.
  private func drawProgram(
    withReason: Bool = false, into frame: inout Frame, in rect: Rect
  ) {
    let count = run.lines.count
    let chosen: Int? =
      if case .line(let index)? = focus { index } else { run.place.line - 1 }
    let note = note(withReason: withReason, width: rect.width)
    // A sentence cut short helps nobody: it takes the blank line, then lines of the program.
    let needed = rect.height - note.count < 6 ? 0 : note.count
    let visible = min(count, rect.height - needed)
    let first = min(max(0, (chosen ?? 0) - visible / 2), count - visible)
    for (row, index) in (first..<first + visible).enumerated() {
      draw(line: index, into: &frame, in: rect.line(row))
    }
    guard needed > 0 else { return }
    let gap = visible + needed < rect.height ? 1 : 0
    frame.put(note, in: rect.inset(top: visible + gap))
  }

  /// What the last line means, or why it failed where that does not stand beside the program.
  private func note(withReason: Bool, width: Int) -> [StyledText] {
    if run.failure != nil, let verdict {
      return withReason ? pen.lines(of: verdict[language], role: .wrong, width: width) : []
    }
    guard let current = run.current else { return [] }
    return pen.lines(of: TapePhrases.explain(current, settings)[language], width: width)
  }

  private func draw(line index: Int, into frame: inout Frame, in rect: Rect) {
    let line = run.lines[index]
    let isCurrent = index == run.place.line - 1
    let isFailed = isCurrent && run.failure != nil
    frame.mark(TapeElement.line(index).name, rect)
    let role: Role = isFailed ? .wrong : isCurrent ? .strong : isDone(index) ? .text : .secondary
    if isCurrent {
      pen.put(
        isFailed ? "×" : "▸", column: rect.column, row: rect.row, role: role, in: rect, &frame)
    }
    pen.number(
      "\(index + 1)", TapeElement.line(index).name, role: isCurrent ? role : .secondary,
      in: Rect(column: rect.column + 1, row: rect.row, width: 4, height: 1), clip: rect, &frame)
    let text = StyledText(line.text, style: look.style(role)).truncated(
      to: max(rect.width - 5, 0), look: look)
    frame.put(text, at: Position(column: rect.column + 5, row: rect.row), in: rect)
  }

  /// Whether a line has been carried out in this pass or before the loop.
  private func isDone(_ index: Int) -> Bool { index < run.place.line }

  // MARK: - Blocks

  /// What stands beside the program, from top to bottom.
  private enum Block {
    case tape
    case verdict
    case rows
    case passes
  }

  private func height(_ block: Block, _ width: Int) -> Int {
    switch block {
    case .tape: tapeRows
    case .verdict: verdictRows(width: width)
    case .rows: settings.rowCount + 1
    case .passes: scene.passes.isEmpty ? 0 : min(scene.passes.count + 1, 12)
    }
  }

  /// The block that has the focus.
  private var focused: Block? {
    switch focus {
    case .value, .gradient: .tape
    case .input, .label, .probability, .single: .rows
    case .pass: .passes
    case .option, .line, nil: nil
    }
  }

  /// Blocks one under another; where there is no room for the one with the focus it comes first.
  private func drawBlocks(into frame: inout Frame, in rect: Rect) {
    let all: [Block] =
      run.failure == nil ? [.tape, .rows, .verdict, .passes] : [.tape, .verdict, .rows, .passes]
    var order = all.filter { height($0, rect.width) > 0 }
    if let focused, let index = order.firstIndex(of: focused), index > 0,
      order[...index].reduce(0, { $0 + height($1, rect.width) }) > rect.height
    {
      order.insert(order.remove(at: index), at: 0)
    }
    let free = rect.height - order.reduce(0) { $0 + height($1, rect.width) }
    let gap = free >= order.count - 1 ? 1 : 0
    var rest = rect
    for block in order where rest.height >= (block == .rows ? height(.rows, rect.width) : 1) {
      draw(block, into: &frame, in: rest)
      rest = rest.inset(top: height(block, rect.width) + gap)
    }
  }

  private func draw(_ block: Block, into frame: inout Frame, in rect: Rect) {
    let area = rect.inset(bottom: max(0, rect.height - height(block, rect.width)))
    switch block {
    case .tape: drawTape(into: &frame, in: area)
    case .verdict:
      guard let verdict else { return }
      pen.paragraph(
        verdict[language], role: run.failure == nil ? .emphasis : .wrong, into: &frame, in: area)
    case .rows: drawRows(into: &frame, in: area)
    case .passes: drawPasses(into: &frame, in: area)
    }
  }

  /// Said where the first output is a certain yes: its other term is 0 then.
  private var halved: Bilingual? {
    guard settings.program == .direct, settings.y[0] == 1, let slope = run.gradient(.q)?[0],
      (2 * slope - scene.single(0)).magnitude < 1e-9
    else { return nil }
    return TapePhrases.halved(
      pair: slope.tapeText(isGiven: true), single: scene.single(0).tapeText(isGiven: true))
  }

  private func verdictRows(width: Int) -> Int {
    guard let verdict, width >= 8 else { return 0 }
    let text = StyledText(look.plain(verdict[language]))
    return LineBreaker(width: width, look: look).lines(of: text).count
  }

  /// What is to be seen at a glance: the message of a failure, or that no path leads back.
  private var verdict: Bilingual? {
    if let failure = run.failure {
      let (message, reason) = (TapePhrases.message(failure), TapePhrases.reason(failure, settings))
      return Bilingual(zh: "\(message)\n\(reason.zh)", en: "\(message)\n\(reason.en)")
    }
    if run.isComputed(.loss), !run.hasPath { return TapePhrases.noPath }
    return halved
  }
}
