internal import InformationTheory

/// Says where a list or a formula goes wrong; never what would be right.
struct StructureText {
  let diagnosis: Diagnosis?
  let exercise: Exercise

  init(_ diagnosis: Diagnosis?, of exercise: Exercise) {
    self.diagnosis = diagnosis
    self.exercise = exercise
  }

  /// What the answer looks like and what to try.
  var words: Bilingual {
    switch diagnosis {
    case .entries(let wrong, let sum): entries(wrong, sum)
    case .opposite: opposite
    case .multiple(let factor): multiple(factor)
    case .offset:
      Bilingual(
        zh: "不对。与所求的公式处处只差同一个常数：多了或者少了一项不含变量的。",
        en: "Not right. It differs from what is asked by the same constant everywhere: "
          + "look for a term without variables that is missing or too many.")
    case .noValue(let place, let problem): noValue(place, problem)
    case .slips, .own, .tooFewDigits, nil: Bilingual(zh: "不对。", en: "Not right.")
    }
  }

  private var isFormula: Bool {
    if case .formula = exercise.kind { true } else { false }
  }

  private func entries(_ wrong: [Int], _ sum: EntrySum?) -> Bilingual {
    let numbers = wrong.map { String($0 + 1) }
    let places = Bilingual(
      zh: "第 " + numbers.joined(separator: "、") + " 项不对",
      en: (wrong.count == 1 ? "entry " : "entries ") + numbers.joined(separator: ", ")
        + (wrong.count == 1 ? " is off" : " are off"))
    guard let sum else {
      return Bilingual(
        zh: "不对：\(places.zh)。把这一项单独写成算式再算。",
        en: "Not right: \(places.en). Write it out by itself and work it out again.")
    }
    let rule =
      sum.expected == 1
      ? Bilingual(zh: "分布的各项之和是 1", en: "a distribution sums to 1")
      : Bilingual(zh: "这个梯度的各项之和是 0", en: "the entries of this gradient sum to 0")
    return Bilingual(
      zh: "不对：\(places.zh)。各项相加得 \(sum.found.shown)，而\(rule.zh)。",
      en: "Not right: \(places.en). Yours sum to \(sum.found.shown), but \(rule.en).")
  }

  private var opposite: Bilingual {
    isFormula
      ? Bilingual(
        zh: "不对。正负号反了：处处正好是所求的相反数。哪一个减哪一个？",
        en: "Not right. The sign is reversed: it is minus what is asked, everywhere. "
          + "Which is taken from which?")
      : Bilingual(
        zh: "不对。每一项的正负号都反了。哪一个减哪一个？",
        en: "Not right. Every entry has the wrong sign. Which is taken from which?")
  }

  private func multiple(_ factor: Double) -> Bilingual {
    let count = factor >= 1 || factor < 0 ? factor.shown : "1/\((1 / factor).shown)"
    return Bilingual(
      zh: "不对。形状对了，但处处是所求的 \(count) 倍：多了或者漏了一个固定的因子（平均、换底、平方的 2……）。",
      en:
        "Not right. The shape is right, but it is \(count) times what is asked: a constant factor "
        + "is missing or too many (a mean, another base, the 2 of a square …).")
  }

  private func noValue(_ place: String, _ problem: AnswerProblem) -> Bilingual {
    let why = AnswerProblemText(problem)
    return Bilingual(
      zh: "不对。在 \(place) 处，你的公式没有值，而所求的有。" + why.message(.zh),
      en: "Not right. At \(place) your formula has no value, and what is asked has one. "
        + why.message(.en))
  }
}
