package import Assessment
import Canvas
package import Curriculum

/// The contents: sections and their pages, what is done, and where the learner is.
package struct ContentsScreen: Equatable, Sendable {
  /// One row of the list.
  package enum Row: Equatable, Sendable {
    /// The title of a section.
    case section(id: String, title: Bilingual)
    /// A page.
    case page(Page)
  }

  package let rows: [Row]
  /// The chosen row, always a page.
  package private(set) var chosen: Int
  /// The page the learner came from.
  package let origin: String

  /// The contents of a course.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - origin: The page the learner is on.
  package init(_ course: Course, at origin: String) {
    rows = course.sections.flatMap { section in
      [.section(id: section.id, title: section.title)] + section.pages.map(Row.page)
    }
    self.origin = origin
    chosen =
      rows.firstIndex { $0.pageID == origin } ?? rows.firstIndex { $0.pageID != nil } ?? 0
  }

  /// Carries out a command.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .previousPage: moveToSection(by: -1)
    case .nextPage: moveToSection(by: 1)
    case .open, .more: rows.indices.contains(chosen) ? open(chosen) : []
    case .close, .contents, .less: [.returnToPage]
    default: [.notice(PagePhrases.noUse)]
    }
  }

  /// A click on a row.
  package mutating func touch(_ element: String) -> [Request] {
    guard let row = Int(element.dropFirst("contents.".count)), rows.indices.contains(row) else {
      return []
    }
    return open(row)
  }

  private func open(_ row: Int) -> [Request] {
    rows[row].pageID.map { [.page($0)] } ?? []
  }

  private mutating func move(by count: Int) -> [Request] {
    var row = chosen + count
    while rows.indices.contains(row), rows[row].pageID == nil { row += count }
    if rows.indices.contains(row) { chosen = row }
    return []
  }

  private mutating func moveToSection(by count: Int) -> [Request] {
    let heads = rows.indices.filter { rows[$0].pageID == nil }
    let current = heads.lastIndex { $0 < chosen } ?? 0
    let target = current + count
    if heads.indices.contains(target) { chosen = min(heads[target] + 1, rows.count - 1) }
    return []
  }
}

extension ContentsScreen.Row {
  /// The page of the row, if it is one.
  package var pageID: String? {
    if case .page(let page) = self { page.id } else { nil }
  }
}

// MARK: - Drawing

extension ContentsScreen {
  /// Draws the list around the chosen row.
  func draw(
    into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome,
    stepsDone: (String) -> Int
  ) {
    let look = context.look
    chrome.drawTitle(
      into: &frame, title: ContentsPhrases.title[context.language], number: nil, context)
    let area = Rect(
      column: 1, row: 2, width: context.size.width - 2, height: max(context.size.height - 5, 0))
    let first = max(0, min(chosen - area.height / 2, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let place = area.line(offset)
      switch row {
      case .section(let id, let title):
        frame.put("\(id)  \(title[context.language])", at: place.origin, style: look.style(.title))
      case .page(let page):
        draw(
          page, isChosen: first + offset == chosen, into: &frame, in: place, context,
          isDone: isDone(page, chrome, stepsDone))
        frame.mark("contents.\(first + offset)", place)
      }
    }
    chrome.drawNews("", into: &frame, row: context.size.height - 3, context)
    chrome.drawKeys(
      [
        .pair(.up, .down, ContentsPhrases.choose),
        KeyHint(cap: "Enter", label: ContentsPhrases.open),
        KeyHint(cap: "PgUp PgDn", label: ContentsPhrases.section), .of(.close), .of(.language),
        .of(.quit),
      ], into: &frame, context)
  }

  private func draw(
    _ page: Page, isChosen: Bool, into frame: inout Frame, in rect: Rect,
    _ context: ScreenContext, isDone: Bool
  ) {
    let look = context.look
    let pointer = isChosen ? (look.drawsUnicode ? "▸" : ">") : " "
    let done = isDone ? (look.drawsUnicode ? "✓" : "v") : " "
    let style = isChosen ? look.style(.focus) : .plain
    var text = StyledText("  \(pointer) ", style: isChosen ? look.style(.highlight) : .plain)
    text.append("\(done) ", style: look.style(.right))
    let padding = String(repeating: " ", count: max(1, 8 - page.number.count))
    text.append(page.number + padding, style: look.style(.secondary))
    text.append(page.title[context.language], style: style)
    frame.put(text, at: rect.origin, in: rect)
    if isChosen { frame.cursor = Position(column: rect.column + 2, row: rect.row) }
  }

  private func isDone(
    _ page: Page, _ chrome: PageChrome, _ stepsDone: (String) -> Int
  ) -> Bool {
    guard !page.steps.isEmpty || !page.exercises.isEmpty else { return false }
    return stepsDone(page.id) >= page.steps.count
      && page.exercises.allSatisfy { chrome.solved.contains($0) }
  }
}
