import Training

extension TrainingScene {
  package var measurements: [String: Double] {
    var result = [
      "updates": Double(run.updates), "epoch": Double(run.epoch),
      "loss": now.training.lossInNats, "accuracy": now.training.accuracy,
      "eta": run.learningRate, "batch": Double(settings.batchSize),
      "initial_loss": curve.points(upTo: 0).first?.training.lossInNats ?? now.training.lossInNats,
      "label_entropy": data.labelEntropy, "diverged": run.divergence == nil ? 0 : 1,
    ]
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
      Preset(
        "training points=10 distance=3", zh: "样本少而且分得开：测试损失先降后升",
        en: "few, separable points: watch the test loss"),
    ]
  }
}
