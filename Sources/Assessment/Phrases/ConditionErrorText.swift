/// Says why a condition cannot be read.
package struct ConditionErrorText: Sendable {
  private let error: ConditionError

  /// Explains an error.
  package init(_ error: ConditionError) {
    self.error = error
  }

  /// What is the matter and what to do about it.
  package func message(_ language: Language) -> String {
    switch error.problem.kind {
    case .empty:
      Bilingual(
        zh: "条件是空的：例如写 cross_entropy < 0.85。",
        en: "The condition is empty: write one such as cross_entropy < 0.85.")[language]
    default: AnswerProblemText(error.problem).message(language)
    }
  }

  /// A line of blanks and carets that points at the place, to be put under the condition.
  package func caretLine(under text: String, width: (String) -> Int) -> String {
    AnswerProblemText(error.problem).caretLine(under: text, width: width)
  }
}
