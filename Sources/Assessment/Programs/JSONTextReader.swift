/// Reads JSON as RFC 8259 has it, and the bare words for numbers that it has not.
///
/// - Complexity: O(*n*); lists and objects are read to a depth of 64.
struct JSONTextReader {
  private static let deepest = 64
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func readAll() throws(JSONTextError) -> JSONText {
    if scalars.first == "\u{FEFF}" { place = 1 }
    let value = try readValue()
    skipBlanks()
    guard place == scalars.count else { throw error(.trailing) }
    return value
  }

  private mutating func readValue() throws(JSONTextError) -> JSONText {
    skipBlanks()
    guard let next = peek else { throw error(.ended) }
    switch next {
    case "{": return try readObject()
    case "[": return try readList()
    case "\"": return .string(try readString())
    case "0"..."9": return .number(try readNumber())
    case "-": return take("-Infinity") ? .number(-.infinity) : .number(try readNumber())
    default: return try readWord(next)
    }
  }

  private mutating func readWord(_ next: Unicode.Scalar) throws(JSONTextError) -> JSONText {
    if take("null") { return .null }
    if take("true") { return .flag(true) }
    if take("false") { return .flag(false) }
    if take("NaN") { return .number(.nan) }
    if take("Infinity") { return .number(.infinity) }
    throw error(.unexpected(next))
  }

  private mutating func readList() throws(JSONTextError) -> JSONText {
    try goDeeper()
    var values: [JSONText] = []
    skipBlanks()
    if peek == "]" { return leave(.list(values)) }
    while true {
      values.append(try readValue())
      skipBlanks()
      if peek == "]" { return leave(.list(values)) }
      try expect(",")
    }
  }

  private mutating func readObject() throws(JSONTextError) -> JSONText {
    try goDeeper()
    var members: [String: JSONText] = [:]
    skipBlanks()
    if peek == "}" { return leave(.object(members)) }
    while true {
      skipBlanks()
      guard peek == "\"" else { throw peek.map { error(.unexpected($0)) } ?? error(.ended) }
      let start = place
      let name = try readString()
      guard members[name] == nil else { throw error(.duplicate(name), at: start) }
      skipBlanks()
      try expect(":")
      members[name] = try readValue()
      skipBlanks()
      if peek == "}" { return leave(.object(members)) }
      try expect(",")
    }
  }

  private mutating func goDeeper() throws(JSONTextError) {
    depth += 1
    guard depth <= Self.deepest else { throw error(.tooDeep) }
    place += 1
  }

  private mutating func leave(_ value: JSONText) -> JSONText {
    depth -= 1
    place += 1
    return value
  }

  private mutating func readNumber() throws(JSONTextError) -> Double {
    let start = place
    if peek == "-" { place += 1 }
    let whole = takeDigits()
    guard whole > 0, whole == 1 || scalars[place - whole] != "0" else {
      throw error(.badNumber, at: start)
    }
    if peek == "." {
      place += 1
      guard takeDigits() > 0 else { throw error(.badNumber, at: start) }
    }
    if peek == "e" || peek == "E" {
      place += 1
      if peek == "+" || peek == "-" { place += 1 }
      guard takeDigits() > 0 else { throw error(.badNumber, at: start) }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<place])
    guard let number = Double(String(view)) else { throw error(.badNumber, at: start) }
    return number
  }

  private mutating func takeDigits() -> Int {
    let start = place
    while let next = peek, "0"..."9" ~= next { place += 1 }
    return place - start
  }
}

// MARK: - Strings and places

extension JSONTextReader {
  private mutating func readString() throws(JSONTextError) -> String {
    place += 1
    var view = String.UnicodeScalarView()
    while let next = peek {
      place += 1
      switch next {
      case "\"": return String(view)
      case "\\": view.append(try readEscape())
      case "\0"..<" ": throw error(.badString, at: place - 1)
      default: view.append(next)
      }
    }
    throw error(.ended)
  }

  private mutating func readEscape() throws(JSONTextError) -> Unicode.Scalar {
    guard let next = peek else { throw error(.ended) }
    place += 1
    switch next {
    case "\"", "\\", "/": return next
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try readUnicode()
    default: throw error(.badString, at: place - 1)
    }
  }

  /// Four hexadecimal digits, or twice four for a pair of surrogates.
  private mutating func readUnicode() throws(JSONTextError) -> Unicode.Scalar {
    let first = try readHex()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take("\\u") else { return "\u{FFFD}" }
    let second = try readHex()
    guard 0xDC00...0xDFFF ~= second else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func readHex() throws(JSONTextError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let next = peek else { throw error(.ended) }
      guard let digit = Character(next).hexDigitValue, next.isASCII else {
        throw error(.badString)
      }
      value = value << 4 + UInt32(digit)
      place += 1
    }
    return value
  }

  private var peek: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func skipBlanks() {
    while let next = peek, next == " " || next == "\t" || next == "\n" || next == "\r" {
      place += 1
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard scalars[place...].starts(with: word.unicodeScalars) else { return false }
    place += word.unicodeScalars.count
    return true
  }

  private mutating func expect(_ wanted: Unicode.Scalar) throws(JSONTextError) {
    guard let next = peek else { throw error(.ended) }
    guard next == wanted else { throw error(.unexpected(next)) }
    place += 1
  }

  private func error(_ fault: JSONTextError.Fault, at index: Int? = nil) -> JSONTextError {
    let before = scalars[..<(index ?? place)]
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return JSONTextError(
      fault: fault, line: before.count { $0 == "\n" } + 1, column: before.count - start + 1)
  }
}
