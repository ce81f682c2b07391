package import Assessment
package import Canvas

/// What the linter must know about scenes, given from above as values.
package struct SceneCatalog: Sendable {
  /// The names of the scenes.
  package var names: [String]
  /// Reads a state line: nil if it is fine, else what is wrong with it, in words.
  package var parse: @Sendable (String) -> String?
  /// What a scene in this state measures, by name; nil if the line cannot be read.
  package var measure: @Sendable (String) -> [String: Double]?
  /// Whether a page, its text alone, fits a terminal of this size in this language.
  package var fits: @Sendable (Page, Language, Size) -> Bool

  /// Makes a catalogue.
  package init(
    names: [String],
    parse: @escaping @Sendable (String) -> String?,
    measure: @escaping @Sendable (String) -> [String: Double]?,
    fits: @escaping @Sendable (Page, Language, Size) -> Bool
  ) {
    self.names = names
    self.parse = parse
    self.measure = measure
    self.fits = fits
  }
}
