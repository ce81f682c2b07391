/// Decodes UTF-8 one byte at a time.
struct ScalarDecoder: Equatable, Sendable {
  /// What came of a byte.
  enum Result: Equatable {
    /// More bytes are needed.
    case incomplete
    /// A scalar is complete.
    case scalar(Unicode.Scalar)
    /// The bytes so far are no UTF-8; this one was part of the damage.
    case invalid
    /// The bytes before this one are no UTF-8; this one begins something new.
    case invalidBefore
  }

  private var value: UInt32 = 0
  private var missing = 0
  // The range the next byte must lie in: excludes overlong forms, surrogates and what is too large.
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a scalar has begun.
  var isInside: Bool { missing > 0 }

  /// Takes one byte.
  mutating func take(_ byte: UInt8) -> Result {
    guard missing > 0 else { return begin(byte) }
    guard range.contains(byte) else {
      missing = 0
      return .invalidBefore
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    range = 0x80...0xBF
    guard missing == 0 else { return .incomplete }
    return Unicode.Scalar(value).map(Result.scalar) ?? .invalid
  }

  private mutating func begin(_ byte: UInt8) -> Result {
    range = 0x80...0xBF
    switch byte {
    case 0..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { range = 0xA0...0xBF }
      if byte == 0xED { range = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { range = 0x90...0xBF }
      if byte == 0xF4 { range = 0x80...0x8F }
    default: return .invalid
    }
    return .incomplete
  }
}
