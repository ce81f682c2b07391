package import Tutor

/// What the bytes from a terminal mean.
package enum Input: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse reported.
  case mouse(Mouse)
  /// Text was pasted, without control characters other than newline and tab.
  case paste(String)
  /// The terminal answered where its cursor is, both counted from one.
  case cursorReport(row: Int, column: Int)
  /// The terminal answered that it is well, and thereby that it has read the question.
  case statusReport
}
