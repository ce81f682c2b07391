import Assessment
import Canvas
import Curriculum
import InformationTheory

/// Turns the blocks of a page into lines of a width.
struct TextLayout {
  let width: Int
  let context: ScreenContext
  /// How many of the displayed formulas, from the first on, are set in two dimensions.
  var highFormulas = 0
  /// Whether displayed formulas are followed by their words, for reading aloud.
  var speaksFormulas = false

  private var look: Look { context.look }

  /// The lines of a page's blocks: formulas in two dimensions, as many as the height allows.
  ///
  /// - Parameters:
  ///   - blocks: The blocks.
  ///   - rect: The columns and rows there are.
  ///   - context: The surroundings.
  /// - Returns: The lines, with a blank one between blocks.
  static func lines(of blocks: [Block], in rect: Rect, _ context: ScreenContext) -> [StyledText] {
    let formulas = blocks.count { if case .math = $0 { true } else { false } }
    var layout = TextLayout(width: rect.width, context: context, highFormulas: formulas)
    var lines = layout.lines(of: blocks)
    while lines.count > rect.height, layout.highFormulas > 0 {
      layout.highFormulas -= 1
      lines = layout.lines(of: blocks)
    }
    return lines
  }

  /// The lines of the blocks, with a blank line between two of them.
  func lines(of blocks: [Block]) -> [StyledText] {
    var lines: [StyledText] = []
    var high = highFormulas
    for block in blocks where block != .pause {
      if !lines.isEmpty { lines.append(StyledText()) }
      if case .math(let tex) = block {
        lines += display(tex, isHigh: high > 0)
        high -= 1
      } else {
        lines += self.lines(of: block)
      }
    }
    return lines
  }

  private func lines(of block: Block) -> [StyledText] {
    switch block {
    case .paragraph(let inlines): wrap(text(of: inlines), to: width)
    case .list(let ordered, let items): list(items, isOrdered: ordered)
    case .math(let tex): display(tex, isHigh: false)
    case .table(let header, let rows): table(header, rows)
    case .code(_, let code): self.code(code)
    case .quote(let blocks): quote(blocks)
    case .pause: []
    }
  }

  private func wrap(_ text: StyledText, to width: Int) -> [StyledText] {
    LineBreaker(width: max(width, 1), look: look).lines(of: text)
  }

  private func list(_ items: [[Block]], isOrdered: Bool) -> [StyledText] {
    var lines: [StyledText] = []
    for (index, item) in items.enumerated() {
      let bullet = isOrdered ? "\(index + 1). " : (look.drawsUnicode ? "• " : "- ")
      let indent = look.displayWidth(of: bullet)
      let inner = TextLayout(width: max(width - indent, 1), context: context)
      for (row, line) in item.flatMap({ inner.lines(of: $0) }).enumerated() {
        lines.append(StyledText(row == 0 ? bullet : String(repeating: " ", count: indent)) + line)
      }
    }
    return lines
  }

  private func display(_ tex: String, isHigh: Bool) -> [StyledText] {
    guard let formula = try? Formula(tex) else {
      return [StyledText(tex, style: look.style(.wrong))]
    }
    let room = max(width - 4, 1)
    let lines =
      isHigh
      ? formula.display(look, width: room) : formula.wrapped(look, width: room)
    return (lines + (speaksFormulas ? words(of: formula, room) : [])).map {
      StyledText("    ") + $0
    }
  }

  private func words(of formula: Formula, _ room: Int) -> [StyledText] {
    let words =
      switch context.language {
      case .zh: formula.spoken(in: .chinese)
      case .en: formula.spoken(in: .english)
      }
    return wrap(StyledText(PagePhrases.inWords(words)[context.language]), to: room)
  }

