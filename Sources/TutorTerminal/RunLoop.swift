import CTerminal
import Canvas
import Glibc
import Tutor

/// Runs a program on a terminal until it ends: one thread, asleep unless there is something to do.
package struct RunLoop {
  private let terminal: Terminal
  private let program: Program
  private var parser = InputParser()
  private var writer = FrameWriter()
  private var ticker: Ticker
  private var clock: FrameClock
  private var probe: WidthProbe
  private var link: Link
  // Only what moves by itself is slowed down for a slow terminal.
  private var isRunning = false
  private var needsFrame = false
  private var hasShown = false
  // What a key did is shown at once: on a slow terminal, only the cells it changed.
  private var isUrgent = false
  private var answer = CellSet()
  private var waitingSince: Int64 = 0
  // When a file was changed that has not been looked at yet.
  private var changed: Int64?
  private var ending: Ending?
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  // How long the rest of a sequence or of a paste may take.
  private static let sequenceDelay: Int64 = 1_000_000_000
  private static let pasteDelay: Int64 = 2_000_000_000

  /// Prepares to run; the terminal is taken by `run()`.
  package init(terminal: Terminal, program: Program) {
    self.terminal = terminal
    self.program = program
    clock = FrameClock(
      framesPerSecond: terminal.capabilities.framesPerSecond,
      isRemote: terminal.capabilities.isRemote)
    ticker = Ticker(interval: clock.interval)
    link = Link(limit: terminal.capabilities.isRemote ? 90_000 : nil)
    probe = WidthProbe(isWanted: terminal.capabilities.asksAmbiguousWidth)
  }

  /// Takes the terminal, runs until the program ends, and gives the terminal back.
  package mutating func run() throws(TerminalError) -> Ending {
    try terminal.take()
    defer { terminal.restore(waitingForAnswers: probe.isWaiting && isOrderly ? 50 : 0) }
    resize()
    while ending == nil {
      draw()
      finishStart()
      askWidth()
      let events = terminal.wait(
        until: deadline, toWrite: !writer.isDrained, or: program.watched?.watch)
      if events.contains(.signalled) { handleSignals() }
      if events.contains(.readable) { read() }
      if events.contains(.gone) { end(.terminalGone) }
      if events.contains(.writable) { flush() }
      if events.contains(.otherReadable) { noticeChanges() }
      expire()
      takeChanges()
      tick()
    }
    if isOrderly {
      finishWriting()
      finishReading()
    }
    return ending ?? .left
  }

  private var isOrderly: Bool { ending != .terminalGone && ending != .signal(SIGHUP) }

  private mutating func end(_ ending: Ending) {
    if self.ending == nil { self.ending = ending }
  }

  // MARK: - Waiting

  private var deadline: Int64? {
    let now = terminal_clock()
    var times: [Int64] = []
    if let tick = ticker.nextTick(at: now) { times.append(tick) }
    if let delay = inputDelay { times.append(waitingSince + delay) }
    if needsFrame, writer.isDrained { times.append(nextFrame) }
    if let changed { times.append(changed + FolderWatch.quiet) }
    return times.min()
  }

  private var nextFrame: Int64 {
    max(clock.nextFrame(isUrgent: isUrgent), link.nextFrame(isUrgent: isUrgent))
  }

  private var inputDelay: Int64? {
    switch parser.waits {
    case nil: nil
    case .escape: Int64(terminal.capabilities.escapeDelay) * 1_000_000
    case .sequence: Self.sequenceDelay
    case .paste: Self.pasteDelay
    }
  }

  private mutating func expire() {
    link.expire(at: terminal_clock())
    guard let delay = inputDelay, terminal_clock() >= waitingSince + delay else { return }
    handle(parser.expire())
  }

  // MARK: - Input

  // Everything that has come is handled before a frame is drawn.
  private mutating func read() {
    while ending == nil {
      let count = terminal.read(into: &buffer)
      if count < 0 { end(.terminalGone) }
      guard count > 0 else { return }
      waitingSince = terminal_clock()
      handle(parser.feed(buffer[..<count]))
      if count < buffer.count { return }
    }
  }

  private mutating func handle(_ inputs: [Input]) {
    for input in inputs where ending == nil {
      switch input {
      case .key(let key): send(.key(key))
      case .mouse(let mouse): send(.mouse(mouse), isUrgent: mouse.action != .drag)
      case .paste(let text): send(.paste(text))
      case .cursorReport(let row, let column):
        if let isWide = probe.answer(row: row, column: column) {
          send(.ambiguousWidth(isWide: isWide))
        }
      case .statusReport: link.answered(at: terminal_clock())
      }
    }
  }

  // MARK: - Messages and effects

  private mutating func send(_ message: Message, isUrgent: Bool = true) {
    needsFrame = true
    if isUrgent { self.isUrgent = true }
    let before = isUrgent && isRunning && link.mayBeSlow ? program.view(terminal.size) : nil
    let effects = program.update(message)
    if let before { answer.insertDifferences(before, program.view(terminal.size)) }
    for effect in effects { perform(effect, askedBy: message) }
    let pace = program.pace()
    isRunning = pace != .idle
    ticker.follow(pace, at: terminal_clock())
  }

  private mutating func perform(_ effect: Effect, askedBy message: Message) {
    switch effect {
    case .quit:
      end(message == .key(Key(.character("c"), .control)) ? .interrupted : .left)
    case .suspend: suspend(wholeJob: true)
    case .repaint: terminal.screen.forget()
    case .save, .recallAttempts, .write:
      if let outcome = program.perform(effect) { send(outcome) }
    }
  }

  private mutating func tick() {
    guard ending == nil else { return }
    let steps = ticker.steps(at: terminal_clock())
    guard steps > 0 else { return }
    let work = terminal_work_clock()
    send(.tick(steps: steps), isUrgent: false)
    ticker.took(terminal_work_clock() - work, steps: steps)
  }

  // MARK: - Files

  private mutating func noticeChanges() {
    guard let watched = program.watched, watched.watch.takeChanges() else { return }
    changed = terminal_clock()
  }

  // Looked at when all is quiet again: editors change a file in several steps.
  private mutating func takeChanges() {
    guard let time = changed, terminal_clock() >= time + FolderWatch.quiet else { return }
    changed = nil
    if let message = program.watched?.whenChanged() { send(message) }
  }

  // MARK: - Frames

  private mutating func draw() {
    guard needsFrame, writer.isDrained, ending == nil else { return }
    let start = terminal_clock()
    guard start >= nextFrame else { return }
    let work = terminal_work_clock()
    let isAsking = isRunning && link.asks
    let drawing = terminal.screen.draw(
      program.view(terminal.size), part(at: start), asking: isAsking ? ReadingWindow.question : [],
      synchronized: terminal.capabilities.synchronizes)
    isUrgent = false
    answer = CellSet()
    // What is left goes into the next frame.
    needsFrame = !drawing.isWhole
    writer.begin(drawing.bytes)
    link.sends(drawing.bytes.count, asking: isAsking && !drawing.bytes.isEmpty, at: start)
    clock.drew(at: start, taking: terminal_work_clock() - work)
    flush()
  }

  // All of a frame, but where something moves on a slow terminal: what a key changed, else as much
  // as takes a moment.
  private func part(at now: Int64) -> CursesScreen.Part {
    guard isRunning || !answer.isEmpty, let budget = link.budget(at: now) else { return .whole }
    return answer.isEmpty ? .bytes(budget) : .cells(answer)
  }

  // Once, when the first frame is out: what was put off for its sake.
  private mutating func finishStart() {
    guard !hasShown, writer.isDrained, !needsFrame, ending == nil else { return }
    hasShown = true
    if let message = program.whenShown() { send(message) }
  }

  // Once, when the first frame is out.
  private mutating func askWidth() {
    guard probe.isWanted, writer.isDrained, ending == nil, probe.isDue(in: terminal.size) else {
      return
    }
    writer.begin(terminal.screen.probeWidth(synchronized: terminal.capabilities.synchronizes))
    probe.asked()
    flush()
  }

  private mutating func flush() {
    let terminal = terminal
    guard let count = writer.advance({ terminal.write($0) }) else {
      end(.terminalGone)
      return
    }
    link.wrote(count, all: writer.isDrained, at: terminal_clock())
  }

  // Gives a slow terminal a moment for the rest of a frame, so that no sequence is cut.
  private mutating func finishWriting() {
    let limit = terminal_clock() + 100_000_000
    while !writer.isDrained, terminal_clock() < limit {
      guard terminal.wait(until: limit, toWrite: true).contains(.writable) else { return }
      flush()
    }
  }

  // An answer that came later would be typed at the shell.
  private mutating func finishReading() {
    let limit = terminal_clock() + 300_000_000
    while link.isWaiting, terminal_clock() < limit {
      guard terminal.wait(until: limit, toWrite: false).contains(.readable) else { return }
      let count = terminal.read(into: &buffer)
      guard count > 0 else { return }
      if parser.feed(buffer[..<count]).contains(.statusReport) {
        link.answered(at: terminal_clock())
      }
    }
  }

  private mutating func resize() { send(.resized(terminal.size)) }

  // MARK: - Signals

  private mutating func handleSignals() {
    let signals = signals_take()
    if signals & SIGNAL_HANGUP != 0 { end(.signal(SIGHUP)) }
    if signals & SIGNAL_TERMINATE != 0 { end(.signal(SIGTERM)) }
    if signals & SIGNAL_INTERRUPT != 0 { end(.signal(SIGINT)) }
    guard ending == nil else { return }
    if signals & SIGNAL_SUSPEND != 0 { suspend(wholeJob: false) }
    if signals & SIGNAL_CONTINUED != 0 { takeAgain() }
    if signals & SIGNAL_RESIZED != 0 { resize() }
  }

  private mutating func suspend(wholeJob: Bool) {
    finishWriting()
    finishReading()
    terminal.restore()
    signals_stop(wholeJob)
    takeAgain()
  }

  private mutating func takeAgain() {
    writer = FrameWriter()
    do throws(TerminalError) {
      try terminal.take()
    } catch {
      end(.terminalGone)
      return
    }
    ticker.restart(at: terminal_clock())
    resize()
  }
}
