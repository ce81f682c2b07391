/// The text of one file: valid UTF-8, lines ended by a line feed, no character that a lesson may
/// not hold.
///
/// Whatever is found wrong is replaced by U+FFFD and reported; the places of all that follows stay
/// the same when counted in Unicode scalars.
struct SourceText: Sendable {
  /// The file, relative to the folder of the lessons.
  let path: String
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// Where each line begins.
  let lineStarts: [Int]

  /// The most bytes that a file may have.
  static let longest = 1_000_000
  /// The most characters of one file that are reported.
  static let mostReports = 20

  /// Cleans the bytes of a file.
  init(path: String, raw: [UInt8], problems: inout [LessonProblem]) {
    self.path = path
    var cleaner = SourceCleaner(path: path)
    if raw.count > Self.longest {
      cleaner.report(.tooLong(limit: Self.longest))
      bytes = []
    } else {
      cleaner.read(raw)
      bytes = cleaner.bytes
    }
    problems += cleaner.problems
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// A part of the text.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The bytes of a line, without its end; lines count from 0.
  func line(_ index: Int) -> Range<Int> {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    return lineStarts[index]..<max(lineStarts[index], end)
  }

  /// The line that holds a byte, counted from 0.
  func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place of a byte.
  func place(of offset: Int) -> LessonPlace {
    let line = lineIndex(of: offset)
    let before = bytes[lineStarts[line]..<min(max(offset, lineStarts[line]), bytes.count)]
    let column = before.reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return LessonPlace(file: path, line: line + 1, column: column)
  }

  /// A problem at a byte.
  func problem(at offset: Int, _ fault: LessonFault) -> LessonProblem {
    place(of: offset).problem(fault)
  }
}

/// Walks over raw bytes once and keeps what is sound.
private struct SourceCleaner {
  let path: String
  var bytes: [UInt8] = []
  var problems: [LessonProblem] = []
  private var line = 1
  private var column = 1

  init(path: String) {
    self.path = path
  }

  mutating func report(_ fault: FileFault) {
    guard problems.count < SourceText.mostReports else { return }
    problems.append(LessonProblem(file: path, line: line, column: column, fault: .file(fault)))
  }

  mutating func read(_ raw: [UInt8]) {
    bytes.reserveCapacity(raw.count)
    var index = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < raw.count {
      let start = index
      while index < raw.count, raw[index] >= 0x20, raw[index] < 0x7F { index += 1 }
      bytes += raw[start..<index]
      column += index - start
      guard index < raw.count else { return }
      let byte = raw[index]
      if byte < 0x80 {
        control(byte, next: index + 1 < raw.count ? raw[index + 1] : nil)
        index += 1
      } else {
        index += scalar(raw, at: index)
      }
    }
  }

  /// A control character: only tabs and ends of lines are meant for a text.
  private mutating func control(_ byte: UInt8, next: UInt8?) {
    switch byte {
    case UInt8(ascii: "\n"):
      bytes.append(byte)
      line += 1
      column = 1
    case UInt8(ascii: "\t"):
      bytes.append(byte)
      column += 1
    case UInt8(ascii: "\r") where next == UInt8(ascii: "\n"):
      break
    default:
      report(.forbiddenCharacter(UInt32(byte), .control))
      replace()
    }
  }

  /// A scalar of several bytes. Returns how many bytes were used.
  private mutating func scalar(_ raw: [UInt8], at index: Int) -> Int {
    guard let (value, length) = Self.decode(raw, at: index) else {
      report(.notUTF8)
      replace()
      return 1
    }
    if let reason = Self.reasonAgainst(value) {
      report(.forbiddenCharacter(value, reason))
      replace()
    } else {
      for offset in 0..<length { bytes.append(raw[index + offset]) }
      column += 1
    }
    return length
  }

  private mutating func replace() {
    bytes += [0xEF, 0xBF, 0xBD]
    column += 1
  }

  /// Decodes one scalar; overlong forms, surrogates and values over U+10FFFF are none.
  private static func decode(_ raw: [UInt8], at index: Int) -> (value: UInt32, length: Int)? {
    let first = raw[index]
    let (length, lowest): (Int, UInt32)
    switch first {
    case 0xC2...0xDF: (length, lowest) = (2, 0x80)
    case 0xE0...0xEF: (length, lowest) = (3, 0x800)
    case 0xF0...0xF4: (length, lowest) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= raw.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = raw[index + offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= lowest, Unicode.Scalar(value) != nil else { return nil }
    return (value, length)
  }

  private static func reasonAgainst(_ value: UInt32) -> FileFault.Reason? {
    switch value {
    case 0x80...0x9F: .control
    case 0x2028, 0x2029: .control
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      .invisible
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .privateUse
    case 0x200D, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      .unsureWidth
    default: nil
    }
  }
}
