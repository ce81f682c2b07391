import Assessment
import InformationTheory

/// The words of the scene `assembly-line`.
enum AssemblyLinePhrases {
  // MARK: - Names

  static func name(_ option: AssemblyOption) -> Bilingual {
    switch option {
    case .eta: Bilingual(zh: "学习率 η", en: "η")
    case .samples: Bilingual(zh: "样本数", en: "samples")
    case .reduction: Bilingual(zh: "归约", en: "reduction")
    case .initialisation: Bilingual(zh: "初始化", en: "init")
    case .seed: Bilingual(zh: "种子", en: "seed")
    case .add: Bilingual(zh: "logit 加 c", en: "c added to z")
    case .naive: Bilingual(zh: "不平移", en: "naive softmax")
    case .check: Bilingual(zh: "差分核对", en: "check")
    case .sample: Bilingual(zh: "看样本", en: "shown")
    case .speed: Bilingual(zh: "速度", en: "speed")
    }
  }

  static func name(_ reduction: Reduction) -> Bilingual {
    switch reduction {
    case .mean: Bilingual(zh: "平均", en: "mean")
    case .sum: Bilingual(zh: "求和", en: "sum")
    }
  }

  static func name(_ initialisation: AssemblyInitialisation) -> Bilingual {
    switch initialisation {
    case .given: Bilingual(zh: "给定", en: "given")
    case .zeros: Bilingual(zh: "全零", en: "zeros")
    case .uniform: Bilingual(zh: "随机均匀", en: "uniform")
    }
  }

  static func yesNo(_ isYes: Bool) -> Bilingual {
    isYes ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
  }

  static func speed(_ boxes: String) -> Bilingual {
    Bilingual(zh: "每秒 \(boxes) 盒", en: "\(boxes)/s")
  }

  /// The η of the other reduction that makes the same step.
  static func equivalentRate(_ reduction: Reduction) -> Bilingual {
    reduction == .mean
      ? Bilingual(zh: "同一步求和用 η", en: "same step with sum: η")
      : Bilingual(zh: "同一步平均用 η", en: "same step with mean: η")
  }

  // MARK: - Boxes

  /// A box in one or two words, for the line of all boxes.
  static func short(_ box: AssemblyBox, _ inputs: AssemblyInputs) -> Bilingual {
    switch box {
    case .logits: same("z")
    case .shift: same(inputs.isNaive ? "z" : "−max")
    case .exponentials: same("exp")
    case .divide: same("q")
    case .surprisal: same("−ln")
    case .reduce: Bilingual(zh: name(inputs.reduction).zh, en: name(inputs.reduction).en)
    case .slope: same("−p/q")
    case .jacobian: same("J")
    case .error: same("q−p")
    case .outer: same("·xᵀ")
    case .gradient: Bilingual(zh: "梯度", en: "grad")
    case .update: same("−η")
    case .newLoss: Bilingual(zh: "新 L", en: "new L")
    }
  }

  /// The formula of a box, for its card.
  static func title(
    _ box: AssemblyBox, _ inputs: AssemblyInputs, sample: Int, base: LogBase
  ) -> Bilingual {
    let mark = inputs.sampleCount > 1 ? " #\(sample + 1)" : ""
    switch box {
    case .logits: return same(inputs.added == 0 ? "z = Wx + b" : "z = Wx + b + c")
    case .shift:
      return inputs.isNaive
        ? Bilingual(zh: "不平移", en: "no shift") : same("z − max z")
    case .exponentials: return same(inputs.isNaive ? "exp z" : "exp(z − max)")
    case .divide: return same("q = exp / Σ")
    case .surprisal: return same("ℓ = −\(base.symbol) q(y)")
    case .reduce: return same(inputs.reduction == .mean ? "L = Σ ℓ / N" : "L = Σ ℓ")
    case .slope: return same("∂ℓ/∂q = −p/q")
    case .jacobian: return same("J = ∂q/∂z\(mark)")
    case .error: return same("∂ℓ/∂z = q − p")
    case .outer: return same("(q − p)xᵀ\(mark)")
    case .gradient: return same("∂L/∂W, ∂L/∂b")
    case .update: return same("W − η·∂L/∂W")
    case .newLoss: return Bilingual(zh: "新的 L", en: "new L")
    }
  }

  /// What a box does, in one line.
  static func caption(_ box: AssemblyBox, _ inputs: AssemblyInputs) -> Bilingual {
    box.isForward ? forwardCaption(box, inputs) : backwardCaption(box, inputs)
  }

