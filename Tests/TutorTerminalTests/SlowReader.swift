/// A pseudo-terminal of Linux whose reader takes so many bytes a second, under a clock that only
/// the test moves.
struct SlowReader {
  // What the reader's side holds ready, and how little must be left of it before more is moved there.
  private static let ready = 4_095.0
  private static let refill = 128.0
  private static let behind = 17_952.0
  // The kernel frees what lies behind in pieces.
  private static let piece = 1_792.0

  var bytesPerSecond: Double
  private var time: Int64 = 0
  private var front = 0.0
  private var back = 0.0
  private var freed = 0.0

  init(bytesPerSecond: Double) { self.bytesPerSecond = bytesPerSecond }

  /// What was written and not read yet.
  var backlog: Double { front + back }

  /// Reads until the clock says so.
  mutating func advance(to now: Int64) {
    var left = Double(now - time) / 1e9 * bytesPerSecond
    time = now
    while left > 0, backlog > 0 {
      let taken = min(left, max(front - Self.refill, 0))
      front -= taken
      left -= taken
      if back > 0, front <= Self.refill {
        let moved = min(back, Self.ready - front)
        front += moved
        back -= moved
        freed += moved
      } else if back == 0 {
        front = max(front - left, 0)
        left = 0
      }
    }
    if back == 0 { freed = 0 }
  }

  /// Writes what fits.
  mutating func write(_ bytes: Int) -> Int {
    let held = (freed / Self.piece).rounded(.up) * Self.piece - freed
    let room = (backlog == 0 ? Self.ready : 0) + Self.behind - back - held
    let count = min(Double(bytes), max(room.rounded(.down), 0))
    let ahead = back == 0 ? min(count, Self.ready - front) : 0
    front += ahead
    back += count - ahead
    return Int(count)
  }

  /// Whether there is room.
  var isWritable: Bool { back < Self.behind - Self.piece }
}
