internal import InformationTheory

/// Says what checking an answer found; for a wrong answer, never what the right one is.
package struct VerdictText: Sendable {
  private let verdict: Verdict
  private let exercise: Exercise

  /// Puts a verdict on an answer to an exercise into words.
  package init(_ verdict: Verdict, of exercise: Exercise) {
    self.verdict = verdict
    self.exercise = exercise
  }

  /// The verdict in one or a few sentences.
  package func message(_ language: Language) -> String {
    switch verdict {
    case .right(let answer): right(answer)[language]
    case .wrong(let diagnosis): wrong(diagnosis)[language]
    case .laid(let chips, let right): LaidText(chips, right: right, of: exercise).words[language]
    case .ordered(let firstWrong): ordered(firstWrong)[language]
    case .reached(let isReached): reached(isReached)[language]
    case .invalid(let problem): AnswerProblemText(problem).message(language)
    case .unanswered: AnswerProblemText(AnswerProblem(.empty, at: 0..<0)).message(language)
    }
  }

  private var question: NumericQuestion? {
    if case .numeric(let question) = exercise.kind { question } else { nil }
  }

  private func ordered(_ firstWrong: Int?) -> Bilingual {
    guard let firstWrong else { return Bilingual(zh: "顺序对了。", en: "The order is right.") }
    return Bilingual(
      zh: "不对。前 \(firstWrong) 项没有问题，第 \(firstWrong + 1) 项放早了或放晚了。",
      en: firstWrong == 0
        ? "Not right: something else comes first."
        : "Not right. The first \(firstWrong) are in place; number \(firstWrong + 1) is not.")
  }

  private func reached(_ isReached: Bool) -> Bilingual {
    isReached
      ? Bilingual(zh: "做到了。", en: "You have reached the goal.")
      : Bilingual(zh: "还没有达到目标。", en: "The goal is not reached yet.")
  }

  private func right(_ answer: Answer) -> Bilingual {
    if case .formula = exercise.kind {
      return Bilingual(
        zh: "答对了：处处与所求的公式相等。", en: "Right: it equals the formula asked for, wherever it was tried.")
    }
    if answer.entries.count > 1 {
      let list = "(" + answer.entries.map(\.shown).joined(separator: ", ") + ")"
      return Bilingual(zh: "答对了：\(list)。", en: "Right: \(list).")
    }
    let value = ((try? question?.rightValue()) ?? answer.value).shown
    guard let unit = answer.askedUnit?.name, answer.value.isFinite else {
      return Bilingual(zh: "答对了：\(value)。", en: "Right: \(value).")
    }
    return Bilingual(zh: "答对了：\(value) \(unit.zh)。", en: "Right: \(value) \(unit.en).")
  }

  private func wrong(_ diagnosis: Diagnosis?) -> Bilingual {
    switch diagnosis {
    case nil: unexplained
    case .tooFewDigits:
      Bilingual(
        zh: "不对。如果四舍五入过，请多写几位（三位小数以上），才看得出错在哪一步。",
        en: "Not right. If you rounded, type more digits, three decimals or more, "
          + "so that the slip can be found.")
    case .own(let index): own(index)
    case .entries, .opposite, .multiple, .offset, .noValue:
      StructureText(diagnosis, of: exercise).words
    case .slips(let alternatives, let typed): slips(alternatives, typed: typed)
    }
  }

  /// A slip of the question's own, in its author's words.
  private func own(_ index: Int) -> Bilingual {
    let slips: [OwnSlip]
    switch exercise.kind {
    case .numeric(let question): slips = question.ownSlips
    case .vector(let question): slips = question.ownSlips
    case .formula(let question): slips = question.ownSlips
    case .choice, .order, .goal: slips = []
    }
    guard slips.indices.contains(index) else { return unexplained }
    let because = slips[index].because
    return Bilingual(zh: "不对。" + because.zh, en: "Not right. " + because.en)
  }

  private var unexplained: Bilingual {
    guard question?.hasSeveralTerms == true else {
      return Bilingual(
        zh: "不对，也不像常见的错法。一步一步地重算，每一步都写下来。",
        en: "Not right, and none of the usual slips gives this number. "
          + "Work it out again one step at a time, and write each step down.")
    }
    return Bilingual(
      zh: "不对，也不像常见的错法。一项一项地重算：先看权重，再看对数里放的是什么。",
      en: "Not right, and none of the usual slips gives this number. "
        + "Work out one term at a time: first the weight, then what goes into the logarithm.")
  }

  private func slips(_ alternatives: [[Slip]], typed: String) -> Bilingual {
    guard let question else { return unexplained }
    let texts = alternatives.map { $0.map { SlipText($0, in: question) } }
    guard let first = texts.first else { return wrong(nil) }
    if texts.count > 1 {
      let areQuantities = !alternatives.joined().contains { $0.isFactor }
      return choice(texts.map(Self.joined), areQuantities: areQuantities, typed: typed)
    }
    guard first.count > 1 else { return first[0].diagnosis(of: typed) }
    let both = Self.joined(first)
    return Bilingual(
      zh: "不对。\(typed) 像是同时出了两处错：\(both.zh)。一处一处地改。",
      en: "Not right. \(typed) looks like two slips at once: \(both.en). Mend one at a time.")
  }

  private func choice(
    _ names: [Bilingual], areQuantities: Bool, typed: String
  ) -> Bilingual {
    let question =
      areQuantities
      ? Bilingual(
        zh: "看看你的算式里，权重是哪一个，对数里又是哪一个？",
        en: "Which distribution are your weights, and which is inside the logarithm?")
      : Bilingual(zh: "看看你的算式，是哪一种？", en: "Look at your working: which of the two is it?")
    return Bilingual(
      zh: "不对。得到 \(typed) 有两种可能：" + names.map(\.zh).joined(separator: "；或者")
        + "。" + question.zh,
      en: "Not right. Two slips lead to \(typed): " + names.map(\.en).joined(separator: "; or ")
        + ". " + question.en)
  }

  private static func joined(_ slips: [SlipText]) -> Bilingual {
    Bilingual(
      zh: slips.map(\.name.zh).joined(separator: "，而且"),
      en: slips.map(\.name.en).joined(separator: ", and "))
  }
}
