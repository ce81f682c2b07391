/// Reads one value of JSON (RFC 8259); total over every text, however deep it nests.
package struct JSONReader {
  /// The deepest nesting that is read.
  static let deepest = 64

  private let bytes: [UInt8]
  private var position = 0

  /// Why a text is no JSON: the place, in bytes from its start.
  package struct Problem: Error, Equatable, Sendable {
    /// Bytes before the place.
    package var offset: Int
  }

  /// The value that a text holds.
  package static func value(of text: some StringProtocol) throws(Problem) -> JSONNode {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.position == reader.bytes.count else { throw reader.problem }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var problem: Problem { Problem(offset: position) }
  private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { position += 1 }
  }

  private mutating func take(_ character: UInt8) throws(Problem) {
    guard next == character else { throw problem }
    position += 1
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONNode {
    guard depth < Self.deepest else { throw problem }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSONNode) throws(Problem) -> JSONNode {
    for character in word.utf8 { try take(character) }
    return value
  }

  private mutating func object(depth: Int) throws(Problem) -> JSONNode {
    position += 1
    var members: [(name: String, value: JSONNode)] = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      position += 1
      return .object([])
    }
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw problem }
      let name = try string()
      skipBlanks()
      try take(UInt8(ascii: ":"))
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
      if next == UInt8(ascii: "}") { break }
      try take(UInt8(ascii: ","))
    }
    position += 1
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Problem) -> JSONNode {
    position += 1
    var values: [JSONNode] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      position += 1
      return .array([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      if next == UInt8(ascii: "]") { break }
      try take(UInt8(ascii: ","))
    }
    position += 1
    return .array(values)
  }

  private mutating func number() throws(Problem) -> Double {
    let start = position
    while "+-.eE0123456789".utf8.contains(next) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    let isWritten =
      digits.first?.isNumber == true
      && !(digits.hasPrefix("0") && digits.dropFirst().first?.isNumber == true)
    guard isWritten, let number = Double(text), number.isFinite else {
      position = start
      throw problem
    }
    return number
  }

  // MARK: - Strings

  private mutating func string() throws(Problem) -> String {
    try take(UInt8(ascii: "\""))
    var units: [UInt8] = []
    while next != UInt8(ascii: "\"") {
      guard position < bytes.count, next >= 0x20 else { throw problem }
      guard next == UInt8(ascii: "\\") else {
        units.append(next)
        position += 1
        continue
      }
      position += 1
      units.append(contentsOf: String(try escape()).utf8)
    }
    position += 1
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func escape() throws(Problem) -> Unicode.Scalar {
    let mark = next
    position += 1
    switch mark {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(mark)
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw problem
    }
  }

  /// Four hexadecimal digits, and four more where they are the first half of a pair.
  private mutating func unicodeEscape() throws(Problem) -> Unicode.Scalar {
    let first = try fourDigits()
    guard (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\") else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    let start = position
    position += 1
    try take(UInt8(ascii: "u"))
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second) else {
      position = start
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(next)).hexDigitValue else { throw problem }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
