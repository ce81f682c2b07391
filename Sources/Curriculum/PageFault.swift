package import Assessment
package import Canvas

/// What can be missing from a page, or wrong with its title.
package enum PageFault: Equatable, Sendable {
  /// The title has no `{#id number=…}`.
  case missingAttributes
  /// The braces after the title cannot be read.
  case badAttributes(String)
  /// An attribute that means nothing.
  case unknownAttribute(String, nearest: String?, known: [String])
  /// An id that is not `sSECTION.words-like-this`.
  case badID(String, prefix: String)
  /// The id is taken.
  case duplicateID(String, file: String, line: Int)
  /// An id of the ledger that no page and no exercise has any more.
  case vanishedID(String, nearest: String?)
  /// An id that the ledger does not have.
  case unrecordedID(String)
  /// No number, or one that does not begin with its section's.
  case badNumber(String?, section: String)
  /// The number is taken.
  case duplicateNumber(String, file: String, line: Int)
  /// There is no sentence that says what the page is for.
  case missingAim
  /// The page does not fit a terminal of this size in this language.
  case doesNotFit(Language, Size)
  /// Notes for the presenter without words.
  case emptyNotes
}
