package import Canvas
import Glibc

/// Finds the cells in which a frame differs from what the terminal shows.
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

  // Rows with fewer changes than this come first where not all can be sent: they hold words.
  private static let fewChanges = 16

  private var size: Size
  private var cells: [Cell]
  // For each row, the turn in which it was painted last.
  private var turns: [Int]
  private var turn = 0

  /// Creates a painter for a blank screen.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.width * size.height)
    turns = Array(repeating: 0, count: size.height)
  }

  /// Hands over every glyph of `frame` that differs, row by row.
  ///
  /// Nothing is ever written into the bottom right cell, and no half of a wide glyph alone.
  ///
  /// - Parameters:
  ///   - frame: What is to be shown; of the painter's size.
  ///   - budget: About how many bytes may be sent, or nil for all. The rest is left for the next
  ///     call: rows with few changes go first, then those that waited longest.
  ///   - body: Writes one glyph.
  /// - Returns: Whether the whole frame was painted.
  package mutating func paint(
    _ frame: Frame, budget: Int? = nil, _ body: (Change) -> Void
  ) -> Bool {
    precondition(frame.size == size, "a painter paints frames of its own size")
    turn += 1
    guard let budget else {
      for row in 0..<size.height { paint(row, of: frame.cells, body) }
      return true
    }
    return paint(frame.cells, within: budget, body)
  }

  /// Hands over the glyphs of `frame` that differ in some cells, and leaves the others as they are.
  ///
  /// - Returns: Whether the whole frame is shown now.
  package mutating func paint(_ frame: Frame, only set: CellSet, _ body: (Change) -> Void) -> Bool {
    precondition(frame.size == size, "a painter paints frames of its own size")
    var wanted = cells
    set.apply(frame, to: &wanted)
    for row in 0..<size.height { paint(row, of: wanted, body) }
    return (0..<size.height).allSatisfy { isShown($0, of: frame.cells) }
  }

  private mutating func paint(
    _ wanted: [Cell], within budget: Int, _ body: (Change) -> Void
  ) -> Bool {
    var rows: [(row: Int, changes: Int, bytes: Int)] = []
    for row in 0..<size.height {
      guard !isShown(row, of: wanted) else { continue }
      let (changes, bytes) = cost(of: row, in: wanted)
      if changes > 0 { rows.append((row, changes, bytes)) }
    }
    rows.sort { one, other in
      let (few, fewToo) = (one.changes < Self.fewChanges, other.changes < Self.fewChanges)
      return few != fewToo ? few : (turns[one.row], one.row) < (turns[other.row], other.row)
    }
    var left = budget
    for (index, entry) in rows.enumerated() {
      // One row always goes, or nothing would ever.
      if entry.bytes > left, index > 0 { return false }
      left -= entry.bytes
      paint(entry.row, of: wanted, body)
    }
    return true
  }

  // MARK: - One row

  private mutating func paint(_ row: Int, of wanted: [Cell], _ body: (Change) -> Void) {
    turns[row] = turn
    guard !isShown(row, of: wanted) else { return }
    forEachChange(in: row, of: wanted, body)
    let range = row * size.width..<(row + 1) * size.width
    cells.replaceSubrange(range, with: wanted[range])
  }

  // Bytes are quicker to compare than cells, and most rows stay as they are.
  private func isShown(_ row: Int, of wanted: [Cell]) -> Bool {
    let stride = MemoryLayout<Cell>.stride
    return cells.withUnsafeBytes { old in
      wanted.withUnsafeBytes { new in
        guard let old = old.baseAddress, let new = new.baseAddress else { return true }
        let start = row * size.width * stride
        return memcmp(old + start, new + start, size.width * stride) == 0
      }
    }
  }

  // About what it costs to send the changes of a row.
  private func cost(of row: Int, in wanted: [Cell]) -> (changes: Int, bytes: Int) {
    var (changes, bytes) = (0, 0)
    var style: Style?
    forEachChange(in: row, of: wanted) { change in
      changes += 1
      bytes += change.cell.scalar < 0x80 ? 1 : 3
      if change.cell.style != style { bytes += 14 }
      style = change.cell.style
    }
    return (changes, bytes + 8)
  }

  private func forEachChange(in row: Int, of wanted: [Cell], _ body: (Change) -> Void) {
    let start = row * size.width
    // The bottom right cell would make the terminal scroll.
    let end = start + size.width - (row == size.height - 1 ? 1 : 0)
    var index = start
    while index < end {
      let cell = wanted[index]
      let isWide = index + 1 < start + size.width && wanted[index + 1].isRightHalf
      let isSame =
        cells[index] == cell && (!isWide || cells[index + 1] == wanted[index + 1])
      if !isSame {
        body(
          Change(
            position: Position(column: index - start, row: row),
            // A right half without its left half shows as a space.
            cell: cell.isRightHalf ? Cell(scalar: 0x20, style: cell.style) : cell,
            columns: isWide ? 2 : 1))
      }
      index += isWide ? 2 : 1
    }
  }
}
