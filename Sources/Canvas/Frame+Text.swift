extension Frame {
  /// Writes a text on one row, sanitised and clipped.
  ///
  /// - Parameters:
  ///   - text: What to write; control characters have no effect, tab and newline become a space.
  ///   - position: Where its first column goes; may lie outside.
  ///   - style: How it looks.
  ///   - clip: The rectangle that must not be left; by default the whole frame.
  /// - Returns: The columns from `position` to the end of the text or of the clip.
  @discardableResult
  package mutating func put(
    _ text: String, at position: Position, style: Style = .plain, in clip: Rect? = nil
  ) -> Int {
    let bounds = clip.map { $0.intersection(rect) } ?? rect
    guard position.row >= bounds.row, position.row < bounds.endRow,
      position.column < bounds.endColumn, position.column > -1_000_000
    else { return 0 }
    let start = position.column
    let room = min(bounds.endColumn, endOfStarts(forColumns: 1, row: position.row)) - start
    if start >= bounds.column {
      let written = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
        let fitting = UnsafeBufferPointer(rebasing: bytes.prefix(max(room, 0)))
        setASCII(fitting, column: start, row: position.row, style: style)
        return min(bytes.count, bounds.endColumn - start)
      }
      if case .some(.some(let columns)) = written { return columns }
    }
    return putScalars(text, at: position, style: style, in: bounds)
  }

  /// Writes a text of several styles on one row; see `put(_:at:style:in:)`.
  @discardableResult
  package mutating func put(_ text: StyledText, at position: Position, in clip: Rect? = nil) -> Int
  {
    var columns = 0
    for run in text.runs {
      let next = Position(column: position.column + columns, row: position.row)
      columns += put(run.text, at: next, style: run.style, in: clip)
    }
    return columns
  }

  /// Writes lines under one another from the top of a rectangle, clipped to it.
  package mutating func put(_ lines: [StyledText], in rect: Rect) {
    let visible = rect.intersection(self.rect)
    guard rect.isDrawable, !visible.isEmpty else { return }
    for row in visible.row..<visible.endRow where row - rect.row < lines.count {
      put(lines[row - rect.row], at: Position(column: rect.column, row: row), in: rect)
    }
  }

  /// Fills a rectangle with one character; a wide one leaves a blank where only half would fit.
  package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    let area = rect.intersection(self.rect)
    guard !area.isEmpty else { return }
    var cell = Cell(scalar: 0x20, style: style)
    var columns = 1
    if let first = look.spelled(String(character)).unicodeScalars.first,
      case .shown(let scalar, let width) = look.glyph(for: first)
    {
      cell.scalar = scalar
      columns = width
    }
    for row in area.row..<area.endRow {
      var column = area.column
      while column < area.endColumn {
        if column + columns <= area.endColumn {
          set(cell, columns: columns, column: column, row: row)
        } else {
          set(Cell(scalar: 0x20, style: style), columns: 1, column: column, row: row)
        }
        column += columns
      }
    }
  }

  private mutating func putScalars(
    _ text: String, at position: Position, style: Style, in bounds: Rect
  ) -> Int {
    let row = position.row
    var column = position.column
    // The glyph a combining mark would go to.
    var last: (column: Int, columns: Int)?
    for scalar in look.spelled(text).unicodeScalars {
      switch look.glyph(for: scalar) {
      case .dropped: break
      case .mark:
        if let last { addMark(scalar.value, column: last.column, columns: last.columns, row: row) }
      case .shown(let value, let columns):
        last = nil
        if column >= bounds.endColumn { return bounds.endColumn - position.column }
        if column >= bounds.column, column + columns <= bounds.endColumn {
          set(Cell(scalar: value, style: style), columns: columns, column: column, row: row)
          if self[Position(column: column, row: row)].scalar == value { last = (column, columns) }
        } else if column + columns > bounds.column {
          // Half of a wide glyph would be cut off: a blank stands for the half inside.
          let inside = max(column, bounds.column)
          set(Cell(scalar: 0x20, style: style), columns: 1, column: inside, row: row)
        }
        column += columns
      }
    }
    return min(column, bounds.endColumn) - position.column
  }
}
