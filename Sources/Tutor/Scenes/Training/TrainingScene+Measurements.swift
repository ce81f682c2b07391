import Training

extension TrainingScene {
  package var measurements: [String: Double] {
    var result = [
      "updates": Double(run.updates), "epoch": Double(run.epoch),
      "loss": now.training.lossInNats, "accuracy": now.training.accuracy,
      "eta": run.learningRate, "batch": Double(run.batchSize),
      "initial_loss": curve.points(upTo: 0).first?.training.lossInNats ?? now.training.lossInNats,
      "label_entropy": data.labelEntropy, "diverged": run.divergence == nil ? 0 : 1,
      "l2": run.objective.l2, "momentum": settings.method.hasMomentum ? present.momentum : 0,
      "layers": Double(settings.widths.count), "neurons": Double(settings.widths.reduce(0, +)),
      "features": Double(data.featureCount), "points": Double(data.trainingCount),
      "parameters": Double(run.model.parameters.count),
      "inserted": Double(
        data.trainingCount
          - settings.trainingCount), "gradient": minibatch.gradients.norm,
      "kept": kept == nil ? 0 : 1, "at_rest": isAtRest ? 1 : 0,
      "product": settings.isPlane && settings.features.contains(.product) ? 1 : 0,
    ]
    for (label, row) in (confusion.test ?? confusion.training).enumerated() {
      let sum = row.reduce(0, +)
      if sum > 0 { result["recall.\(letters[label])"] = Double(row[label]) / Double(sum) }
    }
    if let test = now.test {
      result["loss_test"] = test.lossInNats
      result["accuracy_test"] = test.accuracy
    }
    if let floor = data.conditionalEntropy { result["conditional_entropy"] = floor }
    return result
  }

  /// A number of the whole; losses and entropies in nats.
  func value(of total: TrainingTotal) -> Double? {
    switch total {
    case .loss: now.training.lossInNats
    case .accuracy: now.training.accuracy
    case .lossTest: now.test?.lossInNats
    case .accuracyTest: now.test?.accuracy
    case .labelEntropy: data.labelEntropy
    case .conditionalEntropy: data.conditionalEntropy
    case .batchLoss: minibatch.lossInNats
    case .gradientNorm: minibatch.gradients.norm
    }
  }

  package static var presets: [Preset] {
    [
      Preset("training", zh: "两团点", en: "two blobs"),
      Preset("training classes=3", zh: "三团点", en: "three blobs"),
      Preset(
        "training data=six-points eta=1", zh: "六个点：训练损失降到 0.46 就不再降",
        en: "six points: the training loss stops at 0.46"),
      Preset(
        "training data=six-points eta=20", zh: "六个点，η = 20：来回震荡",
        en: "six points with η = 20: it rattles"),
      Preset(
        "training eta=1 batch=1", zh: "每批一个样本：步子快而抖",
        en: "minibatches of one: quick and shaky"),
      Preset("training data=xor", zh: "异或：直线分不开", en: "xor: no straight line does it"),
      Preset(
        "training data=xor model=4", zh: "异或：一个隐藏层，4 个神经元",
        en: "xor with a hidden layer of 4"),
      Preset(
        "training data=xor features=x1,x2,x1x2", zh: "异或：线性模型加上 x₁x₂",
        en: "xor, linear with x₁x₂ as well"),
      Preset(
        "training data=moons model=8 optimizer=adam eta=0.03", zh: "双月：8 个神经元，Adam",
        en: "moons with 8 neurons and Adam"),
      Preset(
        "training data=circles features=x1,x2,x1^2,x2^2", zh: "圆环：线性模型加上平方",
        en: "circles, linear with squares"),
      Preset(
        "training data=spiral model=8,8 optimizer=adam eta=0.03", zh: "螺旋：两个隐藏层",
        en: "spiral with two hidden layers"),
      Preset(
        "training data=imbalanced eta=1", zh: "稀有类：准确率 95%，却几乎找不出它",
        en: "a rare class: 95% accurate and hardly ever found"),
      Preset(
        "training points=10 distance=3", zh: "样本少而且分得开：测试损失先降后升",
        en: "few, separable points: watch the test loss"),
    ]
  }
}
