import Assessment
package import Canvas
import InformationTheory

extension PenaltyScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    PenaltyPicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct PenaltyPicture {
  let scene: PenaltyScene
  let pen: ScenePen
  let curves: PenaltyCurves

  init(scene: PenaltyScene, context: SceneContext) {
    self.scene = scene
    pen = ScenePen(scene, context)
    curves = PenaltyCurves(scene: scene, base: context.base)
  }

  private var look: Look { pen.look }
  private var language: Language { pen.language }
  private var base: LogBase { pen.context.base }
  private var focus: PenaltyElement? { pen.context.focus.flatMap { PenaltyElement($0) } }

  /// Fields above, then chart and tables side by side, or one over the other.
  func draw(into frame: inout Frame, in rect: Rect) {
    let lines = pen.flow(fields, margin: 0, width: rect.width)
    let above = min(lines.count, rect.height)
    for (index, line) in lines.prefix(above).enumerated() {
      pen.draw(line, margin: 0, into: &frame, in: rect.line(index))
    }
    let body = rect.inset(top: above)
    let panel = 44
    if body.width >= panel + 30, body.height < 22 || body.width >= 96 {
      let chart = Rect(
        column: body.column, row: body.row, width: body.width - panel - 2,
        height: min(body.height, 24))
      drawChart(into: &frame, in: chart)
      drawPanel(into: &frame, in: body.inset(left: body.width - panel))
    } else if body.height >= panelRows + 7 {
      let height = body.height - panelRows - 1
      drawChart(into: &frame, in: body.inset(bottom: body.height - height))
      drawPanel(into: &frame, in: body.inset(top: height + 1))
    } else if focus == .chart {
      drawChart(into: &frame, in: body)
    } else {
      drawPanel(into: &frame, in: body)
    }
  }

  private var fields: [SceneItem] {
    (scene.placeElements + [.y, .view]).map { element in
      SceneItem(
        element: element.name, label: PenaltyPhrases.label(element)[language],
        value: scene.setting(of: element)[language], kind: .value)
    }
  }

  // MARK: - Chart

  private func drawChart(into frame: inout Frame, in rect: Rect) {
    guard rect.width >= 8, rect.height >= 3 else { return }
    let chart = curves.chart(
      language, look, readout: pen.context.focus == "chart" ? "[\(readout)]" : readout)
    let plot = PlottedChart(chart: chart, rect: rect, look: look)
    plot.draw("chart", into: &frame)
    var beyond = 0
    for loss in scene.losses.reversed() where curves.x.isFinite {
      let height = curves.height(loss)
      let role = PenaltyCurves.role(loss)
      if height > curves.yRange.upperBound, let area = plot.area,
        let place = plot.position(x: curves.x, y: curves.yRange.lowerBound)
      {
        // Higher than the chart: an arrow at its upper end.
        beyond += 1
        pen.put(
          "\(loss.letter)\(look.drawsUnicode ? "↑" : "^")", column: place.column + 1,
          row: area.row + beyond, role: role, in: area, &frame)
      } else {
        plot.mark(
          String(loss.letter), x: curves.x, y: height, role: role, isReversed: true, into: &frame)
      }
    }
    pen.setCursor("chart", column: rect.column - 1, row: rect.row, in: rect, &frame)
  }

  private var readout: String {
    switch scene.view {
    case .probability: "q \(scene.place.q.shortPlace)"
    case .margin: "m \(scene.numbers.margin.shortPlace)"
    case .sigmoid: "z \(scene.place.z.shortPlace)"
    }
  }

  // MARK: - Tables

  private var hereRows: Int { scene.losses.count + 1 }
  private var referenceRows: Int { scene.references.count + 1 }
  /// The rows of both tables with a line to sum them up.
  private var panelRows: Int { hereRows + referenceRows + 4 }

  private func drawPanel(into frame: inout Frame, in rect: Rect) {
    guard rect.height >= 1 else { return }
    if rect.height < hereRows + referenceRows, case .row(let index)? = focus {
      let visible = max(rect.height - 1, 1)
      drawReferences(scroll: max(0, index - visible + 1), into: &frame, in: rect)
      return
    }
    drawHere(into: &frame, in: rect)
    let gap = rect.height > hereRows + referenceRows + 2 ? 1 : 0
    let second = rect.inset(top: hereRows + gap)
    drawReferences(scroll: 0, into: &frame, in: second)
    let third = second.inset(top: referenceRows + gap)
    guard third.height > 0 else { return }
    let verdict = StyledText(
      look.plain(PenaltyPhrases.verdict(scene.numbers, base)[language]))
    let lines = LineBreaker(width: third.width, look: look).lines(of: verdict)
    frame.put(Array(lines.prefix(third.height)), in: third)
  }

  /// The losses where the model stands: value and slope.
  private func drawHere(into frame: inout Frame, in rect: Rect) {
    let columns = [
      Table.Column(StyledText(look.plain(PenaltyPhrases.here(readout)[language])), minimum: 18),
      pen.column(PenaltyPhrases.loss[language], minimum: 12),
      pen.column(PenaltyPhrases.slope(scene.view)[language], minimum: 12),
    ]
    let numbers = scene.numbers
    let rows = scene.losses.map { loss -> [ScenePen.Cell] in
      let (value, slope) = (PenaltyElement.value(loss).name, PenaltyElement.slope(loss).name)
      let role = PenaltyCurves.role(loss)
      let name = "\(loss.letter) \(PenaltyPhrases.formula(loss, numbers, base))"
      return [
        ScenePen.Cell(StyledText(look.plain(name), style: look.style(role))),
        ScenePen.Cell(
          pen.value((numbers.value(loss) * curves.scale(loss)).lossText, value), value),
        ScenePen.Cell(
          pen.value((numbers.slope(loss) * curves.scale(loss)).lossText, slope), slope),
      ]
    }
    pen.draw(rows, columns: columns, into: &frame, in: rect)
  }

  /// The same losses at places from right to wrong; Enter goes there.
  private func drawReferences(scroll: Int, into frame: inout Frame, in rect: Rect) {
    let columns =
      [pen.column(scene.view == .margin ? "m" : "q", minimum: 8)]
      + scene.referenceHeadings(base).map { pen.column($0, minimum: 9) }
    let rows = scene.references.indices.map { index -> [ScenePen.Cell] in
      let element = PenaltyElement.row(index).name
      let isHere = scene.references[index] == scene.place
      let place = (isHere && look.drawsUnicode ? "▸" : "") + scene.referenceText(index)
      return [ScenePen.Cell(pen.value(place, element, role: .strong), element)]
        + scene.referenceValues(index, base).map {
          ScenePen.Cell(StyledText(look.plain($0.lossText) + " "))
        }
    }
    pen.draw(rows, columns: columns, scroll: scroll, into: &frame, in: rect)
  }
}
