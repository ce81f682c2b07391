import RealModule

/// As how many equally likely outcomes `p` is as uncertain. A fair die has perplexity 6.
///
///     exp H(p),    H in nats
///
/// It does not depend on the base, as long as base and logarithm agree: exp of nats, 2 to the
/// power of bits.
///
/// - Parameter p: The distribution.
/// - Returns: From 1 to the number of outcomes.
/// - Complexity: O(*n*).
public func perplexity(of p: Distribution) -> Double {
  .exp(entropy(of: p))
}

/// Among how many equally likely outcomes someone who believes in `q` feels to be choosing.
///
///     exp H(p, q),    H in nats
///
/// - Parameters:
///   - p: The distribution the data come from.
///   - q: The belief, over the same outcomes.
/// - Returns: At least `perplexity(of: p)`; may be larger than the number of outcomes.
/// - Complexity: O(*n*).
public func crossPerplexity(of p: Distribution, relativeTo q: Distribution) -> Double {
  .exp(crossEntropy(of: p, relativeTo: q))
}

/// The perplexity of a model on a text: what a language model is judged by.
///
///     exp (-1/n Σ ln q(xᵢ | x₁ … xᵢ₋₁))
///
/// - Parameter logProbabilities: The natural logarithm of the probability the model gave to each
///   symbol that came; at least one.
/// - Returns: At least 1; `.infinity` if a symbol was called impossible.
/// - Complexity: O(*n*).
public func sequencePerplexity(logProbabilities: [Double]) -> Double {
  .exp(meanSurprisal(logProbabilities))
}

/// How many bits a symbol of a text costs under a model.
///
///     -1/n Σ log₂ q(xᵢ | x₁ … xᵢ₋₁)
///
/// - Parameter logProbabilities: The natural logarithm of the probability the model gave to each
///   symbol that came; at least one.
/// - Returns: At least 0; `.infinity` if a symbol was called impossible.
/// - Complexity: O(*n*).
public func bitsPerSymbol(logProbabilities: [Double]) -> Double {
  meanSurprisal(logProbabilities) * LogBase.bits.perNat
}

private func meanSurprisal(_ logProbabilities: [Double]) -> Double {
  precondition(!logProbabilities.isEmpty, "The perplexity of nothing is not defined.")
  var sum = CompensatedSum()
  for logProbability in logProbabilities { sum.add(-logProbability) }
  return sum.value / Double(logProbabilities.count)
}
