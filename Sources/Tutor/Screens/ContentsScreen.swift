import Assessment
import Canvas
package import Curriculum

/// The contents: sections and their pages, what is done, where the learner is, and the appendix.
package struct ContentsScreen: Equatable, Sendable {
  /// One row of the list.
  private enum Row {
    /// The title of a section.
    case section(Section)
    /// A page.
    case page(Page)
    /// The title of the appendix.
    case appendixTitle
    /// A screen of the appendix.
    case appendix(Appendix)

    /// Where the row leads, if anywhere.
    var target: Waypoint? {
      switch self {
      case .section, .appendixTitle: nil
      case .page(let page): .page(page.id)
      case .appendix(let appendix): .appendix(appendix)
      }
    }
  }

  /// The place the learner came from.
  package let origin: Waypoint
  private var choice: RowChoice

  /// The contents of a course, with the place chosen where the learner is.
  package init(_ course: Course, at origin: Waypoint) {
    self.origin = origin
    choice = RowChoice(Self.rows(course).firstIndex { $0.target == origin } ?? 0)
  }

  private static func rows(_ course: Course) -> [Row] {
    course.sections.flatMap { [.section($0)] + $0.pages.map(Row.page) }
      + [.appendixTitle] + Appendix.allCases.map(Row.appendix)
  }

  /// Takes what reaches the contents.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    let rows = Self.rows(context.course)
    switch input {
    case .command(let command): return perform(command, rows)
    case .touch(let element, _, _, let isDrag):
      guard !isDrag, let row = ListPane.row(of: element), rows.indices.contains(row) else {
        return []
      }
      return rows[row].target.map { [.go($0)] } ?? []
    case .wheel(let direction, _): return perform(direction, rows)
    case .key, .beginning, .paste: return []
    }
  }

  private mutating func perform(_ command: Command, _ rows: [Row]) -> [Request] {
    let isChoosable = rows.map { $0.target != nil }
    switch command {
    case .previousPage: moveToSection(by: -1, isChoosable)
    case .nextPage: moveToSection(by: 1, isChoosable)
    case .open, .more:
      return choice.index(among: isChoosable).flatMap { rows[$0].target }.map { [.go($0)] } ?? []
    case .close, .contents, .less: return [.goBack]
    default:
      if !choice.perform(command, among: isChoosable, page: 1) {
        return [.notice(PagePhrases.noUse)]
      }
    }
    return []
  }

  private mutating func moveToSection(by count: Int, _ isChoosable: [Bool]) {
    let heads = isChoosable.indices.filter { !isChoosable[$0] }
    guard let index = choice.index(among: isChoosable),
      let current = heads.lastIndex(where: { $0 < index })
    else { return }
    // Back goes to the beginning of this section first.
    let isInside = count < 0 && index > heads[current] + 1
    let target = isInside ? current : current + count
    if heads.indices.contains(target) { choice = RowChoice(heads[target] + 1) }
  }
}

// MARK: - Drawing

extension ContentsScreen {
  /// Draws the list around the chosen row.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let rows = Self.rows(context.course)
    chrome.drawTitle(
      into: &frame, title: ContentsPhrases.title[context.language], number: nil, context)
    let area = Rect(
      column: 1, row: 2, width: context.size.width - 2, height: max(context.size.height - 4, 0))
    let pane = ListPane(
      rows: rows.map { listRow($0, context) },
      chosen: choice.index(among: rows.map { $0.target != nil }))
    pane.draw(into: &frame, in: area)
    chrome.drawNews("", into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(
      [
        .pair(.up, .down, ContentsPhrases.choose),
        KeyHint(cap: "Enter", label: ContentsPhrases.open),
        KeyHint(cap: "PgUp PgDn", label: ContentsPhrases.section), .of(.close), .of(.search),
        .of(.explain), .of(.language), .of(.quit),
      ], into: &frame, context)
  }

  private func listRow(_ row: Row, _ context: ScreenContext) -> ListPane.Row {
    let look = context.look
    let language = context.language
    switch row {
    case .section(let section):
      let done = SectionProgress(section.pages, context.memory)
      let note = section.pages.isEmpty ? "" : ContentsPhrases.done(done)[language]
      return ListPane.Row(
        text: StyledText("\(section.id)  \(section.title[language])", style: look.style(.title)),
        note: StyledText(note, style: look.style(.secondary)), isChoosable: false)
    case .page(let page):
      let mark = context.memory.isDone(page) ? (look.drawsUnicode ? "✓ " : "v ") : "  "
      var text = StyledText(mark, style: look.style(.right))
      let padding = String(repeating: " ", count: max(1, 8 - page.number.count))
      text.append(page.number + padding, style: look.style(.secondary))
      text.append(page.title[language])
      return ListPane.Row(text: text)
    case .appendixTitle:
      let title = StyledText(ContentsPhrases.appendix[language], style: look.style(.title))
      return ListPane.Row(text: title, isChoosable: false)
    case .appendix(let appendix):
      return ListPane.Row(text: StyledText("  " + AppendixPhrases.title(appendix)[language]))
    }
  }
}
