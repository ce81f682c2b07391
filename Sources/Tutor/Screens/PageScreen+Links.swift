import Assessment
import Canvas

// Links in the text: a part of the page whose rows are the links.
extension PageScreen {
  /// The name of the part that holds the links of the text.
  package static let links = "links"

  /// Whether the text has the window where there is room for one thing only.
  var isReading: Bool { part == Self.text || part == Self.links }

  /// The names of the links as elements.
  var linkRows: [String] {
    (0..<max(textLinks.zh.count, textLinks.en.count)).map { "link.\($0)" }
  }

  /// Goes where the link leads.
  func followLink(_ element: String, _ language: Language) -> [Request] {
    guard let index = Int(element.dropFirst("link.".count)),
      links(language).indices.contains(index)
    else { return [.notice(PagePhrases.noUse)] }
    return [.go(.page(links(language)[index].page))]
  }

  /// Marks the links that are in view, and shows which one is chosen.
  func drawLinks(
    _ places: LinkPlaces, into frame: inout Frame, in rect: Rect, from first: Int, _ look: Look
  ) {
    for (index, segments) in places.segments.enumerated() {
      let isChosen = focus == "link.\(index)"
      for segment in segments where (first..<first + rect.height).contains(segment.line) {
        let place = Rect(
          column: rect.column + segment.column, row: rect.row + segment.line - first,
          width: segment.text.displayWidth(in: look), height: 1
        ).intersection(rect)
        frame.mark("link.\(index)", place)
        guard isChosen else { continue }
        frame.put(segment.text.adding(look.style(.focus)), at: place.origin, in: rect)
        frame.cursor = place.origin
      }
    }
  }

  /// Scrolls the text so that the chosen link is in view.
  mutating func revealLink(_ places: LinkPlaces, rows: Int) {
    guard part == Self.links, let focus, let index = Int(focus.dropFirst("link.".count)),
      places.segments.indices.contains(index), let line = places.segments[index].first?.line
    else { return }
    if line < scroll { scroll = line }
    if line >= scroll + rows { scroll = line - rows + 1 }
  }

  /// Finds the links among the lines of the text as it is laid out now, and brings the chosen one
  /// into view.
  mutating func layOutLinks(_ context: ScreenContext) {
    guard !linkRows.isEmpty, let laidText, let rect = layout(context).text,
      laidText.suits(rect, context)
    else {
      laidLinks = nil
      return
    }
    let found = linkPlaces(among: laidText.lines, in: rect, context)
    laidLinks = found
    revealLink(found, rows: rect.height)
  }

  private func links(_ language: Language) -> [TextLink] {
    switch language {
    case .zh: textLinks.zh
    case .en: textLinks.en
    }
  }

  /// Where the links of the text stand among its lines.
  func linkPlaces(among lines: [StyledText], in rect: Rect, _ context: ScreenContext) -> LinkPlaces
  {
    if let laidLinks, laidLinks.suits(rect, context) { return laidLinks }
    return LinkPlaces(links(context.language), in: lines, rect, context)
  }
}
