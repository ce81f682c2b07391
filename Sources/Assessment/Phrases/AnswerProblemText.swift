/// Says what is the matter with something typed, and the cure.
package struct AnswerProblemText: Sendable {
  let problem: AnswerProblem

  /// Explains a problem.
  package init(_ problem: AnswerProblem) {
    self.problem = problem
  }

  /// What is the matter and what to do about it.
  package func message(_ language: Language) -> String { bilingual[language] }

  /// A line of blanks and carets that points at the place, to be put under the text.
  ///
  /// `width` tells how many columns a text takes on the terminal.
  package func caretLine(under raw: String, width: (String) -> Int) -> String {
    let scalars = Array(raw.unicodeScalars)
    let start = min(problem.range.lowerBound, scalars.count)
    let end = min(max(problem.range.upperBound, start), scalars.count)
    let columns = max(1, width(Self.text(scalars[start..<end])))
    let indent = String(repeating: " ", count: max(0, width(Self.text(scalars[..<start]))))
    return indent + String(repeating: "^", count: columns)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: - Words

  private var bilingual: Bilingual {
    switch problem.kind {
    case .empty: Bilingual(zh: "还没有写答案。", en: "Nothing was typed.")
    case .tooLong(let limit):
      Bilingual(
        zh: "太长了：最多读 \(limit) 个字符。请只写一个数或一个算式。",
        en: "Too long: at most \(limit) characters are read. Type one number or one expression.")
    case .tooDeep(let limit):
      Bilingual(
        zh: "套了超过 \(limit) 层。请先化简，再写。",
        en: "Nested more than \(limit) deep. Simplify the expression first.")
    case .unexpectedCharacter, .unexpected, .incomplete, .comparisonExpected, .unclosedBracket,
      .unopenedBracket, .missingOperator:
      structure
    case .secondPoint, .decimalComma, .groupedDigits, .ambiguousComma, .severalValues, .strayE:
      digits
    case .entries, .lengths, .nestedList, .listExpected: lists
    case .looksLikeLn, .ambiguousLog, .unknownName, .unknownVariable, .noValue, .arguments,
      .missingArgument:
      names
    case .unitInside, .unitNotAsked: units
    case .notANumber, .divisionByZero, .logOfNegative, .rootOfNegative, .powerOfNegative,
      .overflow, .indeterminate, .zeroTimesLogOfZero:
      values
    case .tooFewDigits(let places):
      Bilingual(
        zh: "位数太少，分不出对错：请写到小数点后 \(places) 位，或者写成算式。",
        en: "Too few digits to tell: give \(places) decimals, or an expression.")
    case .brokenQuestion(let error): Self.brokenQuestion(error)
    case .chipsInHand(let left):
      Bilingual(
        zh: "请先放完十枚筹码：手里还有 \(left) 枚。",
        en: "Lay all ten chips first: \(left) \(left == 1 ? "is" : "are") still in hand.")
    case .notTenChips(let options):
      Bilingual(
        zh: "请给 \(options) 个选项各写一个枚数，用逗号隔开，合起来十枚。",
        en: "Give each of the \(options) options a count, with commas between, ten in all.")
    case .notAnOrder(let items):
      Bilingual(
        zh: "请把 1 到 \(items) 各写一次，用逗号隔开。",
        en: "Write each number from 1 to \(items) once, with commas between.")
    }
  }

  private static func brokenQuestion(_ error: QuestionError) -> Bilingual {
    let reason = QuestionErrorText(error)
    return Bilingual(
      zh: "这道题本身有错，无法批改，与你的答案无关。" + reason.message(.zh),
      en: "This exercise is broken and cannot be checked; your answer is not at fault. "
        + reason.message(.en))
  }
}