  private static func forwardCaption(
    _ box: AssemblyBox, _ inputs: AssemblyInputs
  ) -> Bilingual {
    let naive = inputs.isNaive
    let reduction = name(inputs.reduction)
    switch box {
    case .logits:
      return Bilingual(
        zh: "每类一个 logit，由参数和特征算出；z 本身不是参数",
        en: "One logit a class, made from W, x and b; z is no parameter")
    case .shift:
      return naive
        ? Bilingual(
          zh: "不平移：直接取指数，logit 大了就溢出",
          en: "No shift: exp is taken at once and overflows for large logits")
        : Bilingual(
          zh: "平移：减去最大的 logit，最大的变 0，q 不变，指数不会溢出",
          en: "Shift: subtract the largest z; q stays, nothing overflows")
    case .exponentials:
      return Bilingual(zh: "取指数：每个数变为正数", en: "Exponentials: every number becomes positive")
    case .divide:
      return Bilingual(
        zh: "除以总和：得到和为 1 的 q，前面这几步合称 softmax",
        en: "Divide by their sum: q sums to 1; up to here this is softmax")
    case .surprisal:
      return Bilingual(
        zh: "对照标签 p（独热）：交叉熵只剩 −ln q(y) 一项",
        en: "The label p is one-hot: cross-entropy is just −ln q(y)")
    case .reduce:
      return Bilingual(
        zh: "\(reduction.zh)：几个样本的损失合成一个数 L",
        en: "Take the \(reduction.en): the samples' losses become one number L")
    case .slope, .jacobian, .error, .outer, .gradient, .update, .newLoss: return same("")
    }
  }

  private static func backwardCaption(
    _ box: AssemblyBox, _ inputs: AssemblyInputs
  ) -> Bilingual {
    switch box {
    case .slope:
      return Bilingual(
        zh: "往回走：损失对 q 的斜率，只有标签那一类不是 0",
        en: "Backwards: the slope of ℓ by q, 0 everywhere but at the label")
    case .jacobian:
      return Bilingual(
        zh: "q 对 z 的斜率；−p/q 乘雅可比矩阵 J，得末行 q − p",
        en: "How q moves with z; −p/q times J gives the last row, q − p")
    case .error:
      return Bilingual(
        zh: "预测减真相：q − p，每个样本的和都是 0",
        en: "Prediction minus truth: q − p sums to 0 for every sample")
    case .outer:
      return Bilingual(
        zh: "乘上特征：每个权重的斜率是误差乘它的 x，偏置乘 1",
        en: "Times the features: error times x; for a bias, x is 1")
    case .gradient:
      return Bilingual(
        zh: "各样本\(name(inputs.reduction).zh)：得到 L 对每个参数的梯度",
        en:
          "The \(name(inputs.reduction).en) over the samples: the gradient of L"
      )
    case .update:
      return Bilingual(
        zh: "更新：每个参数减去 η 乘梯度", en: "Update: every parameter loses η times its gradient")
    case .newLoss:
      return Bilingual(
        zh: "用新参数再算损失；按 . 换上新参数，从头再来",
        en: "The loss after the step; . takes it and begins again")
    case .logits, .shift, .exponentials, .divide, .surprisal, .reduce: return same("")
    }
  }

  static let forward = Bilingual(zh: "算损失", en: "compute")
  static let backward = Bilingual(zh: "改参数", en: "optimise")
  static let label = Bilingual(zh: "标签", en: "label")
  static let sampleColumn = Bilingual(zh: "样本", en: "sample")
  static let before = Bilingual(zh: "前", en: "old")
  static let after = Bilingual(zh: "后", en: "new")

  /// The count of updates and the loss, at the right of the panel.
  static func status(_ updates: Int, loss: String, unit: Bilingual) -> [Language: [String]] {
    [
      .zh: ["更新 \(updates) 次", "L = \(loss) \(unit.zh)"],
      .en: ["update \(updates)", "L = \(loss) \(unit.en)"],
    ]
  }

  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；可以改 x、标签、W、b 或选项。",
    en: "This number is computed and cannot be set; change x, a label, W, b or an option.")
  static let atStart = Bilingual(
    zh: "这是第一盒，前面没有了；按 . 往下走一盒。",
    en: "This is the first box of the first pass; . goes one box on.")
  static let noNumber = Bilingual(
    zh: "梯度是 nan，更新会毁掉所有参数；把“不平移”改成“否”就好了。",
    en: "The gradient is nan and would destroy every parameter; set naive softmax to no.")

  static let oneSample = Bilingual(
    zh: "只有一个样本，平均和求和是一回事；先把样本数调到 2。",
    en: "With one sample, mean and sum are the same; set samples to 2 first.")

  static func limit(_ updates: Int) -> Bilingual {
    Bilingual(
      zh: "最多更新 \(updates) 次，到此为止；按 r 回到起点。",
      en: "There are at most \(updates) updates, and this is the last; r rewinds.")
  }

  static func range(_ low: String, _ high: String) -> Bilingual {
    Bilingual(
      zh: "要 \(minus(low)) 到 \(minus(high)) 之间的数。",
      en: "This takes a number from \(minus(low)) to \(minus(high)).")
  }

  static func wholeRange(_ low: String, _ high: String) -> Bilingual {
    Bilingual(
      zh: "要 \(low) 到 \(high) 的整数。", en: "This takes a whole number from \(low) to \(high).")
  }

  private static func minus(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  static func same(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }
}
