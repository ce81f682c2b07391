import Assessment
import Canvas
import InformationTheory

// The views other than the table: the values at the left, a plot at the right.
extension DistributionsPicture {
  func drawPlotView(into frame: inout Frame, in rect: Rect) {
    let options = pen.flow(optionItems, width: rect.width).count
    let showsOptions = isOptionFocused || rect.height >= options + 7
    let main = rect.inset(bottom: showsOptions ? min(options + 1, rect.height) : 0)
    if showsOptions {
      let height = min(options, rect.height)
      pen.draw(
        optionItems, into: &frame,
        in: Rect(
          column: rect.column, row: rect.endRow - height, width: rect.width, height: height))
    }
    let panel = panelWidth(rect.width)
    if main.width >= panel + 28, main.height >= 6 {
      var side = main
      side.width = panel
      drawPanel(into: &frame, in: side)
      drawPlot(into: &frame, in: main.inset(left: panel + 1))
    } else if main.height >= 15 {
      var top = main
      top.height = min(scene.count, 3) + 2 + (scene.totals.isEmpty ? 0 : 3)
      drawPanel(into: &frame, in: top)
      drawPlot(into: &frame, in: main.inset(top: top.height + 1))
    } else {
      drawPanel(into: &frame, in: main)
    }
  }

  private var isOptionFocused: Bool { if case .option? = focus { true } else { false } }

  private func panelWidth(_ room: Int) -> Int {
    let labels = labelWidth(most: max(4, min(12, room / 5)))
    return max(labels + valueColumns(fitting: room).reduce(0) { $0 + $1.width } + 1, 22)
  }

  private func valueColumns(fitting room: Int) -> [Column] {
    columns([.value(.p), .value(.q)], fitting: room, isShort: room < 100)
  }

  // MARK: - Values

  /// p and q with their sums, and under them the numbers of the whole.
  private func drawPanel(into frame: inout Frame, in rect: Rect) {
    let totals = scene.totals
    let extra = (numbers == nil ? 1 : totals.count) + (scene.view == .descent ? 1 : 0)
    let least = min(scene.count, 3) + 2
    let showsTotals = rect.height >= least + extra
    let room = showsTotals ? rect.height - extra : rect.height
    let height = min(scene.count + 2, room)
    let labels = labelWidth(most: max(4, min(12, rect.width - 19)))
    var table = rect
    table.height = height
    drawRows(
      columns([.value(.p), .value(.q)], fitting: rect.width - labels, isShort: rect.width < 30),
      labels: labels, into: &frame, in: table.intersection(rect))
    guard showsTotals else { return }
    var row = rect.row + height + (room > height ? 1 : 0)
    if scene.view == .descent {
      putLine(
        DistributionsPhrases.steps[language], String(scene.descent.updates), row: row,
        into: &frame, in: rect)
      row += 1
    }
    guard let numbers else { return }
    for total in totals {
      if focus == .total(total) {
        pen.put("▸", column: rect.column + 1, row: row, role: .highlight, in: rect, &frame)
      }
      pen.put(name(total), column: rect.column + 2, row: row, in: rect, &frame)
      putNumber(
        numbers[total].quantityText, .total(total), before: rect.column + 20, row: row, width: 8,
        in: rect, &frame)
      row += 1
    }
  }

  private func putLine(
    _ name: String, _ value: String, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    pen.put(name, column: rect.column + 2, row: row, in: rect, &frame)
    pen.put(value, column: rect.column + 20 - pen.width(value), row: row, in: rect, &frame)
  }

  // MARK: - Plots

  private func drawPlot(into frame: inout Frame, in rect: Rect) {
    guard rect.width >= 10, rect.height >= 3 else { return }
    guard numbers != nil else {
      let side: Side = scene.p.sumsToOne ? .q : .p
      let text = DistributionsPhrases.noEntropies(side, sum: scene[side].sum)[language]
      _ = drawTitle(text, role: .wrong, into: &frame, in: rect)
      return
    }
    switch scene.drawnView {
    case .table, .sweep: drawSweep(into: &frame, in: rect)
    case .simplex:
      let rows = drawTitle(simplexTitle, role: .secondary, into: &frame, in: rect)
      drawSimplex(into: &frame, in: rect.inset(top: rows))
    case .descent: drawDescent(into: &frame, in: rect)
    }
  }

  /// Writes a title on as many lines as it needs, at most two, and returns their number.
  func drawTitle(
    _ text: String, role: Role, into frame: inout Frame, in rect: Rect
  ) -> Int {
    pen.paragraph(text, role: role, most: 2, into: &frame, in: rect.inset(right: 1))
  }

  private func drawSweep(into frame: inout Frame, in rect: Rect) {
    let index = focus?.index ?? lastEdited ?? 0
    let label = scene.bilingualName(index)
    var title = DistributionsPhrases.sweepTitle(label)[language]
    if scene.view == .simplex {
      title = DistributionsPhrases.simplexNeedsThree[language]
    }
    let rows = drawTitle(title, role: .secondary, into: &frame, in: rect)
    let area = rect.inset(top: rows)
    let chart = sweepChart(index)
    chart.draw(into: &frame, in: area)
    // The mouse sets q where it is pressed: only the inner part of the chart counts.
    let left = (area.column..<max(area.endColumn, area.column)).first {
      chart.x(atColumn: $0, in: area, look: look) != nil
    }
    guard let left, area.height > 3 else { return }
    let inner = Rect(
      column: left, row: area.row + 1, width: area.endColumn - left, height: area.height - 3)
    frame.mark(DistributionsElement.chart(index).name, inner.intersection(frame.rect))
  }

  private var lastEdited: Int? {
    guard case .edit(_, let index)? = scene.lastChange?.kind, index < scene.count else {
      return nil
    }
    return index
  }

  /// H(p, q) over the value of q at an outcome, with its least value and where q is now.
  private func sweepChart(_ index: Int) -> LineChart {
    let room = scene.sweepRoom(index)
    let scale = base.perNat
    let points = (0...100).compactMap { step -> LineChart.Point? in
      let place = room * Double(step) / 100
      return scene.crossEntropy(with: index, at: place).map { .init(place, $0 * scale) }
    }
    let name = look.plain("q(\(names[index]))")
    let place = scene.sweepMinimum(index)
    let floor = numbers?.entropy ?? 0
    var series = [LineChart.Series(points, role: .q, label: look.plain("H(p,q)"), letter: "q")]
    var top = 1.3 * [numbers?.crossEntropy ?? 0, floor, 0.5].filter(\.isFinite).reduce(0, max)
    if let least = scene.crossEntropy(with: index, at: place), least.isFinite {
      top = max(top, 2.5 * least * scale)
      let label = DistributionsPhrases.sweepMinimum(
        at: place.newsText, value: (least * scale).quantityText)
      series.append(
        LineChart.Series(
          [.init(place, 0), .init(place, least * scale)], role: .right,
          label: look.plain(label[language]), stroke: .dotted, letter: "!"))
    }
    let value = scene.q.values[index]
    return LineChart(
      series: series,
      x: LineChart.Axis(name, range: room > 0 ? 0...room : nil),
      y: LineChart.Axis(range: 0...top),
      references: [
        LineChart.Reference(floor, label: "H(p) \(floor.quantityText)", role: .p)
      ],
      readout: LineChart.Readout(
        x: value,
        label: look.plain(
          "\(name) = \(value.newsText): \((numbers?.crossEntropy ?? .nan).quantityText)")))
  }
}
