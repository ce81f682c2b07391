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
  /// An expression cannot be read or has no value.
  case expression(String, AnswerProblem)
  /// A key that only belongs to a function stands beside a stated answer.
  case beside(String)
  /// A unit stands beside a function, which has its base.
  case unitWithoutAnswer
  /// A solution never comes to `{{ answer : … }}`.
  case solutionWithoutAnswer(Language)
  /// `{{ answer : … }}` where the answer must not be told, or where there is no number.
  case noAnswerHere
  /// A draw of a variant that cannot be read.
  case badDraw(String)
  /// A variable of a formula whose values cannot be read.
  case badVariable(String)
  /// A computed number does not say how many places it has.
  case numberWithoutPlaces(String)
  /// The question cannot be asked, or its answers cannot be told apart.
  case unsound(AuthorProblem)
}
