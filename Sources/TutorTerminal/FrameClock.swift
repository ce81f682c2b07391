/// Decides when a frame may be drawn.
///
/// Animation keeps to the frame rate and to a share of the time. What a key did is shown at once;
/// such frames are borrowed from the animation, so that in the long run the rate holds.
package struct FrameClock: Equatable, Sendable {
  // Drawing takes at most one part in this many of the time.
  private static let share: Int64 = 9
  // How many frames may be borrowed.
  private static let credit: Int64 = 3

  /// Nanoseconds from frame to frame.
  package let interval: Int64
  private var next: Int64 = 0

  /// Creates a clock for so many frames a second.
  package init(framesPerSecond: Int) {
    interval = 1_000_000_000 / Int64(min(max(framesPerSecond, 1), 240))
  }

  /// When a frame may be drawn next.
  package func nextFrame(isUrgent: Bool) -> Int64 {
    isUrgent ? next - Self.credit * interval : next
  }

  /// Notes a frame that was drawn at this time and took so long.
  package mutating func drew(at now: Int64, taking cost: Int64) {
    next = max(next, now) + max(interval, cost * Self.share)
    // A jump of the clock or a very slow frame must not stop the animation.
    next = min(next, now + (Self.credit + 2) * interval + 1_000_000_000)
  }
}
