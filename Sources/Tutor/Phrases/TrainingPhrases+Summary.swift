import Assessment

/// The sentences of the state in plain text; numbers are text already.
extension TrainingPhrases {
  static func summary(
    data: Bilingual, classes: Int, samples: Int, batch: Int, rate: String, updates: Int
  ) -> Bilingual {
    Bilingual(
      zh: "用\(data.zh)训练线性 softmax 分类器：\(classes) 类，\(samples) 个训练样本，每批 \(batch) 个，"
        + "学习率 η = \(rate)。已更新 \(updates) 次。",
      en: "A linear softmax classifier is trained on \(data.en): \(classes) classes,"
        + " \(samples) training samples, \(batch) in a minibatch, learning rate η = \(rate);"
        + " \(updates) updates so far.")
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
