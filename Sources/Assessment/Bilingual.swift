/// A text in both languages.
public struct Bilingual: Equatable, Sendable {
  /// The Chinese text.
  package var zh: String
  /// The English text.
  package var en: String

  /// Pairs two texts that say the same.
  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in a language.
  package subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
