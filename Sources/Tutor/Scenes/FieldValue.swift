import Assessment

/// Reads what was typed into a field of a scene.
enum FieldValue {
  /// The number, or one sentence that says what is wrong with it and how to cure it.
  static func read(_ text: String) -> Result<Double, FieldProblem> {
    do throws(AnswerProblem) {
      return .success(try Expression(text).value())
    } catch {
      let words = { AnswerProblemText(language: $0).sentence(for: error) }
      return .failure(FieldProblem(words: Bilingual(zh: words(.zh), en: words(.en))))
    }
  }
}

/// Why a field was not taken.
struct FieldProblem: Error, Equatable {
  var words: Bilingual
}
