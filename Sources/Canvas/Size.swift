/// The extent of a screen or a frame, in cells.
public struct Size: Hashable, Sendable {
  /// Cells in a row.
  public var width: Int
  /// Rows.
  public var height: Int

  /// Creates a size; any number is accepted, frames clamp it.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
