/// Says why an exercise has no right value.
package struct QuestionErrorText: Sendable {
  private let error: QuestionError

  /// Explains an error.
  package init(_ error: QuestionError) {
    self.error = error
  }

  /// What is the matter.
  package func message(_ language: Language) -> String {
    switch error {
    case .computation(let error): ComputationErrorText(error).message(language)
    case .expression(let problem): AnswerProblemText(problem).message(language)
    case .notAList:
      Bilingual(
        zh: "算出来的不是一串有限的数。", en: "The computation does not give a list of finite numbers.")[
          language]
    case .notOneNumber:
      Bilingual(
        zh: "算出来的不是一个数。", en: "The computation does not give one number.")[language]
    }
  }
}
