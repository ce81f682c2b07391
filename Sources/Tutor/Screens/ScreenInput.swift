/// What reaches the screen that is shown, the same for every screen.
package enum ScreenInput: Equatable, Sendable {
  /// Carry this out; no field is open.
  case command(Command)
  /// A key while a field is open.
  case key(Key)
  /// A digit, a sign or a point while none is open: it may open one and be its beginning.
  case beginning(Key)
  /// Text was pasted.
  case paste(String)
  /// The mouse pressed or dragged inside an element: how far from its left and from its top, from
  /// 0 to 1.
  case touch(element: String, x: Double, y: Double, isDrag: Bool)
  /// The wheel was turned over an element: up or down.
  case wheel(Command, over: String?)
}
