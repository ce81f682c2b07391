import Assessment
import Training

// What the fields are, with what they are set to.
extension TrainingPhrases {
  static func explain(_ option: TrainingOption, _ value: Bilingual) -> Bilingual {
    let (zh, en) = (value.zh, value.en)
    switch option {
    case .eta:
      return Bilingual(
        zh: "学习率 η = \(zh)：每次更新，每个参数按 −η 乘它的斜率移动，即沿负梯度方向下降。运行中也可以改，不会重来。",
        en: "The learning rate η = \(en): an update moves each parameter by η times its slope,"
          + " downhill. Change it while it runs; nothing starts again.")
    case .batch:
      return Bilingual(
        zh: "批量 \(zh)：每次更新用几个训练样本。每轮重新打乱，最后不足一批的也用上。运行中可以改。",
        en: "Batch \(en): training points used by one update. Every epoch has a new order, and"
          + " the last, smaller batch is used too. It may change as the run goes.")
    case .momentum:
      return Bilingual(
        zh: "动量 \(zh)：速度记住自己的这一部分，再加上新的斜率。0.9 大致相当于最近十次斜率之和。",
        en: "Momentum \(en): the share of itself that the velocity keeps before the new slope is"
          + " added. At 0.9 about ten slopes add up.")
    case .l2:
      return Bilingual(
        zh: "L2 λ = \(zh)：损失再加 λ/2 乘各权重的平方和（不含偏置），把权重往 0 拉。样本可分时，没有它权重会一直长大。",
        en: "L2 λ = \(en): λ/2 times the sum of squared weights, without biases, is added to the"
          + " loss and pulls them to 0. Without it the weights of separable data grow for ever.")
    case .reduction:
      return Bilingual(
        zh: "归约 \(zh)：梯度是这一批各样本损失的平均的，还是总和的。求和的梯度是平均的 N 倍（N 为这一批的样本数），"
          + "η 除以 N 才走同样的一步；a 切换。",
        en: "Reduction \(en): whether the gradient is that of the mean loss of the minibatch or of"
          + " the sum. The sum's is N times the mean's for N samples, so the same step needs η"
          + " divided by N; a switches.")
    case .speed:
      return Bilingual(
        zh: "速度 \(zh)；1× 是每秒 5 次更新。", en: "Speed \(en); 1× is five updates a second.")
    case .plot:
      return Bilingual(
        zh: "曲线画的是：\(zh)。对数轴上相等的倍数占相等的高度，看得清接近 0 的损失；准确率只数对错，会在损失还在降时不动。",
        en: "The curve shows: \(en). On a logarithmic axis equal ratios take equal heights, so that"
          + " losses near 0 are told apart; accuracy only counts hits and may stand still while the"
          + " loss falls.")
    case .view:
      return Bilingual(zh: "现在的视图：\(zh)；v 换下一种。", en: "The view: \(en); v goes to the next.")
    case .data, .classes, .points, .distance, .share, .spread, .flips, .test, .seed:
      return explainData(option, zh, en)
    case .layers, .activation, .start, .objective, .gamma, .smoothing, .weighting, .method,
      .formula:
      return explainModel(option, zh, en)
    }
  }

  private static func explainData(_ option: TrainingOption, _ zh: String, _ en: String) -> Bilingual
  {
    switch option {
    case .data:
      Bilingual(
        zh: "数据：\(zh)。由公式生成的数据知道 p(y|x)，所以知道损失的下限；d 换下一组。",
        en:
          "Data: \(en). Where points come from a formula p(y|x) is known, and with it the floor of"
          + " the loss; d goes to the next.")
    case .classes: Bilingual(zh: "类别数：\(zh)。", en: "Classes: \(en).")
    case .distance:
      Bilingual(
        zh: "各团中心的间距 \(zh)，以标准差为单位：越近，重叠越多，下限越高。",
        en: "Distance between centres: \(en) standard deviations. The nearer, the more they overlap"
          + " and the higher the floor.")
    case .share:
      Bilingual(
        zh: "稀有类 b 占 \(zh)：永远猜 a，准确率就有其余那部分。",
        en: "The rare class b has \(en) of the points: always guessing a is right on all the rest.")
    case .spread:
      Bilingual(
        zh: "散布 \(zh)：两个坐标各加上这个标准差的噪声。不为 0 时各类互相渗入，下限就不知道了。",
        en:
          "Spread \(en): the standard deviation of what is added to both coordinates. Unless it is"
          + " 0 the classes run into each other, and the floor is not known.")
    case .flips:
      Bilingual(
        zh: "标错 \(zh)：这个比例的标签换成了别的类，再好的模型也要为它们付代价。",
        en: "Wrong labels: \(en) are replaced by another class, and the best of models pays for"
          + " them.")
    case .points: Bilingual(zh: "训练样本 \(zh) 个。", en: "Points to learn from: \(en).")
    case .test:
      Bilingual(
        zh: "另有 \(zh) 个新样本只用来测试，模型从来没有学过。",
        en: "Another \(en) fresh points are only tested on; the model never learns from them.")
    default:
      Bilingual(
        zh: "种子 \(zh) 决定样本、权重的初值和每轮的次序；同一种子，结果一位不差。",
        en:
          "The seed \(en) decides the points, the first weights and the order; the same seed gives"
          + " the same run to the last bit.")
    }
  }

