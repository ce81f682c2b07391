/// How many bytes a second the terminal reads, learnt from having to wait for it, and how much of
/// what was sent it has still to read.
///
/// A key's answer waits behind what lies in the kernel. So what moves by itself is held within what
/// the terminal says it has read; where it says nothing, once it is found to be slow a frame begins
/// only when the one before it was read, and what moves is sent in pieces that take a moment.
/// Pure: every time is in nanoseconds on a clock that its caller reads.
package struct Link: Equatable, Sendable {
  // What a pseudo-terminal of Linux holds: 4,095 bytes for its reader and 17,952 behind them.
  private static let kernelBuffer = 22_000.0
  // Faster than this nobody notices.
  private static let fast = 1_000_000.0
  // How much of what was measured is used. The terminal must be done before it is believed to be.
  private static let caution = 0.8
  // The seconds that one piece of what moves by itself may take.
  private static let patience = 0.08
  // A key is answered although so much is still to be read.
  private static let urgency: Int64 = 100_000_000

  // The kernel makes room in pieces of some 4,000 bytes, so a measurement takes a few of them, but
  // not longer than this.
  private static let fewPieces = 10_000
  private static let shortest: Int64 = 300_000_000
  private static let longest: Int64 = 1_500_000_000
  // Whoever sends nothing for so long, or so much without waiting, does not keep the kernel full.
  private static let gap: Int64 = 60_000_000
  private static let freely = 12_000
  // What was learnt is good for so long a rest.
  private static let memory: Int64 = 60_000_000_000

  /// A measurement: between two moments at which the kernel is full the terminal reads what the
  /// kernel takes.
  private enum Measurement: Equatable {
    case none
    /// The kernel was full once. When it makes room next, part of that was read earlier.
    case full
    /// The kernel was full, and made room at this moment; it has taken so much since.
    case running(since: Int64, taken: Int)
  }

  private let limit: Double?
  // Not over a network: there an answer takes its time although everything is read.
  private var window: ReadingWindow?
  private var rate: Double?
  private var learnt: Int64 = 0
  private var measurement = Measurement.none
  private var takenSinceFull = 0
  private var hadAll = true
  private var emptyAt: Int64 = 0
  private var lastWrite: Int64 = 0

  /// Creates a link that may be used up to a limit in bytes a second.
  package init(limit: Double? = nil) {
    self.limit = limit
    window = limit == nil ? ReadingWindow() : nil
  }

  /// Whether the terminal was found to be slow.
  package var isSlow: Bool { rate != nil }

  /// Whether it is slow, or is just being measured.
  package var mayBeSlow: Bool {
    isSlow || measurement != .none || window?.isLimited ?? false
  }

  /// Whether a frame of what moves should end with the question whether all was read.
  package var asks: Bool { window?.asks ?? false }

  /// Whether the answer may still come.
  package var isWaiting: Bool { window?.isWaiting ?? false }

  /// Bytes a second that may be sent; nil: as many as one likes. It grows slowly, for the terminal
  /// may have become faster.
  package func bytesPerSecond(at now: Int64) -> Double? {
    guard let rate else { return limit }
    let grown = rate * (1 + Double(now - learnt) / 1e9 * 0.002)
    return min(grown, limit ?? .infinity)
  }

  /// How many bytes a piece of what moves by itself may have.
  package func budget(at now: Int64) -> Int? {
    let piece = bytesPerSecond(at: now).map { max(Int($0 * Self.patience), 400) }
    guard let room = window?.room else { return piece }
    return min(piece ?? room, room)
  }

  /// When a frame may begin: what moves by itself when everything was read, the answer to a key a
  /// little before.
  package func nextFrame(isUrgent: Bool) -> Int64 {
    isUrgent ? emptyAt - Self.urgency : max(emptyAt, window?.nextFrame ?? 0)
  }

  /// Notes that a frame of so many bytes is sent, which may end with the question.
  package mutating func sends(_ bytes: Int, asking isAsking: Bool, at now: Int64) {
    window?.sends(bytes, asking: isAsking, at: now)
  }

  /// Notes that the terminal answered.
  package mutating func answered(at now: Int64) { window?.answered(at: now) }

  /// Gives up a question that was not answered in time.
  package mutating func expire(at now: Int64) { window?.expire(at: now) }

  /// Notes that so many bytes were taken, and whether all that there were.
  package mutating func wrote(_ bytes: Int, all isDrained: Bool, at now: Int64) {
    if now - lastWrite > Self.memory { rate = nil }
    if let rate = bytesPerSecond(at: now) {
      emptyAt = max(emptyAt, now) + Int64(Double(bytes) / rate * 1e9)
    }
    measure(bytes, all: isDrained, at: now)
    lastWrite = now
  }

  private mutating func measure(_ bytes: Int, all isDrained: Bool, at now: Int64) {
    takenSinceFull += bytes
    if hadAll, now - lastWrite > Self.gap || takenSinceFull > Self.freely { measurement = .none }
    hadAll = isDrained
    if case .running(let start, let taken) = measurement {
      measurement = .running(since: start, taken: taken + bytes)
    }
    guard !isDrained else { return }
    window?.filled()
    takenSinceFull = 0
    switch measurement {
    case .none: measurement = .full
    case .full: measurement = .running(since: now, taken: 0)
    case .running(let start, let taken):
      let time = now - start
      if time >= Self.shortest, taken >= Self.fewPieces || time >= Self.longest {
        learn(Double(taken) / (Double(time) / 1e9), at: now)
      }
    }
  }

  private mutating func learn(_ measured: Double, at now: Int64) {
    measurement = .none
    guard measured < Self.fast else { return }
    rate = max(measured, 2_000) * Self.caution
    learnt = now
    emptyAt = now + Int64(Self.kernelBuffer / max(measured, 2_000) * 1e9)
  }
}
