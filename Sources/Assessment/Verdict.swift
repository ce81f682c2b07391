/// What checking an answer found.
public enum Verdict: Equatable, Sendable {
  /// Right.
  case right(Answer)
  /// Wrong, with what it looks like if that is known.
  case wrong(Diagnosis?)
  /// Chips were laid on the options, of which the one with the index `right` is right.
  case laid(Chips, right: Int)
  /// Items were ordered; the place of the first wrong one, or `nil` if there is none.
  case ordered(firstWrong: Int?)
  /// A state was brought to its goal, or not.
  case reached(Bool)
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
    case .laid(let chips, let right): chips.favours(right) ? .right : .wrong
    case .ordered(let firstWrong): firstWrong == nil ? .right : .wrong
    case .reached(let isReached): isReached ? .right : .wrong
    case .invalid: .invalid
    case .unanswered: .unanswered
    }
  }

  /// The id of the diagnosis of a wrong answer.
  package var diagnosisID: String? {
    if case .wrong(let diagnosis) = self { diagnosis?.id } else { nil }
  }
}
