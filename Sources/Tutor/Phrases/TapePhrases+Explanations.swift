import Assessment
import InformationTheory

// What the elements of the screen are, with the numbers now on it.
extension TapePhrases {
  static func explainLine(
    _ number: Int, _ action: TapeAction, _ settings: TapeSettings
  ) -> Bilingual {
    let text = explain(action, settings)
    return Bilingual(zh: "第 \(number) 行：\(text.zh)", en: "Line \(number): \(text.en)")
  }

  static func explainFailure(
    _ failure: TapeFailure, _ settings: TapeSettings, line: Int
  ) -> Bilingual {
    let (message, reason) = (message(failure), reason(failure, settings))
    return Bilingual(
      zh: "第 \(line) 行出错：\(message)。\(reason.zh)",
      en: "Line \(line) fails with \(message.trimmingStop). \(reason.en)")
  }

  /// What a line means, whatever the numbers.
  static func explain(_ action: TapeAction, _ settings: TapeSettings) -> Bilingual {
    switch action {
    case .imports, .importsFunctions: Bilingual(zh: "载入库。", en: "a library is loaded.")
    case .inputs: Bilingual(zh: "四个样本的输入 x。", en: "the inputs x of four rows.")
    case .labels: Bilingual(zh: "标签 y；常量，没有梯度。", en: "the labels y: constants, without gradient.")
    case .probabilities: explainProbabilities(settings)
    case .requiresGradient:
      Bilingual(zh: "把 q 变成要学的量。", en: "makes q something to be learnt.")
    case .weight: Bilingual(zh: "权重 w，要学的量。", en: "the weight w, to be learnt.")
    case .bias: Bilingual(zh: "偏置 b，要学的量。", en: "the bias b, to be learnt.")
    case .lossFunction: explainLossFunction(settings)
    case .prints: explainPrint(settings)
    case .model, .builds:
      Bilingual(
        zh: "造出一个模型，但 y_pred 并不由它算出。", en: "a model is made, but y_pred does not come from it.")
    case .parameters: Bilingual(zh: "向模型要参数。", en: "the model is asked for its parameters.")
    case .optimizer:
      Bilingual(
        zh: "随机梯度下降，η = \(settings.learningRate.shortest)。",
        en: "stochastic gradient descent with η = \(settings.learningRate.shortest).")
    case .loop: Bilingual(zh: "每遍：前向、损失、反向、更新。", en: "each pass: forward, loss, backward, update.")
    case .tape:
      Bilingual(
        zh: "梯度带记下用到变量的每个运算；每遍都是新的。",
        en: "the tape records every operation that uses a variable; each pass has a new one.")
    case .logits:
      Bilingual(
        zh: "每个样本的 logit，z = w·x + b；q = σ(z)。", en: "the logit of each row, z = w·x + b; q = σ(z)."
      )
    case .loss: explainLoss(settings)
    case .clearsGradients:
      Bilingual(
        zh: "PyTorch 把梯度加到旧的上面，所以先清零。", en: "PyTorch adds to old gradients, so they go first.")
    case .gradient:
      Bilingual(
        zh: "从 L 往回走：每个节点把自己的梯度乘上局部斜率，交给做成它的节点。",
        en:
          "back from L: each node multiplies its gradient by its own slope and hands it to what it"
          + " was made of.")
    case .update:
      Bilingual(
        zh: "每个参数减去 η·梯度；下一遍要重新做前向。",
        en: "each parameter moves by −η·gradient; the next pass computes everything anew.")
    }
  }

