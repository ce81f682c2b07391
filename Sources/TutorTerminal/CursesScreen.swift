import CTerminal
package import Canvas

/// ncurses, used for one thing: it turns changed cells into few bytes.
///
/// A class because ncurses has one screen at a time and it must be closed.
package final class CursesScreen {
  private var painter: Painter
  private var size: Size
  private var wantsCursor = false
  private var showsCursor: Bool?
  private var reducer = RenditionReducer()

  /// The number of colours the terminal has, 0 without colour.
  package let colors: Int

  /// Prepares to draw for a terminal of this name; nothing is sent to it.
  package init(terminal: String, size: Size) throws(TerminalError) {
    switch screen_open(terminal, Int32(size.width), Int32(size.height)) {
    case SCREEN_READY: break
    case SCREEN_UNKNOWN_TERMINAL: throw .unknownTerminal(name: terminal)
    case SCREEN_CANNOT_ADDRESS_CURSOR: throw .cannotAddressCursor(name: terminal)
    default: throw .noMemory
    }
    self.size = size
    painter = Painter(size: size)
    colors = Int(screen_colors())
  }

  deinit { screen_close() }

  /// Makes the next frame clear the terminal and draw every cell.
  package func forget() {
    screen_forget()
    showsCursor = nil
    reducer.forget()
  }

  /// What of a frame is drawn.
  package enum Part: Equatable, Sendable {
    /// All of it.
    case whole
    /// About so many bytes of it.
    case bytes(Int)
    /// Some cells of it.
    case cells(CellSet)
  }

  /// Returns the bytes that make the terminal show `frame`, as one update where the terminal knows
  /// synchronized updates; none if it shows it already.
  ///
  /// - Parameters:
  ///   - frame: What is to be shown.
  ///   - part: What of it.
  ///   - question: Is asked of the terminal behind it.
  ///   - synchronized: Whether to mark the update.
  /// - Returns: The bytes, and whether they show the whole frame.
  package func draw(
    _ frame: Frame, _ part: Part = .whole, asking question: [UInt8] = [],
    synchronized: Bool = true
  ) -> (bytes: [UInt8], isWhole: Bool) {
    follow(frame.size)
    let isWhole = push(frame, part)
    return (bytes(trailing: question, synchronized: synchronized), isWhole)
  }

  /// Returns the bytes that ask how wide the terminal draws α and put back what was there.
  ///
  /// The answer is a cursor report for `WidthProbe.row`.
  package func probeWidth(synchronized: Bool = true) -> [UInt8] {
    var column: Int32 = 0
    var row: Int32 = 0
    screen_physical_cursor(&column, &row)
    screen_forget_row(Int32(WidthProbe.row - 1))
    let question = "\u{1B}[\(WidthProbe.row);1Hα\u{1B}[6n\u{1B}[\(row + 1);\(column + 1)H"
    return bytes(leading: Array(question.utf8), synchronized: synchronized)
  }

  private func follow(_ newSize: Size) {
    guard newSize != size else { return }
    size = newSize
    painter = Painter(size: size)
    screen_resize(Int32(size.width), Int32(size.height))
  }

  private func push(_ frame: Frame, _ part: Part) -> Bool {
    let isWhole =
      switch part {
      case .whole: painter.paint(frame, Self.put)
      case .bytes(let budget): painter.paint(frame, budget: budget, Self.put)
      case .cells(let set): painter.paint(frame, only: set, Self.put)
      }
    wantsCursor = frame.showsCursor
    let cursor = frame.cursor ?? Position(column: 0, row: max(size.height - 1, 0))
    screen_move_cursor(
      Int32(min(max(cursor.column, 0), max(size.width - 1, 0))),
      Int32(min(max(cursor.row, 0), max(size.height - 1, 0))))
    return isWhole
  }

  // What trails goes only with something that is drawn.
  private func bytes(
    leading prefix: [UInt8] = [], trailing suffix: [UInt8] = [], synchronized: Bool
  ) -> [UInt8] {
    var count: Int64 = 0
    guard let drawn = screen_update(&count), count >= 0 else { return [] }
    var cursor: [UInt8] = []
    if wantsCursor != showsCursor {
      showsCursor = wantsCursor
      cursor = Array(String(cString: screen_cursor_sequence(wantsCursor)).utf8)
    }
    guard !prefix.isEmpty || count > 0 || !cursor.isEmpty else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(Int(count) + prefix.count + suffix.count + 32)
    if synchronized { result += Array("\u{1B}[?2026h".utf8) }
    result += prefix
    reducer.reduce(UnsafeBufferPointer(start: drawn, count: Int(count)), into: &result)
    result += cursor
    result += suffix
    if synchronized { result += Array("\u{1B}[?2026l".utf8) }
    return result
  }

  private static func put(_ change: Painter.Change) {
    let style = change.cell.style
    screen_put(
      Int32(change.position.column), Int32(change.position.row), change.cell.scalar,
      change.cell.mark1, change.cell.mark2, Int32(change.columns), color(style.ink),
      color(style.paper), attributes(style))
  }

  private static func color(_ ink: Ink) -> Int32 {
    switch ink {
    case .default: -1
    case .indexed(let index): Int32(index)
    }
  }

  private static func attributes(_ style: Style) -> UInt32 {
    (style.isBold ? SCREEN_BOLD : 0) | (style.isUnderlined ? SCREEN_UNDERLINE : 0)
      | (style.isReversed ? SCREEN_REVERSE : 0)
  }
}
