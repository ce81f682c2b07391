/// A triangle whose points are the distributions over three outcomes: each corner is one outcome
/// for certain, the middle is the uniform distribution.
package struct SimplexPlot: Equatable, Sendable {
  /// Where the triangle lies; its labels are outside of it.
  package let rect: Rect

  /// Creates the largest equilateral triangle in a rectangle, given that cells are twice as high as
  /// wide; a row above and a row below are left for the labels of the corners.
  package init(in rect: Rect) {
    let room = rect.isDrawable ? rect.inset(rows: 1) : Rect(column: 0, row: 0, width: 0, height: 0)
    let rows = min(room.height, (Int(Double(min(room.width, 10_000)) / 2.31) + 1))
    let width = min(room.width, Int(Double(max(rows - 1, 0)) * 2.31) + 1)
    self.rect = Rect(
      column: room.column + (room.width - width) / 2, row: room.row, width: max(width, 0),
      height: max(rows, 0))
  }

  /// Returns the cell of a distribution, given by its shares of the lower left, the lower right and
  /// the upper corner; nil if a share is not a number or the triangle is empty.
  package func position(_ left: Double, _ right: Double, _ top: Double) -> Position? {
    let sum = left + right + top
    guard !rect.isEmpty, sum.isFinite, sum > 0, left >= 0, right >= 0, top >= 0 else { return nil }
    let x = (right + top / 2) / sum
    let y = 1 - top / sum
    return Position(
      column: rect.column + Int((x * Double(rect.width - 1)).rounded()),
      row: rect.row + Int((y * Double(rect.height - 1)).rounded()))
  }

  /// Returns the shares of the lower left, the lower right and the upper corner at the middle of a
  /// cell; nil outside of the triangle.
  package func shares(at position: Position) -> [Double]? {
    guard rect.contains(position), rect.width > 1, rect.height > 1 else { return nil }
    let x = Double(position.column - rect.column) / Double(rect.width - 1)
    let top = 1 - Double(position.row - rect.row) / Double(rect.height - 1)
    let right = x - top / 2
    let left = 1 - top - right
    // The cells on the edges belong to it: their middles may lie a little outside.
    let slack = 0.5 / Double(rect.width - 1)
    guard left >= -slack, right >= -slack else { return nil }
    let clamped = [max(left, 0), max(right, 0), top]
    let sum = clamped.reduce(0, +)
    return clamped.map { $0 / sum }
  }

  /// Draws the edges and the names of the corners.
  package func drawOutline(
    into frame: inout Frame, left: StyledText, right: StyledText, top: StyledText
  ) {
    guard !rect.isEmpty else { return }
    if frame.look.drawsUnicode { drawBraille(into: &frame) } else { drawLetters(into: &frame) }
    let look = frame.look
    let apex = rect.column + (rect.width - top.displayWidth(in: look)) / 2
    frame.put(top, at: Position(column: max(apex, 0), row: rect.row - 1))
    frame.put(left, at: Position(column: rect.column, row: rect.endRow))
    let end = rect.endColumn - right.displayWidth(in: look)
    frame.put(right, at: Position(column: max(end, 0), row: rect.endRow))
  }

  private func drawBraille(into frame: inout Frame) {
    let style = frame.look.style(.rule)
    var grid = BrailleGrid(width: rect.width, height: rect.height)
    let low = Double(rect.height * 4 - 2)
    let corners = [(0, low), (Double(rect.width * 2 - 1), low), (Double(rect.width), 1)]
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % 3]
      Plot.visit(
        (x: corner.0, y: corner.1), (x: next.0, y: next.1), width: rect.width * 2,
        height: rect.height * 4
      ) { x, y in grid.set(x: x, y: y, owner: 0) }
    }
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        guard let glyph = grid.glyph(column: column, row: row) else { continue }
        frame.plot(
          glyph.scalar, column: rect.column + column, row: rect.row + row, style: style, in: rect)
      }
    }
  }

  private func drawLetters(into frame: inout Frame) {
    let style = frame.look.style(.rule)
    for column in rect.column..<rect.endColumn {
      frame.plot("-", column: column, row: rect.endRow - 1, style: style, in: rect)
    }
    for step in 1..<max(rect.height, 2) {
      let share = 1 - Double(step) / Double(max(rect.height - 1, 1))
      if let place = position(share, 0, 1 - share) {
        frame.plot("/", column: place.column, row: place.row, style: style, in: rect)
      }
      if let place = position(0, share, 1 - share) {
        frame.plot("\\", column: place.column, row: place.row, style: style, in: rect)
      }
    }
    if let apex = position(0, 0, 1) {
      frame.plot("^", column: apex.column, row: apex.row, style: style, in: rect)
    }
  }
}
