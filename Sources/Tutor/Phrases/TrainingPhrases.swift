import Assessment
import InformationTheory
import Training

/// The words of the scene `training`.
enum TrainingPhrases {
  // MARK: - Names

  static func name(_ reduction: Reduction) -> Bilingual {
    switch reduction {
    case .mean: Bilingual(zh: "平均", en: "mean")
    case .sum: Bilingual(zh: "求和", en: "sum")
    }
  }

  static func name(_ plot: TrainingPlot) -> Bilingual {
    switch plot {
    case .loss: Bilingual(zh: "损失", en: "loss")
    case .logarithmic: Bilingual(zh: "损失（对数轴）", en: "loss, log axis")
    case .accuracy: Bilingual(zh: "准确率", en: "accuracy")
    }
  }

  static func name(_ view: TrainingView) -> Bilingual {
    switch view {
    case .all: Bilingual(zh: "全部", en: "all")
    case .map: Bilingual(zh: "地图", en: "map")
    case .curve: Bilingual(zh: "曲线", en: "curve")
    case .minibatch: Bilingual(zh: "小批量", en: "minibatch")
    case .confusion: Bilingual(zh: "混淆矩阵", en: "confusion")
    }
  }

  static func name(_ total: TrainingTotal, _ reduction: Reduction = .mean) -> Bilingual {
    switch total {
    case .loss: Bilingual(zh: "训练损失", en: "train loss")
    case .accuracy, .accuracyTest: Bilingual(zh: "准确率", en: "accuracy")
    case .lossTest: Bilingual(zh: "测试损失", en: "test loss")
    case .labelEntropy: Bilingual(zh: "H(Y) 只猜比例的代价", en: "H(Y) guessing the shares")
    case .conditionalEntropy:
      Bilingual(zh: "H(Y|X) 新样本期望损失的下限", en: "H(Y|X) floor of expected loss")
    case .batchLoss:
      reduction == .mean
        ? Bilingual(zh: "本批损失", en: "batch loss")
        : Bilingual(zh: "本批之和", en: "batch sum")
    case .gradientNorm: Bilingual(zh: "|梯度|", en: "|gradient|")
    }
  }

  static let floorUnknown = Bilingual(zh: "H(Y|X) 下限未知", en: "H(Y|X) floor unknown")
  static let training = Bilingual(zh: "训练", en: "train")
  static let test = Bilingual(zh: "测试", en: "test")
  static let fastest = Bilingual(zh: "最快", en: "max")
  static let lossAxis = Bilingual(zh: "损失", en: "loss")
  static let updateAxis = Bilingual(zh: "更新次数", en: "updates")
  static let accuracyAxis = Bilingual(zh: "准确率", en: "accuracy")
  static let guessing = Bilingual(zh: "H(Y) 只猜比例", en: "H(Y) guessing shares")
  static let floor = Bilingual(zh: "H(Y|X) 测试的期望下限", en: "H(Y|X) expected floor of test")
  static let commonest = Bilingual(zh: "总猜最多的一类", en: "always the commonest class")

  static func unit(_ base: LogBase) -> Bilingual {
    switch base {
    case .nats: Bilingual(zh: "纳特", en: "nats")
    case .bits: Bilingual(zh: "比特", en: "bits")
    case .hartleys: Bilingual(zh: "哈特利", en: "hartleys")
    }
  }

  static let running = Bilingual(zh: "运行中", en: "running")
  static let paused = Bilingual(zh: "暂停", en: "paused")
  static let limitState = Bilingual(zh: "已到上限，停止", en: "stopped at the limit")
  static let restState = Bilingual(zh: "参数不再变化，停止", en: "stopped at rest")
  static let divergedState = Bilingual(zh: "发散，已停", en: "diverged")

  static func replaying(to update: Int) -> Bilingual {
    Bilingual(zh: "重放到第 \(update) 次", en: "replaying up to \(update)")
  }

  static func updates(_ count: Int) -> Bilingual {
    Bilingual(zh: "更新 \(count) 次", en: "update \(count)")
  }

  static func epoch(_ epoch: Int, _ within: Int, of count: Int) -> Bilingual {
    count == 1
      ? Bilingual(zh: "\(epoch) 轮，一轮一次", en: "epoch \(epoch), one update each")
      : Bilingual(
        zh: "第 \(epoch + 1) 轮 \(within)/\(count)", en: "epoch \(epoch + 1): \(within)/\(count)")
  }

  static func minibatch(update: Int, isNext: Bool) -> Bilingual {
    isNext
      ? Bilingual(zh: "将要用的第一批", en: "the minibatch that comes first")
      : Bilingual(zh: "第 \(update) 次更新用的这一批", en: "minibatch of update \(update)")
  }

  /// The logits of one sample, `a 0.123  b −1.204`.
  static func logits(of sample: Int, _ values: String) -> Bilingual {
    Bilingual(zh: "第 \(sample) 个的 z：\(values)", en: "z of \(sample): \(values)")
  }

  static let sampleLoss = Bilingual(zh: "损失", en: "loss")
  static let weightNow = Bilingual(zh: "现值", en: "now")
  static let slope = Bilingual(zh: "斜率", en: "slope")
  static let step = Bilingual(zh: "−η·斜率", en: "−η·slope")

  /// What a parameter is called on the screen: `w1(a)`, or `w1` where there is one logit.
  static func plainName(_ id: ParameterID, of scene: TrainingScene) -> String {
    parameterName(id, of: scene) { String($0) }
  }

