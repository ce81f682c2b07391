/// A place in a frame: column and row, both counted from zero at the top left.
package struct Position: Hashable, Sendable {
  /// Cells from the left edge.
  package var column: Int
  /// Rows from the top edge.
  package var row: Int

  /// Creates a position; it may lie outside any frame.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
