/// A named part of a frame: keys, mouse, help and explanations find things by these names.
package struct Element: Hashable, Sendable {
  /// The name, as in "q.2", "eta" or "answer".
  package var name: String
  /// The cells it covers.
  package var rect: Rect

  /// Creates an element.
  package init(name: String, rect: Rect) {
    self.name = name
    self.rect = rect
  }
}
