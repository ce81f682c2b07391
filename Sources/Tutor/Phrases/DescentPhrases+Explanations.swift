import Assessment
import InformationTheory

// What each element of the screen is, with the numbers now on it.
extension DescentPhrases {
  static func explainStatus(_ updates: Int) -> Bilingual {
    Bilingual(
      zh: "从起点走了 \(updates) 步；每步把 w 和 b 移动 −η × 斜率。改任何一项设置，整条路径都从起点重算。",
      en: "\(updates) updates from the start; each moves w and b by −η × slope. Any setting that"
        + " changes makes the whole path anew.")
  }

  static func explain(
    _ plot: DescentPlot, _ settings: DescentSettings, slope: String
  ) -> Bilingual {
    switch plot {
    case .sigma:
      Bilingual(
        zh: "q = σ(z)：● 是现在，○ 是下一步；鼠标点一处，就从那里开始。",
        en: "q = σ(z): ● is now, ○ the next step; a click starts from there.")
    case .bowl:
      settings.data == .neuron
        ? Bilingual(
          zh: "损失随 z 的变化：点线是切线，斜率 \(slope)；● 是现在，○ 是下一步。它处处向下凸（像 y = x²）。",
          en: "The loss along z: the dotted tangent has slope \(slope); ● is now, ○ the next step."
            + " It is convex.")
        : Bilingual(
          zh: "平均损失随 w 的变化（b 不动）：切线斜率 \(slope)；○ 越过谷底就是冲过头。函数是下凸的，η 太大照样越过。",
          en: "The mean loss along w, b as it is: the tangent has slope \(slope). Where ○ lies"
            + " beyond the bottom the step overshoots, though the function is convex.")
    case .map:
      Bilingual(
        zh: "平均损失在 (w, b) 平面上的等高线：S 起点，线是路径，● 现在，○ 下一步，+ 最低点；鼠标点一处改起点。",
        en: "Contours of the mean loss over (w, b): S start, the line is the path, ● now, ○ next, +"
          + " the lowest point; a click moves the start.")
    case .curve:
      Bilingual(
        zh: "平均损失随更新次数的变化；虚线是能达到的最低值，不是 0。",
        en: "The mean loss along the run; the dashed line is the least that can be had. It is not"
          + " 0.")
    }
  }

  static func explain(
    _ total: DescentTotal, _ settings: DescentSettings, _ value: String, _ base: LogBase
  ) -> Bilingual {
    switch total {
    case .z: Bilingual(zh: "logit：z = wx + b = \(value)。", en: "The logit: z = wx + b = \(value).")
    case .q:
      Bilingual(
        zh: "模型给“是”的概率：q = σ(z) = \(value)。", en: "The probability of yes: q = σ(z) = \(value).")
    case .loss:
      settings.data == .neuron
        ? Bilingual(
          zh: "这个样本的交叉熵：−\(base.symbol) q(标签) = \(value)。",
          en: "The cross-entropy of the sample: −\(base.symbol) q(label) = \(value).")
        : Bilingual(
          zh: "六个点的平均交叉熵：\(value)。", en: "The mean cross-entropy of the six points: \(value).")
    case .slopeZ:
      Bilingual(
        zh: "损失对 z 的斜率就是 q − y = \(value)（以纳特计）。",
        en: "The slope of the loss in z is q − y = \(value), in nats.")
    case .slopeQ:
      Bilingual(
        zh: "损失对 q 的斜率：\(value)（以纳特计）；y = 1 时是 −1/q，y = 0 时是 1/(1−q)。",
        en: "The slope of the loss in q: \(value), in nats; −1/q for y = 1, 1/(1−q) for y = 0.")
    case .least:
      Bilingual(
        zh: "平均损失能达到的最低值 \(value)：两类有重叠，一条直线分不开，所以不是 0。",
        en: "The least mean loss, \(value). It is not 0 because the classes overlap.")
    case .limit:
      Bilingual(
        zh: "谷底附近稳定的 η 上限 2(1+β)/λ = \(value)，λ 是谷底最大的曲率；再大就停不住。",
        en: "2(1+β)/λ = \(value), where λ is the largest curvature at the bottom: with a larger η"
          + " descent cannot settle there.")
    }
  }

