import Assessment
package import Canvas
import InformationTheory

extension DescentScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    DescentPicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct DescentPicture {
  let scene: DescentScene
  let pen: ScenePen
  let window: DescentWindow
  /// The point after the next update.
  let next: DescentPoint

  init(scene: DescentScene, context: SceneContext) {
    self.scene = scene
    pen = ScenePen(scene, context)
    window = DescentWindow(of: scene)
    next = scene.next
  }

  var look: Look { pen.look }
  var language: Language { pen.language }
  var base: LogBase { pen.context.base }

  /// From the top: status, drawings, numbers of the whole, table of parameters, fields.
  func draw(into frame: inout Frame, in rect: Rect) {
    drawStatus(into: &frame, in: rect.line(0))
    let options = pen.flow(optionFields, margin: 0, width: rect.width)
    let totals = pen.flow(totalFields, margin: 0, width: rect.width)
    // What has the focus keeps its place where there is not room for everything.
    var room = max(rect.height - 1, 0)
    let take = { (wanted: Int) in
      let given = room >= wanted ? wanted : 0
      room -= given
      return given
    }
    let optionRows = take(options.count)
    let tableRows = take(3)
    let totalRows = take(totals.count)
    let top = rect.inset(top: 1, bottom: optionRows + tableRows + totalRows)
    drawPlots(into: &frame, in: top)
    var row = 1 + top.height
    for line in totals.prefix(totalRows) {
      pen.draw(line, margin: 0, role: .text, into: &frame, in: rect.line(row))
      row += 1
    }
    if tableRows > 0 { drawTable(into: &frame, in: rect.inset(top: row, bottom: optionRows)) }
    for (index, line) in options.prefix(optionRows).enumerated() {
      pen.draw(line, margin: 0, into: &frame, in: rect.line(rect.height - optionRows + index))
    }
  }

  private func drawStatus(into frame: inout Frame, in line: Rect) {
    guard !line.isEmpty else { return }
    let state = scene.isRunning ? DescentPhrases.running : DescentPhrases.paused
    var column = line.column
    column += pen.put(
      state[language], column: column, row: line.row, role: scene.isRunning ? .right : .strong,
      in: line, &frame)
    let count = "  \(DescentPhrases.updates(scene.path.updates)[language])"
    column += pen.put(count, column: column, row: line.row, in: line, &frame)
    frame.mark(
      "status",
      Rect(column: line.column, row: line.row, width: column - line.column, height: 1))
    pen.put(
      "   \(DescentPhrases.model(scene.settings, base)[language])", column: column, row: line.row,
      role: .secondary, in: line, &frame)
  }

  // MARK: - Numbers

  private var optionFields: [SceneItem] {
    scene.options.map {
      SceneItem(
        element: $0.rawValue, label: DescentPhrases.name($0)[language],
        value: scene.setting(of: $0)[language], kind: .value)
    }
  }

  private var totalFields: [SceneItem] {
    scene.totals.map {
      let text = scene.text(of: $0, in: base)
      return SceneItem(
        element: $0.rawValue, label: DescentPhrases.name($0, scene.settings, base)[language],
        value: text, kind: .value)
    }
  }

  private func drawTable(into frame: inout Frame, in rect: Rect) {
    let columns =
      [Table.Column("", minimum: 10)]
      + DescentCell.allCases.map {
        pen.column(DescentPhrases.name($0, scene.settings)[language], minimum: 12)
      }
    let rows = DescentParameter.allCases.map { parameter -> [ScenePen.Cell] in
      let moves = scene.settings.moves(parameter)
      let name = parameter.rawValue + (moves ? "" : " \(DescentPhrases.isFixed[language])")
      return [ScenePen.Cell(StyledText(name, style: look.style(.secondary)))]
        + DescentCell.allCases.map { cell in
          let element = DescentElement.cell(cell, parameter).name
          let role: Role = cell == .now || cell == .next ? .strong : .text
          return ScenePen.Cell(
            pen.value(scene.value(cell, parameter).lossText, element, role: role), element)
        }
    }
    pen.draw(rows, columns: columns, into: &frame, in: rect)
  }
}
