internal import Glibc

/// Our ends of the pipes of a program, and what has come through them.
struct ProgramPipes {
  private var input: Int32
  private var output: Int32
  private var error: Int32
  private let limits: ProgramLimits
  private var outgoing: [UInt8] = []
  private var incoming: [UInt8] = []
  private var searched = 0
  private var printed = 0
  private var lastWords: [UInt8] = []
  /// Whether the program has closed its standard output.
  private(set) var outputHasEnded = false
  /// Whether the program takes no more input.
  private(set) var inputIsRefused = false

  init(input: Int32, output: Int32, error: Int32, limits: ProgramLimits) {
    (self.input, self.output, self.error, self.limits) = (input, output, error, limits)
  }

  /// Whether nothing more can come.
  var hasEnded: Bool { output < 0 }

  /// Whether the program has taken all that was sent.
  var isInputTaken: Bool {
    var waiting: Int32 = 0
    return outgoing.isEmpty && input >= 0
      && ioctl(input, UInt(FIONREAD), &waiting) == 0 && waiting == 0
  }

  /// What was printed beyond the limits.
  var overflow: ProgramStop? {
    if printed > limits.outputBytes { return .tooMuchOutput(bytes: limits.outputBytes) }
    return incoming.count > limits.lineBytes ? .tooLongLine(bytes: limits.lineBytes) : nil
  }

  /// The end of what was written to standard error.
  var complaints: String { String(decoding: lastWords, as: UTF8.self) }

  mutating func send(_ text: String) { outgoing += Array(text.utf8) }

  /// Takes the next line that has come.
  mutating func takeLine(evenUnfinished: Bool) -> String? {
    let end = incoming[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = incoming.count
    guard let end = end ?? (evenUnfinished && !incoming.isEmpty ? incoming.count : nil) else {
      return nil
    }
    var line = incoming[..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let text = String(decoding: line, as: UTF8.self)
    incoming.removeFirst(min(end + 1, incoming.count))
    searched = 0
    return text
  }

  /// Sends and receives what can be, and sleeps for so long if nothing can.
  mutating func exchange(milliseconds: Int32) {
    var entries = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: error, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outgoing.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return }
    if entries[2].revents != 0 { write() }
    if entries[0].revents != 0 { receive() }
    if entries[1].revents != 0 { listen() }
  }

  private mutating func write() {
    let written = outgoing.withUnsafeBytes { bytes in
      withoutBrokenPipe { Glibc.write(input, bytes.baseAddress, bytes.count) }
    }
    if written > 0 {
      outgoing.removeFirst(written)
    } else if written < 0, errno != EAGAIN, errno != EINTR {
      outgoing = []
      inputIsRefused = true
      closeInput()
    }
  }

  private mutating func receive() {
    guard let bytes = Self.take(&output) else { return }
    outputHasEnded = output < 0
    printed += bytes.count
    incoming += bytes
  }

  private mutating func listen() {
    guard let bytes = Self.take(&error) else { return }
    printed += bytes.count
    lastWords = Array((lastWords + bytes).suffix(4_096))
  }

  /// What can be read now; nil if nothing can. A pipe that has ended is closed.
  private static func take(_ descriptor: inout Int32) -> [UInt8]? {
    let end = descriptor
    var code: Int32 = 0
    var hasEnded = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      let received = read(end, buffer.baseAddress, buffer.count)
      code = errno
      hasEnded = received == 0 || (received < 0 && code != EAGAIN && code != EINTR)
      count = max(0, received)
    }
    if hasEnded {
      close(descriptor)
      descriptor = -1
    }
    return bytes.isEmpty && !hasEnded ? nil : bytes
  }

  mutating func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  mutating func closeAll() {
    closeInput()
    for end in [output, error] where end >= 0 { close(end) }
    (output, error) = (-1, -1)
  }
}

/// Does something that may meet a closed pipe, and takes the signal that would end us.
private func withoutBrokenPipe(_ body: () -> Int) -> Int {
  var (broken, before) = (sigset_t(), sigset_t())
  sigemptyset(&broken)
  sigaddset(&broken, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &broken, &before)
  let result = body()
  let code = errno
  if result < 0, code == EPIPE {
    var moment = timespec()
    _ = sigtimedwait(&broken, nil, &moment)
  }
  pthread_sigmask(SIG_SETMASK, &before, nil)
  errno = code
  return result
}