  static func explain(
    _ cell: DescentCell, _ parameter: DescentParameter, _ settings: DescentSettings,
    _ value: String
  ) -> Bilingual {
    let name = parameter.rawValue
    let factor = parameter == .w ? "(q − y)·x" : "q − y"
    switch cell {
    case .now: return Bilingual(zh: "\(name) 现在是 \(value)。", en: "\(name) is now \(value).")
    case .slope:
      return settings.data == .neuron
        ? Bilingual(
          zh: "损失对 \(name) 的斜率：\(factor) = \(value)。",
          en: "The slope of the loss in \(name): \(factor) = \(value).")
        : Bilingual(
          zh: "平均损失对 \(name) 的斜率：\(factor) 的平均 = \(value)。",
          en: "The slope of the mean loss in \(name): the mean of \(factor) = \(value).")
    case .check:
      return Bilingual(
        zh: "不用公式的检验：把 \(name) 加减 h 各算一次损失，差除以 2h，得 \(value)；应与斜率一致。",
        en: "The slope without calculus: the losses at \(name) ± h, their difference over 2h, give"
          + " \(value).")
    case .step:
      guard settings.moves(parameter) else {
        return Bilingual(
          zh: "\(name) 固定，不走。按 f 放开。", en: "\(name) is fixed and stays; f frees it.")
      }
      return settings.momentum > 0
        ? Bilingual(
          zh: "下一步走 −η × 速度 = \(value)；速度 = β × 上次的速度 + 斜率。",
          en: "The next step: −η × velocity = \(value), where velocity = β × the last one + slope.")
        : Bilingual(
          zh: "下一步走 −η × 斜率 = \(value)。", en: "The next step: −η × slope = \(value).")
    case .next:
      return Bilingual(
        zh: "下一步之后 \(name) = \(value)；按 . 走这一步。",
        en: "After the next step \(name) = \(value); . takes it.")
    }
  }

  static func explain(_ option: DescentOption, _ value: Bilingual) -> Bilingual {
    switch option {
    case .eta:
      Bilingual(
        zh: "学习率 η = \(value.zh)（有的书写 α）：步子是斜率的多少倍。",
        en: "The learning rate η = \(value.en), α in some books: the step is so many times the"
          + " slope.")
    case .beta:
      Bilingual(
        zh: "动量 β = \(value.zh)：上次的速度保留多少；0 是普通的梯度下降。",
        en: "Momentum β = \(value.en): how much of the last velocity is kept; 0 is plain descent.")
    case .w, .b:
      Bilingual(
        zh: "起点的 \(option.rawValue) = \(value.zh)；改了就从新起点重走。",
        en: "\(option.rawValue) at the start is \(value.en); another start gives another path.")
    case .x: Bilingual(zh: "样本的特征 x = \(value.zh)。", en: "The sample's feature x = \(value.en).")
    case .y: Bilingual(zh: "样本的标签 y = \(value.zh)。", en: "The sample's label y = \(value.en).")
    case .fixed:
      Bilingual(
        zh: "不动的参数：\(value.zh)；在 w 或 b 上按 f 也行。",
        en: "The parameter that stays: \(value.en); f on w or b does the same.")
    case .h:
      Bilingual(
        zh: "检验斜率用的 h = \(value.zh)；太大不准，太小舍入误差大。",
        en: "h = \(value.en) of the check: too large is inexact, too small drowns in rounding.")
    case .data:
      Bilingual(
        zh: "数据：\(value.zh)；d 换另一组。", en: "The data: \(value.en); d takes the other.")
    case .view:
      Bilingual(
        zh: "左图：\(value.zh)；v 换另一种。", en: "The left drawing: \(value.en); v takes the other.")
    case .speed:
      Bilingual(
        zh: "运行的速度：\(value.zh)，1× 是每秒 4 步；[ ] 调慢调快。",
        en: "Running speed \(value.en); 1× is 4 updates a second. [ and ] change it.")
    }
  }

  // MARK: - Summary

  static func summary(
    _ updates: Int, _ settings: DescentSettings, _ base: LogBase
  ) -> Bilingual {
    let (data, model) = (name(settings.data), model(settings, base))
    return Bilingual(
      zh: "梯度下降，\(data.zh)，更新 \(updates) 次。\(model.zh)",
      en: "Gradient descent on \(data.en), after \(updates) updates. \(model.en)")
  }

  static let pathTitle = Bilingual(
    zh: "路径：起点和最近的更新", en: "The path: the start and the last updates")
}
