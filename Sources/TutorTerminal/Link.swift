/// How many bytes a second the terminal reads, learnt from having to wait for it, and how much of
/// what was sent it has still to read.
///
/// A key's answer waits behind what lies in the kernel. So once the terminal is found to be slow a
/// frame begins only when the one before it was read, and what moves by itself is sent in pieces
/// that take a moment. Pure: every time is in nanoseconds on a clock that its caller reads.
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
  private var rate: Double?
  private var learnt: Int64 = 0
  private var measurement = Measurement.none
  private var takenSinceFull = 0
  private var hadAll = true
  private var emptyAt: Int64 = 0
  private var lastWrite: Int64 = 0

  /// Creates a link that may be used up to a limit in bytes a second.
  package init(limit: Double? = nil) { self.limit = limit }

  /// Whether the terminal was found to be slow.
  package var isSlow: Bool { rate != nil }

  /// Whether it is slow, or is just being measured.
  package var mayBeSlow: Bool { isSlow || measurement != .none }

  /// Bytes a second that may be sent; nil: as many as one likes. It grows slowly, for the terminal
  /// may have become faster.
  package func bytesPerSecond(at now: Int64) -> Double? {
    guard let rate else { return limit }
    let grown = rate * (1 + Double(now - learnt) / 1e9 * 0.002)
    return min(grown, limit ?? .infinity)
  }

  /// How many bytes a piece of what moves by itself may have.
  package func budget(at now: Int64) -> Int? {
    bytesPerSecond(at: now).map { max(Int($0 * Self.patience), 400) }
  }

  /// When a frame may begin: what moves by itself when everything was read, the answer to a key a
  /// little before.
  package func nextFrame(isUrgent: Bool) -> Int64 { emptyAt - (isUrgent ? Self.urgency : 0) }

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