  private func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> [StyledText] {
    let cells = ([header] + rows).map { $0.map { text(of: $0) } }
    let columns = cells.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      cells.map { column < $0.count ? $0[column].displayWidth(in: look) : 0 }.max() ?? 0
    }
    var lines = cells.map { row -> StyledText in
      var line = StyledText()
      for (column, cell) in row.enumerated() {
        let padding = widths[column] - cell.displayWidth(in: look) + 2
        line.append(cell)
        if column + 1 < row.count { line.append(String(repeating: " ", count: padding)) }
      }
      return line
    }
    let total = widths.reduce(0, +) + 2 * max(0, columns - 1)
    let rule = String(repeating: look.drawsUnicode ? "─" : "-", count: min(total, width))
    lines[0] = lines[0].adding(look.style(.strong))
    lines.insert(StyledText(rule, style: look.style(.rule)), at: 1)
    return lines
  }

  private func code(_ code: String) -> [StyledText] {
    code.split(separator: "\n", omittingEmptySubsequences: false).map {
      StyledText("    " + $0, style: look.style(.code))
    }
  }

  private func quote(_ blocks: [Block]) -> [StyledText] {
    let bar = StyledText(look.drawsUnicode ? "│ " : "| ", style: look.style(.rule))
    return TextLayout(width: max(width - 2, 1), context: context).lines(of: blocks).map { bar + $0 }
  }

  /// The text of a paragraph with its styles; formulas stay in one piece where they fit.
  func text(of inlines: [Inline], style: Style = .plain) -> StyledText {
    var text = StyledText()
    for inline in inlines {
      switch inline {
      case .text(let words): text.append(words, style: style)
      case .emphasis(let inner):
        text.append(self.text(of: inner, style: look.style(.emphasis).adding(style)))
      case .strong(let inner):
        text.append(self.text(of: inner, style: look.style(.strong).adding(style)))
      case .code(let code):
        text.append(code, style: look.style(.code), isAtomic: fits(code))
      case .math(let tex): text.append(inlineMath(tex, style: style))
      case .number(let number):
        text.append(self.number(number), style: style, isAtomic: true)
      case .link(let inner, _): text.append(self.text(of: inner, style: look.style(.accent)))
      case .lineBreak: text.append("\n", style: style)
      }
    }
    return text
  }

  /// A prompt, a hint or a line of a solution, with its formulas and computed numbers.
  func text(of words: String) -> StyledText {
    let isPlain = !words.utf8.contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "{") }
    return isPlain ? StyledText(words) : text(of: LessonText.inlines(of: words))
  }

  private func fits(_ text: String) -> Bool { look.displayWidth(of: text) <= width / 2 }

  private func inlineMath(_ tex: String, style: Style) -> StyledText {
    guard let formula = try? Formula(tex) else {
      return StyledText(tex, style: look.style(.wrong))
    }
    let line = formula.styledLine(look).adding(style)
    if fits(line.plainText) { return line }
    return StyledText(line.runs.map { StyledText.Run($0.text, style: $0.style) })
  }

  /// A computed number as the text shows it, with a true minus sign where there is one.
  private func number(_ placeholder: NumberPlaceholder) -> String {
    guard let text = try? placeholder.text() else { return "?" }
    return look.drawsUnicode ? text.withTrueMinus : text
  }
}

/// The lines of a page's text, and what they were laid out for.
package struct LaidText: Equatable, Sendable {
  /// The rectangle of the text.
  let rect: Rect
  /// The language of the text.
  let language: Language
  /// How it looks.
  let look: Look
  /// The lines.
  let lines: [StyledText]

  /// Lays out the text of a page.
  init(_ page: Page, in rect: Rect, _ context: ScreenContext) {
    self.rect = rect
    language = context.language
    look = context.look
    lines = TextLayout.lines(of: page[context.language].blocks, in: rect, context)
  }

  /// Whether the lines are still those of the page.
  func suits(_ rect: Rect, _ context: ScreenContext) -> Bool {
    rect == self.rect && context.language == language && context.look == look
  }
}

extension String {
  /// The text with U+2212 for the hyphen that stands before a digit.
  package var withTrueMinus: String {
    guard contains("-") else { return self }
    var result = String.UnicodeScalarView()
    let scalars = Array(unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isSign =
        scalar == "-" && index + 1 < scalars.count
        && ("0"..."9" ~= scalars[index + 1] || scalars[index + 1] == "∞"
          || scalars[index + 1] == ".")
        && (index == 0 || scalars[index - 1] != "e")
      result.append(isSign ? "\u{2212}" : scalar)
    }
    return String(result)
  }
}
