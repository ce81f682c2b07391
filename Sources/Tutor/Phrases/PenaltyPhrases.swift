import Assessment
import InformationTheory

/// The words of the scene `penalty`.
enum PenaltyPhrases {
  // MARK: - Names

  static func label(_ element: PenaltyElement) -> Bilingual {
    switch element {
    case .q: Bilingual(zh: "模型给“是”的概率 q", en: "q, the model's probability of yes")
    case .margin: Bilingual(zh: "间隔 m", en: "margin m")
    case .z: Bilingual(zh: "logit z", en: "logit z")
    case .y: Bilingual(zh: "答案 y", en: "answer y")
    case .view: Bilingual(zh: "视图", en: "view")
    case .value, .slope, .row, .chart: Bilingual(zh: "", en: "")
    }
  }

  static func answer(_ isYes: Bool) -> Bilingual {
    isYes ? Bilingual(zh: "1 是", en: "1 yes") : Bilingual(zh: "0 否", en: "0 no")
  }

  static func name(_ view: PenaltyView) -> Bilingual {
    switch view {
    case .probability: Bilingual(zh: "概率", en: "probability")
    case .margin: Bilingual(zh: "间隔", en: "margin")
    case .sigmoid: Bilingual(zh: "经过 σ 的斜率", en: "slopes through σ")
    }
  }

  static func name(_ loss: PenaltyLoss) -> Bilingual {
    switch loss {
    case .crossEntropy: Bilingual(zh: "交叉熵", en: "cross-entropy")
    case .hinge: Bilingual(zh: "合页损失", en: "hinge")
    case .squared: Bilingual(zh: "平方误差", en: "squared error")
    case .exponential: Bilingual(zh: "指数损失", en: "exponential")
    }
  }

  static let loss = Bilingual(zh: "损失", en: "loss")

  static func slope(_ view: PenaltyView) -> Bilingual {
    switch view {
    case .probability: Bilingual(zh: "斜率 ′", en: "slope ′")
    case .margin: Bilingual(zh: "对 m 的斜率", en: "slope in m")
    case .sigmoid: Bilingual(zh: "对 z 的斜率 ′", en: "slope in z ′")
    }
  }

  static func here(_ place: String) -> Bilingual {
    Bilingual(zh: "在 \(place) 处", en: "at \(place)")
  }

  /// A loss as a formula of the view.
  static func formula(_ loss: PenaltyLoss, _ numbers: PenaltyNumbers, _ base: LogBase) -> String {
    let logarithm = base.symbol
    switch (loss, numbers.view) {
    case (.crossEntropy, .margin): return "\(logarithm)(1+e⁻ᵐ)"
    case (.crossEntropy, _):
      return numbers.isYes ? "−\(logarithm) q" : "−\(logarithm)(1−q)"
    case (.hinge, _): return "max(0, 1−m)"
    case (.squared, .margin): return "(1−m)²"
    case (.squared, _): return numbers.isYes ? "½(1−q)²" : "½q²"
    case (.exponential, _): return "e⁻ᵐ"
    }
  }

  // MARK: - Chart

  static func axis(_ view: PenaltyView, _ isYes: Bool) -> Bilingual {
    switch view {
    case .probability: Bilingual(zh: "q", en: "q")
    case .margin:
      Bilingual(zh: "m（正：判对）", en: "m (above 0: right)")
    case .sigmoid: Bilingual(zh: "z", en: "z")
    }
  }

  static func height(_ view: PenaltyView, _ base: LogBase) -> Bilingual {
    switch view {
    case .probability, .margin:
      Bilingual(zh: "损失（C：\(unit(base).zh)）", en: "loss (C in \(unit(base).en))")
    case .sigmoid: Bilingual(zh: "∂损失/∂z", en: "∂loss/∂z")
    }
  }

  static func unit(_ base: LogBase) -> Bilingual {
    switch base {
    case .nats: Bilingual(zh: "纳特", en: "nats")
    case .bits: Bilingual(zh: "比特", en: "bits")
    case .hartleys: Bilingual(zh: "哈特利", en: "hartleys")
    }
  }

