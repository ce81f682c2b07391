import CTerminal
import CVTerm
import Canvas
import Testing

@testable import TutorTerminal

/// Frames go through ncurses into libvterm, which must show the same cells.
///
/// One at a time, because ncurses has one screen.
@Suite(.serialized)
struct CursesScreenTests {
  init() { _ = locale_use() }

  /// Compares every cell but the bottom right one, and the cursor; a vt100 cannot hide it.
  private func expectSame(
    _ terminal: VirtualTerminal, _ frame: Frame, _ comment: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var differences: [String] = []
    for row in 0..<frame.size.height {
      for column in 0..<frame.size.width
      where !(row == frame.size.height - 1 && column == frame.size.width - 1) {
        let position = Position(column: column, row: row)
        let (seen, wanted) = (terminal.cell(at: position), frame[position])
        // libvterm keeps the colours of a wide glyph with its left half only.
        let isSame = wanted.isRightHalf ? seen.scalar == 0 : visible(seen) == visible(wanted)
        if !isSame { differences.append("\(column),\(row): \(seen) instead of \(wanted)") }
      }
    }
    #expect(
      differences.isEmpty, "\(comment): \(differences.prefix(3))", sourceLocation: sourceLocation)
    if let cursor = frame.cursor, frame.size.width > 1 {
      #expect(terminal.cursor == cursor, "\(comment)", sourceLocation: sourceLocation)
    }
    if frame.look.colors != .mono {
      #expect(terminal.cursorIsVisible == frame.showsCursor, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: [
    ("xterm-256color", 256), ("tmux-256color", 256), ("screen-256color", 256), ("xterm", 8),
    ("linux", 8), ("vt100", 0),
  ])
  func randomFramesArriveUnchanged(_ name: String, _ colors: Int) throws {
    let size = Size(width: 61, height: 17)
    let screen = try CursesScreen(terminal: name, size: size)
    #expect(screen.colors == colors)
    let terminal = VirtualTerminal(size: size)
    var look = Look()
    if colors == 0 { look.colors = .mono }
    var frames = RandomFrames(seed: 7, colors: max(colors, 1))
    var last: Frame?
    for round in 0..<300 {
      var frame = frames.next(size: size, look: look, after: last)
      if colors == 0 { frame = restyled(frame) { ($0.ink, $0.paper) = (.default, .default) } }
      // The Linux console shows no underlined colours, and terminfo knows.
      if name == "linux" { frame = restyled(frame) { $0.isUnderlined = false } }
      terminal.write(screen.draw(frame).bytes)
      expectSame(terminal, frame, "\(name), frame \(round)")
      last = frame
    }
  }

  @Test func randomSizesArriveUnchanged() throws {
    let screen = try CursesScreen(terminal: "xterm-256color", size: Size(width: 80, height: 24))
    let terminal = VirtualTerminal(size: Size(width: 80, height: 24))
    var frames = RandomFrames(seed: 11, colors: 256)
    var size = Size(width: 80, height: 24)
    var last: Frame?
    for round in 0..<400 {
      if frames.number(below: 3) == 0 {
        size = Size(width: 1 + frames.number(below: 100), height: 1 + frames.number(below: 40))
        if frames.number(below: 8) == 0 { size = Size(width: 1, height: 1) }
        terminal.resize(to: size)
      }
      let frame = frames.next(size: size, look: Look(), after: last)
      terminal.write(screen.draw(frame).bytes)
      expectSame(terminal, frame, "frame \(round), \(size)")
      last = frame
    }
  }

  @Test func aFrameMayArriveInParts() throws {
    let size = Size(width: 61, height: 17)
    let screen = try CursesScreen(terminal: "xterm-256color", size: size)
    let terminal = VirtualTerminal(size: size)
    var frames = RandomFrames(seed: 13, colors: 256)
    var last: Frame?
    for round in 0..<100 {
      let frame = frames.next(size: size, look: Look(), after: last)
      var parts = 0
      var isWhole = false
      while !isWhole {
        let drawing = screen.draw(frame, .bytes(600))
        terminal.write(drawing.bytes)
        isWhole = drawing.isWhole
        parts += 1
        try #require(parts <= size.height)
      }
      expectSame(terminal, frame, "frame \(round) in \(parts) parts")
      last = frame
    }
  }

  @Test func theSameFrameCostsNoBytes() throws {
    let size = Size(width: 80, height: 24)
    let screen = try CursesScreen(terminal: "xterm-256color", size: size)
    var frames = RandomFrames(seed: 3, colors: 256)
    let frame = frames.next(size: size, look: Look(), after: nil)
    #expect(!screen.draw(frame).bytes.isEmpty)
    #expect(screen.draw(frame).bytes.isEmpty)
    screen.forget()
    #expect(!screen.draw(frame).bytes.isEmpty)
  }

  @Test func afterForgettingEveryCellIsDrawnAgain() throws {
    let size = Size(width: 40, height: 10)
    let screen = try CursesScreen(terminal: "xterm-256color", size: size)
    var frames = RandomFrames(seed: 5, colors: 256)
    let frame = frames.next(size: size, look: Look(), after: nil)
    _ = screen.draw(frame)
    let terminal = VirtualTerminal(size: size)
    terminal.write(Array("rubbish\r\nfrom elsewhere".utf8))
    screen.forget()
    terminal.write(screen.draw(frame).bytes)
    expectSame(terminal, frame, "drawn again")
  }

  @Test func theWidthIsAskedForWithoutATrace() throws {
    let size = Size(width: 40, height: 10)
    let screen = try CursesScreen(terminal: "xterm-256color", size: size)
    let terminal = VirtualTerminal(size: size)
    var frames = RandomFrames(seed: 9, colors: 256)
    var last: Frame?
    for round in 0..<50 {
      let frame = frames.next(size: size, look: Look(), after: last)
      terminal.write(screen.draw(frame).bytes)
      terminal.write(screen.probeWidth())
      expectSame(terminal, frame, "probe \(round)")
      #expect(terminal.takeAnswers() == Array("\u{1B}[2;2R".utf8))
      last = frame
    }
  }

  @Test func ambiguousGlyphsMayBeWide() throws {
    let size = Size(width: 40, height: 4)
    let screen = try CursesScreen(terminal: "xterm-256color", size: size)
    var frame = Frame(size: size, look: Look(ambiguousIsWide: true))
    frame.put("αβ “中”", at: Position(column: 0, row: 0))
    let text = String(decoding: screen.draw(frame).bytes, as: UTF8.self)
    #expect(text.contains("αβ “中”"))
    frame.put("x", at: Position(column: 2, row: 0))
    // The terminal's cursor is taken to be behind two wide glyphs.
    #expect(String(decoding: screen.draw(frame).bytes, as: UTF8.self).contains("x"))
  }

  @Test func unknownTerminalsAreReported() {
    #expect(throws: TerminalError.unknownTerminal(name: "no-such-terminal")) {
      _ = try CursesScreen(terminal: "no-such-terminal", size: Size(width: 80, height: 24))
    }
    #expect(throws: TerminalError.cannotAddressCursor(name: "dumb")) {
      _ = try CursesScreen(terminal: "dumb", size: Size(width: 80, height: 24))
    }
  }

  /// A cell without what nobody sees: a space has no ink unless it is underlined or reversed.
  private func visible(_ cell: Cell) -> Cell {
    var result = cell
    if cell.scalar == 0x20, !cell.style.isUnderlined, !cell.style.isReversed {
      result.style = Style(paper: cell.style.paper)
    }
    return result
  }

  private func restyled(_ frame: Frame, _ change: (inout Style) -> Void) -> Frame {
    var result = Frame(size: frame.size, look: frame.look)
    for row in 0..<frame.size.height {
      for column in 0..<frame.size.width {
        let position = Position(column: column, row: row)
        let cell = frame[position]
        guard !cell.isRightHalf else { continue }
        var text = String.UnicodeScalarView()
        for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
          if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        var style = cell.style
        change(&style)
        result.put(String(text), at: position, style: style)
      }
    }
    (result.cursor, result.showsCursor) = (frame.cursor, frame.showsCursor)
    return result
  }
}
