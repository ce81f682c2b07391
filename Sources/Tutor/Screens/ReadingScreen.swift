import Assessment
import Canvas
import Curriculum

/// Where to read on: sections of books beside the headings of the document and the pages.
package struct ReadingScreen: Equatable, Sendable {
  /// A row of the list.
  private enum Row {
    /// A heading of the document.
    case heading(Curriculum.Reading)
    /// A section of a book about the heading above.
    case place(ReadingPlace, of: Curriculum.Reading)
    /// The title of the list of books.
    case booksTitle
    /// A book.
    case book(Book)

    var isChoosable: Bool {
      switch self {
      case .heading, .booksTitle: false
      case .place, .book: true
      }
    }
  }

  private var choice = RowChoice()

  init() {}

  private func rows(_ course: Course) -> [Row] {
    let places = course.readings.flatMap { reading in
      [.heading(reading)] + reading.places.map { Row.place($0, of: reading) }
    }
    return course.books.isEmpty ? places : places + [.booksTitle] + course.books.map(Row.book)
  }

  /// Takes what reaches the list.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    let rows = rows(context.course)
    let page = context.size.height - 5
    return switch choice.take(input, among: rows.map(\.isChoosable), page: page) {
    case .taken: []
    case .open(let row): open(rows[row], context)
    case .close: [.goBack]
    case .refused: [.notice(PagePhrases.noUse)]
    }
  }

  private func open(_ row: Row, _ context: ScreenContext) -> [Request] {
    guard case .place(_, let reading) = row else {
      return [.notice(AppendixPhrases.bookIsElsewhere)]
    }
    guard let page = reading.pages.first(where: { context.course.page($0) != nil }) else {
      return [.notice(AppendixPhrases.noPageOfHeading)]
    }
    return [.go(.page(page))]
  }

  /// Draws the places, and the book of the chosen one.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let language = context.language
    let rows = rows(context.course)
    let index = choice.index(among: rows.map(\.isChoosable))
    let pane = ListPane(rows: rows.map { listRow($0, context) }, chosen: index)
    ReferenceLayout(context.size, listShare: 0.56).draw(
      pane, index.map { details(rows[$0], context) } ?? [], into: &frame, context)
    let news = rows.isEmpty ? AppendixPhrases.noReading : AppendixPhrases.readingNews
    chrome.drawNews(news[language], into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(AppendixPhrases.listKeys, into: &frame, context)
  }

  private func listRow(_ row: Row, _ context: ScreenContext) -> ListPane.Row {
    let look = context.look
    let language = context.language
    switch row {
    case .heading(let reading):
      let title = AppendixPhrases.title(of: reading, context.course)[language]
      return ListPane.Row(text: StyledText(title, style: look.style(.strong)), isChoosable: false)
    case .place(let place, _):
      let padding = String(repeating: " ", count: max(1, 8 - place.number.count))
      var text = StyledText("  " + place.number + padding, style: look.style(.secondary))
      text.append(place.title[language])
      return ListPane.Row(text: text)
    case .booksTitle:
      return ListPane.Row(
        text: StyledText(AppendixPhrases.books[language], style: look.style(.strong)),
        isChoosable: false)
    case .book(let book): return ListPane.Row(text: StyledText("  " + book.title[language]))
    }
  }

  private func details(_ row: Row, _ context: ScreenContext) -> [StyledText] {
    switch row {
    case .heading, .booksTitle: return []
    case .book(let book): return Self.details(book, context)
    case .place(let place, let reading):
      let title = "\(place.number)  \(place.title[context.language])"
      var lines = [StyledText(title, style: context.look.style(.title)), StyledText()]
      if let book = context.course.books.first(where: { $0.id == place.book }) {
        lines += Self.details(book, context)
      }
      lines.append(StyledText())
      for page in reading.pages.compactMap({ context.course.page($0) }) {
        lines.append(AppendixPhrases.line(to: page, context))
      }
      return lines
    }
  }

  /// The title, the authors and the address of a book.
  static func details(_ book: Book, _ context: ScreenContext) -> [StyledText] {
    let secondary = context.look.style(.secondary)
    var lines = [
      StyledText(book.title[context.language], style: context.look.style(.strong)),
      StyledText(book.authors),
    ]
    if let address = book.address { lines.append(StyledText(address, style: secondary)) }
    return lines
  }
}