  // MARK: - Verdict

  /// What the numbers say, in one or two lines.
  static func verdict(_ numbers: PenaltyNumbers, _ base: LogBase) -> Bilingual {
    let scale = base.perNat
    let ce = numbers.value(.crossEntropy) * scale
    let squared = numbers.value(.squared)
    switch numbers.view {
    case .probability:
      guard ce.isFinite else {
        return Bilingual(
          zh: "C 没有上限，这里是 ∞；S 最多 0.5。",
          en: "C has no ceiling: here it is ∞. S never exceeds 0.5.")
      }
      guard squared > 0 else {
        return Bilingual(zh: "完全确信而且对：两种损失都是 0。", en: "Certain and right: both cost 0.")
      }
      let cost = ratio(ce, squared)
      let slope = ratio(numbers.slope(.crossEntropy) * scale, numbers.slope(.squared))
      return Bilingual(
        zh: "C 是 S 的 \(cost) 倍，斜率是 \(slope) 倍；C 没有上限，S 最多 0.5。",
        en: "C is \(cost) times S, and \(slope) times as steep. C has no ceiling; S stops at 0.5.")
    case .margin:
      return harshness(numbers, base)
    case .sigmoid:
      let ce = numbers.slope(.crossEntropy) * scale
      let squared = numbers.slope(.squared)
      let factor = (numbers.place.q * numbers.place.notQ).lossText
      guard squared != 0 else {
        return Bilingual(
          zh: "q(1−q) = \(factor)：S 的斜率是 0，C 的斜率 \(ce.lossText)。",
          en: "q(1−q) = \(factor): S has slope 0, C has \(ce.lossText).")
      }
      return Bilingual(
        zh: "S 的斜率是 C 的 \(factor) 倍，即 q(1−q)\(scale == 1 ? "" : "（以纳特计）")。错得越确信，S 越推不动。",
        en: "S is \(factor) times as steep as C: q(1−q)\(scale == 1 ? "" : ", C in nats")."
          + " The surer the error, the less S moves.")
    }
  }

  /// The four losses along the margin from the largest to the smallest, as they are shown.
  private static func harshness(_ numbers: PenaltyNumbers, _ base: LogBase) -> Bilingual {
    let ranking = numbers.ranking(base)
    var order = ""
    for (index, entry) in ranking.enumerated() {
      if index > 0 { order += entry.value == ranking[index - 1].value ? " = " : " > " }
      order += String(entry.loss.letter)
    }
    let place = (ranking.firstIndex { $0.loss == .crossEntropy } ?? 0) + 1
    return Bilingual(
      zh: "罚得从重到轻：\(order)，交叉熵排第 \(place)（共 4 个）。S、E 越错越陡。",
      en: "Harshest first: \(order); cross-entropy is no. \(place) of 4. S and E get ever steeper.")
  }

  private static func ratio(_ a: Double, _ b: Double) -> String {
    let ratio = a / b
    return ratio >= 99.5 ? ratio.shown(0) : ratio.shown(1)
  }

  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；改 q 或间隔，或在表中一行按回车移到那里。",
    en: "This number is computed; change q or the margin, or press Enter on a row to go there.")
  static let chartMoves = Bilingual(
    zh: "← → 移动曲线上的点；右边的每个数按 Enter 可以问为什么。",
    en: "← → moves the point along the curves; Enter on a number beside them asks why.")
  static let probabilityRange = Bilingual(
    zh: "q 是概率，在 0 到 1 之间；请输入这个范围里的数。",
    en: "q is a probability, from 0 to 1; give a number in that range.")
  static let logitRange = Bilingual(
    zh: "z 在 −20 到 20 之间；请输入这个范围里的数。",
    en: "z goes from −20 to 20; give a number in that range.")
  static let marginRange = Bilingual(
    zh: "间隔在 −20 到 20 之间；请输入这个范围里的数。",
    en: "The margin goes from −20 to 20; give a number in that range.")
}
