import RealModule

extension LossConvention {
  /// The loss of rows of logits with right classes, with class weights, smoothing and ignored rows.
  ///
  /// Keras multiplies each row by the weight of its target and divides by the number of rows
  /// that count (0 if none); PyTorch weighs each class's part and divides by the sum of the
  /// weights of the targets (`nan` if that is 0). Mathematics is PyTorch's rule, the weighted mean.
  ///
  /// - Parameters:
  ///   - z: Rows of logits, all of the same length.
  ///   - targets: The right class of each row.
  ///   - classWeights: A weight for each class.
  ///   - labelSmoothing: ε of y (1 - ε) + ε / K.
  ///   - ignoredTarget: The target of rows that do not count.
  ///   - reduction: Mean or sum.
  /// - Returns: The loss in nats.
  public func softmaxCrossEntropy(
    logits z: [[Double]], targets: [Int], classWeights: [Double]? = nil,
    labelSmoothing: Double = 0, ignoredTarget: Int? = nil, reduction: Reduction = .mean
  ) -> Double {
    precondition(z.count == targets.count, "Every row needs a target.")
    func batch<Number: Real & BinaryFloatingPoint>(_: Number.Type) -> Number {
      var (sum, divisor) = (Number(0), Number(0))
      for (z, target) in zip(z, targets) where target != ignoredTarget {
        let row = WeightedRow(
          losses: PyTorch<Number>.logSoftmax(z.map { Number($0) }).map { -$0 }, target: target,
          weights: classWeights?.map { Number($0) }, smoothing: Number(labelSmoothing))
        sum += convention == .keras ? row.weightedByTarget : row.weightedByClass
        divisor += convention == .keras ? 1 : row.weight
      }
      if reduction == .sum { return sum }
      return convention == .keras && divisor == 0 ? 0 : sum / divisor
    }
    switch (convention, precision) {
    case (.math, _):
      return SoftmaxCrossEntropy(
        labelSmoothing: labelSmoothing, classWeights: classWeights, weighting: .pytorch,
        ignoredTarget: ignoredTarget, reduction: reduction
      ).loss(logits: z, targets: targets)
    case (.keras, .float32), (.pytorch, .float32): return Double(batch(Float.self))
    case (.keras, .float64), (.pytorch, .float64): return batch(Double.self)
    }
  }
}

/// The losses -ln q of one row, one a class, and how they are weighed.
private struct WeightedRow<Number: Real & BinaryFloatingPoint> {
  let losses: [Number]
  let target: Int
  let weights: [Number]?
  let smoothing: Number

  /// The weight of the target.
  var weight: Number { weights?[target] ?? 1 }

  /// The smoothed loss times the weight of the target.
  var weightedByTarget: Number {
    weight * smoothed(losses[target], sum: losses.reduce(0, +))
  }

  /// The smoothed sum of the losses, each times the weight of its class.
  var weightedByClass: Number {
    let weighted = weights.map { zip($0, losses).map { $0 * $1 } } ?? losses
    return smoothed(weighted[target], sum: weighted.reduce(0, +))
  }

  private func smoothed(_ loss: Number, sum: Number) -> Number {
    // Without this, 0 times an infinite loss of a class that is not the target.
    smoothing == 0 ? loss : (1 - smoothing) * loss + smoothing / Number(losses.count) * sum
  }
}
