/// How many bytes a second the terminal takes, learnt from having to wait for it.
///
/// What was written lies in the kernel until the terminal reads it, and a key's answer waits behind
/// it. So once the terminal is found to be slow, only little is sent at a time.
package struct Link: Equatable, Sendable {
  // What a pseudo-terminal of Linux holds.
  private static let kernelBuffer = 12_000.0
  // A share of a second for which bytes may lie in the kernel.
  private static let patience = 0.1
  // Faster than this nobody notices.
  private static let fast = 1_000_000.0
  // A terminal that takes nothing for so long is not slow: someone is selecting text in it.
  private static let stall: Int64 = 500_000_000

  // What was learnt is good for so long a rest.
  private static let memory: Int64 = 10_000_000_000

  private let limit: Double?
  private var rate: Double?
  private var learnt: Int64 = 0
  private var blockedSince: Int64?
  private var takenSince = 0
  private var lastProgress: Int64 = 0

  /// Creates a link that may be used up to a limit in bytes a second.
  package init(limit: Double? = nil) { self.limit = limit }

  /// Bytes a second that may be sent; nil: as many as one likes. It grows slowly, for the terminal
  /// may have become faster.
  package func bytesPerSecond(at now: Int64) -> Double? {
    guard let rate else { return limit }
    let grown = rate * (1 + Double(now - learnt) / 1e9 * 0.005)
    return min(grown, limit ?? .infinity)
  }

  /// How many bytes a frame may have.
  package func budget(at now: Int64) -> Int? {
    bytesPerSecond(at: now).map { max(Int($0 * Self.patience), 400) }
  }

  /// How long so many bytes take, in nanoseconds.
  package func transfer(_ bytes: Int, at now: Int64) -> Int64 {
    bytesPerSecond(at: now).map { Int64(Double(bytes) / $0 * 1e9) } ?? 0
  }

  /// Notes that so many bytes were taken, and whether all that there were.
  ///
  /// - Returns: How long to send nothing, in nanoseconds, because the kernel is full.
  package mutating func wrote(_ bytes: Int, all isDrained: Bool, at now: Int64) -> Int64 {
    defer { lastProgress = now }
    guard let start = blockedSince else {
      if !isDrained { (blockedSince, takenSince) = (now, 0) }
      return 0
    }
    if now - lastProgress > Self.stall {
      (blockedSince, takenSince) = (isDrained ? nil : now, 0)
      return 0
    }
    takenSince += bytes
    guard isDrained else { return 0 }
    blockedSince = nil
    let seconds = Double(max(now - start, 1)) / 1e9
    guard takenSince >= 1_000, Double(takenSince) / seconds < Self.fast else { return 0 }
    let measured = max(Double(takenSince) / seconds, 2_000)
    rate = measured * 0.85
    learnt = now
    return min(Int64(Self.kernelBuffer / measured * 1e9), 1_000_000_000)
  }

  /// Notes that nothing moves any more.
  package mutating func rest(at now: Int64) {
    blockedSince = nil
    lastProgress = now
  }

  /// Notes that something moves again. After a long rest the terminal may be another.
  package mutating func resume(at now: Int64) {
    if now - lastProgress > Self.memory { rate = nil }
    lastProgress = now
  }
}
