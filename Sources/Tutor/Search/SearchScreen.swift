import Assessment
import Canvas
package import Curriculum

/// `/`: finds a page by words of its title or text, in either language, or by pinyin initials.
package struct SearchScreen: Equatable, Sendable {
  /// The page from which it was opened.
  package let origin: String
  package private(set) var query = TextField()
  package private(set) var matches: [SearchIndex.Match] = []
  package private(set) var chosen = 0
  private let index: SearchIndex

  /// Opens a search over a course.
  package init(_ course: Course, from origin: String) {
    self.origin = origin
    index = SearchIndex(course)
  }

  /// Types into the query, chooses, opens or closes.
  package mutating func type(_ key: Key) -> [Request] {
    switch key.code {
    case .escape: return [.returnToPage]
    case .enter: return open(chosen)
    case .up: chosen = max(0, chosen - 1)
    case .down: chosen = min(chosen + 1, max(0, matches.count - 1))
    default: if query.edit(key) { search() }
    }
    return []
  }

  /// Pastes into the query.
  package mutating func paste(_ text: String) {
    query.insert(text)
    search()
  }

  /// A click on a match.
  package func touch(_ element: String) -> [Request] {
    Int(element.dropFirst("match.".count)).map(open) ?? []
  }

  private func open(_ row: Int) -> [Request] {
    matches.indices.contains(row) ? [.page(matches[row].page)] : []
  }

  private mutating func search() {
    matches = index.matches(for: query.text)
    chosen = 0
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
    frame.cursor = Position(column: 2 + box.caretColumn, row: 2)
    frame.showsCursor = true
    let area = Rect(column: 2, row: 4, width: width, height: max(context.size.height - 7, 0))
    let first = max(0, min(chosen - area.height / 2, matches.count - area.height))
    for (offset, match) in matches.dropFirst(first).prefix(area.height).enumerated() {
      draw(match, isChosen: first + offset == chosen, into: &frame, area.line(offset), context)
      frame.mark("match.\(first + offset)", area.line(offset))
    }
    let isBlank = query.text.allSatisfy { $0 == " " }
    let note =
      isBlank
      ? SearchPhrases.hint
      : (matches.isEmpty ? SearchPhrases.nothing : SearchPhrases.found(matches.count))
    chrome.drawNews(note[language], into: &frame, row: context.size.height - 2, context)
    chrome.drawKeys(SearchPhrases.keys, into: &frame, context)
  }

  private func draw(
    _ match: SearchIndex.Match, isChosen: Bool, into frame: inout Frame, _ rect: Rect,
    _ context: ScreenContext
  ) {
    let look = context.look
    let pointer = isChosen ? (look.drawsUnicode ? "▸ " : "> ") : "  "
    var text = StyledText(pointer, style: look.style(.highlight))
    let padding = String(repeating: " ", count: max(1, 8 - match.number.count))
    text.append(match.number + padding, style: look.style(.secondary))
    text.append(
      match.title[context.language], style: isChosen ? look.style(.focus) : .plain)
    if !match.excerpt.isEmpty {
      text.append("  " + match.excerpt, style: look.style(.secondary))
    }
    frame.put(text.truncated(to: rect.width, look: look), at: rect.origin, in: rect)
  }
}
