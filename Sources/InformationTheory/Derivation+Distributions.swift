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
    let terms = (0..<p.count).map { index in
      let label = outcomeLabel(index, labels)
      let probability = given("\(names.p)(\(label))", p[index])
      let belief = given("\(names.q)(\(label))", q[index])
      let ratioSymbol = "\\frac{\(probability.symbol)}{\(belief.symbol)}"
      let symbol = "\(probability.symbol) \(base.tex) \(ratioSymbol)"
      let value = klTerm(p: p[index], q: q[index], in: base)
      if p[index] == 0 {
        return Derivation(symbol, .convention, value, parts: [probability, belief])
      }
      let ratio = Derivation(
        ratioSymbol, .quotient, p[index] / q[index], parts: [probability, belief])
      let logarithm = Derivation(
        "\(base.tex) \(ratioSymbol)", .logarithm(base), base.logarithm(of: ratio.value),
        parts: [ratio])
      return Derivation(symbol, .product, value, parts: [probability, logarithm])
    }
    return Derivation(
      "D(\(names.p) \\| \(names.q))", .sum,
      InformationTheory.klDivergence(from: p, to: q, in: base), parts: terms)
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
    let terms = (0..<p.values.count).map { index in
      let label = outcomeLabel(index, labels)
      let weight = given("\(p.name)(\(label))", p.values[index])
      let surprise = surprisal(of: given("\(q.name)(\(label))", q.values[index]), base: base)
      let value = crossEntropyTerm(p: weight.value, q: q.values[index], in: base)
      let symbol = "\(weight.symbol) \\cdot (\(surprise.symbol))"
      return weight.value == 0 && surprise.value == .infinity
        ? Derivation(symbol, .convention, 0, parts: [weight, surprise])
        : Derivation(symbol, .product, value, parts: [weight, surprise])
    }
    let value = InformationTheory.crossEntropy(of: p.values, relativeTo: q.values, in: base)
    return Derivation(symbol, .sum, value, parts: terms)
  }

  /// The outcome's name in TeX: the label as text, or its number counted from 1.
  static func outcomeLabel(_ index: Int, _ labels: [String]) -> String {
    labels.indices.contains(index) ? "\\text{\(labels[index])}" : "\(index + 1)"
  }
}
