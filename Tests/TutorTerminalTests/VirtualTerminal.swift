import CVTerm
import Canvas

/// A terminal in memory: libvterm.
///
/// A class because it owns a C structure that calls back.
final class VirtualTerminal {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>
  private(set) var size: Size
  private(set) var showsAlternateScreen = false
  private(set) var cursorIsVisible = true
  private(set) var mouseMode = 0

  init(size: Size) {
    self.size = size
    terminal = vterm_new(Int32(size.height), Int32(size.width))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    vterm_screen_enable_altscreen(screen, 1)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      let terminal = Unmanaged<VirtualTerminal>.fromOpaque(user).takeUnretainedValue()
      terminal.note(property, value.pointee)
      return 1
    }
    vterm_screen_set_callbacks(screen, callbacks, Unmanaged.passUnretained(self).toOpaque())
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  private func note(_ property: VTermProp, _ value: VTermValue) {
    switch property {
    case VTERM_PROP_ALTSCREEN: showsAlternateScreen = value.boolean != 0
    case VTERM_PROP_CURSORVISIBLE: cursorIsVisible = value.boolean != 0
    case VTERM_PROP_MOUSE: mouseMode = Int(value.number)
    default: break
    }
  }

  /// Shows what a program wrote.
  func write(_ bytes: some Collection<UInt8>) {
    let chars = bytes.map { CChar(bitPattern: $0) }
    vterm_input_write(terminal, chars, chars.count)
  }

  /// What the terminal answers to questions in what was written.
  func takeAnswers() -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = vterm_output_read(terminal, &buffer, buffer.count)
    return buffer[..<count].map { UInt8(bitPattern: $0) }
  }

  func resize(to newSize: Size) {
    size = newSize
    vterm_set_size(terminal, Int32(max(newSize.height, 1)), Int32(max(newSize.width, 1)))
  }

  // MARK: - Looking

  /// Where the cursor is.
  var cursor: Position {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return Position(column: Int(position.col), row: Int(position.row))
  }

  /// What a cell shows, in the terms of a frame.
  func cell(at position: Position) -> Cell {
    var cell = VTermScreenCell()
    let place = VTermPos(row: Int32(position.row), col: Int32(position.column))
    vterm_screen_get_cell(screen, place, &cell)
    let style = Style(
      ink: Self.ink(cell.fg, default: UInt32(VTERM_COLOR_DEFAULT_FG.rawValue)),
      paper: Self.ink(cell.bg, default: UInt32(VTERM_COLOR_DEFAULT_BG.rawValue)),
      isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0,
      isReversed: cell.attrs.reverse != 0)
    // libvterm marks the right half of a wide glyph with all ones.
    let first = cell.chars.0 == UInt32.max ? 0 : (cell.chars.0 == 0 ? 0x20 : cell.chars.0)
    return Cell(scalar: first, mark1: cell.chars.1, mark2: cell.chars.2, style: style)
  }

  private static func ink(_ color: VTermColor, default flag: UInt32) -> Ink {
    if UInt32(color.type) & flag != 0 { return .default }
    return .indexed(color.indexed.idx)
  }

  /// The rows as text, without blanks at the ends.
  var lines: [String] {
    (0..<size.height).map { row in
      var text = String.UnicodeScalarView()
      for column in 0..<size.width {
        let cell = cell(at: Position(column: column, row: row))
        for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
          if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
      }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}
