/// Where the pages of a file begin and end, and which lines lie inside fences.
struct LessonOutline {
  /// What a line is.
  enum Line: Equatable {
    /// Nothing but blanks.
    case blank
    /// Text.
    case text
    /// A line of three or more backticks or tildes that opens a fence.
    case opening
    /// A line between two fences.
    case fenced
    /// The line that closes a fence.
    case closing
    /// The title of a page.
    case title
  }

  /// One page: the line of its title, and the lines below it.
  struct Part {
    let title: Int
    let body: Range<Int>
    /// Whether it is short enough to be read.
    var isReadable = true
  }

  /// What each line is.
  private(set) var lines: [Line] = []
  /// The lines between the two `---` at the top, if they are there.
  private(set) var frontMatter: Range<Int>?
  /// The pages.
  private(set) var pages: [Part] = []
  /// What was found wrong on the way.
  private(set) var problems: [LessonProblem] = []

  /// The most bytes of a line, a paragraph and a page.
  static let longestLine = 4_000
  static let longestParagraph = 8_000
  static let longestPage = 32_000

  private var fence: (mark: UInt8, count: Int, line: Int)?

  /// Outlines a file.
  init(_ source: SourceText) {
    lines.reserveCapacity(source.lineStarts.count)
    for index in source.lineStarts.indices { classify(index, in: source) }
    if let fence { report(source, at: fence.line, .fenceNotClosed(Self.info(fence.line, source))) }
    findFrontMatter(in: source)
    findPages(in: source)
    checkLengths(in: source)
  }

  private mutating func report(_ source: SourceText, at line: Int, _ fault: MarkupFault) {
    problems.append(source.problem(at: source.lineStarts[line], .markup(fault)))
  }

  private mutating func classify(_ index: Int, in source: SourceText) {
    let range = source.line(index)
    let line = source.bytes[range]
    if Self.isTitle(line), fence == nil || Self.hasAttributes(line) {
      if let fence {
        report(source, at: fence.line, .fenceNotClosed(Self.info(fence.line, source)))
      }
      fence = nil
      lines.append(.title)
    } else if let open = fence {
      guard let mark = Self.fence(line), mark.mark == open.mark, mark.count >= open.count,
        mark.isBare
      else { return lines.append(.fenced) }
      fence = nil
      lines.append(.closing)
    } else if let mark = Self.fence(line) {
      fence = (mark.mark, mark.count, index)
      lines.append(.opening)
    } else {
      lines.append(line.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? .blank : .text)
    }
  }

  private mutating func findFrontMatter(in source: SourceText) {
    let rule = Array("---".utf8)
    guard source.bytes[source.line(0)].elementsEqual(rule) else { return }
    for index in 1..<max(1, min(lines.count, 40))
    where source.bytes[source.line(index)].elementsEqual(rule) {
      frontMatter = 1..<index
      return
    }
  }

  private mutating func findPages(in source: SourceText) {
    let first = frontMatter.map { $0.upperBound + 1 } ?? 0
    let titles = lines.indices.filter { $0 >= first && lines[$0] == .title }
    let start = titles.first ?? lines.count
    if first < start, let stray = (first..<start).first(where: { lines[$0] != .blank }) {
      report(source, at: stray, .textBeforeFirstPage)
    }
    for (position, title) in titles.enumerated() {
      let end = position + 1 < titles.count ? titles[position + 1] : lines.count
      pages.append(Part(title: title, body: (title + 1)..<end))
    }
  }

  /// Reports what is too long; a page with something too long is not read.
  private mutating func checkLengths(in source: SourceText) {
    for (position, page) in pages.enumerated() {
      var paragraph = 0
      var tooLong: (line: Int, part: MarkupFault.Part, limit: Int)?
      for index in page.title..<page.body.upperBound where tooLong == nil {
        let length = source.line(index).count
        paragraph = lines[index] == .blank ? 0 : paragraph + length + 1
        if length > Self.longestLine { tooLong = (index, .line, Self.longestLine) }
        if paragraph > Self.longestParagraph {
          tooLong = tooLong ?? (index, .paragraph, Self.longestParagraph)
        }
      }
      let last = source.line(page.body.upperBound - 1).upperBound
      if last - source.lineStarts[page.title] > Self.longestPage {
        tooLong = tooLong ?? (page.title, .page, Self.longestPage)
      }
      guard let tooLong else { continue }
      report(source, at: tooLong.line, .tooLong(tooLong.part, limit: tooLong.limit))
      pages[position].isReadable = false
    }
  }

  // MARK: - Lines

  private static func isTitle(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x23, 0x23, 0x20])
  }

  private static func hasAttributes(_ line: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in line {
      if previous == UInt8(ascii: "{"), byte == UInt8(ascii: "#") { return true }
      previous = byte
    }
    return false
  }

  /// The fence that a line is, below quotation marks and blanks.
  private static func fence(
    _ line: ArraySlice<UInt8>
  ) -> (mark: UInt8, count: Int, isBare: Bool)? {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let rest = text.drop { $0 == mark }
    let count = text.count - rest.count
    guard count >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return nil }
    return (mark, count, rest.allSatisfy { $0 == 0x20 || $0 == 0x09 })
  }

  private static func info(_ line: Int, _ source: SourceText) -> String {
    String(decoding: source.bytes[source.line(line)].prefix(40), as: UTF8.self)
  }
}
