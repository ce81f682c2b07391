package import Assessment

/// What was typed to be looked for.
struct SearchQuery {
  /// In small letters, with single blanks, without what an input method makes of them.
  let text: String
  /// The same as characters.
  let characters: [Character]
  /// The same as initials of pinyin; empty if it cannot be that.
  let initials: [UInt8]

  /// Reads a query; `nil` if there is nothing to look for.
  init?(_ query: String) {
    text = query.narrowed.lowercased().split(separator: " ").joined(separator: " ")
    guard !text.isEmpty else { return nil }
    characters = Array(text)
    let bytes = Array(text.utf8)
    let isPinyin = bytes.count >= 2 && bytes.allSatisfy { (0x61...0x7A).contains($0) }
    initials = isPinyin ? bytes : []
  }
}

/// The words that matched, and where they stand.
package struct Excerpt: Equatable, Sendable {
  /// Where words can match.
  package enum Place: Equatable, Sendable {
    /// The number of a page.
    case number
    /// The title in a language.
    case title(Language)
    /// Another name in a language.
    case alias(Language)
    /// The text in a language.
    case text(Language)
  }

  /// The words with what stands around them.
  package var text: String
  /// Which characters of the text matched.
  package var matched: Range<Int>
  /// Where they stand.
  package var place: Place
}

/// A text as it is searched: as written, in small letters, and as initials of pinyin.
struct SearchText: Equatable, Sendable {
  private let shown: [Character]
  private let folded: [Character]
  private let letters: [UInt32]
  /// For each letter, the index of its character.
  private let places: [Int]
  private let place: Excerpt.Place

  /// Prepares a text.
  init(_ text: String, _ place: Excerpt.Place) {
    self.place = place
    shown = Array(text)
    folded = shown.map { Character($0.lowercased()) }
    var letters: [UInt32] = []
    var places: [Int] = []
    if place.isChinese {
      for (index, character) in shown.enumerated() {
        for scalar in character.unicodeScalars {
          let letter = PinyinInitials.lettersOrLatin(of: scalar)
          guard letter != 0 else { continue }
          letters.append(letter)
          places.append(index)
        }
      }
    }
    self.letters = letters
    self.places = places
  }

  /// The first place where the words stand, or where characters with these initials do.
  func excerpt(of query: SearchQuery) -> Excerpt? {
    if let range = folded.firstRange(of: query.characters) { return excerpt(range) }
    // Three letters and more in a text: two are found in almost any.
    guard query.initials.count >= (place.isText ? 3 : 2),
      let start = PinyinInitials.firstMatch(query.initials, in: letters)
    else { return nil }
    return excerpt(places[start]..<places[start + query.initials.count - 1] + 1)
  }

  private func excerpt(_ range: Range<Int>) -> Excerpt {
    guard place.isText else {
      return Excerpt(text: String(shown), matched: range, place: place)
    }
    let start = max(0, range.lowerBound - 14)
    let lead: [Character] = start > 0 ? ["…"] : []
    let text = lead + shown[start..<min(shown.count, range.lowerBound + 60)]
    let shift = lead.count - start
    return Excerpt(
      text: String(text),
      matched: range.lowerBound + shift..<min(range.upperBound + shift, text.count), place: place)
  }
}

extension Excerpt.Place {
  fileprivate var isChinese: Bool {
    switch self {
    case .number: false
    case .title(let language), .alias(let language), .text(let language): language == .zh
    }
  }

  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}

extension String {
  /// The text with full-width letters, digits and blanks of an input method made narrow.
  var narrowed: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if case .character(let narrow) = Key.character(scalar).withoutInputMethod.code {
        result.append(scalar == "。" || scalar == "、" ? scalar : narrow)
      }
    }
    return String(result)
  }
}
