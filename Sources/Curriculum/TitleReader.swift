import InformationTheory

/// Reads the title of a page: `## Entropy {#s2.entropy number=2.1}`.
struct TitleReader {
  /// What the title gives; empty where it gives nothing.
  private(set) var title = ""
  private(set) var id = ""
  private(set) var number = ""
  /// What was found wrong.
  private(set) var problems: [LessonProblem] = []

  private let source: SourceText
  private let range: Range<Int>
  private let section: String

  /// Makes a reader of a line, counted from 0.
  init(_ source: SourceText, line: Int, section: String) {
    self.source = source
    self.section = section
    range = source.line(line)
  }

  /// Reads the line.
  mutating func read() {
    let line = source.bytes[range]
    guard let open = Self.attributes(of: line) else {
      title = trimmed(range.lowerBound + 3, range.upperBound)
      return report(range.lowerBound, .missingAttributes)
    }
    title = trimmed(range.lowerBound + 3, open)
    guard let close = line[open...].firstIndex(of: UInt8(ascii: "}")),
      line[(close + 1)...].allSatisfy({ $0 <= 0x20 })
    else { return report(open, .badAttributes(source.string(open..<range.upperBound))) }
    for word in line[(open + 1)..<close].split(separator: 0x20) { attribute(word) }
    checkID(at: open)
    checkNumber(at: open)
  }

  private mutating func attribute(_ word: ArraySlice<UInt8>) {
    let text = String(decoding: word, as: UTF8.self)
    if text.hasPrefix("#") {
      id = String(text.dropFirst())
    } else if text.hasPrefix("number=") {
      number = String(text.dropFirst(7))
    } else {
      let name = text.split(separator: "=").first.map { String($0) } ?? text
      let nearest = nearestName(to: name, among: ["number"])
      report(
        word.startIndex, .unknownAttribute(name, nearest: nearest, known: ["#id", "number=…"]))
    }
  }

  private mutating func checkID(at offset: Int) {
    let prefix = "s\(section)."
    if !isStableID(id, prefix: prefix) { report(offset, .badID(id, prefix: prefix)) }
  }

  private mutating func checkNumber(at offset: Int) {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { "0123456789".contains($0) } }
    guard isNumber, parts.count > 1, parts.first.map({ String($0) }) == section else {
      return report(offset, .badNumber(number.isEmpty ? nil : number, section: section))
    }
  }

  private mutating func report(_ offset: Int, _ fault: PageFault) {
    problems.append(source.problem(at: offset, .page(fault)))
  }

  private func trimmed(_ start: Int, _ end: Int) -> String {
    let line = source.bytes[start..<max(start, end)]
    let text = line.drop { $0 <= 0x20 }
    let tail = text.reversed().prefix { $0 <= 0x20 }.count
    return String(decoding: text.dropLast(tail), as: UTF8.self)
  }

  /// Where the braces begin: the last `{` of the line.
  private static func attributes(of line: ArraySlice<UInt8>) -> Int? {
    line.lastIndex(of: UInt8(ascii: "{"))
  }
}

/// Whether an id has the shape that never needs to change: `s2.words-like-this`.
func isStableID(_ id: String, prefix: String) -> Bool {
  let words = id.dropFirst(prefix.count)
  guard id.hasPrefix(prefix), let first = words.utf8.first, first != 0x2D, id.utf8.count <= 60
  else { return false }
  return words.utf8.allSatisfy {
    $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D
  }
}
