import Autodiff

/// Loss and slopes of softmax regression by formula: what every step of a linear model takes.
///
///     ∂L/∂z = q − p      ∂L/∂W = mean of xᵀ(q − p)      ∂L/∂b = mean of q − p
///
/// It is the plain version of what the tape does, and for small minibatches several times as fast.
struct ClosedForm: Sendable {
  /// The points of the minibatch, one below the other.
  private var points: [Double] = []
  /// The free scores, then the slopes in them.
  private var slopesInScores: [Double] = []
  /// The scores of one point, with the fixed one.
  private var q: [Double] = []

  /// Computes the mean loss of a minibatch and its gradient. Nothing is allocated after the first
  /// time.
  ///
  /// - Returns: The loss in nats; not finite if a score overflowed.
  mutating func loss(
    _ model: borrowing Classifier, _ batch: MinibatchRows, _ objective: borrowing Objective,
    gradients: inout Gradients
  ) -> Double {
    let (inputs, outputs) = (model.featureCount, model.outputCount)
    reserve(batch.range.count, model)
    let biases = inputs * outputs
    let share = 1 / objective.divisor(batch.order, batch.range, labels: batch.data.labels)
    return points.withUnsafeMutableBufferPointer { points in
      slopesInScores.withUnsafeMutableBufferPointer { scores in
        q.withUnsafeMutableBufferPointer { q in
          model.parameters.values.withUnsafeBufferPointer { values in
            gradients.values.withUnsafeMutableBufferPointer { slopes in
              guard let points = points.baseAddress, let scores = scores.baseAddress,
                let values = values.baseAddress, let slopes = slopes.baseAddress
              else { return 0 }
              batch.gather(into: points)
              let rows = batch.range.count
              for row in 0..<rows {
                (scores + row * outputs).update(from: values + biases, count: outputs)
              }
              addProduct(
                of: points, rowStride: inputs, innerStride: 1, and: values, rows: rows,
                inner: inputs, columns: outputs, to: scores)
              var sum = 0.0
              for row in 0..<rows {
                sum += Self.turn(
                  scores + row * outputs, outputs, label: batch.label(row), objective, q)
              }
              slopes.update(repeating: 0, count: biases + outputs)
              addProduct(
                of: points, rowStride: 1, innerStride: inputs, and: scores, rows: inputs,
                inner: rows, columns: outputs, to: slopes)
              for row in 0..<rows {
                for output in 0..<outputs {
                  slopes[biases + output] += scores[row * outputs + output]
                }
              }
              for index in 0..<biases + outputs { slopes[index] *= share }
              return sum * share
                + Self.decay(objective.l2, values, count: biases, into: slopes)
            }
          }
        }
      }
    }
  }

  private mutating func reserve(_ rows: Int, _ model: borrowing Classifier) {
    if q.count != model.classCount { q = [Double](repeating: 0, count: model.classCount) }
    if points.count < rows * model.featureCount {
      points = [Double](repeating: 0, count: rows * model.featureCount)
    }
    if slopesInScores.count < rows * model.outputCount {
      slopesInScores = [Double](repeating: 0, count: rows * model.outputCount)
    }
  }

  /// Turns the free scores of a sample into the slopes in them and returns the sample's loss.
  @inline(__always)
  private static func turn(
    _ scores: UnsafeMutablePointer<Double>, _ outputs: Int, label: Int,
    _ objective: borrowing Objective, _ q: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    let fixed = q.count - outputs
    if fixed == 1 { q[0] = 0 }
    for output in 0..<outputs { q[fixed + output] = scores[output] }
    let weight = objective.weight(of: label)
    let classes = q.count
    let loss = Scores.surprise(q) { candidate in
      objective.target(of: candidate, label: label, classCount: classes)
    }
    for output in 0..<outputs {
      let p = objective.target(of: output + fixed, label: label, classCount: classes)
      scores[output] = weight * (q[output + fixed] - p)
    }
    return weight * loss
  }

  /// Adds λW to the slopes of the weights and returns λ/2 ΣW².
  @inline(__always)
  private static func decay(
    _ l2: Double, _ values: UnsafePointer<Double>, count: Int,
    into slopes: UnsafeMutablePointer<Double>
  ) -> Double {
    guard l2 != 0 else { return 0 }
    var squares = 0.0
    for index in 0..<count {
      squares += values[index] * values[index]
      slopes[index] += l2 * values[index]
    }
    return l2 / 2 * squares
  }
}
