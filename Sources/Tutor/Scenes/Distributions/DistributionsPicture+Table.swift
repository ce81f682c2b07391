import Assessment
import Canvas
import InformationTheory

// The table of terms with the formula, the balance, the bars of p and q, and the options below.
extension DistributionsPicture {
  func drawTableView(into frame: inout Frame, in rect: Rect) {
    let formula = formulaLines(width: rect.width)
    let tall = formula.count == 2 ? tallFormulaLines(formula, width: rect.width) : []
    let barRows = rect.width >= 24 ? scene.count * (scene.showsQ ? 2 : 1) : 0
    let layout = TableLayout(
      height: rect.height, outcomes: scene.count,
      needs: [
        .balance: balanceHeight, .options: pen.flow(optionItems, width: rect.width).count,
        .formula: formula.count, .extras: pen.flow(extraItems, width: rect.width).count,
        .bars: barRows,
      ],
      tallFormula: tall.count, focused: focusedBlock)
    drawTable(into: &frame, in: part(of: rect, row: 0, rows: layout.table))
    for place in layout.places {
      let area = part(of: rect, row: place.row, rows: place.rows)
      switch place.block {
      case .balance: drawBalance(into: &frame, in: area)
      case .options: pen.draw(optionItems, into: &frame, in: area)
      case .formula:
        drawFormula(place.rows == formula.count ? formula : tall, into: &frame, in: area)
      case .extras: pen.draw(extraItems, into: &frame, in: area)
      case .bars: drawBars(into: &frame, in: area)
      }
    }
  }

  private func part(of rect: Rect, row: Int, rows: Int) -> Rect {
    Rect(column: rect.column, row: rect.row + row, width: rect.width, height: rows)
      .intersection(rect)
  }

  private var focusedBlock: TableLayout.Block? {
    switch focus {
    case .option?: .options
    case .total(let total)?: mainTotals.contains(total) ? .balance : .extras
    case .value?, .bar?, .cell?, .sum?, .simplex?, .chart?, nil: nil
    }
  }

  // MARK: - Table

  private func drawTable(into frame: inout Frame, in rect: Rect) {
    let labels = labelWidth(most: max(4, min(12, rect.width / 5)))
    let columns = columns(tableKinds, fitting: rect.width - labels - 1)
    drawRows(columns, labels: labels, into: &frame, in: rect)
    let used = labels + columns.reduce(0) { $0 + $1.width } + 3
    let room = min(rect.width - used, 40)
    guard room >= 6, case .cell(let cell)? = columns.last?.kind else { return }
    drawShares(
      cell, into: &frame,
      in: Rect(column: rect.column + used, row: rect.row + 1, width: room, height: rect.height - 2)
        .intersection(rect))
  }

  /// A bar for each number of the last column, which stands beside it.
  private func drawShares(
    _ cell: DistributionsCell, into frame: inout Frame, in rect: Rect
  ) {
    let values = (0..<scene.count).map { scene.value(cell, $0, in: base) }
    let visible = min(scene.count, max(rect.height, 0))
    let first = firstRow(visible: visible)
    SignedBars(Array(values[first..<first + visible]), scale: values).draw(into: &frame, in: rect)
  }

  /// Two bars for each outcome, on the scale from 0 to 1.
  private func drawBars(into frame: inout Frame, in rect: Rect) {
    let sides: [Side] = scene.showsQ ? [.p, .q] : [.p]
    let labels = labelWidth(most: 12)
    let start = rect.column + labels + 3
    let room = max(0, rect.endColumn - start - 1)
    for index in 0..<scene.count {
      for (offset, side) in sides.enumerated() {
        let row = rect.row + index * sides.count + offset
        if offset == 0 {
          frame.put(
            names[index], at: Position(column: rect.column + 2, row: row),
            in: Rect(column: rect.column, row: row, width: labels, height: 1).intersection(rect))
        }
        pen.put(
          side.rawValue, column: rect.column + labels + 1, row: row, role: role(side), in: rect,
          &frame)
        let area = Rect(column: start, row: row, width: room, height: 1).intersection(rect)
        Bar(value: scene[side].values[index], of: 1, role: role(side)).draw(into: &frame, in: area)
        if !area.isEmpty { frame.mark(DistributionsElement.bar(side, index).name, area) }
      }
    }
  }
}
