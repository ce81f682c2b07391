package import Canvas

/// Finds the cells in which a frame differs from the one the terminal shows.
package struct Painter: Equatable, Sendable {
  /// One glyph to be written.
  package struct Change: Equatable, Sendable {
    /// Where its first column is.
    package var position: Position
    /// The glyph and its style.
    package var cell: Cell
    /// How many columns it takes, 1 or 2.
    package var columns: Int
  }

  /// Hands over every glyph of `frame` that is not the same in `shown`, row by row.
  ///
  /// Without a shown frame of the same size the screen is taken to be blank. Nothing is ever
  /// written into the bottom right cell, and no half of a wide glyph alone.
  package static func forEachChange(
    from shown: Frame?, to frame: Frame, in rows: Range<Int>? = nil, _ body: (Change) -> Void
  ) {
    let size = frame.size
    let old = shown?.size == size ? shown?.cells : nil
    for row in rows ?? 0..<size.height {
      let start = row * size.width
      // The bottom right cell would make the terminal scroll.
      let end = start + size.width - (row == size.height - 1 ? 1 : 0)
      var index = start
      while index < end {
        let cell = frame.cells[index]
        let isWide = index + 1 < start + size.width && frame.cells[index + 1].isRightHalf
        let columns = isWide ? 2 : 1
        let isSame =
          if let old {
            old[index] == cell && (!isWide || old[index + 1] == frame.cells[index + 1])
          } else {
            cell == .blank && !isWide
          }
        if !isSame {
          let position = Position(column: index - start, row: row)
          body(Change(position: position, cell: Self.whole(cell), columns: columns))
        }
        index += columns
      }
    }
  }

  // A right half without its left half shows as a space.
  private static func whole(_ cell: Cell) -> Cell {
    cell.isRightHalf ? Cell(scalar: 0x20, style: cell.style) : cell
  }
}
