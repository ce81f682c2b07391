import Assessment
import InformationTheory

// What each element of the screen is, with the numbers now on it.
extension PenaltyPhrases {
  static func explainField(_ element: PenaltyElement, _ value: Bilingual) -> Bilingual {
    switch element {
    case .q:
      Bilingual(
        zh: "模型给“是”的概率 q = \(value.zh)；输入 0 到 1 的数，或按 ← →。",
        en: "q = \(value.en) is the probability that the model gives to yes; type a number from 0"
          + " to 1, or press ← →.")
    case .z:
      Bilingual(
        zh: "logit z = \(value.zh)：q = σ(z)；改 z，q 跟着变，反过来也一样。",
        en: "The logit z = \(value.en), with q = σ(z): set either, the other follows.")
    case .margin:
      Bilingual(
        zh: "间隔 m = \(value.zh)：正确答案的 logit；正数是判对，负数是判错，越大越确信。",
        en: "The margin m = \(value.en) is the logit of the right answer: positive when the model"
          + " is right, negative when it is wrong.")
    case .y:
      Bilingual(
        zh: "正确答案 y = \(value.zh)；← → 或 d 换成另一个。",
        en: "The right answer is y = \(value.en); ← → or d takes the other one.")
    case .view:
      Bilingual(
        zh: "现在比较的是“\(value.zh)”；v 换下一个：概率、间隔、经过 σ。",
        en: "This compares losses by \(value.en); v goes on: probability, margin, through σ.")
    case .value, .slope, .row, .chart: Bilingual(zh: "", en: "")
    }
  }

  static func explainValue(
    _ loss: PenaltyLoss, formula: String, value: String
  ) -> Bilingual {
    let remark: Bilingual =
      switch loss {
      case .crossEntropy:
        Bilingual(
          zh: "；确信而错，代价没有上限", en: "; a confident error costs without ceiling")
      case .squared: Bilingual(zh: "", en: "")
      case .hinge: Bilingual(zh: "；m ≥ 1 时是 0", en: "; 0 once m ≥ 1")
      case .exponential:
        Bilingual(zh: "；四种里罚得最重", en: "; the harshest of the four when m is very negative")
      }
    let name = name(loss)
    return Bilingual(
      zh: "\(loss.letter) \(name.zh) \(formula) = \(value)\(remark.zh)。",
      en: "\(loss.letter), \(name.en): \(formula) = \(value)\(remark.en).")
  }

  static func explainSlope(
    _ loss: PenaltyLoss, _ view: PenaltyView, slope: String
  ) -> Bilingual {
    let name = name(loss)
    let variable =
      switch view {
      case .probability: "q"
      case .margin: "m"
      case .sigmoid: "z"
      }
    let remark: Bilingual =
      switch (loss, view) {
      case (.crossEntropy, .probability):
        Bilingual(
          zh: "；q 越接近错的一端越陡", en: "; the nearer to a certain error, the steeper")
      case (.squared, .probability): Bilingual(zh: "；就是 q − y", en: ", which is q − y")
      case (.crossEntropy, .sigmoid):
        Bilingual(
          zh: "，就是 q − y：错得越多，推得越用力",
          en: ", which is q − y: it never dies while"
            + " the model is wrong")
      case (.squared, .sigmoid):
        Bilingual(
          zh: "，是 (q − y)·q(1−q)：很确信时 q(1−q) 趋于 0，错了也推不动",
          en: ", which is (q − y)·q(1−q): q(1−q) dies where the model is sure, even if wrong")
      case (.crossEntropy, .margin):
        Bilingual(zh: "：判错时趋于 −1", en: ": towards −1 on the wrong side")
      case (.hinge, _):
        Bilingual(zh: "：m < 1 时是 −1，之后是 0", en: ": −1 while m < 1, then 0")
      case (.squared, .margin):
        Bilingual(
          zh: "：m > 1 时是正的，连太对也要罚",
          en: ": positive for m > 1, so even being too right is penalised")
      case (.exponential, _): Bilingual(zh: "", en: "")
      }
    return Bilingual(
      zh: "\(name.zh)对 \(variable) 的斜率 \(slope)\(remark.zh)。",
      en: "The slope of \(name.en) in \(variable) is \(slope)\(remark.en).")
  }

  static func explainRow(_ place: String, _ numbers: [String]) -> Bilingual {
    Bilingual(
      zh: "表中一行：\(place) 处是 \(numbers.joined(separator: "，"))；回车移到那里。",
      en: "A row of the table: at \(place), \(numbers.joined(separator: ", ")); Enter goes there.")
  }

  static func explainChart(_ view: PenaltyView, _ place: String) -> Bilingual {
    switch view {
    case .probability:
      Bilingual(
        zh: "两条损失曲线和它们在 \(place) 处的切线（点线）；← → 移动，鼠标可点。",
        en: "Both losses with their tangents (dotted) at \(place); ← → move it, the mouse sets it.")
    case .margin:
      Bilingual(
        zh: "四种损失沿间隔的曲线，现在在 \(place)；右边是判对，左边是判错。",
        en: "Four losses along the margin, now \(place): right answers to the right of 0, errors"
          + " to the left.")
    case .sigmoid:
      Bilingual(
        zh: "损失对 z 的斜率，现在在 \(place)：C 在错的一端停在 ±1 附近，S 两端都回到 0。",
        en: "Slopes in z, now at \(place): on the wrong side C stays near ±1, while S returns to 0"
          + " at both ends.")
    }
  }
}
