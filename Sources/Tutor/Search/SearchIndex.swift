package import Assessment
import Canvas
package import Curriculum

/// What `/` looks through: titles and text of every page in both languages, pinyin initials, the
/// terms of the glossary and the screens of the appendix.
package struct SearchIndex: Equatable, Sendable {
  /// What was found.
  package enum Target: Hashable, Sendable {
    /// A page, or a screen of the appendix.
    case place(Waypoint)
    /// A term of the glossary, by its id.
    case term(String)
  }

  /// Something that was found, and why.
  package struct Match: Equatable, Sendable {
    package var target: Target
    /// The number of the page; empty for what has none.
    package var number: String
    package var title: Bilingual
    /// The words that matched, with what stands around them.
    package var found: Excerpt
  }

  private struct Entry: Equatable {
    var target: Target
    var number: String
    var title: Bilingual
    /// Titles and other names: a match in one of them comes before those in texts.
    var names: [SearchText]
    var texts: [SearchText]
  }

  private let entries: [Entry]

  /// Gathers what can be found in a course.
  package init(_ course: Course) {
    entries =
      course.pages.map(Self.entry) + course.glossary.map(Self.entry)
      + Appendix.allCases.map(Self.entry)
  }

  /// What matches: numbers and names first, then texts, each in the order of the course.
  ///
  /// - Parameter query: Words in either language, or at least two initials of pinyin.
  /// - Returns: At most one match for each page, term and screen.
  package func matches(for query: String) -> [Match] {
    guard let query = SearchQuery(query) else { return [] }
    var byName: [Match] = []
    var byText: [Match] = []
    for entry in entries {
      let match = { (found: Excerpt) in
        Match(target: entry.target, number: entry.number, title: entry.title, found: found)
      }
      if !entry.number.isEmpty, entry.number.hasPrefix(query.text) {
        byName.append(match(Excerpt(text: "", matched: 0..<0, place: .number)))
      } else if let found = entry.names.lazy.compactMap({ $0.excerpt(of: query) }).first {
        byName.append(match(found))
      } else if let found = entry.texts.lazy.compactMap({ $0.excerpt(of: query) }).first {
        byText.append(match(found))
      }
    }
    return byName + byText
  }

  // MARK: - Entries

  private static func entry(_ page: Page) -> Entry {
    Entry(
      target: .place(.page(page.id)), number: page.number, title: page.title,
      names: Language.allCases.map { SearchText(page.title[$0], .title($0)) },
      texts: Language.allCases.map { SearchText(words(of: page[$0]), .text($0)) })
  }

  private static func entry(_ term: GlossaryEntry) -> Entry {
    let aliases = Language.allCases.flatMap { language in
      (term.aliases[language] ?? []).map { SearchText($0, .alias(language)) }
    }
    return Entry(
      target: .term(term.id), number: "", title: term.term,
      names: Language.allCases.map { SearchText(term.term[$0], .title($0)) } + aliases
        + [SearchText(term.pinyin.withoutTones, .alias(.zh))], texts: [])
  }

  private static func entry(_ appendix: Appendix) -> Entry {
    let title = AppendixPhrases.title(appendix)
    return Entry(
      target: .place(.appendix(appendix)), number: "", title: title,
      names: Language.allCases.map { SearchText(title[$0], .title($0)) }, texts: [])
  }

  /// The text of a page without its formulas.
  private static func words(of text: PageText) -> String {
    ([text.aim] + text.blocks.map(words(of:)) + text.stepTexts).joined(separator: " ")
      .split { $0 == "\n" || $0 == " " }.joined(separator: " ")
  }

  private static func words(of block: Block) -> String {
    switch block {
    case .paragraph(let inlines): Inline.plainText(inlines)
    case .list(_, let items): items.flatMap { $0 }.map(words(of:)).joined(separator: " ")
    case .table(let header, let rows):
      ([header] + rows).flatMap { $0 }.map(Inline.plainText).joined(separator: " ")
    case .code(_, let code): code
    case .quote(let blocks): blocks.map(words(of:)).joined(separator: " ")
    case .math, .pause: ""
    }
  }
}
