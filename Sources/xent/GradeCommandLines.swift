import Foundation

/// The lines of an open file, one at a time.
struct GradeCommandLines {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Reads from what is open.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its end; `nil` at the end of the file.
  mutating func next() -> String? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return String(decoding: buffer[position..<end], as: UTF8.self)
      }
      searched = buffer.count
      guard !isAtEnd else { break }
      searched -= refill()
    }
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    return String(decoding: buffer[position...], as: UTF8.self)
  }

  /// Reads more; by how much what was there has moved.
  private mutating func refill() -> Int {
    let moved = position
    buffer.removeFirst(moved)
    position = 0
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(descriptor, &piece, piece.count)
    while count < 0, errno == EINTR { count = read(descriptor, &piece, piece.count) }
    if count <= 0 { isAtEnd = true } else { buffer.append(contentsOf: piece[..<count]) }
    return moved
  }
}
