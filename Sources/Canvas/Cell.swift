/// One cell of a frame: a glyph with at most two combining marks, and its style.
package struct Cell: Hashable, Sendable {
  /// The glyph; 0 is the right half of the wide glyph before it.
  package var scalar: UInt32
  /// The first combining mark, or 0.
  package var mark1: UInt32
  /// The second combining mark, or 0.
  package var mark2: UInt32
  /// Colours and attributes.
  package var style: Style

  /// Creates a cell.
  package init(scalar: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, style: Style = .plain) {
    self.scalar = scalar
    self.mark1 = mark1
    self.mark2 = mark2
    self.style = style
  }

  /// A space in the terminal's own colours.
  package static let blank = Cell(scalar: 0x20)

  /// Whether the cell is the right half of the wide glyph before it.
  package var isRightHalf: Bool { scalar == 0 }
}
