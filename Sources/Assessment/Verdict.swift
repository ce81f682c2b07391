/// What checking an answer found.
package enum Verdict: Equatable, Sendable {
  /// Right.
  case right(Answer)
  /// Wrong, with what it looks like if that is known.
  case wrong(Diagnosis?)
  /// Not an answer yet; costs no attempt.
  case invalid(AnswerProblem)
  /// Nothing was typed.
  case unanswered

  /// The verdict in a word, as it is kept in the record and written in reports.
  package enum Word: String, CaseIterable, Sendable {
    /// Right.
    case right
    /// Wrong.
    case wrong
    /// Not an answer.
    case invalid
    /// Nothing was typed.
    case unanswered
  }

  /// The verdict in a word.
  package var word: Word {
    switch self {
    case .right: .right
    case .wrong: .wrong
    case .invalid: .invalid
    case .unanswered: .unanswered
    }
  }

  /// The id of the diagnosis of a wrong answer.
  package var diagnosisID: String? {
    if case .wrong(let diagnosis) = self { diagnosis?.id } else { nil }
  }
}
