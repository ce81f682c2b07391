import Assessment

extension LessonProblemText {
  static func words(_ fault: ExerciseFault) -> Words {
    switch fault {
    case .badID(let id, let prefix):
      return badID(id, prefix)
    case .duplicateID(let id, let file, let line):
      return words(PageFault.duplicateID(id, file: file, line: line))
    case .unknownPage(let page, let nearest):
      return words(MarkupFault.brokenLink(page, nearest: nearest))
    case .unknownKind(let kind, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "没有\(quoted(kind))这种练习。", hint.zh,
        en: "there is no exercise of the kind \(quoted(kind)).", hint.en)
    case .unknownBase(let base, let nearest, let known):
      let hint = suggestion(nearest, known)
      return Words(
        zh: "没有\(quoted(base))这个单位。", hint.zh,
        en: "there is no base \(quoted(base)).", hint.en)
    case .counts(let key, let zh, let en):
      return Words(
        zh: "\(key)：中文 \(zh) 条，英文 \(en) 条。", "两种语言写同样多。",
        en: "\(key): \(zh) in Chinese, \(en) in English.", "write as many in both languages.")
    case .expression, .beside, .unitWithoutAnswer, .solutionWithoutAnswer, .noAnswerHere,
      .numberWithoutPlaces, .badDraw, .badVariable:
      return numbers(fault)
    case .unsound(let problem):
      let text = AuthorProblemText(problem)
      return Words(
        zh: ended(text.message(.zh), "。"), ended(text.help(.zh), "。"),
        en: ended(text.message(.en), "."), ended(text.help(.en), "."))
    }
  }

  /// Faults of stated answers and of the numbers in texts.
  private static func numbers(_ fault: ExerciseFault) -> Words {
    switch fault {
    case .expression(let text, let problem):
      let what = AnswerProblemText(problem)
      return Words(
        zh: "算式\(quoted(text))有误：" + ended(what.message(.zh), "。"), "写法同答题，如 -ln(0.4) - 0.025。",
        en: "the expression \(quoted(text)) is wrong: " + ended(what.message(.en), "."),
        "write it as an answer is typed, like -ln(0.4) - 0.025.")
    case .beside(let key):
      return Words(
        zh: "已经写了 answer，就没有 \(key)。", "二者去掉一个。",
        en: "there is no \(key) beside answer.", "leave out one of the two.")
    case .unitWithoutAnswer:
      return Words(
        zh: "unit 只与 answer 同写。", "有 function 时写 base。",
        en: "unit goes with answer only.", "with a function write base.")
    case .solutionWithoutAnswer(let language):
      let name: (zh: String, en: String) =
        language == .zh ? ("中文", "Chinese") : ("英文", "English")
      return Words(
        zh: "\(name.zh)的解答没有得出答案。", "写上 {{ answer : 4 }}。",
        en: "the solution in \(name.en) does not come to the answer.",
        "name it: {{ answer : 4 }}.")
    case .noAnswerHere:
      return Words(
        zh: "这里不能写出答案。", "{{ answer : 4 }} 只用于数值题的 solution。",
        en: "the answer must not stand here.",
        "use {{ answer : 4 }} in the solution of a numeric question only.")
    case .numberWithoutPlaces(let text):
      return Words(
        zh: "\(quoted(text))没有写小数位数。", "写成 {{ = ln(2)/3 : 4 }}。",
        en: "\(quoted(text)) does not say how many places.", "write {{ = ln(2)/3 : 4 }}.")
    case .badDraw(let text):
      return Words(
        zh: "\(quoted(text))没有说清怎样抽数。",
        "写 first，并写 distribution step=0.05、-2..2 step=0.5、labels、onehot 或 is 1 - q。",
        en: "\(quoted(text)) does not say how numbers are drawn.",
        "give first, and distribution step=0.05, -2..2 step=0.5, labels, onehot or is 1 - q.")
    case .badVariable(let text):
      return Words(
        zh: "\(quoted(text))没有说清变量取什么值。", "写 0.1..0.9、distribution 3 或 -2..2 vector 3。",
        en: "\(quoted(text)) does not say which values the variable takes.",
        "write 0.1..0.9, distribution 3 or -2..2 vector 3.")
    default: return Words(zh: "", "", en: "", "")
    }
  }
}
