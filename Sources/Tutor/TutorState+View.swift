import Assessment
public import Canvas
import Curriculum
import InformationTheory

extension TutorState {
  /// Draws the state: the same state and size give the same frame.
  public func view(in size: Size) -> Frame {
    var frame = Frame(size: size, look: look)
    guard size.isLargeEnough else {
      drawTooSmall(into: &frame)
      return frame
    }
    var context = context
    context.size = size
    let chrome = chrome
    switch screen {
    case .page(let page): page.draw(into: &frame, context, chrome: chrome)
    case .exercise(let exercise):
      exercise.draw(into: &frame, context, chrome: chrome, page: course.page(exercise.page))
    case .contents(let contents): contents.draw(into: &frame, context, chrome: chrome)
    case .search(let search): search.draw(into: &frame, context, chrome: chrome)
    case .appendix(let appendix): appendix.draw(into: &frame, context, chrome: chrome)
    }
    drawOverlay(into: &frame)
    return frame
  }

  /// The page, a screen of the appendix, or the scene alone, as plain text.
  package func plainLines(_ look: Look) -> [String] {
    if case .appendix(let appendix) = screen {
      return PlainAppendix(
        appendix.name, course: course, memory: memory, language: settings.language, look: look
      ).lines
    }
    guard case .page(let screen) = screen else { return [] }
    guard let page = screen.page else {
      var context = context
      context.look = look
      return screen.scene.map { PlainPage.lines(of: $0, context) } ?? []
    }
    return PlainPage(
      page, course: course, language: settings.language, look: look, scene: screen.scene
    ).lines
  }

  private var chrome: PageChrome {
    PageChrome(
      course: course, solved: memory.solved, position: position, base: shownBase, notice: notice)
  }

  /// The unit of the numbers on the screen; `nil` where there are none, or each names its own.
  var shownBase: LogBase? {
    switch screen {
    case .page(let page): page.shownBase(settings)
    case .appendix(.progress): .bits
    case .exercise, .contents, .search, .appendix: nil
    }
  }

  /// Where the page stands among all; nothing while the other sections are still being read.
  private var position: String {
    guard course.isWhole else { return "" }
    let id = pageID
    var count = 0
    var place: Int?
    for section in course.sections {
      if place == nil, let index = section.pages.firstIndex(where: { $0.id == id }) {
        place = count + index + 1
      }
      count += section.pages.count
    }
    return place.map { "\($0)/\(count)" } ?? ""
  }

  /// What is shown below the smallest size, as much of it as fits.
  private func drawTooSmall(into frame: inout Frame) {
    let smallest = PageLayout.smallest
    let now = "\(frame.size.width)×\(frame.size.height)"
    let wanted = "\(smallest.width)×\(smallest.height)"
    let needs = OverlayPhrases.needs(now, wanted)
    let words = [OverlayPhrases.tooSmall, needs, OverlayPhrases.keepsState]
    let breaker = LineBreaker(width: max(frame.size.width - 1, 1), look: look)
    let lines = words.flatMap { breaker.lines(of: StyledText($0[settings.language])) }
    let fits = lines.count <= frame.size.height && frame.size.width >= 10
    let shown = fits ? lines : [StyledText("xent \(wanted)"), StyledText("…")]
    for (row, line) in shown.prefix(frame.size.height).enumerated() {
      frame.put(line, at: Position(column: 0, row: row))
    }
    frame.cursor = Position(column: 0, row: 0)
  }
}
