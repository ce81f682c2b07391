extension Derivation {
  /// Derives the cross-entropy from the probabilities.
  ///
  ///     H(p, q) = Σ p(x) · (-log q(x))
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A sum of products of givens and surprisals.
  public static func crossEntropy(
    p: Distribution, q: Distribution, labels: [String], base: LogBase
  ) -> Derivation {
    weightedSurprisals("H(p, q)", of: ("p", p), under: ("q", q), labels: labels, base: base)
  }

  /// Derives the entropy from the probabilities.
  ///
  ///     H(p) = Σ p(x) · (-log p(x))
  ///
  /// - Parameters:
  ///   - p: The distribution.
  ///   - name: What the distribution is called, in TeX.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A sum of products of givens and surprisals.
  public static func entropy(
    p: Distribution, name: String = "p", labels: [String], base: LogBase
  ) -> Derivation {
    weightedSurprisals("H(\(name))", of: (name, p), under: (name, p), labels: labels, base: base)
  }

  /// Derives the Kullback–Leibler divergence from the probabilities.
  ///
  ///     D(p ‖ q) = Σ p(x) · log (p(x) / q(x))
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - names: What the two are called, in TeX.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A sum of products of givens and logarithms of ratios.
  public static func klDivergence(
    p: Distribution, q: Distribution, names: (p: String, q: String) = ("p", "q"),
    labels: [String], base: LogBase
  ) -> Derivation {
    klDivergence(
      "\\operatorname{KL}(\(names.p) \\Vert \(names.q))",
      InformationTheory.klDivergence(from: p, to: q, in: base),
      from: givens(names.p, p, labels), to: givens(names.q, q, labels), base: base)
  }

  /// Derives the surprisal of one outcome from its probability.
  ///
  ///     I(x) = -log q(x)
  ///
  /// - Parameters:
  ///   - q: The probabilities.
  ///   - index: Which outcome.
  ///   - name: What the distribution is called, in TeX.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit.
  /// - Returns: A negated logarithm of a given.
  public static func surprisal(
    of q: Distribution, at index: Int, name: String = "q", labels: [String], base: LogBase
  ) -> Derivation {
    surprisal(of: given("\(name)(\(outcomeLabel(index, labels)))", q[index]), base: base)
  }

  /// -log of a part.
  static func surprisal(of probability: Derivation, base: LogBase) -> Derivation {
    let logarithm = Derivation(
      "\(base.tex) \(probability.symbol)", .logarithm(base),
      base.logarithm(of: probability.value), parts: [probability])
    return Derivation(
      "-\(logarithm.symbol)", .negation,
      InformationTheory.surprisal(of: probability.value, in: base), parts: [logarithm])
  }

  /// Σ p(x) · (-log q(x)), with 0 · log 0 = 0.
  private static func weightedSurprisals(
    _ symbol: String, of p: (name: String, values: Distribution),
    under q: (name: String, values: Distribution), labels: [String], base: LogBase
  ) -> Derivation {
    let weights = givens(p.name, p.values, labels)
    let beliefs = givens(q.name, q.values, labels)
    let terms = zip(weights, beliefs).map { weight, belief in
      let surprisal = surprisal(of: belief, base: base)
      let symbol = "\(weight.symbol) \\cdot (\(surprisal.symbol))"
      let value = crossEntropyTerm(p: weight.value, q: belief.value, in: base)
      return weight.value == 0 && belief.value == 0
        ? Derivation(symbol, .convention, 0, parts: [weight, surprisal])
        : Derivation(symbol, .product, value, parts: [weight, surprisal])
    }
    let value = InformationTheory.crossEntropy(of: p.values, relativeTo: q.values, in: base)
    return Derivation(symbol, .sum, value, parts: terms)
  }

  /// Σ p(x) · log (p(x) / q(x)), with 0 · log 0 = 0.
  static func klDivergence(
    _ symbol: String, _ value: Double, from p: [Derivation], to q: [Derivation], base: LogBase
  ) -> Derivation {
    let terms = zip(p, q).map { p, q in
      let fraction = "\\frac{\(p.symbol)}{\(q.symbol)}"
      let symbol = "\(p.symbol) \(base.tex) \(fraction)"
      if p.value == 0 { return Derivation(symbol, .convention, 0, parts: [p, q]) }
      let ratio = Derivation(fraction, .quotient, p.value / q.value, parts: [p, q])
      let logarithm = Derivation(
        "\(base.tex) \(fraction)", .logarithm(base), logRatio(p.value, q.value, in: base),
        parts: [ratio])
      return Derivation(
        symbol, .product, klTerm(p: p.value, q: q.value, in: base), parts: [p, logarithm])
    }
    return Derivation(symbol, .sum, value, parts: terms)
  }

  /// The probabilities as they were given: p(sunny), p(cloudy), …
  static func givens(
    _ name: String, _ distribution: Distribution, _ labels: [String]
  ) -> [Derivation] {
    distribution.probabilities.enumerated().map { index, probability in
      given("\(name)(\(outcomeLabel(index, labels)))", probability)
    }
  }

  /// The outcome's name in TeX: the label as text, or its number counted from 1.
  static func outcomeLabel(_ index: Int, _ labels: [String]) -> String {
    guard labels.indices.contains(index) else { return "\(index + 1)" }
    // A brace or a backslash would end the text or begin a command.
    return "\\text{\(String(labels[index].filter { !"\\{}".contains($0) }))}"
  }
}
