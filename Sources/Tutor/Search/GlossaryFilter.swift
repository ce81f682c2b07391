import Assessment
import Curriculum

/// Finds terms by their names in either language, by pinyin and by its initials.
struct GlossaryFilter {
  private let words: String
  private let initials: [UInt8]

  /// Looks for words; nothing finds all terms.
  init(_ query: String) {
    words = query.narrowed.lowercased().split(separator: " ").joined(separator: " ")
    initials = Array(words.utf8)
  }

  /// The terms that match, sorted by their name in the language: Chinese by pinyin.
  func entries(of glossary: [GlossaryEntry], _ language: Language) -> [GlossaryEntry] {
    glossary.filter(matches).map { ($0, Self.sortKey($0, language)) }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Whether the term, another name of it, or its pinyin begins with or holds the words.
  func matches(_ entry: GlossaryEntry) -> Bool {
    guard !words.isEmpty else { return true }
    let aliases = Language.allCases.flatMap { entry.aliases[$0] ?? [] }
    let names = [entry.term.zh, entry.term.en] + aliases
    if names.contains(where: { $0.lowercased().contains(words) }) { return true }
    let pinyin = entry.pinyin.withoutTones
    if pinyin.contains(words) { return true }
    if pinyin.filter({ $0 != " " }).hasPrefix(words.filter { $0 != " " }) { return true }
    guard initials.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return ([entry.term.zh] + (entry.aliases[.zh] ?? [])).contains {
      PinyinInitials.matches(initials, in: PinyinInitials.letters(of: $0))
    }
  }

  private static func sortKey(_ entry: GlossaryEntry, _ language: Language) -> String {
    switch language {
    case .zh: entry.pinyin.isEmpty ? entry.term.zh : entry.pinyin.withoutTones
    case .en: entry.term.en.lowercased()
    }
  }
}

extension String {
  /// Pinyin in small letters without tone marks; ü is written v, as it is typed.
  var withoutTones: String {
    String(lowercased().map { Self.toneless[$0] ?? $0 })
  }

  private static let toneless: [Character: Character] = {
    var letters: [Character: Character] = [:]
    for (plain, marked) in [
      ("a", "āáǎà"), ("e", "ēéěè"), ("i", "īíǐì"), ("o", "ōóǒò"), ("u", "ūúǔù"), ("v", "üǖǘǚǜ"),
    ] as [(Character, String)] {
      for letter in marked { letters[letter] = plain }
    }
    return letters
  }()
}
