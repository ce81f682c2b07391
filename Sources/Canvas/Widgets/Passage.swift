/// Wrapped paragraphs in a rectangle, with marks where there is more above or below.
package struct Passage: Equatable, Sendable {
  /// What a rectangle showed of a passage.
  package struct Extent: Equatable, Sendable {
    /// The first line shown.
    package var first: Int
    /// How many lines there are in all.
    package var total: Int
    /// How many lines fit.
    package var shown: Int

    /// The first line when scrolled to the end.
    package var last: Int { max(total - shown, 0) }
  }

  /// The paragraphs; one that is empty makes a blank line.
  package var paragraphs: [StyledText]

  /// Creates a passage.
  package init(_ paragraphs: [StyledText]) {
    self.paragraphs = paragraphs
  }

  /// Returns the lines in a column of this width; the last cell of each is kept for the marks.
  package func lines(width: Int, look: Look) -> [StyledText] {
    let breaker = LineBreaker(width: width - 1, look: look)
    return paragraphs.flatMap { $0.isEmpty ? [StyledText()] : breaker.lines(of: $0) }
  }

  /// Draws the lines from `scroll` on, which is kept within the passage.
  @discardableResult
  package func draw(into frame: inout Frame, in rect: Rect, scroll: Int = 0) -> Extent {
    let shown = max(min(rect.height, Frame.largestSide), 0)
    guard rect.isDrawable else { return Extent(first: 0, total: 0, shown: shown) }
    let lines = lines(width: min(rect.width, Frame.largestSide), look: frame.look)
    let first = min(max(scroll, 0), max(lines.count - shown, 0))
    for (index, line) in lines.dropFirst(first).prefix(shown).enumerated() {
      let place = rect.line(index)
      frame.put(line, at: place.origin, in: place)
    }
    let style = frame.look.style(.accent)
    let isUnicode = frame.look.drawsUnicode
    let edge = rect.endColumn - 1
    if first > 0 {
      frame.put(isUnicode ? "↑" : "^", at: Position(column: edge, row: rect.row), style: style)
    }
    if first + shown < lines.count {
      let mark = Position(column: edge, row: rect.row + shown - 1)
      frame.put(isUnicode ? "↓" : "v", at: mark, style: style)
    }
    return Extent(first: first, total: lines.count, shown: shown)
  }
}
