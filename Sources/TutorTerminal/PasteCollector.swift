/// Collects a bracketed paste until the terminal says that it ends.
struct PasteCollector: Equatable, Sendable {
  /// What is beyond this many bytes is dropped.
  static let limit = 1 << 16

  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  private var bytes: [UInt8] = []
  private var matched = 0
  private var isFull = false

  /// Takes one byte; true if it was the last one of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    for earlier in Self.end.prefix(matched) { keep(earlier) }
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// The text so far: damaged UTF-8 repaired, line ends as newlines, other controls left out.
  var text: String {
    var text = String.UnicodeScalarView()
    var decoder = Unicode.UTF8()
    var iterator = bytes.makeIterator()
    var afterReturn = false
    decoding: while true {
      let scalar: Unicode.Scalar
      switch decoder.decode(&iterator) {
      case .scalarValue(let decoded): scalar = decoded
      case .error: scalar = "\u{FFFD}"
      case .emptyInput: break decoding
      }
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if !afterReturn { text.append("\n") }
      case 0x09, 0x20..<0x7F, 0xA0...: text.append(scalar)
      default: break
      }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }

  // Where the limit would cut a scalar in two it is left out, and so is all that follows.
  private mutating func keep(_ byte: UInt8) {
    guard !isFull, bytes.count < Self.limit else { return }
    isFull = bytes.count >= Self.limit - 4 && byte & 0xC0 != 0x80
    if !isFull { bytes.append(byte) }
  }
}
