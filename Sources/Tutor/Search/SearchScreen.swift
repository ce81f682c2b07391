import Assessment
import Canvas
package import Curriculum

/// `/`: finds a page or a term by words of its title or text, in either language, or by pinyin
/// initials.
package struct SearchScreen: Equatable, Sendable {
  /// The place from which it was opened.
  package let origin: Waypoint
  package private(set) var query = TextField()
  package private(set) var matches: [SearchIndex.Match] = []
  private var choice = RowChoice()
  private var index: SearchIndex

  /// Opens a search over a course.
  package init(_ course: Course, from origin: Waypoint) {
    self.origin = origin
    index = SearchIndex(course)
  }

  /// Looks through another course from now on, as when the rest of it was read.
  mutating func look(through course: Course) {
    index = SearchIndex(course)
    search()
  }

  /// Takes what reaches the search.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    switch input {
    case .key(let key): return type(key, context)
    case .paste(let text):
      query.insert(text)
      search()
    case .touch(let element, _, _, let isDrag):
      return isDrag ? [] : ListPane.row(of: element).map(open) ?? []
    case .wheel(let direction, _): move(direction, context)
    case .command, .beginning: break
    }
    return []
  }

  private mutating func type(_ key: Key, _ context: ScreenContext) -> [Request] {
    switch key.code {
    case .escape: return [.goBack]
    case .enter: return open(choice.index)
    case .up: move(.up, context)
    case .down: move(.down, context)
    case .pageUp: move(.previousPage, context)
    case .pageDown: move(.nextPage, context)
    default: if query.edit(key) { search() }
    }
    return []
  }

  private mutating func move(_ command: Command, _ context: ScreenContext) {
    _ = choice.perform(
      command, among: matches.map { _ in true }, page: max(context.size.height - 7, 1))
  }

  private func open(_ row: Int) -> [Request] {
    guard matches.indices.contains(row) else { return [] }
    switch matches[row].target {
    case .place(let place): return [.go(place)]
    case .term(let id): return [.term(id)]
    }
  }

  private mutating func search() {
    matches = index.matches(for: query.text)
    choice = RowChoice()
  }
}

// MARK: - Drawing

extension SearchScreen {
  /// Draws the query and what it finds.
  func draw(into frame: inout Frame, _ context: ScreenContext, chrome: PageChrome) {
    let look = context.look
    let language = context.language
    chrome.drawTitle(into: &frame, title: SearchPhrases.title[language], number: nil, context)
    let width = max(context.size.width - 4, 1)
    let box = AnswerBox(
      query, label: SearchPhrases.find[language] + " [", room: max(8, min(50, width - 20)),
      look: look)
    var line = StyledText(box.label, style: look.style(.strong))
    line.append(box.shown, style: look.style(.focus))
    line.append("]", style: look.style(.strong))
    frame.put(line, at: Position(column: 2, row: 2))
    let area = Rect(column: 2, row: 4, width: width, height: max(context.size.height - 7, 0))
    ListPane(rows: matches.map { row($0, context) }, chosen: choice.index)
      .draw(into: &frame, in: area)
    frame.cursor = Position(column: 2 + box.caretColumn, row: 2)
    frame.showsCursor = true
    let isBlank = query.text.allSatisfy { $0 == " " }
    let note =
      isBlank
      ? SearchPhrases.hint
      : (matches.isEmpty ? SearchPhrases.nothing : SearchPhrases.found(matches.count))
    chrome.drawNews(note[language], into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(SearchPhrases.keys, into: &frame, context)
  }

  /// A match: its number or kind, its title, and the words that matched, which stand out.
  private func row(_ match: SearchIndex.Match, _ context: ScreenContext) -> ListPane.Row {
    let look = context.look
    let kind =
      match.number.isEmpty ? SearchPhrases.kind(match.target)[context.language] : match.number
    let padding = String(repeating: " ", count: max(1, 9 - look.displayWidth(of: kind)))
    var text = StyledText(
      kind, style: look.style(match.found.place == .number ? .highlight : .secondary))
    text.append(padding)
    if match.found.place == .title(context.language) {
      text.append(highlighted(match.found, .plain, look))
    } else {
      text.append(match.title[context.language])
      text.append("  ")
      text.append(highlighted(match.found, look.style(.secondary), look))
    }
    return ListPane.Row(text: text)
  }

  private func highlighted(_ excerpt: Excerpt, _ style: Style, _ look: Look) -> StyledText {
    let characters = Array(excerpt.text)
    let matched = excerpt.matched.clamped(to: 0..<characters.count)
    var text = StyledText(String(characters[..<matched.lowerBound]), style: style)
    text.append(String(characters[matched]), style: look.style(.highlight))
    text.append(String(characters[matched.upperBound...]), style: style)
    return text
  }
}
