/// What can be wrong with YAML.
package enum YAMLFault: Equatable, Sendable {
  /// A colon with a blank after it, in a text without quotes.
  case colonInText
  /// A text without quotes begins with a character that has a meaning.
  case cannotStart
  /// A list, mapping or quotation is not closed.
  case notClosed
  /// The parser's own words for another mistake.
  case other(String)
  /// A key that stands twice.
  case duplicateKey(String)
  /// Lists or mappings in each other, more than `limit` deep.
  case tooDeep(limit: Int)
  /// A name for a piece of the file, to be repeated elsewhere.
  case anchor
  /// A key that means nothing here.
  case unknownKey(String, nearest: String?, known: [String])
  /// A key that must be there.
  case missingKey(String)
  /// A value of another kind.
  case wrongKind(key: String, expected: Kind)
  /// A format that this program cannot read.
  case unknownFormat(String, supported: Int)

  /// Kinds of values.
  package enum Kind: String, Equatable, Sendable {
    /// Keys with values.
    case mapping
    /// A list of values.
    case list
    /// A single word or sentence.
    case text
    /// A number.
    case number
    /// A whole number.
    case wholeNumber
    /// Numbers, or lists of them.
    case numbers
    /// One text in each language.
    case bothLanguages
    /// One list of texts in each language.
    case listsInBothLanguages
  }
}
