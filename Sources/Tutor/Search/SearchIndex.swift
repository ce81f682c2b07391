package import Assessment
import Canvas
package import Curriculum

/// What `/` looks through: titles and text of every page in both languages, and pinyin initials.
package struct SearchIndex: Equatable, Sendable {
  /// A page that was found, and where.
  package struct Match: Equatable, Sendable {
    package var page: String
    package var number: String
    package var title: Bilingual
    /// The words around the place in the text; empty if the title matched.
    package var excerpt: String
  }

  private struct Entry: Equatable {
    var page: String
    var number: String
    var title: Bilingual
    /// Titles and texts in small letters, for finding; texts as written, for showing.
    var foldedTitle: String
    var titleLetters: [UInt32]
    var texts: [Text]
  }

  private struct Text: Equatable {
    var shown: [Character]
    var folded: [Character]
    var letters: [UInt32]
  }

  private let entries: [Entry]

  /// Gathers what can be found in a course.
  package init(_ course: Course) {
    entries = course.pages.map { page in
      Entry(
        page: page.id, number: page.number, title: page.title,
        foldedTitle: (page.title.zh + " " + page.title.en).lowercased(),
        titleLetters: PinyinInitials.letters(of: page.title.zh),
        texts: Language.allCases.map { language in
          let words = Self.words(of: page[language])
          let shown = Array(words)
          return Text(
            shown: shown, folded: shown.map { Character($0.lowercased()) },
            letters: language == .zh ? PinyinInitials.letters(of: words) : [])
        })
    }
  }

  /// The pages that match, titles first, in the order of the course.
  ///
  /// - Parameter query: Words in either language, or at least two initials of pinyin.
  /// - Returns: At most one match a page.
  package func matches(for query: String) -> [Match] {
    let folded = query.narrowed.lowercased().split(separator: " ").joined(separator: " ")
    guard !folded.isEmpty else { return [] }
    let initials = Array(folded.utf8)
    let isPinyin = initials.count >= 2 && initials.allSatisfy { (0x61...0x7A).contains($0) }
    var inTitle: [Match] = []
    var inText: [Match] = []
    for entry in entries {
      var match = Match(
        page: entry.page, number: entry.number, title: entry.title, excerpt: "")
      if entry.number.hasPrefix(folded) || entry.foldedTitle.contains(folded)
        || (isPinyin && PinyinInitials.matches(initials, in: entry.titleLetters))
      {
        inTitle.append(match)
      } else if let excerpt = Self.excerpt(of: entry, Array(folded), initials, isPinyin) {
        match.excerpt = excerpt
        inText.append(match)
      }
    }
    return inTitle + inText
  }

  private static func excerpt(
    of entry: Entry, _ query: [Character], _ initials: [UInt8], _ isPinyin: Bool
  ) -> String? {
    for text in entry.texts {
      if let place = text.folded.firstRange(of: query)?.lowerBound {
        let start = max(0, place - 14)
        let lead = start > 0 ? "…" : ""
        return lead + String(text.shown[start..<min(text.shown.count, place + 46)])
      }
    }
    // Three letters and more: two are found in almost any text.
    guard isPinyin, initials.count >= 3 else { return nil }
    for text in entry.texts where PinyinInitials.matches(initials, in: text.letters) {
      return String(text.shown.prefix(60))
    }
    return nil
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

extension String {
  /// The text with full-width letters, digits and blanks of an input method made narrow.
  fileprivate var narrowed: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if case .character(let narrow) = Key.character(scalar).withoutInputMethod.code {
        result.append(scalar == "。" || scalar == "、" ? scalar : narrow)
      }
    }
    return String(result)
  }
}
