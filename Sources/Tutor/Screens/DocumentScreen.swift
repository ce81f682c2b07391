import Assessment
import Canvas
import Curriculum

/// The headings of the document that the course follows, each with the pages that treat it.
package struct DocumentScreen: Equatable, Sendable {
  /// A row of the list.
  private enum Row {
    /// A heading.
    case heading(DocumentHeading)
    /// A page that treats the heading above.
    case page(Page, of: DocumentHeading)

    var heading: DocumentHeading {
      switch self {
      case .heading(let heading), .page(_, let heading): heading
      }
    }
  }

  private var choice = RowChoice()

  init() {}

  private func rows(_ course: Course) -> [Row] {
    course.document.flatMap { heading in
      [.heading(heading)]
        + heading.pages.compactMap { course.page($0) }.map { .page($0, of: heading) }
    }
  }

  /// Takes what reaches the list.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    let rows = rows(context.course)
    let page = context.size.height - 5
    return switch choice.take(input, among: rows.map { _ in true }, page: page) {
    case .taken: []
    case .open(let row): open(rows[row], context)
    case .close: [.goBack]
    case .refused: [.notice(PagePhrases.noUse)]
    }
  }

  private func open(_ row: Row, _ context: ScreenContext) -> [Request] {
    switch row {
    case .page(let page, _): return [.go(.page(page.id))]
    case .heading(let heading):
      guard let page = heading.pages.first(where: { context.course.page($0) != nil }) else {
        return [.notice(AppendixPhrases.noPageOfHeading)]
      }
      return [.go(.page(page))]
    }
  }

  /// Draws the headings, and what is to be said of the chosen one.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let language = context.language
    let rows = rows(context.course)
    let index = choice.index(among: rows.map { _ in true })
    let pane = ListPane(rows: rows.map { listRow($0, context) }, chosen: index)
    ReferenceLayout(context.size, listShare: 0.56).draw(
      pane, index.map { Self.details(rows[$0].heading, context) } ?? [], into: &frame, context)
    let news = rows.isEmpty ? AppendixPhrases.noDocument : AppendixPhrases.documentNews
    chrome.drawNews(news[language], into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(AppendixPhrases.listKeys, into: &frame, context)
  }

  private func listRow(_ row: Row, _ context: ScreenContext) -> ListPane.Row {
    let look = context.look
    switch row {
    case .heading(let heading):
      let padding = String(repeating: " ", count: max(1, 5 - heading.number.count))
      var text = StyledText(heading.number + padding, style: look.style(.secondary))
      text.append(heading.title[context.language], style: look.style(.strong))
      let isTreated = heading.pages.contains { context.course.page($0) != nil }
      let note = isTreated ? "" : AppendixPhrases.notYet[context.language]
      return ListPane.Row(text: text, note: StyledText(note, style: look.style(.secondary)))
    case .page(let page, _):
      var text = StyledText("     " + (look.drawsUnicode ? "→ " : "> "))
      text.append(page.number + "  ", style: look.style(.secondary))
      text.append(page.title[context.language])
      return ListPane.Row(text: text)
    }
  }

  /// The heading, and what the document says loosely there.
  static func details(_ heading: DocumentHeading, _ context: ScreenContext) -> [StyledText] {
    let look = context.look
    let title = "\(heading.number)  \(heading.title[context.language])"
    var lines = [StyledText(title, style: look.style(.title)), StyledText()]
    if let remark = heading.remark {
      lines.append(
        StyledText(AppendixPhrases.remark[context.language], style: look.style(.highlight)))
      let layout = TextLayout(width: context.size.width / 3, context: context)
      lines.append(layout.text(of: remark[context.language]))
    }
    return lines
  }
}
