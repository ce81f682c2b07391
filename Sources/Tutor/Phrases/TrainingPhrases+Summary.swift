import Assessment

/// The sentences of the state in plain text; numbers are text already.
extension TrainingPhrases {
  static func summary(
    data: Bilingual, classes: Int, samples: Int, batch: Int, model: Bilingual, rate: String,
    updates: Int
  ) -> Bilingual {
    Bilingual(
      zh: "用\(data.zh)训练\(model.zh)：\(classes) 类，\(samples) 个训练样本，每批 \(batch) 个，"
        + "学习率 η = \(rate)。已更新 \(updates) 次。",
      en: "\(model.en) is trained on \(data.en): \(classes) classes,"
        + " \(samples) training samples, \(batch) in a minibatch, learning rate η = \(rate);"
        + " \(updates) updates so far.")
  }

  static let linearModel = Bilingual(
    zh: "线性 softmax 分类器", en: "A linear softmax classifier")

  static func network(_ widths: String, _ activation: String) -> Bilingual {
    Bilingual(
      zh: "神经网络（隐藏层 \(widths)，\(activation)）",
      en: "A network with hidden layers \(widths) (\(activation))")
  }

  static let quantity = Bilingual(zh: "数量", en: "quantity")
  static let valueNow = Bilingual(zh: "现在", en: "now")
  static let parameter = Bilingual(zh: "参数", en: "parameter")
  static let curveSoFar = Bilingual(zh: "损失随更新的变化：", en: "The loss along the updates:")

  /// The name of a number that stands alone.
  static func fullName(_ total: TrainingTotal) -> Bilingual {
    switch total {
    case .accuracy: Bilingual(zh: "训练准确率", en: "train accuracy")
    case .accuracyTest: Bilingual(zh: "测试准确率", en: "test accuracy")
    case .loss, .lossTest, .labelEntropy, .conditionalEntropy, .batchLoss, .gradientNorm:
      name(total)
    }
  }
}
