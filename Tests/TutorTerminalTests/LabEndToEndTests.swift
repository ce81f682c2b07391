import Canvas
import Testing

/// A scene on a real screen: what keys, mouse and paste do to the cells.
@Suite(.serialized, .enabled(if: TerminalSession.builtProgram("xent") != nil))
struct LabEndToEndTests {
  private func start(
    _ language: String = "en", size: Size = Size(width: 100, height: 30)
  ) throws -> TerminalSession {
    let program = try #require(TerminalSession.builtProgram("xent"))
    let line = ["distributions", "p=0.7,0.2,0.1", "q=0.5,0.3,0.2"]
    let session = try TerminalSession(program, ["lab", "--lang", language] + line, size: size)
    try session.waitForFrame(after: 0)
    try session.wait(for: "[0.700]")
    return session
  }

  private func leave(_ session: TerminalSession) throws {
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  /// Where a text begins on the screen.
  private func place(of text: String, in session: TerminalSession) throws -> Position {
    for (row, line) in session.terminal.lines.enumerated() {
      if let range = line.firstRange(of: text) {
        let before = line[..<range.lowerBound]
        return Position(column: Look().displayWidth(of: String(before)), row: row)
      }
    }
    throw TerminalSession.Failure.timedOut(waitingFor: text, screen: session.terminal.lines)
  }

  @Test func anArrowChangesAValueInFewBytes() throws {
    let session = try start()
    let (frames, bytes) = (session.frames, session.output.count)
    session.send("\u{1B}[C")
    try session.wait(for: "[0.710]")
    #expect(session.frames == frames + 1)
    #expect(session.output.count - bytes <= 2_000)
    session.send("\u{1B}OD")
    try session.wait(for: "[0.700]")
    try leave(session)
  }

  @Test func theCursorRestsAtTheFocus() throws {
    let session = try start()
    let focus = try place(of: "[0.700]", in: session)
    #expect(session.terminal.cursor.row == focus.row)
    #expect((focus.column...focus.column + 7).contains(session.terminal.cursor.column))
    session.send("\u{1B}[B")
    try session.wait(for: "[0.200]")
    #expect(session.terminal.cursor.row == focus.row + 1)
    try leave(session)
  }

  @Test func aFieldTakesWhatIsTypedAndPasted() throws {
    let session = try start()
    session.send("1")
    try session.wait("a visible cursor") { $0.terminal.cursorIsVisible }
    session.send("/")
    session.send("\u{1B}[200~4\u{1B}[201~")
    session.send("\r")
    try session.wait(for: "0.250")
    try leave(session)
  }

  @Test func fullWidthKeysAreKeys() throws {
    let session = try start()
    let lines = session.terminal.lines
    session.send("？")
    try session.wait("the explanations") { $0.terminal.lines != lines }
    session.send("\u{1B}")
    try session.wait("the scene again") { $0.terminal.lines == lines }
    session.send("＋")
    try session.wait(for: "[0.800]")
    try leave(session)
  }

  @Test func aClickMovesTheFocus() throws {
    let session = try start()
    let target = try place(of: "0.300", in: session)
    session.send("\u{1B}[<0;\(target.column + 2);\(target.row + 1)M")
    session.send("\u{1B}[<0;\(target.column + 2);\(target.row + 1)m")
    try session.wait("the focus at the click") { $0.terminal.cursor.row == target.row }
    #expect((target.column - 1...target.column + 6).contains(session.terminal.cursor.column))
    try leave(session)
  }

  @Test func aSmallWindowKeepsTheState() throws {
    let session = try start()
    session.send("\u{1B}[C")
    try session.wait(for: "[0.710]")
    session.resize(to: Size(width: 40, height: 10))
    try session.wait("another page") { !$0.terminal.lines.contains { $0.contains("[0.710]") } }
    session.resize(to: Size(width: 100, height: 30))
    try session.wait(for: "[0.710]")
    try leave(session)
  }

  @Test func chineseArrivesInWholeCells() throws {
    let session = try start("zh")
    let place = try place(of: "晴", in: session)
    #expect(session.terminal.cell(at: place).scalar == 0x6674)
    let right = Position(column: place.column + 1, row: place.row)
    #expect(session.terminal.cell(at: right).isRightHalf)
    try leave(session)
  }
}
