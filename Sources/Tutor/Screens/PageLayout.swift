import Assessment
import Canvas
import Curriculum

/// Where the parts of a page go in a window.
///
/// Rows from the top: title, aim, step, the main area, what just happened, exercise, keys.
struct PageLayout: Equatable, Sendable {
  /// What a layout depends on, besides the page itself, which a screen never changes.
  private struct Occasion: Equatable {
    var size: Size
    var look: Look
    var language: Language
    var stepsDone: Int
    var isGoalReached: Bool
    var hasScene: Bool
    var showsText: Bool

    init(_ screen: PageScreen, _ context: ScreenContext) {
      size = context.size
      look = context.look
      language = context.language
      stepsDone = screen.stepsDone
      isGoalReached = screen.isGoalReached
      hasScene = screen.scene != nil
      showsText = screen.isReading
    }
  }

  /// The smallest window a page is shown in.
  static let smallest = Size(width: 80, height: 24)
  /// From this width on, text and scene stand side by side.
  static let wideFrom = 112
  /// From this height on, text and scene stand side by side.
  static let tallFrom = 30

  let size: Size
  let aim: [StyledText]
  let step: [StyledText]
  let main: Rect
  /// Where the text goes; `nil` while the scene has the window.
  let text: Rect?
  /// Where the scene goes; `nil` while the text has the window.
  let scene: Rect?
  /// The rows below the main area: news, exercises if the page has any, keys.
  let footer: Int
  private let occasion: Occasion

  /// Lays out the page for the window.
  init(_ screen: PageScreen, _ context: ScreenContext) {
    occasion = Occasion(screen, context)
    size = context.size
    let breaker = LineBreaker(width: max(size.width - 2, 1), look: context.look)
    aim = screen.aimText(context).map { Array(breaker.lines(of: $0).prefix(2)) } ?? []
    step = screen.stepText(context).map { Array(breaker.lines(of: $0).prefix(2)) } ?? []
    let top = 1 + aim.count + step.count + (aim.isEmpty && step.isEmpty ? 0 : 1)
    footer = screen.page?.exercises.isEmpty == false ? 3 : 2
    main = Rect(
      column: 1, row: top, width: max(size.width - 2, 0),
      height: max(size.height - top - footer, 0))
    let isWide = size.width >= Self.wideFrom && size.height >= Self.tallFrom
    if screen.page == nil {
      text = nil
      scene = main
    } else if screen.scene == nil {
      text = main.extended(byRows: 1)
      scene = nil
    } else if isWide {
      let width = min(max(44, size.width * 2 / 5), 56)
      text = Rect(column: 1, row: top, width: width, height: main.height)
      scene = Rect(
        column: width + 4, row: top, width: max(size.width - width - 5, 0), height: main.height)
    } else {
      // Without a scene in view there are no news: the text has their row, too.
      text = occasion.showsText ? main.extended(byRows: 1) : nil
      scene = occasion.showsText ? nil : main
    }
  }

  /// Whether the layout is still that of the page.
  func suits(_ screen: PageScreen, _ context: ScreenContext) -> Bool {
    occasion == Occasion(screen, context)
  }
}

extension Rect {
  /// The rectangle with more rows at its lower end, if it has any.
  fileprivate func extended(byRows count: Int) -> Rect {
    isEmpty ? self : Rect(column: column, row: row, width: width, height: height + count)
  }
}

extension PageScreen {
  /// Where the parts of the page go: as it was laid out last, if that still suits.
  func layout(_ context: ScreenContext) -> PageLayout {
    if let laidOut, laidOut.suits(self, context) { return laidOut }
    return PageLayout(self, context)
  }

  /// Lays the page out for the frames to come, and its text, where what was laid out no longer
  /// suits.
  mutating func layOut(_ context: ScreenContext) {
    let layout = layout(context)
    laidOut = layout
    guard let page, let rect = layout.text, laidText?.suits(rect, context) != true else { return }
    laidText = LaidText(page, in: rect, context)
  }

  /// The aim of the page, as it stands under the title.
  func aimText(_ context: ScreenContext) -> StyledText? {
    guard let page else { return nil }
    let aim = page[context.language].aim
    guard !aim.isEmpty else { return nil }
    return StyledText(PagePhrases.aim[context.language], style: context.look.style(.secondary))
      + StyledText(aim)
  }

  /// The step that is due, with those that are done before it.
  func stepText(_ context: ScreenContext) -> StyledText? {
    if let excursion {
      let mark = isGoalReached ? (context.look.drawsUnicode ? "✓ " : "v ") : ""
      let back = isGoalReached ? "  " + ExercisePhrases.goesBack[context.language] : ""
      return StyledText(mark, style: context.look.style(.right))
        + StyledText(excursion.prompt[context.language])
        + StyledText(back, style: context.look.style(.secondary))
    }
    guard let page, !page.steps.isEmpty else { return nil }
    let done = context.look.style(.right)
    let count = page.steps.count
    let mark = context.look.drawsUnicode ? "✓" : "v"
    guard stepsDone < count else {
      return StyledText("\(mark) \(count)/\(count)  ", style: done)
        + StyledText(PagePhrases.allStepsDone[context.language])
    }
    let texts = page[context.language].stepTexts
    let text = stepsDone < texts.count ? texts[stepsDone] : ""
    let ticks = String(repeating: mark, count: stepsDone) + (stepsDone > 0 ? " " : "")
    let arrow = context.look.drawsUnicode ? "▸" : ">"
    return StyledText(ticks, style: done)
      + StyledText("\(arrow) \(stepsDone + 1)/\(count)  ", style: context.look.style(.highlight))
      + StyledText(text)
  }

  /// How far the text can be scrolled in this window.
  func longestScroll(_ context: ScreenContext) -> Int {
    guard let page, let rect = layout(context).text else { return 0 }
    let rows =
      laidText?.suits(rect, context) == true
      ? laidText?.lines.count ?? 0 : LaidText(page, in: rect, context).lines.count
    return max(0, rows - rect.height)
  }
}
