import Assessment
import InformationTheory

// What the elements of the screen are, with the numbers now on it.
extension TrainingPhrases {
  static func explainStatus(_ updates: Int, epoch: Int, perEpoch: Int) -> Bilingual {
    Bilingual(
      zh: "已更新 \(updates) 次，走完 \(epoch) 轮；一轮是每个训练样本用一遍，这里是 \(perEpoch) 次更新。",
      en: "\(count(updates, "update")) made, \(count(epoch, "epoch")) complete; an epoch uses"
        + " every training point once, here in \(count(perEpoch, "update")).")
  }

  /// `1 update`, `2 updates`.
  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }

  static func explainMap(_ letter: Character, isLine: Bool) -> Bilingual {
    isLine
      ? Bilingual(
        zh: "横轴是 x，颜色是模型的 q(\(letter)|x)；字母是训练样本，高的一排是 b；大写的在这一批里。",
        en:
          "Across is x, the shade is the model's q(\(letter)|x). Letters are training points, b in"
          + " the upper row; capitals are in this minibatch.")
      : Bilingual(
        zh: "平面上每一点的颜色是模型的 q(\(letter)|x)；· 是判决边界；字母是训练样本，大写的在这一批里；←→ 换一类。",
        en: "The shade at each point is the model's q(\(letter)|x); · marks where the winner"
          + " changes. Letters are training points, capitals are in this minibatch; ← → show"
          + " another class.")
  }

  static func explainCurve(_ update: Int, training: String, test: String?) -> Bilingual {
    Bilingual(
      zh: "平均损失随更新次数的变化，训练用实线，测试用点线。第 \(update) 次更新之后：训练 \(training)"
        + (test.map { "，测试 \($0)" } ?? "") + "。←→ 移动读数。",
      en: "Mean loss along the run: training solid, test dotted. After update \(update): train"
        + " \(training)" + (test.map { ", test \($0)" } ?? "") + ". ← → move the reading.")
  }

  static func explain(
    _ total: TrainingTotal, _ value: String, reduction: Reduction = .mean, isPlain: Bool = true
  ) -> Bilingual {
    switch total {
    case .loss:
      return Bilingual(
        zh: "训练样本的平均损失 \(value)：−log q(标签) 的平均。它不受 H(Y|X) 限制：模型足够灵活时可以把样本背下来，降到接近 0。",
        en: "The mean of −log q(label) on the training points: \(value). H(Y|X) is no floor here:"
          + " a flexible enough model may learn them by heart and push it towards 0.")
    case .lossTest:
      return Bilingual(
        zh: "测试样本的平均损失 \(value)：模型没有见过这些样本。",
        en: "The same on the test points, which the model never sees: \(value).")
    case .accuracy:
      return Bilingual(
        zh: "训练样本中 q 最大的类就是标签的比例：\(value)。它只数对错，不管有多确信。",
        en: "The share of training points whose label has the greatest q: \(value). It counts"
          + " hits, not confidence.")
    case .accuracyTest:
      return Bilingual(zh: "测试样本的准确率：\(value)。", en: "Accuracy on the test points: \(value).")
    case .labelEntropy:
      return Bilingual(
        zh: "H(Y) = \(value)：不看 x，只按各类比例猜，平均要付的代价；没学到东西的模型就在这里。",
        en: "H(Y) = \(value): what guessing the shares of the classes costs, whatever x is. A model"
          + " that has learnt nothing sits here.")
    case .conditionalEntropy:
      return Bilingual(
        zh: "H(Y|X) = \(value)：知道 p(y|x) 的人平均也要付的代价；任何模型在新样本上的期望损失不会更低。",
        en: "H(Y|X) = \(value): what even one who knows p(y|x) pays. No model's expected loss on"
          + " fresh points is lower.")
    case .batchLoss:
      let isMean = reduction == .mean
      guard isPlain else {
        return Bilingual(
          zh: "这一批在更新之前被最小化的量：\(value)，包括类权重、所选的损失和 L2 惩罚；"
            + "训练损失与测试损失始终是平均的 −log q(标签)。",
          en:
            "What is minimised, on this minibatch before the update: \(value), with class weights,"
            + " the chosen loss and the L2 penalty; train and test loss are always the mean of"
            + " −log q(label).")
      }
      return Bilingual(
        zh: "这一批在更新之前的\(isMean ? "平均损失" : "损失之和")：\(value)。",
        en: "The \(isMean ? "mean" : "summed") loss of this minibatch before the update: \(value).")
    case .gradientNorm:
      return Bilingual(
        zh: "梯度的长度 \(value)：各参数斜率的平方和再开方（以纳特计）。",
        en: "The length of the gradient, the root of the sum of squared slopes, in nats: \(value).")
    }
  }

  static func explainLogit(_ value: String, letter: Character, isSingle: Bool) -> Bilingual {
    Bilingual(
      zh: "z 是 logit，由 w·x + b 算出，再经 softmax 变成 q：第一个样本的 \(letter) 类是 \(value)"
        + (isSingle ? "；a 类的 logit 总是 0。" : "。"),
      en: "z is the logit, w·x + b, which softmax turns into q: \(value) for class \(letter) of"
        + " the first sample" + (isSingle ? "; that of class a is always 0." : "."))
  }

  static func explainQ(_ q: String, p: String, letter: Character) -> Bilingual {
    Bilingual(
      zh: "q：softmax 给第一个样本的 \(letter) 类的概率是 \(q)；p 是标签，这里是 \(p)。",
      en: "q is what softmax gives: \(q) for class \(letter) of the first sample; p is its label,"
        + " here \(p).")
  }

  static func explainDifference(_ value: String, letter: Character) -> Bilingual {
    Bilingual(
      zh: "q − p 是损失对 logit 的偏导数：第一个样本的 \(letter) 类是 \(value)；每个样本各类加起来是 0。",
      en: "q − p is the slope of the loss in a logit: \(value) for class \(letter) of the first"
        + " sample. Over the classes it sums to 0.")
  }

  static func explainSampleLoss(_ value: String, isMinimised: Bool) -> Bilingual {
    guard isMinimised else {
      return Bilingual(
        zh: "每个样本的交叉熵；第一个是 \(value)。这次训练最小化的不是它本身，见“本批损失”。",
        en: "A sample's cross-entropy: \(value) for the first. This run does not minimise just"
          + " that, see batch loss.")
    }
    return Bilingual(
      zh: "每个样本的损失 −log q(标签)；第一个是 \(value)。",
      en: "A sample's loss, −log q(label): \(value) for the first.")
  }

  static func explainWeight(_ name: String, _ value: String) -> Bilingual {
    Bilingual(
      zh: "参数的现值，例如 \(name) = \(value)；可以直接输入，损失马上跟着变。",
      en: "The parameters as they are now, for example \(name) = \(value); type one and the loss"
        + " follows at once.")
  }

  static func explainSlope(
    _ name: String, _ value: String, reduction: Reduction, isPlain: Bool
  ) -> Bilingual {
    guard isPlain else {
      return Bilingual(
        zh: "被最小化的量对 \(name) 的偏导数（斜率）是 \(value)，由反向传播算出。",
        en: "The slope in \(name) of what is minimised is \(value), found by backpropagation.")
    }
    let isMean = reduction == .mean
    return Bilingual(
      zh: "损失对 \(name) 的偏导数（斜率）是 \(value)：这一批上 (q − p)·x 的\(isMean ? "平均" : "总和")。",
      en: "The slope of the loss in \(name) is \(value): the \(isMean ? "mean" : "sum") of"
        + " (q − p)·x over the minibatch.")
  }

  static func explainStep(_ name: String, _ value: String, isPlain: Bool) -> Bilingual {
    guard isPlain else {
      return Bilingual(
        zh: "\(name) 在这次更新中走了 \(value)：由优化器从这次和以前的斜率算出。",
        en: "The update moves \(name) by \(value), which the optimizer makes of this slope and the"
          + " earlier ones.")
    }
    return Bilingual(
      zh: "\(name) 在这次更新中走了 −η·斜率 = \(value)。",
      en: "The update moves \(name) by −η·slope = \(value).")
  }
}
