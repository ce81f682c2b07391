import Canvas
import Glibc
import Testing

/// The built program in a pseudo-terminal: what every screen must do, whatever it shows.
@Suite(.serialized)
struct EndToEndTests {
  private func start(
    environment: [String: String] = [:], size: Size = Size(width: 100, height: 30)
  ) throws -> TerminalSession {
    let session = try TerminalSession(
      try #require(Self.program), Self.arguments, environment: environment, size: size)
    try session.waitForStart()
    return session
  }

  static let program =
    TerminalSession.builtProgram("xent") ?? TerminalSession.builtProgram("demo")
  static let arguments = program?.hasSuffix("xent") == true ? ["--ephemeral", "--lang", "en"] : []

  private func expectRestored(
    _ session: TerminalSession, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(session.isCooked, "echo", sourceLocation: sourceLocation)
    #expect(!session.terminal.showsAlternateScreen, sourceLocation: sourceLocation)
    #expect(session.terminal.mouseMode == 0, sourceLocation: sourceLocation)
    #expect(session.terminal.cursorIsVisible, sourceLocation: sourceLocation)
    #expect(session.hasWritten("\u{1B}[?2004l"), sourceLocation: sourceLocation)
  }

  // MARK: - Start and keys

  @Test func itStartsAndLeaves() throws {
    let session = try start()
    #expect(session.terminal.showsAlternateScreen)
    #expect(session.terminal.mouseMode != 0)
    #expect(!session.isCooked)
    #expect(session.terminal.lines.contains { !$0.isEmpty })
    session.send("Q")
    #expect(try session.waitForExit() == .code(0))
    expectRestored(session)
  }

  @Test func controlCLeavesWithItsCode() throws {
    let session = try start()
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    expectRestored(session)
  }

  @Test func aFrameIsOneWriteAndIdleIsNone() throws {
    let session = try start()
    let frames = session.frames
    let writes = try #require(session.kernelCounter("syscw", in: "io"))
    for key in ["\u{1B}[C", "\t", "\u{1B}[B", "?", "\u{1B}[D"] {
      let before = session.frames
      session.send(key)
      _ = try? session.wait("frame", milliseconds: 1_000) { $0.frames > before }
    }
    let drawn = session.frames - frames
    #expect(drawn > 0)
    // One write by ncurses into its file in memory, one to the terminal.
    #expect(try #require(session.kernelCounter("syscw", in: "io")) - writes == 2 * drawn)

    let switches = session.kernelCounter("voluntary_ctxt_switches", in: "status")
    #expect(session.bytesWhileIdle(milliseconds: 700) == 0)
    #expect(session.kernelCounter("voluntary_ctxt_switches", in: "status") == switches)
  }

  @Test func redrawingShowsTheSame() throws {
    let session = try start()
    let lines = session.terminal.lines
    session.terminal.write(Array("\u{1B}[2Jrubbish".utf8))
    let frames = session.frames
    session.send("\u{0C}")
    try session.waitForFrame(after: frames)
    #expect(Array(session.terminal.lines.prefix(2)) == Array(lines.prefix(2)))
  }

  @Test func terminalAnswersAreNoKeys() throws {
    let session = try start()
    let lines = session.terminal.lines
    session.send("\u{1B}[?62;22c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[I\u{1B}[0n")
    #expect(session.bytesWhileIdle(milliseconds: 100) == 0)
    #expect(session.terminal.lines == lines)
  }

  @Test func aHugePasteDoesNoHarm() throws {
    let session = try start()
    session.send("\u{1B}[200~")
    for _ in 0..<64 { session.send(String(repeating: "x\u{1B}\r\n\u{00}中", count: 2_000)) }
    session.send("\u{1B}[201~")
    session.send("\u{0C}")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    expectRestored(session)
  }

  @Test func aFloodOfMouseReportsDoesNoHarm() throws {
    let session = try start()
    session.send("\u{1B}[<0;5;5M")
    for column in 0..<600 { session.send("\u{1B}[<32;\(column % 90 + 1);7M") }
    session.send("\u{1B}[<0;5;5m")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  // MARK: - Size

  @Test func itFollowsEverySize() throws {
    let session = try start()
    let large = session.terminal.lines
    var generator = SplitMix(seed: 21)
    let extremes = [(1, 1), (0, 0), (1, 200), (200, 1), (60, 1), (2, 2), (500, 200), (79, 23)]
    for round in 0..<200 {
      let (width, height) =
        round % 12 == 0
        ? extremes[round / 12 % extremes.count]
        : (Int(generator.next() % 150), Int(generator.next() % 50))
      session.resize(to: Size(width: width, height: height))
    }
    let frames = session.frames
    session.resize(to: Size(width: 101, height: 31))
    session.resize(to: Size(width: 100, height: 30))
    try session.wait(
      "the first lines again",
      until: { session in
        session.frames > frames && session.terminal.lines.first == large.first
          && session.terminal.lines.count == 30
      })
    _ = session.bytesWhileIdle(milliseconds: 100)
    #expect(session.terminal.lines.count(where: \.isEmpty) <= large.count(where: \.isEmpty) + 2)
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  // MARK: - Signals

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func signalsThatAskToEndAreObeyed(_ signal: Int32) throws {
    let session = try start()
    session.signal(signal)
    #expect(try session.waitForExit() == .code(128 + signal))
    expectRestored(session)
  }

  @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP])
  func crashesRestoreTheTerminal(_ signal: Int32) throws {
    let session = try start()
    session.signal(signal)
    #expect(try session.waitForExit() == .signal(signal))
    expectRestored(session)
  }

  @Test func aProgramThatHangsCanBeEnded() throws {
    let session = try start()
    session.signal(SIGSTOP)
    session.signal(SIGTERM)
    session.signal(SIGCONT)
    #expect(try session.waitForExit() == .code(128 + SIGTERM))
  }

  @Test func aWindowThatClosesEndsTheProgram() throws {
    let session = try start()
    session.hangUp()
    let exit = try session.waitForExit()
    #expect(exit == .code(129))
  }

  // MARK: - Suspending

  /// Runs the program as a job of a shell that says when it has the terminal again.
  private func startAsJob() throws -> TerminalSession {
    let command = ([try #require(Self.program)] + Self.arguments).joined(separator: " ")
    let script = """
      set -m; \(command); stty sane; echo STOPPED; read answer; fg >/dev/null; echo CODE=$?
      """
    let session = try TerminalSession(
      "/bin/sh", ["-c", script], size: Size(width: 100, height: 30))
    try session.waitForStart()
    return session
  }

  @Test func itSuspendsAndComesBack() throws {
    let session = try startAsJob()
    let lines = session.terminal.lines
    session.send("\u{1A}")
    try session.wait(for: "STOPPED")
    expectRestored(session)
    let frames = session.frames
    session.send("\n")
    try session.waitForFrame(after: frames)
    #expect(session.terminal.showsAlternateScreen)
    #expect(session.terminal.mouseMode != 0)
    #expect(!session.isCooked)
    #expect(Array(session.terminal.lines.prefix(2)) == Array(lines.prefix(2)))
    session.send("\u{03}")
    try session.wait("the exit code") { $0.hasWritten("CODE=130") }
  }

  @Test func aStopFromOutsideIsSurvived() throws {
    let session = try start()
    let lines = session.terminal.lines
    session.signal(SIGSTOP)
    session.terminal.write(Array("\u{1B}[?1049l\u{1B}[?1000lshell prompt".utf8))
    let frames = session.frames
    session.signal(SIGCONT)
    try session.waitForFrame(after: frames)
    #expect(session.terminal.showsAlternateScreen)
    #expect(session.terminal.mouseMode != 0)
    #expect(session.terminal.lines == lines)
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  @Test func aJobStartedInTheBackgroundWaitsForItsTurn() throws {
    let command = ([try #require(Self.program)] + Self.arguments).joined(separator: " ")
    // `wait` returns when the job stops.
    let script = "set -m; \(command) & wait %1; echo STATUS=$?; read answer; fg >/dev/null"
    let session = try TerminalSession(
      "/bin/sh", ["-c", script], size: Size(width: 100, height: 30))
    try session.wait(for: "STATUS=")
    #expect(session.frames == 0)
    session.send("\n")
    try session.waitForFrame(after: 0)
    #expect(session.terminal.showsAlternateScreen)
    session.send("\u{03}")
    _ = try session.waitForExit()
    expectRestored(session)
  }

  // MARK: - Kinds of terminals

  @Test(arguments: [
    "xterm", "xterm-256color", "linux", "vt100", "screen-256color", "tmux-256color",
    "xterm-nobody-knows",
  ])
  func itRunsOnManyTerminals(_ name: String) throws {
    let session = try start(environment: ["TERM": name])
    #expect(session.terminal.lines.contains { !$0.isEmpty })
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    #expect(session.isCooked)
  }

  @Test func withoutStandardInputKeysComeFromTheTerminal() throws {
    let command = ([try #require(Self.program)] + Self.arguments).joined(separator: " ")
    let session = try TerminalSession("/bin/sh", ["-c", "exec \(command) < /dev/null"])
    try session.waitForFrame(after: 0)
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    expectRestored(session)
  }

  @Test func withoutAScreenAtStandardOutputItWritesPlainText() throws {
    let command = ([try #require(Self.program)] + Self.arguments).joined(separator: " ")
    let session = try TerminalSession("/bin/sh", ["-c", "\(command) | cat; echo END"])
    try session.wait(for: "END")
    #expect(!session.hasWritten("\u{1B}"))
  }

  @Test(arguments: ["dumb", ""])
  func withoutAScreenItWritesPlainText(_ name: String) throws {
    let session = try TerminalSession(
      try #require(Self.program), Self.arguments, environment: ["TERM": name])
    #expect(try session.waitForExit() == .code(0))
    #expect(!session.hasWritten("\u{1B}"))
    #expect(!session.output.isEmpty)
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "nowhere.UTF-8"])
  func anyLocaleIsSurvived(_ locale: String) throws {
    let session = try start(environment: ["LC_ALL": locale])
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  @Test func inAChineseLocaleTheWidthIsAskedForOnce() throws {
    let session = try start(environment: ["LC_ALL": "zh_CN.UTF-8"])
    try session.wait("the question") { $0.hasWritten("α\u{1B}[6n") }
    try session.waitForStart()
    _ = session.bytesWhileIdle(milliseconds: 100)
    session.send("\u{0C}")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    expectRestored(session)
  }

  @Test func aLateAnswerIsNoKey() throws {
    let session = try TerminalSession(
      try #require(Self.program), Self.arguments, environment: ["LC_ALL": "zh_CN.UTF-8"])
    session.answers = false
    try session.wait("the question") { $0.hasWritten("α\u{1B}[6n") }
    try session.waitForStart()
    session.send("\u{1B}[2;")
    #expect(session.bytesWhileIdle(milliseconds: 50) == 0)
    let frames = session.frames
    session.send("3R")
    try session.waitForFrame(after: frames)
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }
}
