/// Reads the YAML that lessons are mostly made of, and nothing else.
///
/// The library's parser takes a third of the time in which a course is read, and a learner waits
/// for that. So what is plainly written (keys and lists by indentation, lists and mappings in
/// brackets on one line, texts on one line without escapes) is read here; at the first sign of
/// anything else this reader gives up, and the library reads the whole and finds the errors.
struct PlainYAML {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// Something that is not plain.
  private struct NotPlain: Error {}

  /// The deepest nesting that is still plain.
  private static let deepest = 16

  /// The tree of a text; nothing if the text is not plain.
  static func parse(_ text: String) -> YAMLNode? {
    var reader = PlainYAML(bytes: Array(text.utf8))
    guard reader.isReady() else { return nil }
    guard let node = try? reader.block(indent: 0, depth: 0), reader.index == reader.bytes.count
    else { return nil }
    return node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Moves to the first line that is not empty; whether there is one, at the left edge.
  private mutating func isReady() -> Bool {
    skipEmptyLines()
    return index < bytes.count && indent() == 0
  }

  // MARK: - Lines

  private mutating func skipEmptyLines() {
    while index < bytes.count {
      var place = index
      while place < bytes.count, bytes[place] == 0x20 { place += 1 }
      guard place < bytes.count, bytes[place] == 0x0A else {
        if place == bytes.count { index = place }
        return
      }
      index = place + 1
      line += 1
      lineStart = index
    }
  }

  /// How far the line is indented; the index stands at its start.
  private func indent() -> Int {
    var place = index
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place - index
  }

  /// Ends a line: only blanks may follow.
  private mutating func endLine() throws {
    skipBlanks()
    guard index < bytes.count else { return }
    guard bytes[index] == 0x0A else { throw NotPlain() }
    index += 1
    line += 1
    lineStart = index
    skipEmptyLines()
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  private func node(_ value: YAMLNode.Value, at offset: Int, line: Int, start: Int) -> YAMLNode {
    let column = bytes[start..<offset].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return YAMLNode(value: value, line: line, column: column)
  }

  // MARK: - Blocks

  /// Keys or entries, one below the other; the index stands at the start of a line.
  private mutating func block(indent: Int, depth: Int) throws -> YAMLNode {
    guard depth < Self.deepest else { throw NotPlain() }
    let (first, line, start) = (index + indent, line, lineStart)
    if isDash(at: first) {
      let entries = try list(indent: indent, depth: depth)
      return node(.list(entries), at: first, line: line, start: start)
    }
    index = first
    let pairs = try mapping(indent: indent, depth: depth)
    return node(.mapping(pairs), at: first, line: line, start: start)
  }

  private func isDash(at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "-") && bytes[offset + 1] == 0x20
  }

  private mutating func list(indent: Int, depth: Int) throws -> [YAMLNode] {
    var entries: [YAMLNode] = []
    while index < bytes.count, self.indent() == indent, isDash(at: index + indent) {
      index += indent + 1
      skipBlanks()
      let inner = index - lineStart
      let (first, line, start) = (index, line, lineStart)
      if isKey() {
        let pairs = try mapping(indent: inner, depth: depth + 1)
        entries.append(node(.mapping(pairs), at: first, line: line, start: start))
      } else {
        entries.append(try value(inFlow: false, depth: depth + 1))
        try endLine()
        guard index == bytes.count || self.indent() <= indent else { throw NotPlain() }
      }
    }
    guard index == bytes.count || self.indent() < indent else { throw NotPlain() }
    return entries
  }

  /// Keys and values; the index stands at the first key.
  private mutating func mapping(indent: Int, depth: Int) throws -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    repeat {
      let key = try key()
      guard !pairs.contains(where: { $0.key.value == key.value }) else { throw NotPlain() }
      skipBlanks()
      let value: YAMLNode
      if index < bytes.count, bytes[index] != 0x0A {
        value = try self.value(inFlow: false, depth: depth + 1)
        try endLine()
      } else {
        try endLine()
        guard index < bytes.count, self.indent() > indent else { throw NotPlain() }
        value = try block(indent: self.indent(), depth: depth + 1)
      }
      pairs.append(YAMLPair(key: key, value: value))
      guard index < bytes.count, self.indent() >= indent else { return pairs }
      guard self.indent() == indent else { throw NotPlain() }
      index += indent
    } while true
  }

