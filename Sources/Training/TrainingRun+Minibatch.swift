extension TrainingRun {
  /// The minibatch of the last update as it was before that update; before the first update, the
  /// one that comes.
  public var minibatch: Minibatch {
    updates > 0
      ? minibatch(of: updates - 1, with: previous)
      : minibatch(of: 0, with: model.parameters)
  }

  /// The loss that the model, as it is now, has on the minibatch of the last update, in nats; `nil`
  /// before the first.
  public var lossAfterUpdateInNats: Double? {
    updates > 0 ? minibatch(of: updates - 1, with: model.parameters).lossInNats : nil
  }

  private func minibatch(of update: Int, with parameters: Parameters) -> Minibatch {
    var minibatches = updates > 0 ? before?.minibatches ?? minibatches : minibatches
    let objective = updates > 0 ? before?.objective ?? objective : objective
    let range = minibatches.locate(update)
    let rows = Array(minibatches.rows[range])
    var model = model
    model.parameters = parameters
    var gradients = Gradients(for: parameters)
    var computation = MinibatchLoss()
    let loss = computation.compute(
      model, MinibatchRows(order: minibatches.rows, range: range, data: data),
      objective, gradients: &gradients)
    let samples = rows.map { sample($0, model, objective) }
    return Minibatch(
      update: update + 1, samples: samples, lossInNats: loss, parameters: parameters,
      gradients: gradients)
  }

  private func sample(_ row: Int, _ model: Classifier, _ objective: Objective) -> Minibatch.Sample {
    let point = data.point(row)
    let label = data.labels[row]
    return Minibatch.Sample(
      row: row, features: Array(point), label: label,
      p: objective.target(label: label, classCount: model.classCount),
      logits: model.logits(at: point), q: model.probabilities(at: point))
  }
}
