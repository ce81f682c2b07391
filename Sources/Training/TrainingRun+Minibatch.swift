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
    var q = [Double](repeating: 0, count: rows.count * model.classCount)
    var gradients = Gradients(for: parameters)
    let loss = model.minibatchLoss(
      of: minibatches.rows, in: range, from: setup.data, objective: setup.objective, q: &q,
      gradients: &gradients)
    let samples = rows.enumerated().map { slot, row in
      sample(row, q: Array(q[slot * model.classCount..<(slot + 1) * model.classCount]), model)
    }
    return Minibatch(
      update: update + 1, samples: samples, lossInNats: loss, parameters: parameters,
      gradients: gradients)
  }

  private func sample(_ row: Int, q: [Double], _ model: LinearSoftmax) -> Minibatch.Sample {
    let point = setup.data.point(row)
    let label = setup.data.labels[row]
    return Minibatch.Sample(
      row: row, features: Array(point), label: label,
      p: setup.objective.target(label: label, classCount: model.classCount),
      logits: model.logits(at: point), q: q)
  }
}