  /// A key of letters, digits, hyphens and underscores, and its colon.
  private mutating func key() throws -> YAMLNode {
    guard isKey() else { throw NotPlain() }
    let first = index
    while bytes[index] != UInt8(ascii: ":") { index += 1 }
    let name = String(decoding: bytes[first..<index], as: UTF8.self)
    index += 1
    return node(.scalar(name), at: first, line: line, start: lineStart)
  }

  private func isKey() -> Bool {
    var place = index
    while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
    guard place > index, bytes[index] != UInt8(ascii: "-"), place < bytes.count,
      bytes[place] == UInt8(ascii: ":")
    else { return false }
    return place + 1 == bytes.count || bytes[place + 1] == 0x20 || bytes[place + 1] == 0x0A
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  // MARK: - Values on one line

  private mutating func value(inFlow: Bool, depth: Int) throws -> YAMLNode {
    guard depth < Self.deepest, index < bytes.count else { throw NotPlain() }
    let first = index
    let value: YAMLNode.Value =
      switch bytes[index] {
      case UInt8(ascii: "["): .list(try flowList(depth: depth))
      case UInt8(ascii: "{"): .mapping(try flowMapping(depth: depth))
      case UInt8(ascii: "\""), UInt8(ascii: "'"): .scalar(try quoted())
      default: .scalar(try plain(inFlow: inFlow))
      }
    return node(value, at: first, line: line, start: lineStart)
  }

  private mutating func flowList(depth: Int) throws -> [YAMLNode] {
    var entries: [YAMLNode] = []
    repeat {
      index += 1
      skipBlanks()
      guard !isKey() else { throw NotPlain() }
      entries.append(try value(inFlow: true, depth: depth + 1))
      skipBlanks()
    } while next == UInt8(ascii: ",")
    guard next == UInt8(ascii: "]") else { throw NotPlain() }
    index += 1
    return entries
  }

  private mutating func flowMapping(depth: Int) throws -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    repeat {
      index += 1
      skipBlanks()
      let key = try key()
      guard !pairs.contains(where: { $0.key.value == key.value }) else { throw NotPlain() }
      skipBlanks()
      pairs.append(YAMLPair(key: key, value: try value(inFlow: true, depth: depth + 1)))
      skipBlanks()
    } while next == UInt8(ascii: ",")
    guard next == UInt8(ascii: "}") else { throw NotPlain() }
    index += 1
    return pairs
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// A text in quotation marks without escapes.
  private mutating func quoted() throws -> String {
    let mark = bytes[index]
    let first = index + 1
    index = first
    while let byte = next, byte != mark {
      guard byte >= 0x20, byte != UInt8(ascii: "\\") || mark == UInt8(ascii: "'") else {
        throw NotPlain()
      }
      index += 1
    }
    guard next == mark else { throw NotPlain() }
    let text = String(decoding: bytes[first..<index], as: UTF8.self)
    index += 1
    guard next != mark else { throw NotPlain() }
    return text
  }

  /// A text without quotation marks and without anything that might have a meaning.
  private mutating func plain(inFlow: Bool) throws -> String {
    let first = index
    guard let start = next, Self.mayBegin(start) || start == UInt8(ascii: "-") && hasWord() else {
      throw NotPlain()
    }
    var end = index
    while let byte = next, byte != 0x0A {
      if inFlow, byte == UInt8(ascii: ",") || byte == 0x5D || byte == 0x7D { break }
      guard Self.mayContinue(byte, inFlow: inFlow) else { throw NotPlain() }
      index += 1
      if byte != 0x20 { end = index }
    }
    return String(decoding: bytes[first..<end], as: UTF8.self)
  }

  /// Whether a minus sign begins a number or an expression, and no list.
  private func hasWord() -> Bool {
    index + 1 < bytes.count && (Self.isWord(bytes[index + 1]) || bytes[index + 1] == 0x28)
      && bytes[index + 1] != UInt8(ascii: "-")
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "_")
  }

  /// No colons, no number signs, no tabs; brackets only where they cannot close anything.
  private static func mayContinue(_ byte: UInt8, inFlow: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "#"), 0x00..<0x20, 0x7F: false
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): !inFlow
    default: true
    }
  }
}
