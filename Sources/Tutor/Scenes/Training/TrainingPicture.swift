import Assessment
package import Canvas
import InformationTheory
import Training

extension TrainingScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    TrainingPicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct TrainingPicture {
  let scene: TrainingScene
  let context: SceneContext
  /// The element that has the focus.
  let focus: TrainingElement?

  init(scene: TrainingScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    focus = context.focus.flatMap { TrainingElement($0) }
  }

  var look: Look { context.look }
  var language: Language { context.language }
  var base: LogBase { context.base }

  func width(_ text: String) -> Int { look.displayWidth(of: text) }

  /// Draws the status above, the options below, and the chosen view in between.
  func draw(into frame: inout Frame, in rect: Rect) {
    drawStatus(into: &frame, in: rect.line(0))
    let lines = optionLines(in: rect.size)
    let below = rect.height >= lines.count + 6 ? lines.count : 0
    for (index, line) in lines.prefix(below).enumerated() {
      draw(line, into: &frame, in: rect.line(rect.height - below + index))
    }
    let body = rect.inset(top: 1, bottom: below)
    switch scene.view {
    case .all: drawAll(into: &frame, in: body)
    case .map:
      let numbers = min(38, body.width / 2)
      drawMap(into: &frame, in: body.inset(right: numbers + 2))
      drawNumbers(
        into: &frame,
        in: Rect(
          column: body.endColumn - numbers, row: body.row, width: numbers, height: body.height))
    case .curve:
      let rows = min(numberRows(width: body.width), max(0, body.height - 6))
      drawCurve(into: &frame, in: body.inset(bottom: rows))
      drawNumbers(into: &frame, in: body.inset(top: body.height - rows))
    case .minibatch: drawDetails(into: &frame, in: body)
    case .confusion: drawConfusion(into: &frame, in: body)
    }
  }

  /// Map at the left, curve and numbers at the right; below, where there is room, the rest.
  private func drawAll(into frame: inout Frame, in body: Rect) {
    let details = detailsHeight(in: body.size)
    // Where there is room for one half only, it is the one that has the focus.
    if details == 0, focus?.isDetail == true { return drawDetails(into: &frame, in: body) }
    let top = body.inset(bottom: details)
    let side = mapWidth(in: top.size)
    drawMap(
      into: &frame,
      in: Rect(column: top.column, row: top.row, width: side, height: top.height))
    let right = top.inset(left: side + 2)
    let rows = min(numberRows(width: right.width), max(0, right.height - 5))
    drawCurve(into: &frame, in: right.inset(bottom: rows))
    drawNumbers(into: &frame, in: right.inset(top: right.height - rows))
    if details > 0 { drawDetails(into: &frame, in: body.inset(top: body.height - details)) }
  }

  /// The columns of the map: about square, and room for pairs of numbers beside it.
  private func mapWidth(in size: Size) -> Int {
    let most = max(size.width - 2 - Self.pairsWidth, size.width * 2 / 5)
    return min(2 * max(size.height - 1, 0), size.width / 2, most)
  }

  /// The columns in which every number of the whole can be written.
  private static let pairsWidth = 38

  /// The rows for the minibatch and the weights; 0 if they would leave too little for the curve.
  private func detailsHeight(in size: Size) -> Int {
    let frameRows = size.width >= detailsWidth ? 2 : weightRows + 3
    let samples = scene.minibatch.samples.count
    // A curve of eight rows with its axis and its names, and the numbers below it.
    let right = size.width - 2 - mapWidth(in: Size(width: size.width, height: 16))
    let curve = 11 + numberRows(width: right)
    let least = frameRows + min(samples, 2)
    guard size.height >= least + curve else { return 0 }
    let wanted = max(size.height / 3, size.height - curve)
    return max(least, min(wanted, frameRows + samples))
  }

  // MARK: - Status

  private func drawStatus(into frame: inout Frame, in line: Rect) {
    guard !line.isEmpty else { return }
    let state: (Bilingual, Role) =
      if scene.run.divergence != nil {
        (TrainingPhrases.divergedState, .wrong)
      } else if scene.isAtLimit {
        (TrainingPhrases.limitState, .strong)
      } else if let goal = scene.goal {
        (TrainingPhrases.replaying(to: goal), .right)
      } else if scene.isRunning {
        (TrainingPhrases.running, .right)
      } else if scene.isAtRest {
        (TrainingPhrases.restState, .strong)
      } else {
        (TrainingPhrases.paused, .strong)
      }
    let run = scene.run
    let epoch = TrainingPhrases.epoch(
      run.epoch, run.updates % run.updatesPerEpoch, of: run.updatesPerEpoch)
    var column = line.column
    column += put(state.0[language], column: column, row: line.row, role: state.1, in: line, &frame)
    let counters = "  \(TrainingPhrases.updates(run.updates)[language])  \(epoch[language])"
    column += put(counters, column: column, row: line.row, in: line, &frame)
    frame.mark(
      "status",
      Rect(column: line.column, row: line.row, width: column - line.column, height: 1))
  }

  // MARK: - Text

  /// Writes a text whose signs are spelt where they cannot be shown.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) -> Int {
    frame.put(
      look.plain(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  /// The text of a value between two blanks, or brackets if it has the focus; an open field in its
  /// place.
  func value(_ text: String, _ element: TrainingElement, role: Role = .text) -> StyledText {
    let text = look.plain(text)
    guard element == focus else { return StyledText(" \(text) ", style: look.style(role)) }
    if let field = context.field, scene.fieldText(of: element.name) != nil {
      let style = look.style(.highlight).adding(Style(isUnderlined: true))
      return StyledText("[\(field.text) ]", style: style)
    }
    return StyledText("[\(text)]", style: look.style(role).adding(look.style(.focus)))
  }

  /// Puts the caret on the focused value that begins at a column.
  func setCursor(
    _ element: TrainingElement, column: Int, row: Int, in clip: Rect, _ frame: inout Frame
  ) {
    guard element == focus else { return }
    var column = column + 1
    if let field = context.field, scene.fieldText(of: element.name) != nil {
      column += width(field.textBeforeCaret)
      frame.showsCursor = true
    }
    let position = Position(column: column, row: row)
    if clip.contains(position) { frame.cursor = position }
  }

  /// A loss in the chosen unit.
  func loss(_ nats: Double) -> String { (nats * base.perNat).quantityText }
}
