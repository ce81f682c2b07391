/// A picture of the screen as a grid of cells.
///
/// Whatever is drawn, three things hold, so that every terminal shows the same: a wide glyph has
/// both its halves; nothing is ever written into the bottom right cell; the last column carries no
/// combining mark.
public struct Frame: Equatable, Sendable {
  /// The extent; between 0 and `largestSide` either way.
  package let size: Size
  /// What the terminal can do.
  package let look: Look
  /// The cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor rests: at the focus, for screen readers and input methods.
  package var cursor: Position?
  /// Whether the cursor is visible.
  package var showsCursor = false
  /// The named parts, in the order they were marked.
  package private(set) var elements: [Element] = []

  /// Frames are never larger than this in either direction.
  package static let largestSide = 2_000

  /// Creates an empty frame.
  package init(size: Size, look: Look) {
    self.size = Size(
      width: min(max(size.width, 0), Frame.largestSide),
      height: min(max(size.height, 0), Frame.largestSide))
    self.look = look
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// The rectangle of the whole frame.
  package var rect: Rect { Rect(size) }

  /// The cell at a position; outside of the frame every cell is blank.
  package subscript(position: Position) -> Cell {
    rect.contains(position) ? cells[position.row * size.width + position.column] : .blank
  }

  /// Names a part of the frame. Later marks lie above earlier ones.
  package mutating func mark(_ name: String, _ rect: Rect) {
    elements.append(Element(name: name, rect: rect))
  }

  /// Returns the topmost element at a position.
  package func element(at position: Position) -> Element? {
    elements.last { $0.rect.contains(position) }
  }

  /// Returns the topmost element of a name.
  package func element(named name: String) -> Element? {
    elements.last { $0.name == name }
  }

  /// Returns the frame as plain text, one string a row, without blanks at the ends.
  package func lines() -> [String] {
    (0..<size.height).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.width..<(row + 1) * size.width] where !cell.isRightHalf {
        for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
          if let scalar = Unicode.Scalar(value) { line.append(scalar) }
        }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  // MARK: - Writing

  /// Returns the first column of a row that a glyph of this many columns may not begin at.
  func endOfStarts(forColumns columns: Int, row: Int) -> Int {
    guard row == size.height - 1 else { return size.width - columns + 1 }
    return columns == 2 ? size.width - 3 : size.width - 1
  }

  /// Writes one glyph; the caller has clipped it to the frame. Halves of wide glyphs that it
  /// covers lose their other half.
  mutating func set(_ cell: Cell, columns: Int, column: Int, row: Int) {
    guard column < endOfStarts(forColumns: columns, row: row) else {
      clear(column: column, row: row, style: cell.style)
      return
    }
    let index = row * size.width + column
    separate(from: index, column: column)
    cells[index] = cell
    if columns == 2 {
      separate(from: index + 1, column: column + 1)
      cells[index] = cell
      cells[index + 1] = Cell(scalar: 0, style: cell.style)
    }
  }

  /// Adds a combining mark to the glyph written at `column`; the third one is lost.
  mutating func addMark(_ scalar: UInt32, column: Int, columns: Int, row: Int) {
    guard column + columns < size.width else { return }
    let index = row * size.width + column
    guard cells[index].scalar != 0x20 else { return }
    if cells[index].mark1 == 0 {
      cells[index].mark1 = scalar
    } else if cells[index].mark2 == 0 {
      cells[index].mark2 = scalar
    }
  }

  /// Writes printable ASCII; the caller has clipped it to the frame and to the row.
  mutating func setASCII(_ bytes: UnsafeBufferPointer<UInt8>, column: Int, row: Int, style: Style) {
    guard !bytes.isEmpty else { return }
    let first = row * size.width + column
    separate(from: first, column: column)
    separate(from: first + bytes.count - 1, column: column + bytes.count - 1)
    var index = first
    for byte in bytes {
      cells[index] = Cell(scalar: UInt32(byte), style: style)
      index += 1
    }
  }

  // A glyph that does not fit leaves a blank of its style, the bottom right cell stays as it was.
  private mutating func clear(column: Int, row: Int, style: Style) {
    guard column < size.width, !(row == size.height - 1 && column == size.width - 1) else { return }
    let index = row * size.width + column
    separate(from: index, column: column)
    cells[index] = Cell(scalar: 0x20, style: style)
  }

  // Blanks the other half of a wide glyph of which the cell at `index` is about to be overwritten.
  private mutating func separate(from index: Int, column: Int) {
    if cells[index].scalar == 0 {
      if column > 0 { cells[index - 1] = Cell(scalar: 0x20, style: cells[index - 1].style) }
      cells[index].scalar = 0x20
    } else if column + 1 < size.width, cells[index + 1].scalar == 0 {
      cells[index + 1] = Cell(scalar: 0x20, style: cells[index + 1].style)
      cells[index] = Cell(scalar: 0x20, style: cells[index].style)
    }
  }
}
