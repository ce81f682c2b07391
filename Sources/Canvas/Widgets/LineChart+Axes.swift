extension Plot {
  /// Draws the numbers and both axes around the area.
  func drawAxes(into frame: inout Frame, left: Int, xLabel: String) {
    let isUnicode = frame.look.drawsUnicode
    let rule = frame.look.style(.rule)
    let edge = area.column - 1
    for row in area.row..<area.endRow {
      frame.put(isUnicode ? "│" : "|", at: Position(column: edge, row: row), style: rule)
    }
    var rows: Set<Int> = []
    for tick in yTicks {
      guard let row = row(of: tick.value), rows.insert(row).inserted else { continue }
      let label = Plot.number(tick.label, frame.look)
      let place = Position(column: edge - frame.look.displayWidth(of: label), row: row)
      frame.put(label, at: Position(column: max(place.column, left), row: row))
      frame.put(isUnicode ? "┤" : "+", at: Position(column: edge, row: row), style: rule)
    }
    let base = area.endRow
    let line = String(repeating: isUnicode ? "─" : "-", count: area.width)
    frame.put((isUnicode ? "└" : "+") + line, at: Position(column: edge, row: base), style: rule)
    drawXNumbers(into: &frame, row: base + 1, xLabel: xLabel)
  }

  /// Writes the numbers of the x axis where they do not touch, and its name at the right.
  private func drawXNumbers(into frame: inout Frame, row: Int, xLabel: String) {
    let look = frame.look
    let rule = look.style(.rule)
    let name = look.displayWidth(of: xLabel)
    let end = area.endColumn - (name > 0 ? name + 1 : 0)
    var free = area.column - 1
    for tick in xTicks {
      guard let column = column(of: tick.value) else { continue }
      frame.put(
        look.drawsUnicode ? "┬" : "+", at: Position(column: column, row: row - 1), style: rule)
      let label = Plot.number(tick.label, look)
      let width = look.displayWidth(of: label)
      let start = min(max(column - width / 2, area.column - 1), area.endColumn - width)
      guard start >= free, start + width <= end else { continue }
      frame.put(label, at: Position(column: start, row: row))
      free = start + width + 1
    }
    let place = Position(column: area.endColumn - name, row: row)
    let line = Rect(column: area.column, row: row, width: area.width, height: 1)
    frame.put(xLabel, at: place, style: look.style(.secondary), in: line)
  }

  /// Draws each level across the area, under the curves.
  func drawReferences(into frame: inout Frame) {
    let look = frame.look
    for reference in chart.references {
      guard let row = row(of: reference.y) else { continue }
      let style = look.style(reference.role)
      let glyph = look.drawsUnicode ? "┄" : "- "
      let count = area.width / (look.drawsUnicode ? 1 : 2)
      let line = Rect(column: area.column, row: row, width: area.width, height: 1)
      frame.put(String(repeating: glyph, count: count), at: line.origin, style: style, in: line)
    }
  }

  /// Writes the names of the levels where they hide no curve, if there is such a place nearby: one
  /// that belongs to no other level, and if possible to no number of the axis.
  func nameReferences(into frame: inout Frame) {
    let look = frame.look
    let levels = Set(chart.references.compactMap { row(of: $0.y) })
    let numbered = Set(yTicks.compactMap { row(of: $0.value) })
    for reference in chart.references where !reference.label.isEmpty {
      guard let row = row(of: reference.y) else { continue }
      let label = StyledText(" \(reference.label) ", style: look.style(reference.role))
        .truncated(to: area.width, look: look)
      let width = label.displayWidth(in: look)
      let columns = [
        area.endColumn - width, area.column + (area.width - width) / 2, area.column + 1,
      ]
      let nearby = [row - 1, row + 1].filter {
        $0 >= area.row && $0 < area.endRow && !levels.contains($0)
      }
      let rows =
        [row] + nearby.filter { !numbered.contains($0) } + nearby.filter(numbered.contains)
      let places = rows.flatMap { row in columns.map { Position(column: $0, row: row) } }
      let free = places.first { place in
        (0..<width).allSatisfy { offset in
          let cell = frame[Position(column: place.column + offset, row: place.row)]
          return [0x20, 0x2504, 0x2D].contains(cell.scalar)
        }
      }
      frame.put(label, at: free ?? places[0], in: area)
    }
  }

  /// Draws the place where values are read off, beside the curves.
  func drawReadout(into frame: inout Frame) {
    guard let readout = chart.readout, let column = column(of: readout.x) else { return }
    let look = frame.look
    let style = look.style(.accent)
    for row in area.row..<area.endRow {
      let position = Position(column: column, row: row)
      guard frame[position].scalar == 0x20 else { continue }
      frame.put(look.drawsUnicode ? "┊" : ":", at: position, style: style, in: area)
    }
    guard !readout.label.isEmpty else { return }
    let label = " \(readout.label) "
    let width = look.displayWidth(of: label)
    let fits = column + 1 + width <= area.endColumn
    let start = fits ? column + 1 : max(column - width, area.column)
    frame.put(label, at: Position(column: start, row: area.row), style: style, in: area)
  }

  /// Writes a number as the look asks for.
  static func number(_ label: String, _ look: Look) -> String {
    guard look.glyphs == .unicode, label.hasPrefix("-") else { return label }
    return "−" + label.dropFirst()
  }
}
