import Assessment
import Canvas
import Curriculum
import InformationTheory

/// What the tutor draws around every screen: the title row, what just happened, the keys.
struct PageChrome {
  /// Where exercises are found.
  var course = Course()
  /// Those that have been answered rightly.
  var solved: Set<String> = []
  /// Where the page stands among all pages, as `3/21`.
  var position: String = ""
  /// The unit of the numbers on the screen, if they have one in common.
  var base: LogBase?
  /// A sentence that takes the place of the news until the next key.
  var notice: Bilingual?

  /// The title row.
  func drawTitle(
    into frame: inout Frame, title: String, number: String?, _ context: ScreenContext
  ) {
    let look = context.look
    var left = StyledText(" ")
    if let number { left.append(number + "  ", style: look.style(.title)) }
    left.append(title, style: look.style(.title))
    let dot = look.drawsUnicode ? " · " : " | "
    var right = context.language == .zh ? "中文" : "en"
    if let base { right += dot + BasePhrases.name(base)[context.language] }
    if !position.isEmpty { right = position + dot + right }
    let width = look.displayWidth(of: right)
    let column = context.size.width - 1 - width
    frame.put(
      left, at: Position(column: 0, row: 0),
      in: Rect(column: 0, row: 0, width: max(column - 1, 0), height: 1))
    frame.put(right, at: Position(column: column, row: 0), style: look.style(.secondary))
  }

  /// The row that says what just happened, or the notice.
  func drawNews(_ news: String, into frame: inout Frame, row: Int, _ context: ScreenContext) {
    let width = max(context.size.width - 2, 1)
    guard let notice else {
      let line = StyledText(news).truncated(to: width, look: context.look)
      frame.put(line, at: Position(column: 1, row: row))
      return
    }
    // A notice that is too long for the row takes the rows above it for as long as it is said.
    let style = context.look.style(.highlight)
    let lines = LineBreaker(width: width, look: context.look)
      .lines(of: StyledText(notice[context.language], style: style)).suffix(6)
    let top = row - lines.count + 1
    frame.fill(Rect(column: 0, row: top, width: context.size.width, height: lines.count))
    for (offset, line) in lines.enumerated() {
      frame.put(line, at: Position(column: 1, row: top + offset))
    }
  }

  /// The key row: as many entries as fit.
  func drawKeys(_ hints: [KeyHint], into frame: inout Frame, _ context: ScreenContext) {
    let look = context.look
    let row = context.size.height - 1
    var column = 1
    for (index, hint) in hints.enumerated() where !hints[..<index].contains(hint) {
      let cap = look.drawsUnicode ? hint.cap : hint.cap.inASCII
      let label =
        look.drawsUnicode ? hint.label[context.language] : hint.asciiLabel(context.language)
      let width = look.displayWidth(of: cap) + 1 + look.displayWidth(of: label)
      guard column + width < context.size.width - 1 else { continue }
      frame.mark(hint.element, Rect(column: column, row: row, width: width, height: 1))
      column += frame.put(cap, at: Position(column: column, row: row), style: look.style(.keyName))
      column += 1
      column += frame.put(
        label, at: Position(column: column, row: row), style: look.style(.secondary))
      column += 2
    }
  }
}

extension String {
  /// The text with arrows spelled in ASCII.
  var inASCII: String {
    var text = ""
    for character in self {
      switch character {
      case "↑": text += "Up "
      case "↓": text += "Down"
      case "←": text += "Left "
      case "→": text += "Right"
      default: text.append(character)
      }
    }
    return text
  }
}
