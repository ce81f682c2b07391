import Assessment

/// What the elements of the scene are; numbers are text already.
extension DistributionsPhrases {
  static func given(_ side: Side, _ name: String, _ value: String, isFixed: Bool) -> Bilingual {
    let meaning =
      side == .p
      ? Bilingual(zh: "它真正发生的概率", en: "how often it really happens")
      : Bilingual(zh: "模型给它的概率", en: "the probability the model gives it")
    return Bilingual(
      zh: "\(name) = \(value)：\(meaning.zh)\(isFixed ? "；已固定" : "")。",
      en: "\(name) = \(value): \(meaning.en)\(isFixed ? "; fixed" : "").")
  }

  static func sum(_ side: Side, _ value: String, isOne: Bool) -> Bilingual {
    isOne
      ? Bilingual(
        zh: "\(side.rawValue) 的和 \(value)：改一个值，其他各项按比例让出。",
        en: "Sum of \(side.rawValue), \(value): change a value, and the others make up for it in"
          + " proportion.")
      : Bilingual(
        zh: "\(side.rawValue) 的和 \(value)，不是 1，所以不是概率分布。",
        en: "Sum of \(side.rawValue), \(value): not 1, so this is no distribution.")
  }

  static func meaning(_ cell: DistributionsCell, showsQ: Bool) -> Bilingual {
    switch cell {
    case .surprisal:
      showsQ
        ? Bilingual(
          zh: "信息量：发生了这个结果，而模型只给了它 q，有多意外",
          en: "surprisal: how surprised the model is when this outcome happens")
        : Bilingual(
          zh: "信息量：概率越小，发生时越意外", en: "surprisal: the rarer, the more surprising")
    case .term:
      Bilingual(
        zh: "一项：信息量乘以发生的概率", en: "one term: the surprisal times how often it happens")
    case .klTerm:
      Bilingual(
        zh: "KL 的一项；单独一项可以是负的，和不会",
        en: "one term of KL; a single term may be negative, the sum never is")
    case .slope:
      Bilingual(
        zh: "这样调整的斜率：这个 q 加一点、其他各项按比例减时，H(p,q) 的变化率",
        en: "slope of this edit: how H(p,q) changes per unit of q here, the others rescaled")
    case .partial:
      Bilingual(
        zh: "偏导数：当作其他 q 不动、和不再是 1 时的变化率",
        en: "partial derivative: as if the other q stood still, so that the sum is no longer 1")
    case .logit:
      Bilingual(
        zh: "q = softmax(z) 时对 logit z 的偏导数：预测减真实",
        en: "partial derivative by the logit z where q = softmax(z): prediction minus truth")
    }
  }

  static func meaning(_ total: DistributionsTotal) -> Bilingual {
    switch total {
    case .entropy:
      Bilingual(
        zh: "熵：p 自己有多不确定，q 再好也降不到它以下",
        en: "entropy: how uncertain p is in itself; no q gets below it")
    case .kl:
      Bilingual(
        zh: "KL 散度：用 q 代替 p 多付的代价，q = p 时为 0",
        en: "KL divergence: what q costs on top; 0 where q = p")
    case .crossEntropy:
      Bilingual(
        zh: "交叉熵：按 q 编码 p 的平均信息量，等于 H(p) + KL(p‖q)",
        en: "cross-entropy: the mean surprisal of p under q, H(p) + KL(p‖q)")
    case .klReverse:
      Bilingual(
        zh: "反方向的 KL 散度：以 q 为真实；一般不等于 KL(p‖q)",
        en: "KL divergence the other way round, as if q were the truth; in general another number")
    case .js:
      Bilingual(
        zh: "JS 散度：p 与 q 到它们平均 m 的 KL 的平均；对称，且总是有限",
        en: "Jensen–Shannon: the mean KL of p and q to their middle m; symmetric, always finite")
    case .perplexity:
      Bilingual(
        zh: "困惑度 e^H(p,q)，H 按纳特：模型像在这么多个等可能的结果里猜",
        en: "perplexity e^H(p,q), H in nats: the model guesses as if among so many equal outcomes")
    }
  }

  static func meaning(_ option: DistributionsOption) -> Bilingual {
    switch option {
    case .view:
      Bilingual(
        zh: "视图：表、扫描、三角形（三种结果）或梯度下降",
        en: "view: table, sweep, triangle (three outcomes) or gradient descent")
    case .columns:
      Bilingual(zh: "列：表里显示到哪一步", en: "columns: how much the table shows")
    case .outcomes:
      Bilingual(zh: "结果的个数，2 到 26", en: "the number of outcomes, 2 to 26")
    case .labels:
      Bilingual(zh: "各结果叫什么", en: "what the outcomes are called")
    case .free:
      Bilingual(
        zh: "和不限为 1：打开后改一个值不动其他各项，和可以不是 1",
        en: "free sum: while on, a change leaves the others alone, and sums may differ from 1")
    case .eta:
      Bilingual(
        zh: "学习率 η：每一步沿 −(q − p) 走多远", en: "learning rate η: how far a step goes along −(q − p)")
    }
  }

  static func simplex(_ q: String) -> Bilingual {
    Bilingual(
      zh: "三角形的每一点是一个分布，顶点上只有一种结果；现在 q = (\(q))，等高线上 H(p,q) 相同。",
      en: "Every point of the triangle is a distribution, at a corner one outcome is certain; now"
        + " q = (\(q)). Along a contour H(p,q) is the same.")
  }

  static func chart(_ name: String, _ minimum: String, _ value: String) -> Bilingual {
    Bilingual(
      zh: "曲线：\(name) 变动而其他各项比例不变时的 H(p,q)；在 \(minimum) 处最小，为 \(value)。",
      en: "Curve: H(p,q) as \(name) moves and the others keep their proportions; least at"
        + " \(minimum), where it is \(value).")
  }

  static func path(_ steps: Int, _ kl: String) -> Bilingual {
    Bilingual(
      zh: "梯度下降走了 \(steps) 步，KL 还有 \(kl)。",
      en: "Gradient descent after \(steps) step\(steps == 1 ? "" : "s"); KL is \(kl) now.")
  }
}
