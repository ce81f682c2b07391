/// Says how an answer was read, before it is judged.
///
/// ```
/// read as −ln(0.8) = 0.2231 nats
/// 读作 −ln(0.8) = 0.2231 纳特
/// ```
package struct AnswerEcho: Sendable {
  private let answer: Answer

  /// Echoes an answer.
  package init(_ answer: Answer) {
    self.answer = answer
  }

  /// How the answer was read.
  package func sentence(_ language: Language) -> String {
    let start = Bilingual(zh: "读作 ", en: "read as ")[language]
    let notes = answer.notes.map { text(of: $0)[language] }
    guard !notes.isEmpty else { return start + equation(language) }
    switch language {
    case .zh: return start + equation(language) + "（" + notes.joined(separator: "；") + "）"
    case .en: return start + equation(language) + " (" + notes.joined(separator: "; ") + ")"
    }
  }

  /// What was typed, worked out, and in the unit asked, each only where it adds something.
  private func equation(_ language: Language) -> String {
    if answer.entries.count != 1 { return listOrFormula }
    let asked = answer.askedUnit.map { " " + $0.name[language] } ?? ""
    let isConverted = answer.typedUnit != nil && answer.typedUnit != answer.askedUnit
    let typed = answer.typedUnit.map { " " + $0.name[language] } ?? asked
    var steps = [answer.expression.shown]
    if steps[0] != answer.typedValue.shown, !answer.expression.isPlainDecimal {
      steps.append(answer.typedValue.shown)
    }
    steps[steps.count - 1] += isConverted ? typed : asked
    if isConverted { steps.append(answer.value.shown + asked) }
    return steps.joined(separator: " = ")
  }

  /// A formula as it was read; a list, worked out where that adds something.
  private var listOrFormula: String {
    let read = answer.expression.rendering
    let list = "(" + answer.entries.map(\.shown).joined(separator: ", ") + ")"
    let isPlain = answer.precisions.allSatisfy { $0 != nil }
    return answer.entries.isEmpty || isPlain || read == list ? read : "\(read) = \(list)"
  }

  private func text(of note: ReadingNote) -> Bilingual {
    switch note {
    case .bareLog:
      Bilingual(
        zh: "log 按 ln 读；要别的底，请写 log2 或 log10",
        en: "log is read as ln; write log2 or log10 for another base")
    case .unbracketed(let function):
      Bilingual(
        zh: "\(function) 只管紧跟着的数；要管更多，请加括号",
        en: "\(function) takes only what stands next to it; write brackets for more")
    }
  }
}
