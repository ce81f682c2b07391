extension Plot {
  /// Draws the curves into the area.
  func drawCurves(into frame: inout Frame) {
    guard area.width > 0, area.height > 0 else { return }
    if frame.look.drawsUnicode { drawBraille(into: &frame) } else { drawLetters(into: &frame) }
  }

  private func drawBraille(into frame: inout Frame) {
    var grid = BrailleGrid(width: area.width, height: area.height)
    for (index, series) in chart.series.enumerated() {
      let owner = UInt8(truncatingIfNeeded: index)
      trace(series, width: area.width * 2, height: area.height * 4) { x, y in
        if series.stroke != .dotted || (x + y).isMultiple(of: 2) {
          grid.set(x: x, y: y, owner: owner)
        }
      }
    }
    for row in 0..<area.height {
      for column in 0..<area.width {
        guard let glyph = grid.glyph(column: column, row: row) else { continue }
        let style = frame.look.style(chart.series[glyph.owner].role)
        frame.plot(
          glyph.scalar, column: area.column + column, row: area.row + row, style: style, in: area)
      }
    }
  }

  private func drawLetters(into frame: inout Frame) {
    for series in chart.series {
      let style = frame.look.style(series.role)
      let letter = series.letter.unicodeScalars.first ?? "*"
      trace(series, width: area.width, height: area.height) { x, y in
        frame.plot(letter, column: area.column + x, row: area.row + y, style: style, in: area)
      }
    }
  }

  /// Visits the dots of a curve on a grid of dots; steps over what has no place.
  private func trace(
    _ series: LineChart.Series, width: Int, height: Int, visit: (Int, Int) -> Void
  ) {
    var last: (x: Double, y: Double)?
    for point in series.points {
      guard let x = xShare(point.x), let y = yShare(point.y) else {
        last = nil
        continue
      }
      let next = (x: x * Double(width - 1), y: (1 - y) * Double(height - 1))
      // Most points of a long curve fall on the dot before them.
      if let last, abs(next.x - last.x) < 0.25, abs(next.y - last.y) < 0.25 { continue }
      if series.stroke == .points {
        Plot.visit(next, next, width: width, height: height, visit: visit)
      } else {
        Plot.visit(last ?? next, next, width: width, height: height, visit: visit)
      }
      last = next
    }
  }

  /// Visits the dots of a line, cut to the grid first (Liang and Barsky, 1984).
  static func visit(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), width: Int, height: Int,
    visit: (Int, Int) -> Void
  ) {
    var from = 0.0
    var to = 1.0
    func cut(_ slope: Double, _ room: Double) {
      if slope == 0, room < 0 { to = -1 }
      if slope < 0 { from = max(from, room / slope) }
      if slope > 0 { to = min(to, room / slope) }
    }
    cut(a.x - b.x, a.x + 0.49)
    cut(b.x - a.x, Double(width) - 0.51 - a.x)
    cut(a.y - b.y, a.y + 0.49)
    cut(b.y - a.y, Double(height) - 0.51 - a.y)
    guard from <= to else { return }
    let start = (x: a.x + from * (b.x - a.x), y: a.y + from * (b.y - a.y))
    let end = (x: a.x + to * (b.x - a.x), y: a.y + to * (b.y - a.y))
    let length = max(abs(end.x - start.x), abs(end.y - start.y))
    guard length.isFinite else { return }
    let steps = max(Int(length.rounded(.up)), 1)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      visit(
        Int((start.x + share * (end.x - start.x)).rounded()),
        Int((start.y + share * (end.y - start.y)).rounded()))
    }
  }
}
