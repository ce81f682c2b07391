import Assessment
import Training

// The names of the fields and of what they are set to.
extension TrainingPhrases {
  static func name(_ option: TrainingOption) -> Bilingual {
    switch option {
    case .eta: Bilingual(zh: "学习率 η", en: "η")
    case .batch: Bilingual(zh: "批量", en: "batch")
    case .momentum: Bilingual(zh: "动量", en: "momentum")
    case .l2: Bilingual(zh: "L2 λ", en: "L2 λ")
    case .reduction: Bilingual(zh: "归约", en: "reduction")
    case .data: Bilingual(zh: "数据", en: "data")
    case .classes: Bilingual(zh: "类别数", en: "classes")
    case .distance: Bilingual(zh: "间距", en: "distance")
    case .share: Bilingual(zh: "稀有类占", en: "rare class")
    case .spread: Bilingual(zh: "散布", en: "spread")
    case .flips: Bilingual(zh: "标错", en: "wrong labels")
    case .points: Bilingual(zh: "训练样本", en: "points")
    case .test: Bilingual(zh: "测试样本", en: "test points")
    case .seed: Bilingual(zh: "种子", en: "seed")
    case .speed: Bilingual(zh: "速度", en: "speed")
    case .plot: Bilingual(zh: "曲线", en: "curve")
    case .view: Bilingual(zh: "视图", en: "view")
    case .layers: Bilingual(zh: "隐藏层", en: "hidden layers")
    case .activation: Bilingual(zh: "激活函数", en: "activation")
    case .start: Bilingual(zh: "初值", en: "first weights")
    case .objective: Bilingual(zh: "最小化", en: "minimise")
    case .gamma: Bilingual(zh: "γ", en: "γ")
    case .smoothing: Bilingual(zh: "平滑 ε", en: "smoothing ε")
    case .weighting: Bilingual(zh: "类权重的约定", en: "weighting")
    case .method: Bilingual(zh: "优化器", en: "optimizer")
    case .formula: Bilingual(zh: "公式", en: "formula")
    }
  }

  /// The name of a field that stands alone.
  static func name(of element: TrainingElement) -> Bilingual {
    switch element {
    case .option(let option): name(option)
    case .feature(let feature):
      Bilingual(zh: "输入 \(symbol(feature))", en: "input \(symbol(feature))")
    case .neurons(let layer):
      Bilingual(zh: "第 \(layer) 隐藏层的神经元", en: "neurons of hidden layer \(layer)")
    case .classWeight(let index):
      Bilingual(
        zh: "\(TrainingElement.letters[index]) 类的权重",
        en: "weight of class \(TrainingElement.letters[index])")
    case .place: Bilingual(zh: "光标", en: "cursor")
    default: Bilingual(zh: "", en: "")
    }
  }

  /// What stands before the value of a field.
  static func label(of element: TrainingElement) -> Bilingual {
    switch element {
    case .feature(let feature): Bilingual(zh: symbol(feature), en: symbol(feature))
    case .neurons(1): Bilingual(zh: "神经元", en: "neurons")
    case .neurons: Bilingual(zh: "+", en: "+")
    case .classWeight(let index):
      Bilingual(
        zh: "\(TrainingElement.letters[index]) 权重", en: "weight \(TrainingElement.letters[index])")
    case .place(.x1): Bilingual(zh: "光标 x₁", en: "cursor x₁")
    case .place(.x2): Bilingual(zh: "x₂", en: "x₂")
    case .place(.label): Bilingual(zh: "类", en: "class")
    default: name(of: element)
    }
  }

  static func symbol(_ feature: InputFeature) -> String {
    switch feature {
    case .x1: "x₁"
    case .x2: "x₂"
    case .x1Squared: "x₁²"
    case .x2Squared: "x₂²"
    case .product: "x₁x₂"
    case .sineX1: "sin x₁"
    case .sineX2: "sin x₂"
    }
  }

  /// Whether the model is shown a feature.
  static func mark(_ isShown: Bool) -> Bilingual {
    isShown ? Bilingual(zh: "有", en: "on") : Bilingual(zh: "无", en: "off")
  }

