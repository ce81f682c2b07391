/// Decides when a frame may be drawn.
///
/// Animation keeps to the frame rate and to a share of the time. What a key did is shown at once;
/// over a network such frames are borrowed from the animation, so that in the long run the rate
/// holds.
package struct FrameClock: Equatable, Sendable {
  // Drawing takes at most one part in this many of the time.
  private static let share: Int64 = 7
  // How many frames may be borrowed.
  private static let credit: Int64 = 3

  /// Nanoseconds from frame to frame.
  package let interval: Int64
  private let isRemote: Bool
  private var next: Int64 = 0

  /// Creates a clock for so many frames a second.
  package init(framesPerSecond: Int, isRemote: Bool) {
    self.isRemote = isRemote
    interval = 1_000_000_000 / Int64(min(max(framesPerSecond, 1), 240))
  }

  /// When a frame may be drawn next.
  package func nextFrame(isUrgent: Bool) -> Int64 {
    guard isUrgent else { return next }
    return isRemote ? next - Self.credit * interval : 0
  }

  /// Notes a frame.
  ///
  /// - Parameters:
  ///   - now: When it was begun.
  ///   - cost: How long it took to draw.
  package mutating func drew(at now: Int64, taking cost: Int64) {
    let last = isRemote ? max(next, now) : now
    next = last + min(max(interval, cost * Self.share), 1_000_000_000)
  }
}
