extension Frame {
  /// Writes one glyph of a drawing, one column wide, if its cell lies in the frame and in `clip`.
  mutating func plot(
    _ glyph: Unicode.Scalar, column: Int, row: Int, style: Style, in clip: Rect
  ) {
    let position = Position(column: column, row: row)
    guard rect.contains(position), clip.contains(position) else { return }
    set(Cell(scalar: glyph.value, style: style), columns: 1, column: column, row: row)
  }
}
