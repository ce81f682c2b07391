/// The distribution that belongs to logits.
///
///     qᵢ = exp (zᵢ / T) / Σ exp (zⱼ / T)
///
/// Adding a constant to all logits changes nothing. A temperature above 1 flattens the
/// distribution, one below 1 sharpens it.
///
///     softmax([2, 1, 0])  // [0.6652, 0.2447, 0.0900]
///
/// - Parameters:
///   - z: Logits, at least one; `-inf` for an impossible outcome, but not for all.
///   - temperature: T > 0.
/// - Returns: As many probabilities; `nan` if a logit is infinite the other way.
/// - Complexity: O(*n*).
public func softmax(_ z: [Double], temperature: Double = 1) -> [Double] {
  let row = SoftmaxRow(z, temperature: temperature)
  let total = row.total
  return row.exponentials.map { $0 / total }
}

/// The logarithms of the softmax, in nats, finite where the softmax itself rounds to 0.
///
///     ln qᵢ = zᵢ / T - ln Σ exp (zⱼ / T)
///
/// - Parameters:
///   - z: Logits, at least one; `-inf` for an impossible outcome, but not for all.
///   - temperature: T > 0.
/// - Returns: As many numbers, none above 0.
/// - Complexity: O(*n*).
public func logSoftmax(_ z: [Double], temperature: Double = 1) -> [Double] {
  let row = SoftmaxRow(z, temperature: temperature)
  let logTotal = row.logTotal
  return row.differences.map { $0 - logTotal }
}

/// The logarithm of a sum of exponentials, in nats: a smooth maximum.
///
///     LSE(z) = ln Σ exp zᵢ = max z + ln Σ exp (zᵢ - max z)
///
/// The second form is the one computed: `exp` of a logit itself overflows from 709.79 on.
///
/// - Parameter z: Logits, at least one; `-inf` stands for an impossible outcome.
/// - Returns: Between max z and max z + ln *n*; the largest logit itself if that is infinite.
/// - Complexity: O(*n*).
public func logSumExp(_ z: [Double]) -> Double {
  let row = SoftmaxRow(z)
  return row.maximum.isInfinite ? row.maximum : row.maximum + row.logTotal
}

/// How uncertain the softmax of logits is.
///
///     H(q) = Σ qᵢ (-ln qᵢ),    q = softmax(z / T)
///
/// - Parameters:
///   - z: Logits, at least one; `-inf` for an impossible outcome, but not for all.
///   - temperature: T > 0.
///   - base: The unit of the result.
/// - Returns: From 0 to the logarithm of the number of logits.
/// - Complexity: O(*n*).
public func softmaxEntropy(
  _ z: [Double], temperature: Double = 1, in base: LogBase = .nats
) -> Double {
  let row = SoftmaxRow(z, temperature: temperature)
  return row.entropy * base.perNat
}

extension SoftmaxRow {
  /// Σ qᵢ (-ln qᵢ), in nats.
  var entropy: Double {
    var sum = CompensatedSum()
    for index in exponentials.indices where exponentials[index] > 0 {
      sum.add(exponentials[index] * surprisal(index))
    }
    return sum.value / total
  }
}
