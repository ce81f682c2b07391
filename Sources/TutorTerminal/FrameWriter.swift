/// Sends frames one at a time to a terminal that may be slower than we are.
package struct FrameWriter: Equatable, Sendable {
  private var pending: [UInt8] = []
  private var sent = 0

  /// Creates a writer with nothing to send.
  package init() {}

  /// Whether everything was sent, so that a new frame may begin.
  package var isDrained: Bool { sent == pending.count }

  /// Begins a frame. Calling it before the last one is drained would tear both.
  package mutating func begin(_ bytes: [UInt8]) {
    precondition(isDrained, "a frame begins only when the one before it is out")
    pending = bytes
    sent = 0
  }

  /// Sends as much as `write` takes at once.
  ///
  /// - Parameter write: Returns how many bytes it took, 0 if there is no room, −1 if the terminal
  ///   is gone.
  /// - Returns: How many bytes it took; nil if the terminal is gone.
  package mutating func advance(_ write: (UnsafeBufferPointer<UInt8>) -> Int) -> Int? {
    guard !isDrained else { return 0 }
    let count = pending.withUnsafeBufferPointer { bytes in
      write(UnsafeBufferPointer(rebasing: bytes[sent...]))
    }
    guard count >= 0 else { return nil }
    sent += count
    return count
  }
}
