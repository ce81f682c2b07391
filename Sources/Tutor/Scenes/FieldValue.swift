import Assessment

/// Reads what was typed into a field of a scene.
enum FieldValue {
  /// The number, or one sentence that says what is wrong with it and how to cure it.
  static func read(_ text: String) -> Result<Double, FieldProblem> {
    do throws(AnswerProblem) {
      return .success(try Expression(text).value())
    } catch {
      let text = AnswerProblemText(error)
      return .failure(FieldProblem(words: Bilingual(zh: text.message(.zh), en: text.message(.en))))
    }
  }
}

/// Why a field was not taken.
struct FieldProblem: Error, Equatable {
  var words: Bilingual
}
