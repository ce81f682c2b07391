import RealModule

extension SoftmaxCrossEntropy {
  /// The loss of a batch whose rows lie one after the other; allocates nothing a row.
  ///
  /// - Parameters:
  ///   - z: The logits of all rows: class after class, row after row.
  ///   - targets: The right class of each row.
  /// - Returns: As for rows in arrays of their own.
  /// - Complexity: Linear in the number of logits.
  public func loss(logits z: [Double], targets: [Int]) -> Double {
    z.withUnsafeBufferPointer { evaluate($0, targets, gradient: nil) }
  }

  /// The loss and the gradient of a batch whose rows lie one after the other; allocates nothing.
  ///
  /// - Parameters:
  ///   - z: The logits of all rows: class after class, row after row.
  ///   - targets: The right class of each row.
  ///   - gradient: Receives the derivative by each logit; as long as `z`.
  /// - Returns: As for rows in arrays of their own.
  /// - Complexity: Linear in the number of logits.
  public func loss(logits z: [Double], targets: [Int], gradient: inout [Double]) -> Double {
    precondition(gradient.count == z.count, "Every logit needs a place for its derivative.")
    return z.withUnsafeBufferPointer { z in
      gradient.withUnsafeMutableBufferPointer { evaluate(z, targets, gradient: $0) }
    }
  }

  private func evaluate(
    _ z: UnsafeBufferPointer<Double>, _ targets: [Int],
    gradient: UnsafeMutableBufferPointer<Double>?
  ) -> Double {
    guard !targets.isEmpty else { return mean(0, over: reduction == .sum ? 1 : 0) }
    let classCount = z.count / targets.count
    precondition(
      classCount > 0 && classCount * targets.count == z.count, "Every row needs a target.")
    let divisor = divisor(targets, classCount)
    let shares = TargetShares(self, classCount: classCount)
    var sum = CompensatedSum()
    for (index, target) in targets.enumerated() {
      let range = index * classCount..<(index + 1) * classCount
      let row = UnsafeBufferPointer(rebasing: z[range])
      let rowGradient = gradient.map { UnsafeMutableBufferPointer(rebasing: $0[range]) }
      guard target != ignoredTarget else {
        rowGradient?.update(repeating: 0)
        continue
      }
      precondition((0..<classCount).contains(target), "A target must be one of the classes.")
      let exponentials = RowExponentials(of: row, into: rowGradient)
      sum.add(shares.loss(of: row, exponentials, target: target))
      if let rowGradient {
        shares.turn(rowGradient, of: row, exponentials, target: target, over: divisor)
      }
    }
    return mean(sum.value, over: divisor)
  }

  /// What the sum is divided by.
  private func divisor(_ targets: [Int], _ classCount: Int) -> Double {
    guard reduction == .mean else { return 1 }
    var sum = CompensatedSum()
    for target in targets where target != ignoredTarget {
      sum.add(weighting == .keras ? 1 : classWeights?[target] ?? 1)
    }
    return sum.value
  }

  /// A quotient; of nothing over nothing Keras makes 0 and PyTorch what division makes of it.
  private func mean(_ sum: Double, over divisor: Double) -> Double {
    divisor == 0 && weighting == .keras ? 0 : sum / divisor
  }
}

/// How the target of a row is shared among the classes, weights included.
///
///     aₜ = (1 - ε) w + ε/K w on the target,    aᵢ = ε/K w elsewhere
///
/// w is the weight of the target (Keras) or of each class itself (PyTorch). The loss is
/// Σ aᵢ (-ln qᵢ) and its gradient (Σ a) q - a.
private struct TargetShares {
  private let smoothing: Double
  private let weights: [Double]?
  private let isWeightedByTarget: Bool
  private let sumOfWeights: Double
  private let classCount: Double

  init(_ loss: SoftmaxCrossEntropy, classCount: Int) {
    precondition(
      loss.classWeights.map { $0.count == classCount } ?? true, "Every class needs a weight.")
    self.smoothing = loss.labelSmoothing
    self.weights = loss.classWeights
    self.isWeightedByTarget = loss.weighting == .keras
    var sum = CompensatedSum()
    for weight in loss.classWeights ?? [] { sum.add(weight) }
    self.sumOfWeights = loss.classWeights == nil ? Double(classCount) : sum.value
    self.classCount = Double(classCount)
  }

  /// What the target gets beyond its equal share.
  private func extra(_ target: Int) -> Double { (1 - smoothing) * weight(of: target) }

  /// The equal share of one class.
  private func share(_ index: Int, target: Int) -> Double {
    smoothing / classCount * weight(of: isWeightedByTarget ? target : index)
  }

  /// Σ a.
  private func total(_ target: Int) -> Double {
    if smoothing == 0 { return extra(target) }
    if isWeightedByTarget { return weight(of: target) }
    return extra(target) + smoothing / classCount * sumOfWeights
  }

  private func weight(of index: Int) -> Double { weights?[index] ?? 1 }

  /// Σ aᵢ (-ln qᵢ).
  func loss(
    of row: UnsafeBufferPointer<Double>, _ exponentials: RowExponentials, target: Int
  ) -> Double {
    let extra = extra(target)
    let targetLoss = extra == 0 ? 0 : extra * exponentials.surprisal(row[target])
    if smoothing == 0 { return targetLoss }
    var sum = CompensatedSum()
    sum.add(targetLoss)
    for index in row.indices {
      let share = share(index, target: target)
      if share > 0 { sum.add(share * exponentials.surprisal(row[index])) }
    }
    return sum.value
  }

  /// Makes ((Σ a) q - a) / divisor of the exponentials of a row.
  func turn(
    _ gradient: UnsafeMutableBufferPointer<Double>, of row: UnsafeBufferPointer<Double>,
    _ exponentials: RowExponentials, target: Int, over divisor: Double
  ) {
    let total = total(target)
    let complement = exponentials.complement(gradient[target], logit: row[target])
    let scale = total / (exponentials.total * divisor)
    for index in gradient.indices { gradient[index] *= scale }
    // On the target q - 1 is had without subtracting near-equal numbers.
    gradient[target] = ((total - extra(target)) - total * complement) / divisor
    if smoothing == 0 { return }
    for index in gradient.indices { gradient[index] -= share(index, target: target) / divisor }
  }
}
