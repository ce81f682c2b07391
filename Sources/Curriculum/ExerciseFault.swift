package import Assessment

/// What can be wrong with an exercise.
package enum ExerciseFault: Equatable, Sendable {
  /// An id that is not `sSECTION.words-like-this`.
  case badID(String, prefix: String)
  /// The id is taken.
  case duplicateID(String, file: String, line: Int)
  /// The page is not there.
  case unknownPage(String, nearest: String?)
  /// There is no exercise of this kind.
  case unknownKind(String, nearest: String?, known: [String])
  /// There is no base of this name.
  case unknownBase(String, nearest: String?, known: [String])
  /// Texts in Chinese and English differ in number.
  case counts(key: String, zh: Int, en: Int)
  /// The question cannot be asked, or its answers cannot be told apart.
  case unsound(AuthorProblem)
}
