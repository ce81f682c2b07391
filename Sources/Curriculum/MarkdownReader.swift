import CCmarkGFM

/// Turns Markdown into blocks.
///
/// What a page cannot show is reported and shown as well as it can be: a heading as stressed text,
/// a picture by its words, marks of HTML not at all.
struct MarkdownReader {
  /// A block, and where it begins.
  struct Placed {
    let block: Block
    /// The first byte of its line in the source.
    let offset: Int
  }

  /// A link that was met.
  struct Link {
    let page: String
    let offset: Int
  }

  /// The formulas in running text that were met, with their first bytes.
  private(set) var formulas: [(tex: String, offset: Int)] = []
  /// The displayed formulas that were met, with the first byte of their text.
  private(set) var displayed: [(tex: String, offset: Int)] = []
  /// The computed numbers that were met.
  private(set) var numbers: [(number: NumberPlaceholder, offset: Int)] = []
  /// The links that were met.
  private(set) var links: [Link] = []
  /// What was found wrong on the way.
  private(set) var problems: [LessonProblem] = []

  /// How deep blocks and marks may stand in each other.
  static let deepest = 24

  private let source: SourceText
  private let marked: MarkedText
  private var isInTable = false
  /// The first byte of the line of the block being read.
  private var offset = 0

  /// Makes a reader of prepared text.
  init(_ source: SourceText, _ marked: MarkedText) {
    self.source = source
    self.marked = marked
    problems = marked.problems
    problems += marked.decimals.map {
      source.problem(at: $0.offset, .markup(.typedDecimal($0.text)))
    }
  }

  /// Reads the whole text.
  mutating func read() -> [Placed] {
    guard let document = Self.parse(marked.masked) else { return [] }
    defer { cmark_node_free(document) }
    var placed: [Placed] = []
    for node in Self.children(of: document) {
      let start = place(of: node)
      placed += block(node, depth: 0).map { Placed(block: $0, offset: start) }
    }
    return placed
  }

  /// Parses with tables; nothing else of the extensions has a use in a lesson.
  private static func parse(_ text: [UInt8]) -> OpaquePointer? {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    text.withUnsafeBytes { buffer in
      cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    return cmark_parser_finish(parser)
  }

  // MARK: - Blocks

  private mutating func blocks(of node: OpaquePointer, depth: Int) -> [Block] {
    guard depth < Self.deepest else {
      report(.tooDeep(limit: Self.deepest))
      return []
    }
    var blocks: [Block] = []
    for child in Self.children(of: node) { blocks += block(child, depth: depth + 1) }
    return blocks
  }

  private mutating func block(_ node: OpaquePointer, depth: Int) -> [Block] {
    let start = place(of: node)
    offset = start
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH:
      return [.paragraph(inlines(of: node, depth: depth))]
    case CMARK_NODE_LIST:
      var items: [[Block]] = []
      for item in Self.children(of: node) { items.append(blocks(of: item, depth: depth + 1)) }
      return [.list(ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST, items: items)]
    case CMARK_NODE_CODE_BLOCK:
      return [code(node)]
    case CMARK_NODE_BLOCK_QUOTE:
      return [.quote(blocks(of: node, depth: depth))]
    case CMARK_NODE_HTML_BLOCK:
      return comment(Self.literal(node))
    case CMARK_NODE_HEADING:
      report(.unsupported(.heading))
      return [.paragraph([.strong(inlines(of: node, depth: depth))])]
    case CMARK_NODE_THEMATIC_BREAK:
      report(.unsupported(.rule))
      return []
    default:
      return other(node, depth: depth)
    }
  }

  private mutating func code(_ node: OpaquePointer) -> Block {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    var text = unmasked(Self.literal(node))
    if text.hasSuffix("\n") { text.removeLast() }
    guard info == "math" else { return .code(language: info, text: text) }
    let line = min(source.lineIndex(of: offset) + 1, source.lineStarts.count - 1)
    displayed.append((text, source.lineStarts[line]))
    return .math(text)
  }