  private static func explainPrint(_ settings: TapeSettings) -> Bilingual {
    let isOneDistribution = [settings.q, settings.y].allSatisfy {
      ($0.reduce(0, +) - 1).magnitude < 1e-9
    }
    let start = Bilingual(
      zh: "把两个数当作两个是非题，各算交叉熵再平均",
      en: "the two numbers count as two yes-or-no outputs, whose losses are averaged")
    return isOneDistribution
      ? Bilingual(
        zh: "\(start.zh)；这一对恰好互补，所以与一个分布的交叉熵相同。",
        en: "\(start.en); since the pair is complementary, the cross-entropy of one distribution is"
          + " the same.")
      : Bilingual(
        zh: "\(start.zh)；两个数的和不是 1，所以这不是一个分布的交叉熵。",
        en: "\(start.en); the numbers do not sum to 1, so it is not the cross-entropy of one"
          + " distribution.")
  }

  private static func explainProbabilities(_ settings: TapeSettings) -> Bilingual {
    settings.program == .direct
      ? Bilingual(zh: "两个概率本身就是要学的量。", en: "the two probabilities themselves are to be learnt.")
      : Bilingual(
        zh: "预测是手写的常数；没有参数，也就没有可学的。",
        en: "the prediction is typed in as constants; no parameter made it, so nothing can learn.")
  }

  private static func explainLossFunction(_ settings: TapeSettings) -> Bilingual {
    switch settings.framework {
    case .tensorflow:
      Bilingual(
        zh: "Keras 的二元交叉熵，先写标签，再写预测。",
        en: "binary cross-entropy of Keras: labels first, then predictions.")
    case .pytorch:
      Bilingual(
        zh: "PyTorch 的二元交叉熵，先写预测，再写标签，与 Keras 相反。",
        en:
          "binary cross-entropy of PyTorch: predictions first, then labels; Keras has it the other"
          + " way round.")
    }
  }

  private static func explainLoss(_ settings: TapeSettings) -> Bilingual {
    switch settings.program {
    case .written:
      Bilingual(
        zh: "在带子里算损失，但参与的都是常数，什么也没有记下。",
        en: "the loss is computed inside the tape, but from constants only: nothing is recorded.")
    case .repaired:
      Bilingual(
        zh: "在带子里由 logit 算损失，以纳特计，四个样本取平均。",
        en: "the loss comes from the logits, inside the tape: the mean of four, in nats.")
    case .direct:
      Bilingual(zh: "两个输出的损失取平均。", en: "the mean of the losses of two outputs.")
    }
  }

  // MARK: - Fields

  static func explain(
    _ option: TapeOption, _ value: Bilingual, _ settings: TapeSettings
  ) -> Bilingual {
    switch option {
    case .program:
      Bilingual(
        zh: "程序：\(value.zh)。照原样的不能训练；修好的是一个神经元；第三个直接学 q。←→ 或 d 换一个。",
        en: "The program: \(value.en). As written it cannot train; repaired it is one neuron; the"
          + " third learns q itself. ← → or d changes it.")
    case .model:
      Bilingual(
        zh: "模型：\(value.zh)。加上模型，错误就往后移，但还是学不了。",
        en: "The model: \(value.en). With one the error only moves to a later line.")
    case .framework:
      Bilingual(
        zh: "框架：\(value.zh)。←→ 或 v 换成另一个，停在同一步。",
        en: "The framework: \(value.en). ← → or v shows the other one at the same place.")
    case .eta:
      Bilingual(zh: "学习率 η = \(value.zh)。", en: "The learning rate η = \(value.en).")
    case .w, .b:
      Bilingual(
        zh: "\(option.rawValue) 在第一次更新之前是 \(value.zh)；改了它，程序重算到同一处。",
        en:
          "\(option.rawValue) is \(value.en) before the first update; change it and the program is"
          + " carried out anew to this place.")
    case .row:
      Bilingual(
        zh: "梯度带显示\(row(settings.program).zh) \(value.zh)；在带子上按 ←→ 也能换。",
        en: "The tape shows \(row(settings.program).en) \(value.en); ← → on the tape change it too."
      )
    case .speed: Bilingual(zh: "自动运行的速度：\(value.zh)。", en: "How fast Space runs: \(value.en).")
    }
  }

  static func explainInput(_ row: Int, _ value: String) -> Bilingual {
    Bilingual(zh: "样本 \(row) 的输入 x = \(value)。", en: "The input of row \(row): x = \(value).")
  }

