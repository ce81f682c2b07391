/// A horizontal bar from zero, with a glyph of its own for p, for q and for a third series.
///
/// All its glyphs are of one width class, so a terminal that draws one of them wide draws all so
/// and the lengths stay comparable; there the bars are made of ASCII.
package struct Bar: Equatable, Sendable {
  /// How much the bar stands for; below zero it is empty.
  package var value: Double
  /// How much a full bar stands for.
  package var total: Double
  /// What the bar means.
  package var role: Role

  /// Creates a bar of `value` on a scale that ends at `total`.
  package init(value: Double, of total: Double, role: Role = .bar) {
    self.value = value
    self.total = total
    self.role = role
  }

  /// Returns the bar as text of at most `width` columns.
  ///
  /// More than fits ends in an arrow; something too small to fill a cell leaves a thin mark, so that
  /// only zero looks like zero.
  package func text(width: Int, look: Look) -> StyledText {
    guard width > 0, value > 0 else { return StyledText() }
    let style = look.style(role)
    let share = total > 0 ? value / total : .infinity
    if share.isInfinite || share > 1 + 1e-9 {
      let body = String(repeating: Bar.glyph(of: role, in: look), count: width - 1)
      return StyledText(body + (look.drawsUnicode ? "▶" : ">"), style: style)
    }
    guard share.isFinite else { return StyledText() }
    let length = share * Double(width)
    return StyledText(glyphs(length: length, look: look), style: style)
  }

  /// Draws the bar on every row of a rectangle.
  package func draw(into frame: inout Frame, in rect: Rect) {
    let visible = rect.intersection(frame.rect)
    guard rect.isDrawable, !visible.isEmpty else { return }
    let text = text(width: min(rect.width, Frame.largestSide), look: frame.look)
    for row in visible.row..<visible.endRow {
      frame.put(text, at: Position(column: rect.column, row: row), in: rect)
    }
  }

  /// The glyph that fills a cell of a bar of this meaning.
  package static func glyph(of role: Role, in look: Look) -> Character {
    switch (role, look.drawsUnicode) {
    case (.q, true): "▒"
    case (.third, true): "▓"
    case (_, true): "█"
    case (.p, false): "p"
    case (.q, false): "q"
    case (.third, false): "+"
    case (_, false): "#"
    }
  }

  private static let eighths: [String] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  // Shades have no eighths: they end at whole cells.
  private func glyphs(length: Double, look: Look) -> String {
    let glyph = Bar.glyph(of: role, in: look)
    if glyph == "█" {
      let count = max(Int((length * 8).rounded()), 1)
      return String(repeating: glyph, count: count / 8) + Bar.eighths[count % 8]
    }
    let cells = Int(length.rounded())
    if cells == 0 { return look.drawsUnicode ? "▏" : "." }
    return String(repeating: glyph, count: cells)
  }
}
