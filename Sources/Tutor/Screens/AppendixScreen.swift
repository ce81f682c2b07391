import Assessment
import Canvas

/// A screen of the appendix.
package enum AppendixScreen: Equatable, Sendable {
  /// The terms of the field.
  case glossary(GlossaryScreen)
  /// The headings of the document.
  case document(DocumentScreen)
  /// Where to read on.
  case reading(ReadingScreen)
  /// What the learner has done.
  case progress(ProgressScreen)

  /// A screen as it is first met.
  package init(_ name: Appendix) {
    switch name {
    case .glossary: self = .glossary(GlossaryScreen())
    case .document: self = .document(DocumentScreen())
    case .reading: self = .reading(ReadingScreen())
    case .progress: self = .progress(ProgressScreen())
    }
  }

  /// Which one it is.
  package var name: Appendix {
    switch self {
    case .glossary: .glossary
    case .document: .document
    case .reading: .reading
    case .progress: .progress
    }
  }

  /// Whether printable keys type.
  package var isTyping: Bool {
    if case .glossary(let glossary) = self { glossary.isTyping } else { false }
  }

  /// Takes what reaches the screen.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    switch self {
    case .glossary(var screen):
      defer { self = .glossary(screen) }
      return screen.update(input, context)
    case .document(var screen):
      defer { self = .document(screen) }
      return screen.update(input, context)
    case .reading(var screen):
      defer { self = .reading(screen) }
      return screen.update(input, context)
    case .progress(var screen):
      defer { self = .progress(screen) }
      return screen.update(input, context)
    }
  }

  /// Draws the screen with its title.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    chrome.drawTitle(
      into: &frame, title: AppendixPhrases.title(name)[context.language], number: nil, context)
    switch self {
    case .glossary(let screen): screen.draw(into: &frame, context, chrome: chrome)
    case .document(let screen): screen.draw(into: &frame, context, chrome: chrome)
    case .reading(let screen): screen.draw(into: &frame, context, chrome: chrome)
    case .progress(let screen): screen.draw(into: &frame, context, chrome: chrome)
    }
  }
}

/// How the screens of the appendix that hold lists are laid out: the list at the left, what there is
/// to say of the chosen row at the right.
struct ReferenceLayout {
  /// Where the list goes.
  let list: Rect
  /// Where the details go.
  let detail: Rect
  /// The name under which the mouse finds the details.
  static let detailName = "detail"

  /// Divides a window.
  init(_ size: Size, listShare: Double, top: Int = 2) {
    let height = max(size.height - top - 2, 0)
    let width = Int(Double(size.width) * listShare)
    list = Rect(column: 1, row: top, width: max(width - 1, 0), height: height)
    detail = Rect(
      column: width + 3, row: top, width: max(size.width - width - 4, 0), height: height)
  }

  /// How far the details can be scrolled.
  func longestScroll(_ details: [StyledText], _ look: Look) -> Int {
    let count = lines(of: details, look).count
    return count > detail.height ? count - max(detail.height - 1, 1) : 0
  }

  private func lines(of details: [StyledText], _ look: Look) -> [StyledText] {
    let breaker = LineBreaker(width: max(detail.width, 1), look: look)
    return details.flatMap { $0.isEmpty ? [StyledText()] : breaker.lines(of: $0) }
  }

  /// Draws the list, the rule and the details, these scrolled by so many rows.
  func draw(
    _ pane: ListPane, _ details: [StyledText], scroll: Int = 0, into frame: inout Frame,
    _ context: ScreenContext
  ) {
    let look = context.look
    pane.draw(into: &frame, in: list)
    frame.fill(
      Rect(column: detail.column - 2, row: list.row, width: 1, height: list.height),
      with: look.drawsUnicode ? "│" : "|", style: look.style(.rule))
    let all = lines(of: details, look)
    frame.mark(Self.detailName, detail)
    guard all.count > detail.height, detail.height > 1 else {
      return frame.put(all, in: detail)
    }
    let shown = all.dropFirst(min(scroll, longestScroll(details, look))).prefix(detail.height - 1)
    frame.put(Array(shown), in: detail)
    let mark = StyledText(
      AppendixPhrases.scrollsDetail[context.language], style: look.style(.highlight))
    frame.put(
      mark.truncated(to: detail.width, look: look),
      at: Position(column: detail.column, row: detail.endRow - 1))
  }
}