  private static func explainModel(
    _ option: TrainingOption, _ zh: String, _ en: String
  ) -> Bilingual {
    switch option {
    case .layers:
      Bilingual(
        zh: "隐藏层：\(zh)。没有隐藏层，两类之间的界线在输入的空间里总是直的；有了隐藏层才能弯。",
        en: "Hidden layers: \(en). Without any the boundary is straight in the inputs; a hidden"
          + " layer lets it bend.")
    case .activation:
      Bilingual(
        zh: "激活函数 \(zh)：没有它，几层线性层合起来还是一层线性层。",
        en: "Activation \(en): without it linear layers on linear layers would be one linear layer."
      )
    case .start:
      Bilingual(
        zh: "权重的初值：\(zh)。隐藏层的神经元若从全 0 出发，就一直一模一样；偏置从 0 开始。",
        en: "First weights: \(en). Hidden neurons that start at zero stay alike for ever; biases"
          + " start at 0.")
    case .objective:
      Bilingual(
        zh: "被最小化的是\(zh)。曲线和训练、测试损失仍是交叉熵，这样才能互相比较。",
        en: "What is minimised: \(en). The curve and both losses stay cross-entropies, so that runs"
          + " can be compared.")
    case .gamma:
      Bilingual(
        zh: "γ = \(zh)：焦点损失把 −log q 乘以 (1 − q)^γ，已经有把握的样本就少算。",
        en:
          "γ = \(en): the focal loss multiplies −log q by (1 − q)^γ, which counts samples less the"
          + " surer the model is.")
    case .smoothing:
      Bilingual(
        zh: "标签平滑 ε = \(zh)：标签那一类是 1 − ε + ε/K，其余各类是 ε/K，K 为类别数。",
        en: "Label smoothing ε = \(en): the label's class gets 1 − ε + ε/K, every other one ε/K, of"
          + " K classes.")
    case .weighting:
      Bilingual(
        zh: "类权重的约定：\(zh)。Keras 除以样本数，PyTorch 除以权重之和。",
        en: "Class weights as \(en): Keras divides by the number of samples, PyTorch by the sum of"
          + " their weights.")
    case .method:
      Bilingual(
        zh: "优化器 \(zh)：参数怎样沿着斜率走。", en: "Optimizer \(en): how parameters move along their slopes.")
    default:
      Bilingual(
        zh: "用 \(zh) 的公式。两家的动量在 η 改变时不同，Adam 的 ε 也放在不同的地方。",
        en: "The formula of \(en). The two differ in momentum when η changes, and in where Adam"
          + " puts its ε.")
    }
  }

  static func explain(_ feature: InputFeature, isShown: Bool) -> Bilingual {
    let name = symbol(feature)
    return isShown
      ? Bilingual(
        zh: "模型的输入里有 \(name)；← → 去掉。", en: "The model is shown \(name); ← → take it away.")
      : Bilingual(zh: "模型看不到 \(name)；← → 加上。", en: "The model is not shown \(name); ← → add it.")
  }

  static func explainNeurons(_ layer: Int, _ value: Bilingual) -> Bilingual {
    Bilingual(
      zh: "第 \(layer) 个隐藏层有 \(value.zh) 个神经元，每个画出一条弯的界线的一段。",
      en: "Hidden layer \(layer) has \(value.en) neurons; each bends the boundary once.")
  }

  static func explainClassWeight(_ letter: Character, _ value: Bilingual) -> Bilingual {
    Bilingual(
      zh: "\(letter) 类样本的损失乘以 \(value.zh)。加权不增加信息，主要是移动判决的界线。",
      en:
        "Losses of class \(letter) are multiplied by \(value.en). Weights add no information; what"
        + " they mainly do is move the boundary.")
  }

  static func explainCursor(_ location: [Double], _ letter: Character) -> Bilingual {
    Bilingual(
      zh: "地图上的光标：按 i，就在这里加一个 \(letter) 类的训练样本；旁边是模型在这里的 q。",
      en: "The cursor of the map: i inserts a training point of class \(letter) here; beside it is"
        + " the model's q at this place.")
  }
}
