import CTerminal
package import Canvas
import Glibc

/// The learner's terminal.
///
/// A class because it stands for one thing in the world, whose modes must be given back.
package final class Terminal {
  /// What it can do.
  package let capabilities: Capabilities
  let screen: CursesScreen
  private let input: Int32
  private let output: Int32

  /// Finds the terminal and learns what it can do. Nothing is sent to it yet.
  ///
  /// - Parameters:
  ///   - options: What the learner asked for.
  ///   - isBehindPipe: Whether the terminal is looked for even if standard output is none.
  /// - Throws: Why there is none.
  package init(
    _ options: TerminalOptions = TerminalOptions(), isBehindPipe: Bool = false
  ) throws(TerminalError) {
    let isUTF8 = locale_use()
    let standardOutput = terminal_open(STDOUT_FILENO)
    output = standardOutput < 0 && isBehindPipe ? terminal_open(-1) : standardOutput
    guard output >= 0 else { throw .noTerminal }
    let standardInput = terminal_open(STDIN_FILENO)
    input = standardInput >= 0 ? standardInput : terminal_open(-1)
    guard input >= 0 else { throw .noTerminal }
    guard let name = Capabilities.terminalName(environment: Self.environment), name != "dumb"
    else { throw .cannotAddressCursor(name: Self.environment("TERM") ?? "") }
    // Before ncurses looks, so that it leaves the handlers alone.
    guard signals_install() else { throw .noMemory }

    var notices: [TerminalNotice] = []
    let size = Self.size(of: output)
    do {
      screen = try CursesScreen(terminal: name, size: size)
    } catch .unknownTerminal {
      screen = try CursesScreen(terminal: "xterm-256color", size: size)
      notices.append(.unknownTerminal(name: name))
    }
    var capabilities = Capabilities(
      options: options, environment: Self.environment, terminalColors: screen.colors,
      isUTF8: isUTF8)
    capabilities.notices += notices
    self.capabilities = capabilities
  }

  deinit {
    terminal_restore()
    close(input)
    close(output)
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The size now; 80 by 24 if the terminal does not say.
  package var size: Size { Self.size(of: output) }

  private static func size(of descriptor: Int32) -> Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    terminal_size(descriptor, &columns, &rows)
    guard columns > 0, rows > 0 else { return Size(width: 80, height: 24) }
    return Size(
      width: min(Int(columns), Frame.largestSide), height: min(Int(rows), Frame.largestSide))
  }

  // MARK: - Modes

  /// Takes the terminal over, or again after someone else had it.
  func take() throws(TerminalError) {
    guard terminal_take(input, output, capabilities.usesMouse) else { throw .cannotTake }
    screen.forget()
  }

  /// Gives the terminal back, at most so many milliseconds after it stopped sending answers.
  func restore(waitingForAnswers milliseconds: Int32 = 0) {
    if milliseconds > 0 { terminal_drain(input, milliseconds) }
    terminal_restore()
  }

  // MARK: - Traffic

  /// What happened while waiting.
  struct Events: OptionSet {
    let rawValue: UInt32
    static let readable = Events(rawValue: TERMINAL_READABLE)
    static let writable = Events(rawValue: TERMINAL_WRITABLE)
    static let signalled = Events(rawValue: TERMINAL_SIGNALLED)
    static let gone = Events(rawValue: TERMINAL_GONE)
    static let otherReadable = Events(rawValue: TERMINAL_OTHER_READABLE)
  }

  /// Sleeps until something happens, here or in a folder, or `deadline` has come; without one, for
  /// ever.
  func wait(until deadline: Int64?, toWrite: Bool, or watch: FolderWatch? = nil) -> Events {
    let time = deadline.map { max($0 - terminal_clock(), 0) } ?? -1
    return Events(rawValue: terminal_wait(input, output, toWrite, watch?.descriptor ?? -1, time))
  }

  /// Reads what is there into `buffer`; the number of bytes, 0 for none, −1 if the terminal is gone.
  func read(into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBufferPointer {
      Int(terminal_read(input, $0.baseAddress, Int64($0.count)))
    }
  }

  /// Writes what fits; the number of bytes, or −1 if the terminal is gone.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    Int(terminal_write(output, bytes.baseAddress, Int64(bytes.count)))
  }
}
