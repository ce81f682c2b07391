/// The text of a page prepared for the Markdown parser: each formula and each computed number in
/// running text is one private-use character, so that no mark of Markdown is read inside it.
struct MarkedText {
  /// A formula or a computed number.
  struct Span {
    /// What it is.
    enum Kind: Equatable { case math, number }
    let kind: Kind
    /// The first byte of the whole, marks included.
    let start: Int
    /// Its text, marks excluded.
    let content: Range<Int>
  }

  /// The text for the Markdown parser.
  private(set) var masked: [UInt8] = []
  /// The line of the source for each line of `masked`.
  private(set) var lineMap: [Int] = []
  /// What the private-use characters stand for, U+E000 first.
  private(set) var spans: [Span] = []
  /// Decimals that somebody typed, with their first bytes.
  private(set) var decimals: [(offset: Int, text: String)] = []
  /// What was found wrong on the way.
  private(set) var problems: [LessonProblem] = []

  /// The first private-use character, and how many are used: those whose first byte is 0xEE.
  static let firstMark: UInt32 = 0xE000
  static let markCount: UInt32 = 0x1000
  static let leadByte: UInt8 = 0xEE

  private let source: SourceText

  /// Prepares some lines of a file.
  init(_ source: SourceText, lines: Range<Int>, kinds: [LessonOutline.Line]) {
    self.source = source
    guard let first = lines.first, let last = lines.last else { return }
    masked.reserveCapacity(source.line(last).upperBound - source.lineStarts[first] + 1)
    var index = first
    while index <= last {
      lineMap.append(index)
      if kinds[index] == .text {
        var end = index
        while end < last, kinds[end + 1] == .text { end += 1 }
        scan(source.lineStarts[index]..<source.line(end).upperBound, line: index)
        index = end + 1
      } else {
        masked += source.bytes[source.line(index)]
        index += 1
      }
      masked.append(UInt8(ascii: "\n"))
    }
  }

  /// Prepares one text that stands alone.
  init(paragraphOf source: SourceText) {
    self.source = source
    lineMap = [0]
    scan(0..<source.bytes.count, line: 0)
  }

  /// The text that a private-use character stands for, as it is in the source.
  func content(_ span: Span) -> String { source.string(span.content) }

  // MARK: - Walking

  private mutating func scan(_ range: Range<Int>, line: Int) {
    var paragraph = Paragraph(source: source, range: range)
    var line = line
    let firstDecimal = decimals.count
    while paragraph.index < range.upperBound {
      switch paragraph.next() {
      case .copy(let part):
        for byte in source.bytes[part] {
          masked.append(byte)
          guard byte == UInt8(ascii: "\n") else { continue }
          line += 1
          lineMap.append(line)
        }
      case .span(let span):
        line += source.bytes[span.start..<span.content.upperBound]
          .reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        mark(span)
      case .decimal(let part):
        masked += source.bytes[part]
        decimals.append((part.lowerBound, source.string(part)))
      case .problem(let offset, let fault):
        problems.append(source.problem(at: offset, .markup(fault)))
      }
    }
    if paragraph.hasSource { decimals.removeSubrange(firstDecimal...) }
  }

  private mutating func mark(_ span: Span) {
    let index = UInt32(spans.count)
    guard index < Self.markCount, let scalar = Unicode.Scalar(Self.firstMark + index) else {
      masked += source.bytes[span.content]
      return
    }
    masked += Array(String(Character(scalar)).utf8)
    spans.append(span)
  }
}

/// A walk over the bytes of one paragraph.
private struct Paragraph {
  /// What comes next.
  enum Piece {
    case copy(Range<Int>)
    case span(MarkedText.Span)
    case decimal(Range<Int>)
    case problem(Int, MarkupFault)
  }

