import RealModule

/// The logarithm of a sum of exponentials, in nats: a smooth maximum.
///
///     LSE(z) = ln Σ exp zᵢ = max z + ln Σ exp (zᵢ - max z)
///
/// The second form is the one computed: `exp` of a logit itself overflows from 709.79 on.
///
/// - Parameter z: Logits, at least one; `-inf` stands for an impossible outcome.
/// - Returns: Between max z and max z + ln n. `-inf` if all logits are, `.infinity` if one is.
/// - Complexity: O(*n*).
public func logSumExp(_ z: [Double]) -> Double {
  let (maximum, excess) = shiftedLogSumExp(z)
  return maximum + excess
}

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
///   - z: Logits, at least one, at least one of them above `-inf` and none `.infinity`.
///   - temperature: T > 0.
/// - Returns: As many probabilities.
/// - Complexity: O(*n*).
public func softmax(_ z: [Double], temperature: Double = 1) -> [Double] {
  let exponentials = shifted(z, by: temperature).map { Double.exp($0) }
  var sum = CompensatedSum()
  for exponential in exponentials { sum.add(exponential) }
  let total = sum.value
  return exponentials.map { $0 / total }
}

/// The logarithms of the softmax, in nats, finite where the softmax itself rounds to 0.
///
///     ln qᵢ = zᵢ / T - LSE(z / T)
///
/// - Parameters:
///   - z: Logits, at least one, at least one of them above `-inf` and none `.infinity`.
///   - temperature: T > 0.
/// - Returns: As many numbers, none above 0.
/// - Complexity: O(*n*).
public func logSoftmax(_ z: [Double], temperature: Double = 1) -> [Double] {
  let differences = shifted(z, by: temperature)
  let (maximum, excess) = shiftedLogSumExp(differences)
  return differences.map { ($0 - maximum) - excess }
}

/// Logits minus the largest of them, over the temperature.
func shifted(_ z: [Double], by temperature: Double) -> [Double] {
  precondition(temperature > 0, "The temperature must be above 0.")
  guard let maximum = z.max() else { preconditionFailure("Softmax needs at least one logit.") }
  return z.map { ($0 - maximum) / temperature }
}

/// max z and ln Σ exp (zᵢ - max z), apart, since their sum may hide the second.
func shiftedLogSumExp(_ z: [Double]) -> (maximum: Double, excess: Double) {
  guard let maximumIndex = z.indices.max(by: { z[$0] < z[$1] }) else {
    preconditionFailure("Log-sum-exp needs at least one logit.")
  }
  let maximum = z[maximumIndex]
  guard maximum.isFinite else { return (maximum, 0) }
  // The largest adds exp 0 = 1; ln (1 + rest) is accurate however small the rest.
  var rest = CompensatedSum()
  for index in z.indices where index != maximumIndex {
    rest.add(.exp(z[index] - maximum))
  }
  return (maximum, .log(onePlus: rest.value))
}
