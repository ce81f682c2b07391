extension TrainingRun {
  /// The minibatch of the last update as it was before that update; before the first update, the
  /// one that comes.
  public var minibatch: Minibatch {
    updates > 0
      ? minibatch(of: updates - 1, before: previous)
      : minibatch(of: 0, before: model.parameters)
  }

  /// The loss that the model, as it is now, has on the minibatch of the last update, in nats; `nil`
  /// before the first.
  public var lossAfterUpdateInNats: Double? {
    updates > 0 ? minibatch(of: updates - 1, before: model.parameters).lossInNats : nil
  }

  private func minibatch(of update: Int, before parameters: Parameters) -> Minibatch {
    var minibatches = minibatches
    let range = minibatches.locate(update)
    let rows = Array(minibatches.rows[range])
    var model = model
    model.parameters = parameters
    var gradients = Gradients(for: parameters)
    var computation = MinibatchLoss()
    let loss = computation.compute(
      model, MinibatchRows(order: minibatches.rows, range: range, data: setup.data),
      setup.objective, gradients: &gradients)
    let samples = rows.map { sample($0, model) }
    return Minibatch(
      update: update + 1, samples: samples, lossInNats: loss, parameters: parameters,
      gradients: gradients)
  }

  private func sample(_ row: Int, _ model: Classifier) -> Minibatch.Sample {
    let point = setup.data.point(row)
    let label = setup.data.labels[row]
    return Minibatch.Sample(
      row: row, features: Array(point), label: label,
      p: setup.objective.target(label: label, classCount: model.classCount),
      logits: model.logits(at: point), q: model.probabilities(at: point))
  }
}
