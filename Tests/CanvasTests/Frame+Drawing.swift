@testable import Canvas

extension Frame {
  /// The rows of a frame in which something was drawn.
  static func lines(
    _ width: Int, _ height: Int, look: Look = Look(), draw: (inout Frame, Rect) -> Void
  ) -> [String] {
    // One column and one row more, so that nothing is lost in the bottom right cell.
    var frame = Frame(size: Size(width: width + 1, height: height + 1), look: look)
    draw(&frame, Rect(column: 0, row: 0, width: width, height: height))
    return Array(frame.lines().dropLast())
  }
}