  static func explainLabel(_ index: Int, _ value: String, _ program: TapeProgram) -> Bilingual {
    let row = row(program)
    return Bilingual(
      zh: "\(row.zh) \(index) 的标签 y = \(value)。",
      en: "The label of \(row.en) \(index): y = \(value).")
  }

  static func explainProbability(_ row: Int, _ value: String, learns: Bool) -> Bilingual {
    learns
      ? Bilingual(
        zh: "q\(row) 在第一次更新之前是 \(value)。", en: "q\(row) is \(value) before the first update.")
      : Bilingual(
        zh: "y_pred 的第 \(row) 个数：\(value)，手写的。", en: "Entry \(row) of y_pred: \(value), typed in.")
  }

  static func explainSingle(_ row: Int, single: String, pair: String) -> Bilingual {
    Bilingual(
      zh: "若把 q 当作一个分布，−Σ y ln q 对 q\(row) 的斜率是 −y/q = \(single)。程序里是两个是非题的平均，"
        + "每个只占 1/2，所以是 \(pair)。",
      en: "As one distribution, −Σ y ln q has the slope −y/q = \(single) at q\(row). The program"
        + " averages two yes-or-no outputs, each counts 1/2, so it gets \(pair).")
  }

  static func explainPass(_ pass: Int, loss: String) -> Bilingual {
    pass == 0
      ? Bilingual(zh: "更新之前的损失：\(loss)。", en: "The loss before any update: \(loss).")
      : Bilingual(zh: "更新 \(pass) 次之后的损失：\(loss)。", en: "The loss after \(pass) updates: \(loss).")
  }

  // MARK: - Nodes

  static func explainValue(
    _ entry: TapeGraph.Entry, _ value: String?, row: Int?, _ settings: TapeSettings
  ) -> Bilingual {
    let name = label(entry.node, settings)
    let kind =
      entry.operation == .variable
      ? Bilingual(zh: "变量 ◆，会被更新", en: "a variable ◆, which updates move")
      : entry.isRecorded
        ? Bilingual(zh: "记在带上 ●", en: "recorded ●")
        : Bilingual(zh: "常量 ○，不记录", en: "a constant ○, not recorded")
    let isRandom = entry.node == .kernel || entry.node == .bias
    guard let value, !isRandom else {
      return Bilingual(zh: "\(name)：\(kind.zh)。", en: "\(name): \(kind.en).")
    }
    let noun = Self.row(settings.program)
    let place = row.map { Bilingual(zh: "\(noun.zh) \($0)：", en: "\(noun.en) \($0): ") }
    return Bilingual(
      zh: "\(name)：\(kind.zh)。\(place?.zh ?? "")\(value)。",
      en: "\(name): \(kind.en); \(place?.en ?? "")\(value).")
  }

  static func explainGradient(
    _ entry: TapeGraph.Entry, _ value: String?, _ run: TapeRun
  ) -> Bilingual {
    let name = label(entry.node, run.settings)
    if let value {
      return Bilingual(
        zh: "L 对 \(name) 的梯度 \(value)：各条路上局部斜率的乘积之和；Enter 看每一步。",
        en: "The gradient of L by \(name) is \(value): along each path the product of the slopes,"
          + " added up; Enter shows the steps.")
    }
    if !entry.isRecorded {
      return Bilingual(
        zh: "\(name) 是常量，没有梯度。", en: "\(name) is a constant and has no gradient.")
    }
    if !run.hasPath {
      return Bilingual(
        zh: "\(name) 没有梯度（None）：\(noPath.zh)", en: "\(name) has no gradient (None). \(noPath.en)")
    }
    return Bilingual(
      zh: "L 对 \(name) 的梯度，反向走到这里才有。",
      en: "The gradient of L by \(name), once the reverse sweep comes here.")
  }
}

extension String {
  /// The text without a full stop at its end.
  fileprivate var trimmingStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
