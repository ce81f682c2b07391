package import Assessment

/// A term of the field, as a glossary explains it.
package struct GlossaryEntry: Equatable, Sendable {
  /// The stable id: `cross-entropy`.
  package var id: String
  /// The term.
  package var term: Bilingual
  /// Other names for the same, by language; a language may have none.
  package var aliases: [Language: [String]]
  /// The Chinese term in pinyin, syllable by syllable, with tones: `jiāo chā shāng`.
  package var pinyin: String
  /// What it means, in a sentence or two, with formulas in running text.
  package var meaning: Bilingual
  /// The id of the page that treats it.
  package var page: String?

  /// Makes an entry.
  package init(
    id: String, term: Bilingual, aliases: [Language: [String]] = [:], pinyin: String,
    meaning: Bilingual, page: String? = nil
  ) {
    self.id = id
    self.term = term
    self.aliases = aliases
    self.pinyin = pinyin
    self.meaning = meaning
    self.page = page
  }
}
