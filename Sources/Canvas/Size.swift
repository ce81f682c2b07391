/// The extent of a screen or a frame, in cells.
package struct Size: Hashable, Sendable {
  /// Cells in a row.
  package var width: Int
  /// Rows.
  package var height: Int

  /// Creates a size; any number is accepted, frames clamp it.
  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
