import Assessment
import InformationTheory

/// What the elements of the assembly line are, told with the numbers that are on it.
extension AssemblyLinePhrases {
  /// Numbers that the explanations speak of, as text; those of one sample belong to the shown one.
  struct Facts {
    var isNaive: Bool
    /// The quotient that is no number, if there is one.
    var overflow: String?
    var greatest: String
    var total: String
    var q: String
    /// In nats, as all that follows.
    var loss: String
    var logSumExp: String
    var logit: String
    var errors: [String]
    var mean: String
    var newLoss: String
    var isWorse: Bool
    var samples: Int
    var rate: String
    var norm: String
  }

  /// What a box is about, after its caption.
  static func meaning(_ box: AssemblyBox, _ facts: Facts) -> Bilingual {
    switch box {
    case .logits, .shift, .exponentials, .divide, .surprisal, .reduce: forward(box, facts)
    case .slope, .jacobian, .error, .outer, .gradient, .update, .newLoss: backward(box, facts)
    }
  }

  private static func forward(_ box: AssemblyBox, _ facts: Facts) -> Bilingual {
    switch box {
    case .logits:
      return Bilingual(
        zh: "能改的是 x、W、b 和标签；z 跟着变。",
        en: "What can be set is x, W, b and the labels; z follows.")
    case .shift: return shift(facts)
    case .exponentials:
      return Bilingual(
        zh: "它们的和 Σ = \(facts.total)；平移之后和在 1 到类数之间，不会溢出。",
        en: "Their sum is Σ = \(facts.total); after the shift it lies between 1 and the number of"
          + " classes and cannot overflow.")
    case .divide:
      if let overflow = facts.overflow { return cure(overflow) }
      return Bilingual(
        zh: "标签那一类的 q = \(facts.q)。分子分母同乘 e 的 −max z 次方，比值不变，所以平移不改 q。",
        en: "The label's q is \(facts.q). Numerator and denominator are both multiplied by"
          + " e to the −max z, so the shift leaves q as it is.")
    case .surprisal:
      return Bilingual(
        zh: "也可以不经过 q：−ln q(y) = LSE − z(y) = \(facts.logSumExp) − \(facts.logit) = \(facts.loss)"
          + "，LSE = max z + ln Σ（以纳特计）。q 小得存不下时也算得对。",
        en: "It can be had without q: −ln q(y) = LSE − z(y) = \(facts.logSumExp) − \(facts.logit) ="
          + " \(facts.loss), with LSE = max z + ln Σ, in nats. It is right even where q is too"
          + " small to be stored.")
    case .reduce:
      return Bilingual(
        zh: "L = \(facts.mean) 纳特，共 \(facts.samples) 个样本。平均与求和的最小点相同，只差倍数 N。",
        en:
          "L = \(facts.mean) nats over \(facts.samples) samples. Mean and sum are least at the same"
          + " place; they differ by the factor N.")
    case .slope, .jacobian, .error, .outer, .gradient, .update, .newLoss: return same("")
    }
  }

  private static func shift(_ facts: Facts) -> Bilingual {
    if facts.isNaive {
      return Bilingual(
        zh: "exp(710) 已超出双精度数的范围；z 都小于 −746 时指数全是 0。把“不平移”改成“否”就好。",
        en: "exp(710) is beyond the range of a double, and where every z is below −746 all"
          + " exponentials are 0. Set naive softmax to no for the cure.")
    }
    return Bilingual(
      zh: "最大的 logit 是 \(facts.greatest)。logit 上加减同一个数，q 不变。",
      en: "The greatest logit is \(facts.greatest). A constant added to all logits leaves q alone.")
  }

  private static func cure(_ overflow: String) -> Bilingual {
    Bilingual(
      zh: "现在是 \(overflow) = nan：没有平移，指数超出了范围。先减最大值，或用 LSE − z(y)，就没有这个问题。",
      en:
        "Now it is \(overflow) = nan: without the shift the exponentials leave the range. Take the"
        + " greatest logit off first, or use LSE − z(y), and the problem is gone.")
  }