  static func name(_ source: TrainingSource) -> Bilingual {
    switch source {
    case .blobs: Bilingual(zh: "高斯团", en: "blobs")
    case .moons: Bilingual(zh: "双月", en: "moons")
    case .circles: Bilingual(zh: "圆环", en: "circles")
    case .xor: Bilingual(zh: "异或", en: "xor")
    case .spiral: Bilingual(zh: "螺旋", en: "spiral")
    case .imbalanced: Bilingual(zh: "稀有类", en: "a rare class")
    case .sixPoints: Bilingual(zh: "六个点", en: "six points")
    }
  }

  static func name(_ loss: TrainingLoss) -> Bilingual {
    switch loss {
    case .crossEntropy: Bilingual(zh: "交叉熵", en: "cross-entropy")
    case .focal: Bilingual(zh: "焦点损失", en: "focal loss")
    case .squaredError: Bilingual(zh: "平方误差", en: "squared error")
    }
  }

  static func name(_ method: TrainingMethod) -> Bilingual {
    switch method {
    case .sgd: Bilingual(zh: "SGD", en: "SGD")
    case .momentum: Bilingual(zh: "动量法", en: "momentum")
    case .nesterov: Bilingual(zh: "Nesterov", en: "Nesterov")
    case .adam: Bilingual(zh: "Adam", en: "Adam")
    }
  }

  static func name(_ start: TrainingStart) -> Bilingual {
    switch start {
    case .zeros: Bilingual(zh: "全 0", en: "zeros")
    case .uniform: Bilingual(zh: "均匀 ±0.5", en: "uniform ±0.5")
    case .glorot: Bilingual(zh: "Glorot", en: "Glorot")
    }
  }

  static let noHiddenLayer = Bilingual(zh: "无（线性）", en: "none (linear)")
  static let keptTest = Bilingual(zh: "对照（测试）", en: "kept (test)")
  static let keptTraining = Bilingual(zh: "对照（训练）", en: "kept (train)")
  static let move = Bilingual(zh: "这一步", en: "step")
  static let confusionTest = Bilingual(
    zh: "测试样本：行是标签，列是 q 最大的类", en: "test: rows labels, columns greatest q")
  static let confusionTraining = Bilingual(
    zh: "训练样本：行是标签，列是 q 最大的类", en: "train: rows labels, columns greatest q")
  static let recall = Bilingual(zh: "召回率", en: "recall")

  static func taken(_ letter: String) -> Bilingual {
    Bilingual(zh: "判 \(letter)", en: "as \(letter)")
  }

  static func layer(
    _ layer: Int, of count: Int, weights: String, slopes: String
  ) -> Bilingual {
    Bilingual(
      zh: "第 \(layer)/\(count) 层 |w| \(weights) |梯度| \(slopes)",
      en: "layer \(layer)/\(count) |w| \(weights) |grad| \(slopes)")
  }

  // MARK: - Refusals

  static let lastFeature = Bilingual(
    zh: "模型至少要有一个输入；请先加上另一个。", en: "A model needs an input; add another one first.")
  static let classWeightRange = Bilingual(
    zh: "类权重在 0.001 到 1000 之间；1 表示不加权。",
    en: "A class weighs from 0.001 to 1000; 1 leaves its losses as they are.")

  static func neuronsRange(_ range: ClosedRange<Int>) -> Bilingual {
    Bilingual(
      zh: "一个隐藏层有 \(range.lowerBound) 到 \(range.upperBound) 个神经元；请选其中的整数。",
      en: "A hidden layer has \(range.lowerBound) to \(range.upperBound) neurons; choose a whole"
        + " number there.")
  }

  static func placeRange(_ extent: String) -> Bilingual {
    Bilingual(
      zh: "光标不能出地图：坐标在 −\(extent) 到 \(extent) 之间；类用 ← → 换。",
      en: "The cursor stays on the map, from −\(extent) to \(extent); ← → change the class.")
  }

  static func tooManyPoints(_ most: Int) -> Bilingual {
    Bilingual(
      zh: "训练样本最多 \(most) 个；按 r 回到起点，加的样本就没有了。",
      en: "There are at most \(most) points to learn from; r rewinds the run and removes those you"
        + " inserted.")
  }
}
