import RealModule

extension Tape {
  /// The cross-entropy of targets relative to q = softmax(z), summed over all rows, as a matrix of
  /// 1 × 1.
  ///
  ///     Σ over rows and classes of −tᵢ (1 − qᵢ)^γ ln qᵢ
  ///
  /// With γ = 0 this is cross-entropy, with γ > 0 focal loss (T.-Y. Lin et al., "Focal Loss for Dense
  /// Object Detection", 2017). Targets need not add up to 1, so that they carry whatever a row or a
  /// class is multiplied by: smoothed labels, class weights, the share 1/N of a mean.
  ///
  /// - Parameters:
  ///   - logits: z, one row a sample.
  ///   - targets: t, of the same size, none negative. No slope is computed in them.
  ///   - focus: γ.
  /// - Returns: The loss in nats, accurate also where a q rounds to 0 or 1; not finite if a logit is
  ///   not.
  public mutating func crossEntropy(
    logits: Node, targets: Node, focus: Double = 0
  ) -> Node {
    precondition(
      logits.rows == targets.rows && logits.columns == targets.columns,
      "Every logit needs a target.")
    precondition(!needsSlope(targets), "Targets are given, not learnt.")
    precondition(focus >= 0, "γ is not negative.")
    let scratch = scratchStart(rows: 1, columns: 1)
    let node = record(
      .crossEntropy(
        logits: logits.index, targets: targets.index, focus: focus, scratch: scratch),
      rows: 1, columns: 1, needsSlope: needsSlope(logits), scratch: logits.count)
    let (from, given, to, width) = (start(logits), start(targets), start(node), logits.columns)
    withValues { values in
      let (z, t, q) = (values + from, values + given, values + scratch)
      for row in stride(from: 0, to: logits.count, by: width) {
        SoftmaxRows.shift(z + row, count: width, into: q + row)
      }
      VectorFunctions.map(q, count: logits.count, to: q) {
        VectorFunctions.exponentialBelowZero($0)
      }
      var sum = 0.0
      for row in stride(from: 0, to: logits.count, by: width) {
        let loss = RowLoss(z: z + row, t: t + row, q: q + row, width: width)
        sum += focus == 0 ? loss.crossEntropy() : loss.focal(focus)
      }
      values[to] = sum
    }
    return node
  }

  /// Half the squared distance to targets, summed over all rows, as a matrix of 1 × 1.
  ///
  ///     Σ over rows of w/2 Σ (qᵢ − tᵢ)²
  ///
  /// - Parameters:
  ///   - prediction: q, one row a sample.
  ///   - targets: t, of the same size. No slope is computed in them.
  ///   - weights: w, one number a row.
  /// - Returns: The loss.
  public mutating func squaredError(
    _ prediction: Node, targets: Node, weights: Node
  ) -> Node {
    precondition(
      prediction.rows == targets.rows && prediction.columns == targets.columns
        && weights.rows == prediction.rows && weights.columns == 1,
      "Every prediction needs a target, and every row a weight.")
    precondition(
      !needsSlope(targets) && !needsSlope(weights), "Targets and weights are given, not learnt.")
    let node = record(
      .squaredError(prediction.index, targets: targets.index, weights: weights.index),
      rows: 1, columns: 1, needsSlope: needsSlope(prediction))
    let (from, given, by, to) = (start(prediction), start(targets), start(weights), start(node))
    withValues { values in
      var sum = 0.0
      for row in 0..<prediction.rows {
        var squares = 0.0
        for index in row * prediction.columns..<(row + 1) * prediction.columns {
          let difference = values[from + index] - values[given + index]
          squares += difference * difference
        }
        sum += values[by + row] * squares / 2
      }
      values[to] = sum
    }
    return node
  }
}

/// The loss of one row whose exponentials exp(z − max z) are at hand.
private struct RowLoss {
  let z: UnsafePointer<Double>
  let t: UnsafePointer<Double>
  /// The exponentials; turned into q, and then into the slope of the loss in z.
  let q: UnsafeMutablePointer<Double>
  let width: Int

  /// −Σ tᵢ ln qᵢ = Σ tᵢ (max z − zᵢ) + (Σ tᵢ) ln(1 + rest). Leaves the slope (Σ tᵢ) q − t.
  @inline(__always)
  func crossEntropy() -> Double {
    var greatest = z[0]
    for index in 1..<width where z[index] > greatest { greatest = z[index] }
    var total = 0.0
    var distance = 0.0
    for index in 0..<width where t[index] != 0 {
      total += t[index]
      distance += t[index] * (greatest - z[index])
    }
    let rest = SoftmaxRows.normalize(q, width)
    for index in 0..<width { q[index] = total * q[index] - t[index] }
    return distance + total * Double.log(onePlus: rest)
  }

  /// Σ −tᵢ (1 − qᵢ)^γ ln qᵢ. Leaves the slope q Σ gᵢ − g, where
  ///
  ///     gᵢ = −tᵢ qᵢ d/dqᵢ [−(1 − qᵢ)^γ ln qᵢ] = tᵢ (1 − qᵢ)^γ (1 + γ qᵢ (−ln qᵢ) / (1 − qᵢ))
  func focal(_ focus: Double) -> Double {
    var best = 0
    for index in 1..<width where z[index] > z[best] { best = index }
    let rest = SoftmaxRows.normalize(q, width)
    let logarithm = Double.log(onePlus: rest)
    var loss = 0.0
    var sum = 0.0
    for index in 0..<width where t[index] != 0 {
      let term = term(index, focus, rest: rest, logarithm: logarithm, best: best)
      loss += t[index] * term.loss
      sum += t[index] * term.slope
    }
    for index in 0..<width {
      let own =
        t[index] == 0
        ? 0 : t[index] * term(index, focus, rest: rest, logarithm: logarithm, best: best).slope
      q[index] = sum * q[index] - own
    }
    return loss
  }

  private func term(
    _ index: Int, _ focus: Double, rest: Double, logarithm: Double, best: Int
  ) -> (loss: Double, slope: Double) {
    let surprisal = logarithm + (z[best] - z[index])
    // 1 − q of the greatest from what the others contribute, which keeps its digits.
    let complement = index == best ? rest / (1 + rest) : 1 - q[index]
    let power = Double.pow(complement, focus)
    // −ln q / (1 − q) tends to 1 as q tends to 1.
    let ratio = complement > 0 ? surprisal / complement : 1
    return (power * surprisal, power * (1 + focus * q[index] * ratio))
  }
}
