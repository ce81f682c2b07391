/// What can be wrong in the glossary, in the map of the document and in the reading map.
package enum ReferenceFault: Equatable, Sendable {
  /// An id, a number or a name that was there before, on this line.
  case duplicate(String, line: Int)
  /// A character that pinyin does not have.
  case notPinyin(Character)
  /// Another number of syllables than the term has characters and foreign words.
  case syllables(Int, expected: Int)
  /// A number that no heading has: "2", "2.1" and "Q1" are numbers.
  case badHeading(String)
  /// The document has no heading of this number.
  case unknownHeading(String, nearest: String?, known: [String])
  /// There is no book with this id.
  case unknownBook(String, nearest: String?, known: [String])
  /// An address that does not begin with https://.
  case badAddress(String)
}