  /// Comments steer: a pause for the presenter, a source of numbers; others are for authors.
  private mutating func comment(_ html: String) -> [Block] {
    var rest = html[...]
    var blocks: [Block] = []
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "\n" }) {
      rest = rest[start...]
      guard rest.hasPrefix("<!--"), let words = Self.comment(&rest) else {
        report(.unsupported(.html))
        break
      }
      if words == "pause" { blocks.append(.pause) }
    }
    return blocks
  }

  /// Takes a comment off the front; returns its words.
  private static func comment(_ text: inout Substring) -> String? {
    var body = text.dropFirst(4)
    var words = ""
    while let character = body.first {
      if body.hasPrefix("-->") {
        text = body.dropFirst(3)
        let trimmed = words.drop { $0 == " " }
        return String(trimmed.prefix(trimmed.count - trimmed.reversed().prefix { $0 == " " }.count))
      }
      words.append(character)
      body = body.dropFirst()
    }
    return nil
  }

  private mutating func other(_ node: OpaquePointer, depth: Int) -> [Block] {
    guard String(cString: cmark_node_get_type_string(node)) == "table" else {
      report(.unsupported(.other))
      return []
    }
    isInTable = true
    defer { isInTable = false }
    var rows: [[[Inline]]] = []
    for row in Self.children(of: node) {
      offset = place(of: row)
      var cells: [[Inline]] = []
      for cell in Self.children(of: row) { cells.append(inlines(of: cell, depth: depth)) }
      rows.append(cells)
    }
    guard let header = rows.first else { return [] }
    return [.table(header: header, rows: Array(rows.dropFirst()))]
  }

  // MARK: - Running text

  private mutating func inlines(
    of node: OpaquePointer, depth: Int
  ) -> [Inline] {
    guard depth < Self.deepest else {
      report(.tooDeep(limit: Self.deepest))
      return []
    }
    var line = InlineLine()
    for child in Self.children(of: node) { inline(child, into: &line, depth: depth + 1) }
    for text in line.texts where Self.hasLooseAsterisk(text) {
      report(.looseAsterisk)
      break
    }
    return line.inlines
  }

  private mutating func inline(
    _ node: OpaquePointer, into line: inout InlineLine, depth: Int
  ) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: text(Self.literal(node), into: &line)
    case CMARK_NODE_SOFTBREAK: line.softBreak()
    case CMARK_NODE_LINEBREAK: line.append(.lineBreak)
    case CMARK_NODE_CODE: line.append(.code(unmasked(Self.literal(node))))
    case CMARK_NODE_EMPH: line.append(.emphasis(inlines(of: node, depth: depth)))
    case CMARK_NODE_STRONG: line.append(.strong(inlines(of: node, depth: depth)))
    case CMARK_NODE_LINK: link(node, into: &line, depth: depth)
    case CMARK_NODE_HTML_INLINE:
      if !Self.literal(node).hasPrefix("<!--") { report(.unsupported(.html)) }
    case CMARK_NODE_IMAGE:
      report(.unsupported(.image))
      for inline in inlines(of: node, depth: depth) { line.append(inline) }
    default: report(.unsupported(.other))
    }
  }

  private mutating func link(
    _ node: OpaquePointer, into line: inout InlineLine, depth: Int
  ) {
    let target = cmark_node_get_url(node).map { unmasked(String(cString: $0)) } ?? ""
    let inner = inlines(of: node, depth: depth)
    guard target.hasPrefix("#") else {
      if Inline.plainText(inner) != target { report(.linkElsewhere(target)) }
      for inline in inner { line.append(inline) }
      return
    }
    let page = String(target.dropFirst())
    links.append(Link(page: page, offset: offset))
    line.append(.link(inner, page: page))
  }

  /// Splits text at the private-use characters, and puts back what they stand for.
  private mutating func text(_ text: String, into line: inout InlineLine) {
    guard text.utf8.contains(MarkedText.leadByte) else { return line.append(text: text) }
    let bytes = Array(text.utf8)
    var start = 0
    while let lead = bytes[start...].firstIndex(of: MarkedText.leadByte) {
      guard let span = span(bytes[lead...]) else { break }
      line.append(text: String(decoding: bytes[start..<lead], as: UTF8.self))
      self.span(span, into: &line)
      start = lead + 3
    }
    line.append(text: String(decoding: bytes[start...], as: UTF8.self))
  }

  private mutating func span(_ span: MarkedText.Span, into line: inout InlineLine) {
    let content = marked.content(span)
    switch span.kind {
    case .math:
      let isOneLine = !content.utf8.contains(UInt8(ascii: "\n"))
      let tex = isOneLine ? content : content.split(separator: "\n").joined(separator: " ")
      formulas.append((tex, span.content.lowerBound))
      if isInTable, tex.utf8.contains(UInt8(ascii: "|")) {
        problems.append(source.problem(at: span.start, .maths(.barInTable)))
      }
      line.append(.math(tex))
    case .number:
      var reader = NumberReader(content)
      switch reader.read() {
      case .success(let number):
        numbers.append((number, span.start))
        line.append(.number(number))
      case .failure(let failure):
        let place = span.content.lowerBound + failure.offset
        problems.append(source.problem(at: place, .maths(failure.fault)))
        line.append(text: "{{\(content)}}")
      }
    }
  }

  /// What the private-use character at the front stands for.
  private func span(_ bytes: ArraySlice<UInt8>) -> MarkedText.Span? {
    let tail = bytes.dropFirst().prefix(2)
    guard tail.count == 2 else { return nil }
    let index = tail.reduce(0) { $0 << 6 | Int($1 & 0x3F) }
    return index < marked.spans.count ? marked.spans[index] : nil
  }

  /// Text in which each private-use character is again what the author wrote.
  private func unmasked(_ text: String) -> String {
    guard text.utf8.contains(MarkedText.leadByte) else { return text }
    var rest = Array(text.utf8)[...]
    var result = ""
    while let lead = rest.firstIndex(of: MarkedText.leadByte), let span = span(rest[lead...]) {
      result += String(decoding: rest[..<lead], as: UTF8.self)
      result += source.string(span.start..<span.content.upperBound + 2)
      rest = rest[(lead + 3)...]
    }
    return result + String(decoding: rest, as: UTF8.self)
  }

  // MARK: - Places and nodes

  private mutating func report(_ fault: MarkupFault) {
    problems.append(source.problem(at: offset, .markup(fault)))
  }

  /// The first byte of the line on which a node begins.
  private func place(of node: OpaquePointer) -> Int {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard marked.lineMap.indices.contains(line) else { return offset }
    return source.lineStarts[marked.lineMap[line]]
  }

  private static func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private static func children(
    of node: OpaquePointer
  ) -> UnfoldSequence<OpaquePointer, OpaquePointer?> {
    sequence(state: cmark_node_first_child(node)) { next in
      defer { next = next.flatMap { cmark_node_next($0) } }
      return next
    }
  }

  /// An asterisk beside a word: stress that did not take.
  private static func hasLooseAsterisk(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return false }
    let bytes = [0x20] + Array(text.utf8) + [0x20]
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: "*") && (bytes[$0 - 1] > 0x20 || bytes[$0 + 1] > 0x20)
    }
  }
}
