/// Bars under one another that go to either side of a common zero.
///
/// Where nothing is below zero they are ordinary bars from the left.
package struct SignedBars: Equatable, Sendable {
  /// How much each bar stands for, from top to bottom.
  package var values: [Double]
  /// The values that decide the scale; these may be more than are drawn.
  package var scale: [Double]
  /// What the bars mean.
  package var role: Role

  /// Creates bars; without a scale of their own they are compared among themselves.
  package init(_ values: [Double], scale: [Double]? = nil, role: Role = .bar) {
    self.values = values
    self.scale = scale ?? values
    self.role = role
  }

  /// Draws one bar on each row of a rectangle.
  package func draw(into frame: inout Frame, in rect: Rect) {
    let visible = rect.intersection(frame.rect)
    guard rect.isDrawable, !visible.isEmpty, rect.width <= Frame.largestSide else { return }
    let most = scale.filter(\.isFinite).reduce(0, max)
    let least = scale.filter(\.isFinite).reduce(0, min)
    let isSigned = scale.contains { $0 < 0 } && rect.width >= 3
    let left = isSigned ? leftCells(most: most, least: least, width: rect.width - 1) : 0
    let zero = rect.column + left
    for (line, value) in values.prefix(rect.height).enumerated() {
      let row = rect.row + line
      let start = isSigned ? zero + 1 : zero
      let bar = Bar(value: value, of: most, role: role)
        .text(width: rect.endColumn - start, look: frame.look)
      frame.put(bar, at: Position(column: start, row: row), in: rect)
      guard isSigned else { continue }
      frame.put(
        frame.look.drawsUnicode ? "│" : "|", at: Position(column: zero, row: row),
        style: frame.look.style(.rule), in: rect)
      let below = negative(value, of: least, width: left, look: frame.look)
      frame.put(
        below, at: Position(column: zero - below.count, row: row),
        style: frame.look.style(role), in: rect)
    }
  }

  /// The cells left of zero, so that both sides have one scale, and some room each.
  private func leftCells(most: Double, least: Double, width: Int) -> Int {
    var share = least < 0 ? least / (least - most) : 0
    if scale.contains(-.infinity) { share = max(share, 0.5) }
    if scale.contains(.infinity) { share = min(share, 0.5) }
    if share == 1 { return width }
    return min(max(Int((share * Double(width)).rounded()), 1), width - 1)
  }

  /// A bar that ends at zero; whole cells, with a thin mark for what fills none.
  private func negative(_ value: Double, of least: Double, width: Int, look: Look) -> String {
    guard value < 0, width > 0 else { return "" }
    let glyph = Bar.glyph(of: role, in: look)
    guard value.isFinite, least < 0 else {
      return (look.drawsUnicode ? "◀" : "<") + String(repeating: glyph, count: width - 1)
    }
    let cells = Int((min(value / least, 1) * Double(width)).rounded())
    return cells == 0
      ? (look.drawsUnicode ? "▕" : ".") : String(repeating: glyph, count: cells)
  }
}