  private static func backward(_ box: AssemblyBox, _ facts: Facts) -> Bilingual {
    switch box {
    case .slope:
      return Bilingual(
        zh: "这是别的 q 都不动时的斜率；q 的和必须是 1，所以还要乘 J 才能用。",
        en: "It is the slope as if the other q stood still; since q sums to 1, J has to follow.")
    case .jacobian:
      return Bilingual(
        zh: "对角线是 q(1 − q)，其余是 −q·q；每行每列的和都是 0。末行 \(list(facts.errors))，正是 q − p。",
        en: "On the diagonal stands q(1 − q), elsewhere −q·q; every row and column sums to 0. The"
          + " last row is \(list(facts.errors)): that is q − p.")
    case .error:
      return Bilingual(
        zh: "这个样本是 \(list(facts.errors))：标签那一类的 logit 该升，其余该降。",
        en: "For this sample \(list(facts.errors)): the label's logit should rise, the others fall."
      )
    case .outer:
      return Bilingual(
        zh: "z = Wx + b，所以 ∂z/∂w 就是 x；行是类，列是特征，末列是偏置。",
        en:
          "Since z = Wx + b, ∂z/∂w is x. Rows are classes, columns features, the last one the bias."
      )
    case .gradient:
      return Bilingual(
        zh: "梯度的长度 \(facts.norm)；每一列的和都是 0。打开“差分核对”，≈ 行是 (L(w+h) − L(w−h)) / 2h。",
        en:
          "The gradient is \(facts.norm) long, and every column sums to 0. With the check on, rows"
          + " marked ≈ show (L(w+h) − L(w−h)) / 2h.")
    case .update:
      return Bilingual(
        zh: "η = \(facts.rate)。梯度指向损失上升最快的方向，所以要减。",
        en: "η = \(facts.rate). The gradient points where the loss rises fastest, hence the minus.")
    case .newLoss:
      return Bilingual(
        zh: "L 从 \(facts.mean) 到 \(facts.newLoss) 纳特"
          + (facts.isWorse ? "，反而大了：η 太大，跨过了低处。" : "。"),
        en: "L goes from \(facts.mean) to \(facts.newLoss) nats"
          + (facts.isWorse ? "; it rises: η is too large and jumps over the low place." : "."))
    case .logits, .shift, .exponentials, .divide, .surprisal, .reduce: return same("")
    }
  }

  private static func list(_ texts: [String]) -> String {
    "(\(texts.joined(separator: ", ")))"
  }

  // MARK: - What is set

  static func parameter(_ parameter: AssemblyParameter, _ value: String) -> Bilingual {
    let (row, column) = (parameter.row + 1, parameter.column + 1)
    return parameter.isBias
      ? Bilingual(zh: "第 \(row) 类的偏置 = \(value)", en: "the bias of class \(row) = \(value)")
      : Bilingual(
        zh: "第 \(row) 类对特征 x\(column) 的权重 = \(value)",
        en: "the weight of class \(row) for feature x\(column) = \(value)")
  }

  static func feature(_ sample: Int, _ feature: Int, _ value: String) -> Bilingual {
    Bilingual(
      zh: "样本 \(sample + 1) 的特征 x\(feature + 1) = \(value)",
      en: "feature x\(feature + 1) of sample \(sample + 1) = \(value)")
  }

  static func label(_ sample: Int, _ label: Int) -> Bilingual {
    Bilingual(
      zh: "样本 \(sample + 1) 属于第 \(label) 类：p 在这一类是 1，其余是 0",
      en: "sample \(sample + 1) belongs to class \(label): there p is 1, elsewhere 0")
  }

  static func meaning(_ option: AssemblyOption) -> Bilingual {
    switch option {
    case .eta:
      Bilingual(
        zh: "学习率，一步走多远（有的书写作 α）", en: "η, the learning rate: how far a step goes (α in some books)")
    case .samples: Bilingual(zh: "用几个样本", en: "how many samples are used")
    case .reduction:
      Bilingual(
        zh: "各样本的损失取平均（框架的默认）或求和",
        en: "mean over the samples, the frameworks' default, or sum")
    case .initialisation:
      Bilingual(
        zh: "参数从哪里开始；线性模型从全零开始也行，有隐藏层的网络从全零开始，同层单元永远一样",
        en: "where the parameters start; zeros are fine for a linear model, but hidden units that"
          + " start from zeros stay alike for ever")
    case .seed: Bilingual(zh: "随机初始化的种子", en: "the seed of the random start")
    case .add:
      Bilingual(zh: "给每个 logit 加同一个数 c，q 不变", en: "a constant c added to every logit; q stays")
    case .naive:
      Bilingual(
        zh: "不减最大值就取指数；c = 1000 时 inf/inf = nan",
        en: "exponentials without the shift; at c = 1000 that is inf/inf = nan")
    case .check:
      Bilingual(
        zh: "第 11 盒再列出有限差分，与公式对照", en: "box 11 also shows finite differences beside the formula")
    case .sample:
      Bilingual(zh: "矩阵 J 和 (q − p)xᵀ 属于哪个样本", en: "whose matrices J and (q − p)xᵀ are shown")
    case .speed: Bilingual(zh: "慢动作每秒几盒", en: "boxes a second in slow motion")
    }
  }

  static func equivalentMeaning(
    _ reduction: Reduction, rate: String, other: String, samples: Int
  ) -> Bilingual {
    let (mean, sum) = reduction == .mean ? (rate, other) : (other, rate)
    return Bilingual(
      zh: "平均用 η = \(mean) 与求和用 η = \(sum) 走同样的一步：求和的 η 是平均的 η 除以 N = \(samples)",
      en: "η = \(mean) with the mean and η = \(sum) with the sum make the same step: the sum's η is"
        + " the mean's over N = \(samples)")
  }
}
