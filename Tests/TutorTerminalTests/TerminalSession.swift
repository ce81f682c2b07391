import Canvas
import Glibc

/// A program running in a pseudo-terminal, with libvterm as the terminal around it.
///
/// A class because it owns a process and descriptors. Nothing here sleeps: `wait` looks at the
/// screen whenever the program has written.
final class TerminalSession {
  enum Failure: Error { case cannotStart(Int32), timedOut(waitingFor: String, screen: [String]) }

  /// How a process ended.
  enum Exit: Equatable {
    case code(Int32)
    case signal(Int32)
  }

  let terminal: VirtualTerminal
  let process: pid_t
  /// Everything the program wrote.
  private(set) var output: [UInt8] = []
  private(set) var hasHungUp = false
  /// Whether answers of the terminal are sent to the program.
  var answers = true
  private var descriptor: Int32
  private var exit: Exit?

  init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(width: 80, height: 24)
  ) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: UInt32 = 0
    // TIOCSPTLCK and TIOCGPTN, which Swift does not see.
    guard descriptor >= 0, ioctl(descriptor, 0x4004_5431, &isLocked) == 0,
      ioctl(descriptor, 0x8004_5430, &number) == 0
    else { throw Failure.cannotStart(errno) }
    let name = "/dev/pts/\(number)"
    terminal = VirtualTerminal(size: size)
    Self.set(size, on: descriptor)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    let flags = Int32(0x80) | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let values = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + values { free(text) } }
    var identifier: pid_t = 0
    let error = posix_spawn(&identifier, executable, &actions, &attributes, words, values)
    process = identifier
    guard error == 0 else { throw Failure.cannotStart(error) }
  }

  deinit {
    if exit == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if descriptor >= 0 { close(descriptor) }
  }

  // MARK: - Doing

  /// Types into the terminal.
  func send(_ text: String) { send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  func resize(to size: Size) {
    terminal.resize(to: size)
    Self.set(size, on: descriptor)
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal's end, as a window does.
  func hangUp() {
    close(descriptor)
    descriptor = -1
  }

  private static func set(_ size: Size, on descriptor: Int32) {
    var window = winsize()
    window.ws_col = UInt16(size.width)
    window.ws_row = UInt16(size.height)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &window)
  }

  // MARK: - Waiting

  /// Lets the program write until the condition holds.
  func wait(
    _ description: String, milliseconds: Int32 = 20_000, until condition: (TerminalSession) -> Bool
  ) throws {
    let end = Self.now + Int64(milliseconds)
    while !condition(self) {
      let left = end - Self.now
      guard left > 0, !hasHungUp else {
        throw Failure.timedOut(waitingFor: description, screen: terminal.lines)
      }
      pump(milliseconds: Int32(left))
    }
  }

  /// Waits for a text anywhere on the screen.
  func wait(for text: String) throws {
    try wait(text) { session in session.terminal.lines.contains { $0.contains(text) } }
  }

  /// Waits for a whole frame after `earlier` ones.
  func waitForFrame(after earlier: Int) throws {
    try wait("frame \(earlier + 1)") { $0.frames > earlier }
  }

  /// Waits for the frame that numbers its page: the first one comes before the whole course has
  /// been read.
  func waitForStart() throws {
    try wait("the whole course") { $0.terminal.lines.first?.contains("1/") == true }
  }

  /// The bytes the program writes while nothing happens for so long.
  func bytesWhileIdle(milliseconds: Int32) -> Int {
    let before = output.count
    let end = Self.now + Int64(milliseconds)
    while end > Self.now, !hasHungUp { pump(milliseconds: Int32(end - Self.now)) }
    return output.count - before
  }

  /// Waits until the program has ended.
  func waitForExit() throws -> Exit {
    if let exit { return exit }
    if descriptor >= 0 {
      try wait("exit", until: { $0.hasHungUp })
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7F
    let result = signal == 0 ? Exit.code(status >> 8 & 0xFF) : Exit.signal(signal)
    exit = result
    return result
  }

  private func pump(milliseconds: Int32) {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    guard count > 0 else {
      hasHungUp = true
      return
    }
    output += buffer[..<count]
    terminal.write(buffer[..<count])
    let replies = terminal.takeAnswers()
    if answers, !replies.isEmpty { send(replies) }
  }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  // MARK: - Looking

  /// How many whole frames were written.
  var frames: Int { count(of: "\u{1B}[?2026l", in: output) }

  func hasWritten(_ text: String) -> Bool { count(of: text, in: output) > 0 }

  private func count(of text: String, in bytes: [UInt8]) -> Int {
    let pattern = Array(text.utf8)
    guard bytes.count >= pattern.count else { return 0 }
    return (0...bytes.count - pattern.count).count { index in
      bytes[index] == pattern[0] && bytes[index..<index + pattern.count].elementsEqual(pattern)
    }
  }

  /// Whether the terminal echoes and edits lines, as a shell expects.
  var isCooked: Bool {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return false }
    let wanted = tcflag_t(ECHO | ICANON | ISIG)
    return modes.c_lflag & wanted == wanted && modes.c_oflag & tcflag_t(OPOST) != 0
  }

  /// A counter of the kernel for the program, such as `voluntary_ctxt_switches`.
  func kernelCounter(_ name: String, in file: String) -> Int? {
    guard let stream = fopen("/proc/\(process)/\(file)", "r") else { return nil }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, stream) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      if text.hasPrefix(name + ":") {
        return Int(text.dropFirst(name.count + 1).filter(\.isNumber))
      }
    }
    return nil
  }

  /// The program under test, beside the test bundle.
  static func builtProgram(_ name: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    let program = String(path[...slash]) + name
    return access(program, X_OK) == 0 ? program : nil
  }
}