  /// The same in TeX.
  static func symbol(_ id: ParameterID, of scene: TrainingScene) -> String {
    parameterName(id, of: scene, subscript: "_") { "\\text{\($0)}" }
  }

  private static func parameterName(
    _ id: ParameterID, of scene: TrainingScene, subscript mark: String = "",
    letter: (Character) -> String
  ) -> String {
    let isSingle = scene.data.featureCount == 1
    guard scene.run.model.isLinear else {
      return mark.isEmpty ? id.name : layered(id)
    }
    let head = id.input.map { isSingle ? "w" : "w\(mark)\($0 + 1)" } ?? "b"
    guard scene.run.model.form == .logitPerClass else { return head }
    return "\(head)(\(letter(TrainingElement.letters[id.output])))"
  }

  /// A parameter of a network in TeX: the layer above, input and output below, all from 1.
  private static func layered(_ id: ParameterID) -> String {
    id.input.map { "w^{(\(id.layer))}_{\($0 + 1),\(id.output + 1)}" }
      ?? "b^{(\(id.layer))}_{\(id.output + 1)}"
  }

  // MARK: - Refusals

  static let computed = Bilingual(
    zh: "这个数是算出来的，不能直接改；可以改 η、批量、数据或权重。",
    en: "This number is computed and cannot be set; change η, the batch, the data or a weight.")
  static let rateRange = Bilingual(
    zh: "学习率 η 要大于 0：取 0.000000001 到 1e308；通常取 0.01 到 10。",
    en: "The learning rate η must be positive, from 1e-9 to 1e308; 0.01 to 10 is usual.")
  static let weightRange = Bilingual(
    zh: "权重在 −1000000 到 1000000 之间；通常取 −10 到 10。",
    en: "A weight lies between −1000000 and 1000000; −10 to 10 is usual.")
  static let oneSample = Bilingual(
    zh: "一批只有一个样本，平均与求和是一回事；批量大于 1 时 a 才有区别。",
    en: "A minibatch of one sample has the same mean and sum; a needs a larger batch.")
  static let atStart = Bilingual(
    zh: "已经在起点，不能再退；按 . 更新一次。",
    en: "This is the start, there is nothing before it; . makes one update.")

  static func range(
    _ option: TrainingOption, from low: String, to high: String, isWhole: Bool
  ) -> Bilingual {
    let name = name(option)
    return Bilingual(
      zh: "\(name.zh)在 \(low) 到 \(high) 之间；请选这个范围里的\(isWhole ? "整数" : "数")。",
      en: "The value of \(name.en) lies between \(low) and \(high);"
        + " choose a \(isWhole ? "whole number" : "number") there.")
  }

  static func limit(_ updates: Int) -> Bilingual {
    Bilingual(
      zh: "停在 \(updates) 次更新：从头重放不能太久，这个批量最多这么多；按 r 回到起点。",
      en: "Stopped at \(updates) updates: more would take too long to replay; r rewinds the run.")
  }

  /// Why a run stopped, and what to do.
  static func diverged(_ divergence: Divergence, in scene: TrainingScene) -> Bilingual {
    let rate = scientific(scene.run.learningRate)
    let value = scientific(divergence.value)
    let number = divergence.update
    let what: Bilingual
    switch divergence.quantity {
    case .loss:
      what = Bilingual(zh: "损失溢出", en: "overflows the loss")
    case .gradient(let id):
      let name = plainName(id, of: scene)
      what = Bilingual(zh: "\(name) 的斜率溢出", en: "overflows the slope of \(name)")
    case .parameter(let id):
      let name = plainName(id, of: scene)
      what = Bilingual(zh: "\(name) 变成 \(value)", en: "makes \(name) \(value)")
    }
    let factor = scene.run.learningRate * scene.run.objective.l2
    if factor > 2, scene.settings.method != .adam {
      return Bilingual(
        zh: "第 \(number) 次更新会使 \(what.zh)：η·λ = \(scientific(factor)) 大于 2，L2 拉过了头",
        en: "update \(number) \(what.en): η·λ = \(scientific(factor)) is above 2, the pull to 0"
          + " overshoots")
    }
    return Bilingual(
      zh: "第 \(number) 次更新会使 \(what.zh)：η = \(rate) 太大，请调小",
      en: "update \(number) \(what.en): η = \(rate) is far too large, lower it")
  }

  /// A number of any size in a few characters: `0.3`, `5.0e307`.
  static func scientific(_ value: Double) -> String {
    let size = value.magnitude
    if !size.isFinite { return value.shown(1) }
    if size == 0 || size >= 1e-4 && size < 1e6 {
      let text = value.shortest
      return text.utf8.count <= 9 ? text : value.shown(4)
    }
    let text = value.shortest
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
      let digits = Double(text[..<mark])
    else { return text }
    if digits == digits.rounded() { return "\(text[..<mark])e\(exponent)".replacingMinus }
    let mantissa = digits.decimal(places: 1)
    guard mantissa.hasSuffix("10.0") else { return "\(mantissa)e\(exponent)".replacingMinus }
    return "\(value < 0 ? "-" : "")1.0e\(exponent + 1)".replacingMinus
  }
}

extension String {
  /// The text with a leading hyphen as a minus sign.
  fileprivate var replacingMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