  let source: SourceText
  let range: Range<Int>
  var index: Int
  /// Whether the paragraph says where its numbers come from.
  var hasSource = false
  /// Closing marks that the rest of the paragraph does not have.
  private var absent: Set<[UInt8]> = []
  /// Closing marks whose absence was reported.
  private var reported: Set<String> = []

  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    index = range.lowerBound
  }

  mutating func next() -> Piece {
    let start = index
    while index < range.upperBound {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\\") {
        index = min(index + 2, range.upperBound)
      } else if Self.isSpecial(byte) {
        if let piece = special(byte, from: start) { return piece }
      } else if byte & 0xF8 == 0x30 || byte & 0xFE == 0x38 {
        if let piece = number(from: start) { return piece }
      } else {
        index += 1
      }
    }
    return .copy(start..<index)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// A mark that may open something. Returns nothing, and goes on, if it is only a character.
  private mutating func special(_ byte: UInt8, from start: Int) -> Piece? {
    switch byte {
    case UInt8(ascii: "$") where has("$`", at: index):
      return enclosed(.math, open: 2, close: "`$", from: start, otherwise: .formulaNotClosed)
    case UInt8(ascii: "{") where has("{{", at: index):
      return enclosed(.number, open: 2, close: "}}", from: start, otherwise: .numberNotClosed)
    case UInt8(ascii: "`"):
      skipCode()
    case UInt8(ascii: "<") where has("<!--", at: index):
      skipComment()
    case UInt8(ascii: "]") where has("](", at: index):
      index = find(")", from: index + 2).map { $0 + 1 } ?? index + 2
    default:
      index += 1
    }
    return nil
  }

  private mutating func enclosed(
    _ kind: MarkedText.Span.Kind, open: Int, close: String, from start: Int,
    otherwise fault: MarkupFault
  ) -> Piece {
    if index > start { return .copy(start..<index) }
    guard let end = find(close, from: index + open) else {
      if reported.insert(close).inserted { return .problem(start, fault) }
      index += open
      return .copy(start..<index)
    }
    index = end + 2
    return .span(MarkedText.Span(kind: kind, start: start, content: (start + open)..<end))
  }

  /// Moves behind a code span, or behind its opening backticks if it is none.
  private mutating func skipCode() {
    var end = index
    while end < range.upperBound, source.bytes[end] == UInt8(ascii: "`") { end += 1 }
    let length = end - index
    let run = [UInt8](repeating: UInt8(ascii: "`"), count: length)
    index = end
    guard !absent.contains(run) else { return }
    var place = end
    while let close = source.bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "`")) {
      place = close
      while place < range.upperBound, source.bytes[place] == UInt8(ascii: "`") { place += 1 }
      guard place - close != length else {
        index = place
        return
      }
    }
    absent.insert(run)
  }

  private mutating func skipComment() {
    let words = index + 4
    index = find("-->", from: words).map { $0 + 3 } ?? words
    let text = source.bytes[words..<max(words, index - 3)].drop { $0 == 0x20 }
    guard text.starts(with: "source:".utf8) else { return }
    hasSource = hasSource || text.dropFirst(7).contains { $0 > 0x20 }
  }

  /// A number of digits: a decimal of three or more significant digits is reported.
  private mutating func number(from start: Int) -> Piece? {
    let first = index
    var points = 0
    var digits = 0
    var leading = true
    while index < range.upperBound {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: ".") {
        guard index + 1 < range.upperBound, source.bytes[index + 1] ^ 0x30 <= 9 else { break }
        points += 1
      } else if byte >= 0x30, byte <= 0x39 {
        leading = leading && byte == 0x30
        digits += leading ? 0 : 1
      } else {
        break
      }
      index += 1
    }
    guard points == 1, digits >= 3, !followsWord(first) else { return nil }
    guard first == start else {
      index = first
      return .copy(start..<first)
    }
    return .decimal(first..<index)
  }

  /// Whether the character before belongs to a name, as in `s2.10`.
  private func followsWord(_ offset: Int) -> Bool {
    guard offset > range.lowerBound else { return false }
    let byte = source.bytes[offset - 1]
    return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#")
  }

  // MARK: - Looking ahead

  private func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= range.upperBound else { return false }
    for position in 0..<text.utf8CodeUnitCount
    where source.bytes[offset + position] != text.utf8Start[position] {
      return false
    }
    return true
  }

  /// The next place of a closing mark; what is not found once is not looked for again.
  private mutating func find(_ mark: String, from offset: Int) -> Int? {
    let bytes = Array(mark.utf8)
    guard !absent.contains(bytes) else { return nil }
    var place = offset
    while place + bytes.count <= range.upperBound {
      if source.bytes[place] == bytes[0],
        source.bytes[place..<place + bytes.count].elementsEqual(bytes)
      {
        return place
      }
      place += 1
    }
    absent.insert(bytes)
    return nil
  }
}
