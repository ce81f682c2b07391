extension Derivation {
  /// Derives the cross-entropy as what is uncertain anyway plus what the wrong belief costs.
  ///
  ///     H(p, q) = H(p) + D(p ‖ q)
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A sum of two derivations.
  public static func balance(
    p: Distribution, q: Distribution, labels: [String], base: LogBase
  ) -> Derivation {
    let value = InformationTheory.crossEntropy(of: p, relativeTo: q, in: base)
    let parts = [
      entropy(p: p, labels: labels, base: base),
      klDivergence(p: p, q: q, labels: labels, base: base),
    ]
    return Derivation("H(p, q)", .sum, value, parts: parts)
  }

  /// Derives the Jensen–Shannon divergence from the probabilities.
  ///
  ///     JS(p, q) = (D(p ‖ m) + D(q ‖ m)) / 2,    m = (p + q) / 2
  ///
  /// - Parameters:
  ///   - p: One distribution.
  ///   - q: The other, over the same outcomes.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A mean of two divergences.
  public static func jsDivergence(
    p: Distribution, q: Distribution, labels: [String], base: LogBase
  ) -> Derivation {
    let (ps, qs) = (givens("p", p, labels), givens("q", q, labels))
    let ms = zip(ps, qs).enumerated().map { index, pair in
      Derivation(
        "m(\(outcomeLabel(index, labels)))", .mean, pair.0.value / 2 + pair.1.value / 2,
        parts: [pair.0, pair.1])
    }
    let parts = [("p", ps), ("q", qs)].map { name, parts in
      let terms = zip(parts, ms).map { klTerm(p: $0.value, q: $1.value, in: base) }
      let value = terms.reduce(into: CompensatedSum()) { $0.add($1) }.value
      return klDivergence(
        "\\operatorname{KL}(\(name) \\Vert m)", value, from: parts, to: ms, base: base)
    }
    return Derivation(
      "JS(p, q)", .mean, InformationTheory.jsDivergence(p, q, in: base), parts: parts)
  }

  /// Derives the Jensen–Shannon distance.
  ///
  ///     √ JS(p, q)
  ///
  /// - Parameters:
  ///   - p: One distribution.
  ///   - q: The other, over the same outcomes.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit under the root.
  /// - Returns: A root of a mean.
  public static func jsDistance(
    p: Distribution, q: Distribution, labels: [String], base: LogBase
  ) -> Derivation {
    let divergence = jsDivergence(p: p, q: q, labels: labels, base: base)
    return Derivation(
      "\\sqrt{JS(p, q)}", .squareRoot, InformationTheory.jsDistance(p, q, in: base),
      parts: [divergence])
  }

  /// Derives the perplexity of a distribution.
  ///
  ///     exp H(p),    H in nats
  ///
  /// - Parameters:
  ///   - p: The distribution.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  /// - Returns: The exponential of a sum.
  public static func perplexity(of p: Distribution, labels: [String]) -> Derivation {
    Derivation(
      "e^{H(p)}", .exponential, InformationTheory.perplexity(of: p),
      parts: [entropy(p: p, labels: labels, base: .nats)])
  }

  /// Derives the perplexity of a belief.
  ///
  ///     exp H(p, q),    H in nats
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  /// - Returns: The exponential of a sum.
  public static func crossPerplexity(
    of p: Distribution, relativeTo q: Distribution, labels: [String]
  ) -> Derivation {
    Derivation(
      "e^{H(p, q)}", .exponential, InformationTheory.crossPerplexity(of: p, relativeTo: q),
      parts: [crossEntropy(p: p, q: q, labels: labels, base: .nats)])
  }
}
