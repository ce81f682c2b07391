package import Assessment
package import Canvas

/// What the linter must know about scenes, given from above as values.
public struct SceneCatalog: Sendable {
  /// The names of the scenes.
  package var names: [String]
  /// Reads a state line: nil if it is fine, else what is wrong with it.
  package var parse: @Sendable (String) -> StateLineRefusal?
  /// What a scene in this state measures, by name; nil if the line cannot be read.
  package var measure: @Sendable (String) -> [String: Double]?
  /// Whether a page, its text alone, fits a terminal of this size in this language.
  package var fits: @Sendable (Page, Language, Size) -> Bool

  /// Makes a catalogue.
  package init(
    names: [String],
    parse: @escaping @Sendable (String) -> StateLineRefusal?,
    measure: @escaping @Sendable (String) -> [String: Double]?,
    fits: @escaping @Sendable (Page, Language, Size) -> Bool
  ) {
    self.names = names
    self.parse = parse
    self.measure = measure
    self.fits = fits
  }
}

/// Why a scene does not take a state line.
package struct StateLineRefusal: Equatable, Sendable {
  /// The setting that is wrong, where it is one.
  package var key: String?
  /// What is wrong with it, and what the scene takes, in sentences.
  package var words: Bilingual

  /// Makes a refusal.
  package init(key: String?, words: Bilingual) {
    self.key = key
    self.words = words
  }
}
