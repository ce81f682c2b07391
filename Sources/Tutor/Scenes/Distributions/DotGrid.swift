import Canvas

/// A field of dots, two by four a cell, drawn in braille; one dot a cell where there is only ASCII.
struct DotGrid {
  /// Cells in a row.
  let columns: Int
  /// Rows of cells.
  let rows: Int
  /// Dots across a cell.
  let across: Int
  /// Dots down a cell.
  let down: Int
  private var dots: BrailleGrid

  init(columns: Int, rows: Int, look: Look) {
    self.columns = max(columns, 0)
    self.rows = max(rows, 0)
    across = look.drawsUnicode ? 2 : 1
    down = look.drawsUnicode ? 4 : 1
    dots = BrailleGrid(width: self.columns, height: self.rows)
  }

  /// Dots in a row.
  var width: Int { columns * across }
  /// Rows of dots.
  var height: Int { rows * down }

  /// Sets a dot, counted from the top left; one outside is not drawn.
  mutating func set(_ x: Int, _ y: Int) {
    dots.set(x: x * (2 / across), y: y * (4 / down), owner: 0)
  }

  /// Sets the dots of a straight line.
  mutating func line(from a: (x: Double, y: Double), to b: (x: Double, y: Double)) {
    guard a.x.isFinite, a.y.isFinite, b.x.isFinite, b.y.isFinite else { return }
    let longest = max((b.x - a.x).magnitude, (b.y - a.y).magnitude)
    let steps = min(max(Int(longest.rounded(.up)), 1), 4 * (width + height) + 1)
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      let (x, y) = (a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
      if x > -1, y > -1, x < Double(width + 1), y < Double(height + 1) {
        set(Int(x.rounded()), Int(y.rounded()))
      }
    }
  }

  /// Draws the cells that have a dot; the others are left as they are.
  func draw(
    into frame: inout Frame, at origin: Position, style: Style, ascii: Character, in clip: Rect
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        guard let dots = dots.glyph(column: column, row: row) else { continue }
        let place = Position(column: origin.column + column, row: origin.row + row)
        frame.put(
          down == 1 ? String(ascii) : String(dots.scalar), at: place, style: style, in: clip)
      }
    }
  }
}
