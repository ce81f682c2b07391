/// Rows and columns of text, aligned by display width.
package struct Table: Equatable, Sendable {
  /// Where the text of a column stands.
  package enum Alignment: Equatable, Sendable {
    /// At the left.
    case left
    /// At the right, as numbers do.
    case right
    /// In the middle.
    case center
  }

  /// A column with its heading.
  package struct Column: Equatable, Sendable {
    /// The heading.
    package var title: StyledText
    /// Where the text stands.
    package var alignment: Alignment
    /// The least number of columns of the screen it takes.
    package var minimum: Int

    /// Creates a column.
    package init(_ title: StyledText, alignment: Alignment = .left, minimum: Int = 0) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  /// The columns.
  package var columns: [Column]
  /// The rows; missing cells are empty, cells too many are not shown.
  package var rows: [[StyledText]]
  /// The blanks between two columns.
  package var gap: Int
  /// Whether the headings are shown.
  package var hasHeader: Bool

  /// Creates a table.
  package init(
    columns: [Column], rows: [[StyledText]], gap: Int = 2, hasHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.gap = min(max(gap, 0), 100)
    self.hasHeader = hasHeader
  }

  /// Returns how wide each column is in a table of at most `width` columns of the screen.
  ///
  /// If not everything fits, words give way before numbers, the widest first.
  package func widths(in width: Int, look: Look) -> [Int] {
    let bodies = columns.indices.map { index in
      rows.reduce(0) { widest, row in
        index < row.count ? max(widest, row[index].displayWidth(in: look)) : widest
      }
    }
    var widths = zip(columns, bodies).map { column, body in
      max(
        hasHeader ? column.title.displayWidth(in: look) : 0, body,
        min(column.minimum, Frame.largestSide))
    }
    let room = max(width - gap * max(columns.count - 1, 0), 0)
    let floors = zip(columns, bodies).map { column, body in
      column.alignment == .right ? max(body, 1) : 4
    }
    Table.shrink(&widths, to: room, floors: floors)
    Table.shrink(&widths, to: room, floors: columns.map { _ in 1 })
    return widths
  }

  private static func shrink(_ widths: inout [Int], to room: Int, floors: [Int]) {
    var excess = widths.reduce(0, +) - room
    while excess > 0 {
      let widest = widths.indices.filter { widths[$0] > floors[$0] }.max { widths[$0] < widths[$1] }
      guard let widest else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// Draws the table, from row `scroll` on.
  ///
  /// - Returns: Where each cell of each row lies; empty for rows that are not visible.
  @discardableResult
  package func draw(
    into frame: inout Frame, in rect: Rect, scroll: Int = 0
  ) -> [[Rect]] {
    var places = rows.map { _ in [Rect]() }
    guard rect.isDrawable else { return places }
    let widths = widths(in: rect.width, look: frame.look)
    var line = 0
    if hasHeader {
      let style = frame.look.style(.secondary)
      put(columns.map { $0.title.adding(style) }, widths, into: &frame, in: rect.line(0))
      line = 1
    }
    for index in rows.indices.dropFirst(max(scroll, 0)) where line < rect.height {
      places[index] = put(rows[index], widths, into: &frame, in: rect.line(line))
      line += 1
    }
    return places
  }

  @discardableResult
  private func put(
    _ cells: [StyledText], _ widths: [Int], into frame: inout Frame, in line: Rect
  ) -> [Rect] {
    guard !line.isEmpty else { return [] }
    var column = line.column
    return columns.indices.map { index in
      let place = Rect(column: column, row: line.row, width: widths[index], height: 1)
      column = place.endColumn + gap
      guard index < cells.count else { return place }
      let text = fitted(cells[index], columns[index].alignment, place.width, frame.look)
      let free = place.width - text.displayWidth(in: frame.look)
      let indent =
        switch columns[index].alignment {
        case .left: 0
        case .right: free
        case .center: free / 2
        }
      let start = Position(column: place.column + indent, row: line.row)
      frame.put(text, at: start, in: line.intersection(place))
      return place
    }
  }

  // A number without its end would be another number.
  private func fitted(
    _ text: StyledText, _ alignment: Alignment, _ width: Int, _ look: Look
  ) -> StyledText {
    let isCutNumber =
      alignment == .right && text.displayWidth(in: look) > width
      && text.plainText.unicodeScalars.contains { FormulaParser.isDigit($0) }
    return isCutNumber
      ? StyledText(look.drawsUnicode ? "…" : ".") : text.truncated(to: width, look: look)
  }
}
