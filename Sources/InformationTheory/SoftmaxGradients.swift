import RealModule

/// How each probability of a softmax moves with each logit.
///
///     ∂qᵢ/∂zⱼ = qᵢ (δᵢⱼ - qⱼ)
///
/// Every row and every column sums to 0: probability only moves from outcome to outcome.
///
/// - Parameter z: Logits, at least one.
/// - Returns: Row i holds the derivatives of qᵢ.
/// - Complexity: O(*n*²).
public func softmaxJacobian(_ z: [Double]) -> [[Double]] {
  let row = SoftmaxRow(z)
  let q = softmax(z)
  return q.indices.map { i in
    q.indices.map { j in i == j ? q[i] * row.complement(i) : 0 - q[i] * q[j] }
  }
}

/// The gradient by the logits of the cross-entropy between `p` and the softmax: prediction minus
/// truth.
///
///     ∂H(p, q)/∂z = (q - p) / T,    q = softmax(z / T)
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - z: Logits of the same outcomes.
///   - temperature: T > 0.
/// - Returns: As many entries; they sum to 0. Where p is 1, q - 1 is accurate however near q is
///   to 1.
/// - Complexity: O(*n*).
public func crossEntropyGradient(
  of p: Distribution, logits z: [Double], temperature: Double = 1
) -> [Double] {
  precondition(p.count == z.count, "p and the logits must be over the same outcomes.")
  let row = SoftmaxRow(z, temperature: temperature)
  return z.indices.map { index in
    let difference =
      p[index] > 0.5
      ? (1 - p[index]) - row.complement(index) : row.probability(index) - p[index]
    return difference / temperature
  }
}

/// The gradient by the logits of D(q ‖ p), the divergence the other way round.
///
///     ∂D(q ‖ p)/∂zᵢ = qᵢ (ln (qᵢ / pᵢ) - D(q ‖ p)),    q = softmax(z)
///
/// Unlike q - p it vanishes where q has put no probability: what is forgotten is not found again.
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - z: Logits of the same outcomes.
/// - Returns: As many entries; they sum to 0. `nan` if p gives zero to an outcome.
/// - Complexity: O(*n*).
public func reverseKLGradient(of p: Distribution, logits z: [Double]) -> [Double] {
  precondition(p.count == z.count, "p and the logits must be over the same outcomes.")
  let row = SoftmaxRow(z)
  let logRatios = z.indices.map { -row.surprisal($0) - .log(p[$0]) }
  var divergence = CompensatedSum()
  for index in z.indices where row.probability(index) > 0 {
    divergence.add(row.probability(index) * logRatios[index])
  }
  return z.indices.map { index in
    let q = row.probability(index)
    return q == 0 ? 0 : q * (logRatios[index] - divergence.value)
  }
}

/// The gradient by the logits of the entropy of the softmax.
///
///     ∂H(q)/∂zᵢ = qᵢ (-ln qᵢ - H(q)),    q = softmax(z)
///
/// Raising a logit that surprises more than the average raises the entropy.
///
/// - Parameter z: Logits, at least one.
/// - Returns: As many entries; they sum to 0.
/// - Complexity: O(*n*).
public func softmaxEntropyGradient(_ z: [Double]) -> [Double] {
  let row = SoftmaxRow(z)
  let entropy = row.entropy
  return z.indices.map { index in
    let q = row.probability(index)
    return q == 0 ? 0 : q * (row.surprisal(index) - entropy)
  }
}
