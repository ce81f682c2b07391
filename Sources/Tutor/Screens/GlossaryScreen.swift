import Assessment
import Canvas
import Curriculum

/// The glossary: the terms at the left, the meaning of the chosen one at the right.
package struct GlossaryScreen: Equatable, Sendable {
  private var choice = RowChoice()
  /// The words by which terms are looked for.
  private var query = TextField()
  /// Whether keys type into the query.
  package private(set) var isTyping = false
  /// How many rows the meaning is scrolled.
  private var scroll = 0
  /// The term to be chosen when the screen is next looked at, by its id.
  private var wanted: String?

  init() {}

  /// Chooses the term with this id, whatever was looked for before.
  mutating func choose(_ id: String) {
    query = TextField()
    isTyping = false
    scroll = 0
    wanted = id
  }

  /// The terms that match the query, in the order of the language.
  func entries(_ context: ScreenContext) -> [GlossaryEntry] {
    GlossaryFilter(query.text).entries(of: context.course.glossary, context.language)
  }

  private func chosen(among entries: [GlossaryEntry]) -> Int? {
    wanted.flatMap { id in entries.firstIndex { $0.id == id } }
      ?? choice.index(among: entries.map { _ in true })
  }

  /// Takes what reaches the glossary.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    switch input {
    case .command(let command): return perform(command, context)
    case .key(let key): return type(key, context)
    case .paste(let text):
      isTyping = true
      let isWhole = query.insert(text)
      filter()
      return isWhole ? [] : [.notice(ExercisePhrases.clipped)]
    case .touch(let element, _, _, let isDrag):
      guard !isDrag else { return [] }
      return touch(element, context)
    case .wheel(let direction, ReferenceLayout.detailName):
      scrollMeaning(by: direction == .up ? -3 : 3, context)
    case .wheel(let direction, _): move(direction, context)
    case .beginning: return [.notice(PagePhrases.noUse)]
    }
    return []
  }

  private mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    switch command {
    case .search: isTyping = true
    case .open, .more: return open(context)
    case .moveUp: scrollMeaning(by: -1, context)
    case .moveDown: scrollMeaning(by: 1, context)
    case .close:
      if query.text.isEmpty { return [.goBack] }
      query = TextField()
      filter()
    default: return move(command, context) ? [] : [.notice(PagePhrases.noUse)]
    }
    return []
  }

  private mutating func type(_ key: Key, _ context: ScreenContext) -> [Request] {
    switch key.code {
    case .escape, .tab: isTyping = false
    case .enter:
      isTyping = false
      return open(context)
    case .up: move(.up, context)
    case .down: move(.down, context)
    case .pageUp: move(.previousPage, context)
    case .pageDown: move(.nextPage, context)
    default: if query.edit(key) { filter() }
    }
    return []
  }

  private mutating func scrollMeaning(by rows: Int, _ context: ScreenContext) {
    let layout = Self.layout(context)
    let entries = entries(context)
    guard let index = chosen(among: entries) else { return }
    let details = GlossaryText(entries[index], context).lines(layout.detail.width)
    scroll = min(max(0, scroll + rows), layout.longestScroll(details, context.look))
  }

  private static func layout(_ context: ScreenContext) -> ReferenceLayout {
    ReferenceLayout(context.size, listShare: 0.4, top: 4)
  }

  private mutating func filter() {
    scroll = 0
    choice = RowChoice()
    wanted = nil
  }

  @discardableResult
  private mutating func move(_ command: Command, _ context: ScreenContext) -> Bool {
    let entries = entries(context)
    if let chosen = chosen(among: entries) { choice = RowChoice(chosen) }
    wanted = nil
    scroll = 0
    return choice.perform(
      command, among: entries.map { _ in true }, page: max(context.size.height - 7, 1))
  }

  private mutating func touch(_ element: String, _ context: ScreenContext) -> [Request] {
    if element == "query" { isTyping = true }
    guard let row = ListPane.row(of: element) else { return [] }
    let wasChosen = chosen(among: entries(context)) == row
    choice = RowChoice(row)
    wanted = nil
    scroll = 0
    return wasChosen ? open(context) : []
  }

  /// Goes to the page that treats the chosen term.
  private func open(_ context: ScreenContext) -> [Request] {
    let entries = entries(context)
    guard let index = chosen(among: entries), entries.indices.contains(index) else { return [] }
    guard let page = entries[index].page, context.course.page(page) != nil else {
      return [.notice(AppendixPhrases.noPageOfTerm)]
    }
    return [.go(.page(page))]
  }
}

// MARK: - Drawing

extension GlossaryScreen {
  /// Draws the terms and the meaning of the chosen one.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let language = context.language
    let entries = entries(context)
    let layout = Self.layout(context)
    let index = chosen(among: entries)
    let pane = ListPane(
      rows: entries.map { ListPane.Row(text: StyledText($0.term[language])) }, chosen: index)
    let details = index.map { GlossaryText(entries[$0], context).lines(layout.detail.width) }
    layout.draw(pane, details ?? [], scroll: scroll, into: &frame, context)
    drawQuery(into: &frame, context)
    let news =
      context.course.glossary.isEmpty
      ? AppendixPhrases.noGlossary
      : entries.isEmpty ? SearchPhrases.nothing : AppendixPhrases.terms(entries.count)
    chrome.drawNews(news[language], into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(
      isTyping ? AppendixPhrases.queryKeys : AppendixPhrases.glossaryKeys, into: &frame, context)
  }

  private func drawQuery(into frame: inout Frame, _ context: ScreenContext) {
    let look = context.look
    let box = AnswerBox(
      query, label: SearchPhrases.find[context.language] + " [", room: 24, look: look)
    var line = StyledText(box.label, style: look.style(.strong))
    line.append(box.shown, style: look.style(isTyping ? .focus : .text))
    line.append("]", style: look.style(.strong))
    if !isTyping, query.text.isEmpty {
      line.append(
        "  " + AppendixPhrases.filterHint[context.language], style: look.style(.secondary))
    }
    let place = Rect(column: 1, row: 2, width: context.size.width - 2, height: 1)
    frame.put(line.truncated(to: place.width, look: look), at: place.origin)
    frame.mark("query", place)
    if isTyping {
      frame.cursor = Position(column: 1 + box.caretColumn, row: 2)
      frame.showsCursor = true
    }
  }
}
