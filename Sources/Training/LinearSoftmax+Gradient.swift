import RealModule

extension LinearSoftmax {
  /// Computes the mean loss of a minibatch and its gradient.
  ///
  ///     ∂L/∂z = q − p      ∂L/∂W = mean of xᵀ(q − p)      ∂L/∂b = mean of q − p
  ///
  /// Nothing is allocated: the results go into storage that the caller keeps.
  ///
  /// - Parameters:
  ///   - order: Rows in the order in which an epoch takes them.
  ///   - range: Which of them make up the minibatch.
  ///   - data: Where the rows are found.
  ///   - objective: What is minimised.
  ///   - q: Receives the prediction for each row of the minibatch, class by class.
  ///   - gradients: Receives the slopes.
  /// - Returns: The loss in nats; not finite if a score overflowed.
  func minibatchLoss(
    of order: [Int], in range: Range<Int>, from data: borrowing DataSet,
    objective: borrowing Objective,
    q: inout [Double], gradients: inout Gradients
  ) -> Double {
    let outputs = outputCount
    let features = data.features.span
    let labels = data.labels.span
    let rows = order.span
    var slopes = gradients.values.mutableSpan
    var predictions = q.mutableSpan
    for index in slopes.indices { slopes[index] = 0 }
    var sum = 0.0
    for place in range {
      let row = rows[place]
      let start = (place - range.lowerBound) * classCount
      score(features, from: row * featureCount, into: &predictions, from: start)
      let label = labels[row]
      let weight = objective.classWeights.isEmpty ? 1 : objective.classWeights[label]
      sum +=
        weight
        * Self.surprise(&predictions, from: start, count: classCount) { candidate in
          objective.target(of: candidate, label: label, classCount: classCount)
        }
      for output in 0..<outputs {
        let candidate = output + classCount - outputs
        let p = objective.target(of: candidate, label: label, classCount: classCount)
        let difference = weight * (predictions[start + candidate] - p)
        for input in 0..<featureCount {
          slopes[input * outputs + output] += features[row * featureCount + input] * difference
        }
        slopes[featureCount * outputs + output] += difference
      }
    }
    let share = 1 / Double(range.count)
    for index in slopes.indices { slopes[index] *= share }
    return sum * share + decay(objective.l2, into: &slopes)
  }

  /// Writes the scores of one point, class by class.
  @inline(__always)
  func score(
    _ features: Span<Double>, from first: Int, into scores: inout MutableSpan<Double>,
    from start: Int
  ) {
    let values = parameters.values.span
    let outputs = outputCount
    let fixed = classCount - outputs
    if fixed == 1 { scores[start] = 0 }
    for output in 0..<outputs {
      var z = values[featureCount * outputs + output]
      for input in 0..<featureCount {
        z += features[first + input] * values[input * outputs + output]
      }
      scores[start + fixed + output] = z
    }
  }

  /// Turns scores into q in place and returns the cross-entropy −Σ p ln q, from the scores, so
  /// that it stays accurate where q rounds to 0 or 1.
  @inline(__always)
  static func surprise(
    _ scores: inout MutableSpan<Double>, from start: Int, count: Int, p: (Int) -> Double
  ) -> Double {
    // −Σ p_k ln q_k = Σ p_k (max z − z_k) + (Σ p_k) ln(1 + rest), and Σ p = 1.
    var weighted = 0.0
    var greatest = scores[start]
    for index in start + 1..<start + count { greatest = max(greatest, scores[index]) }
    for candidate in 0..<count {
      let share = p(candidate)
      if share != 0 { weighted += share * (greatest - scores[start + candidate]) }
    }
    return weighted + softmax(&scores, from: start, count: count).logarithm
  }

  /// Adds λW to the slopes of the weights and returns λ/2 ΣW².
  @inline(__always)
  private func decay(_ l2: Double, into slopes: inout MutableSpan<Double>) -> Double {
    guard l2 != 0 else { return 0 }
    var squares = 0.0
    for index in 0..<featureCount * outputCount {
      let value = parameters.values[index]
      squares += value * value
      slopes[index] += l2 * value
    }
    return l2 / 2 * squares
  }

  /// Measures the model on rows of a data set, without regard to smoothing, decay and weights.
  ///
  /// - Returns: The mean loss in nats and the accuracy; `nil` if there are no rows.
  public func evaluate(on data: DataSet, rows: Range<Int>) -> Evaluation? {
    guard !rows.isEmpty else { return nil }
    var scores = [Double](repeating: 0, count: classCount)
    var view = scores.mutableSpan
    let features = data.features.span
    let labels = data.labels.span
    var sum = 0.0
    var hits = 0
    for row in rows {
      score(features, from: row * featureCount, into: &view, from: 0)
      let label = labels[row]
      var isHit = true
      for candidate in 0..<classCount where candidate != label {
        // A tie goes to the earlier class.
        let beats =
          candidate < label ? view[candidate] >= view[label] : view[candidate] > view[label]
        if beats { isHit = false }
      }
      if isHit { hits += 1 }
      sum += Self.surprise(&view, from: 0, count: classCount) { $0 == label ? 1 : 0 }
    }
    return Evaluation(
      lossInNats: sum / Double(rows.count), accuracy: Double(hits) / Double(rows.count))
  }

  /// Writes q at each point of a list of features, row by row, class by class.
  ///
  /// - Precondition: There are as many rows in `q` as in `features`.
  public func fill(_ q: inout [Double], at features: [Double]) {
    let rows = features.count / featureCount
    precondition(q.count == rows * classCount, "There is no room for q at every point.")
    let source = features.span
    var view = q.mutableSpan
    for row in 0..<rows {
      score(source, from: row * featureCount, into: &view, from: row * classCount)
      _ = Self.softmax(&view, from: row * classCount, count: classCount)
    }
  }
}

/// How a model does on some rows.
public struct Evaluation: Equatable, Sendable {
  /// The mean of −ln q(label), in nats.
  public var lossInNats: Double
  /// The share of rows whose label has the greatest q; a tie goes to the earlier class.
  public var accuracy: Double
}
