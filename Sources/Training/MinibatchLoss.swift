import Autodiff

/// The rows of a minibatch: part of the order in which an epoch takes the rows of a data set.
struct MinibatchRows {
  /// Rows in the order in which the epoch takes them.
  let order: [Int]
  /// Which of them make up the minibatch.
  let range: Range<Int>
  /// Where the rows are found.
  let data: DataSet

  /// The class of a row, counted within the minibatch.
  @inline(__always)
  func label(_ row: Int) -> Int { data.labels[order[range.lowerBound + row]] }

  /// Writes the points one below the other.
  @inline(__always)
  func gather(into target: UnsafeMutablePointer<Double>) {
    let width = data.featureCount
    data.features.withUnsafeBufferPointer { features in
      guard let base = features.baseAddress else { return }
      for (row, place) in range.enumerated() {
        (target + row * width).update(from: base + order[place] * width, count: width)
      }
    }
  }
}

/// Loss and slopes of a minibatch, by formula where there is one and by a tape otherwise.
struct MinibatchLoss: Sendable {
  private var closedForm = ClosedForm()
  private var backpropagation = Backpropagation()

  /// Computes the mean loss of a minibatch and its gradient.
  ///
  /// - Returns: The loss in nats; not finite if a score overflowed.
  mutating func compute(
    _ model: borrowing Classifier, _ batch: MinibatchRows, _ objective: borrowing Objective,
    gradients: inout Gradients
  ) -> Double {
    model.isLinear && objective.isPlainCrossEntropy
      ? closedForm.loss(model, batch, objective, gradients: &gradients)
      : backpropagation.loss(model, batch, objective, gradients: &gradients)
  }
}
