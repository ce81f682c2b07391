package import InformationTheory

/// Why an exercise has no right value.
package indirect enum QuestionError: Error, Equatable, Sendable {
  /// The computation refuses its inputs.
  case computation(ComputationError)
  /// The computation gives a list, a table or a word where a question needs one number.
  case notOneNumber
  /// The computation gives no list of numbers where one is asked.
  case notAList
  /// The stated answer has no value.
  case expression(AnswerProblem)
}
