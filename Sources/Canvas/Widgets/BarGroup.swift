/// Bars under one another on one scale, each with a label and a number; parts of a sum begin where
/// the part before them ends.
package struct BarGroup: Equatable, Sendable {
  /// One row of the group.
  package struct Row: Equatable, Sendable {
    /// What the row shows.
    package var label: StyledText
    /// How far from zero the first part begins.
    package var start: Double
    /// The parts, side by side.
    package var parts: [Part]
    /// The number behind the bar.
    package var number: StyledText

    /// Creates a row of several parts.
    package init(label: StyledText, start: Double = 0, parts: [Part], number: StyledText) {
      self.label = label
      self.start = start
      self.parts = parts
      self.number = number
    }

    /// Where the row ends on the scale.
    var end: Double { parts.reduce(start) { $0 + max($1.value, 0) } }
  }

  /// A stretch of a bar.
  package struct Part: Equatable, Sendable {
    /// Its length on the scale.
    package var value: Double
    /// What it means.
    package var role: Role

    /// Creates a part.
    package init(_ value: Double, role: Role) {
      self.value = value
      self.role = role
    }
  }

  /// The rows from top to bottom.
  package var rows: [Row]
  /// The end of the scale; by default the longest finite row.
  package var total: Double?

  /// Creates a group.
  package init(_ rows: [Row], total: Double? = nil) {
    self.rows = rows
    self.total = total
  }

  /// Draws one row of the group on each row of a rectangle: labels, bars, numbers.
  package func draw(into frame: inout Frame, in rect: Rect) {
    guard rect.isDrawable else { return }
    let look = frame.look
    let labels = rows.map { $0.label.displayWidth(in: look) }.max() ?? 0
    let numbers = rows.map { $0.number.displayWidth(in: look) }.max() ?? 0
    let visible = Rect(
      column: rect.column, row: rect.row, width: min(rect.width, Frame.largestSide),
      height: rect.height)
    let bars = visible.inset(left: labels + 2, right: numbers + 2)
    let scale = total ?? rows.map(\.end).filter(\.isFinite).max() ?? 0
    for (index, row) in rows.prefix(max(rect.height, 0)).enumerated() {
      let line = visible.line(index)
      frame.put(row.label, at: line.origin, in: line)
      draw(row, into: &frame, in: bars.line(index), scale: scale)
      let width = row.number.displayWidth(in: look)
      let place = Position(column: line.endColumn - width, row: line.row)
      frame.put(row.number, at: place, in: line.inset(left: min(labels + 1, line.width)))
    }
  }

  // Ends are rounded to whole cells from the sums, so that equal sums end at the same cell. A part
  // that is too small for a cell leaves a thin mark in a cell of its own, in every row the same, so
  // that parts add up to their sum in columns, too.
  private func draw(_ row: Row, into frame: inout Frame, in rect: Rect, scale: Double) {
    guard !rect.isEmpty, scale > 0 else { return }
    var sum = row.start
    for part in row.parts where part.value > 0 {
      let from = cell(sum, scale: scale, width: rect.width)
      sum += part.value
      let end = cell(sum, scale: scale, width: rect.width)
      var text = String(
        repeating: Bar.glyph(of: part.role, in: frame.look), count: max(end - from, 0))
      if end == from || part.value / scale * Double(rect.width) < 0.5 {
        text = frame.look.drawsUnicode ? "▏" : "."
      }
      if sum > scale * (1 + 1e-9), !text.isEmpty {
        text.removeLast()
        text += frame.look.drawsUnicode ? "▶" : ">"
      }
      let place = Position(column: rect.column + min(from, rect.width - 1), row: rect.row)
      frame.put(text, at: place, style: frame.look.style(part.role), in: rect)
    }
  }

  private func cell(_ value: Double, scale: Double, width: Int) -> Int {
    let share = value / scale
    guard share > 0, width > 0 else { return 0 }
    guard share < 1 - 1e-9 else { return width }
    return min(max(Int((share * Double(width)).rounded()), 1), max(width - 1, 1))
  }
}
