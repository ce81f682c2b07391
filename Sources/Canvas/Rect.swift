/// A rectangle of cells. Any numbers are allowed; one without cells is empty and draws nothing.
package struct Rect: Hashable, Sendable {
  /// The leftmost column.
  package var column: Int
  /// The topmost row.
  package var row: Int
  /// Cells in a row.
  package var width: Int
  /// Rows.
  package var height: Int

  /// Creates a rectangle from its top left corner and its extent.
  package init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = width
    self.height = height
  }

  /// Creates the rectangle of a whole screen.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  /// Whether the rectangle has no cell at all.
  package var isEmpty: Bool { width <= 0 || height <= 0 }

  /// Whether a drawing may be scaled to the rectangle: not empty, and of numbers that multiply.
  var isDrawable: Bool {
    let limit = -1_000_000...1_000_000
    return !isEmpty && [column, row, width, height].allSatisfy { limit.contains($0) }
  }

  /// The extent alone.
  package var size: Size { Size(width: width, height: height) }

  /// The top left corner.
  package var origin: Position { Position(column: column, row: row) }

  /// The first column to the right of the rectangle.
  package var endColumn: Int { Rect.sum(column, max(width, 0)) }

  /// The first row below the rectangle.
  package var endRow: Int { Rect.sum(row, max(height, 0)) }

  /// Whether the cell at `position` belongs to the rectangle.
  package func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < endColumn
      && position.row >= row && position.row < endRow
  }

  /// Returns the rectangle without `columns` at either side and `rows` at top and bottom.
  package func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    inset(left: columns, top: rows, right: columns, bottom: rows)
  }

  /// Returns the rectangle without the given margins; never of negative extent.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: Rect.sum(column, left), row: Rect.sum(row, top),
      width: max(Rect.difference(Rect.difference(width, left), right), 0),
      height: max(Rect.difference(Rect.difference(height, top), bottom), 0))
  }

  /// Returns the cells that both rectangles have.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      width: max(Rect.difference(min(endColumn, other.endColumn), left), 0),
      height: max(Rect.difference(min(endRow, other.endRow), top), 0))
  }

  /// Returns one row of the rectangle as a rectangle, counted from its top; empty outside.
  package func line(_ index: Int) -> Rect {
    let exists = index >= 0 && index < height
    return Rect(column: column, row: Rect.sum(row, index), width: width, height: exists ? 1 : 0)
  }

  /// Adds and stops at the ends of `Int`, so that no rectangle can overflow.
  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? (b > 0 ? .max : .min) : value
  }

  private static func difference(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? (b < 0 ? .max : .min) : value
  }
}
