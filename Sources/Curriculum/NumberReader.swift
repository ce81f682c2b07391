import InformationTheory

/// Reads a computed number: `cross_entropy(p=[0.7,0.3], q=[0.5,0.5], base=bits) : 4`.
struct NumberReader {
  /// What is wrong, and how many bytes from the start.
  struct Failure: Error {
    let offset: Int
    let fault: MathsFault
  }

  /// The most digits after the point.
  static let mostPlaces = 15
  /// The most numbers in one list.
  static let mostNumbers = 1_000

  private let bytes: [UInt8]
  private var index = 0

  /// Makes a reader of the text between the braces.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// Reads the whole text.
  mutating func read() -> Result<NumberPlaceholder, Failure> {
    do throws(Failure) {
      return .success(try placeholder())
    } catch {
      return .failure(error)
    }
  }

  private mutating func placeholder() throws(Failure) -> NumberPlaceholder {
    let name = try name(.function)
    let options = Self.options[name] ?? []
    var computation = Computation(name, [:])
    try sign("(")
    while peek() != UInt8(ascii: ")") {
      let argument = try self.name(.name)
      try sign("=")
      let value = try value()
      if options.contains(argument) {
        computation.options[argument] = value
      } else {
        computation.inputs[argument] = value
      }
      guard peek() == UInt8(ascii: ",") else { break }
      index += 1
    }
    try sign(")")
    try sign(":")
    let places = try places()
    guard peek() == nil else { throw failure(.sign("}}")) }
    return NumberPlaceholder(computation: computation, places: places)
  }

  /// The names of the options of each function.
  private static let options: [String: Set<String>] = Dictionary(
    Computation.functions.map { ($0.name, Set($0.optionNames)) }, uniquingKeysWith: { a, _ in a })

  // MARK: - Pieces

  private mutating func peek() -> UInt8? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func sign(_ sign: Unicode.Scalar) throws(Failure) {
    guard peek() == UInt8(ascii: sign) else { throw failure(.sign(String(sign))) }
    index += 1
  }

  private mutating func name(_ part: MathsFault.NumberPart) throws(Failure) -> String {
    guard let first = peek(), Self.isLetter(first) else { throw failure(part) }
    let word = take { Self.isLetter($0) || Self.isDigit($0) || $0 == 0x2D }
    return String(decoding: word.map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self)
  }

  private mutating func places() throws(Failure) -> Int {
    _ = peek()
    let start = index
    let digits = String(decoding: take(Self.isDigit), as: UTF8.self)
    guard let places = Int(digits), places <= Self.mostPlaces else {
      index = start
      throw failure(.places(limit: Self.mostPlaces))
    }
    return places
  }

  private mutating func value() throws(Failure) -> Argument {
    guard let first = peek() else { throw failure(.value) }
    if first == UInt8(ascii: "[") { return try list() }
    guard Self.isLetter(first) else { return .number(try number()) }
    let word = String(decoding: take { Self.isLetter($0) || Self.isDigit($0) }, as: UTF8.self)
    switch word {
    case "true": return .flag(true)
    case "false": return .flag(false)
    case "inf": return .number(.infinity)
    default: return .text(word)
    }
  }

  private mutating func list() throws(Failure) -> Argument {
    try sign("[")
    if peek() != UInt8(ascii: "[") { return .vector(try numbers()) }
    var rows: [[Double]] = []
    repeat {
      try sign("[")
      rows.append(try numbers())
      guard rows.count <= Self.mostNumbers else { throw failure(.sign("]")) }
    } while try comma()
    try sign("]")
    return .matrix(rows)
  }

  /// Numbers up to the closing bracket, and the bracket.
  private mutating func numbers() throws(Failure) -> [Double] {
    var numbers: [Double] = []
    if peek() != UInt8(ascii: "]") {
      repeat {
        numbers.append(try number())
        guard numbers.count <= Self.mostNumbers else { throw failure(.sign("]")) }
      } while try comma()
    }
    try sign("]")
    return numbers
  }

  private mutating func comma() throws(Failure) -> Bool {
    guard peek() == UInt8(ascii: ",") else { return false }
    index += 1
    return true
  }

  /// A decimal, or a fraction of two.
  private mutating func number() throws(Failure) -> Double {
    let top = try decimal()
    guard peek() == UInt8(ascii: "/") else { return top }
    index += 1
    return top / (try decimal())
  }

  private mutating func decimal() throws(Failure) -> Double {
    _ = peek()
    let start = index
    let text = String(
      decoding: take {
        Self.isDigit($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65
      }, as: UTF8.self)
    guard let number = Double(text) else {
      index = start
      throw failure(.value)
    }
    return number
  }

  private mutating func take(_ belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = index
    while index < bytes.count, belongs(bytes[index]) { index += 1 }
    return bytes[start..<index]
  }

  private mutating func failure(_ expected: MathsFault.NumberPart) -> Failure {
    let next = peek() == nil ? [] : Array(bytes[index...].prefix(24))
    let end = next.count - next.reversed().prefix { $0 <= 0x20 }.count
    let found = String(decoding: next.prefix(end), as: UTF8.self)
    return Failure(offset: index, fault: .number(expected: expected, found: found))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }
}
