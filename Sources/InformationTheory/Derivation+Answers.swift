import RealModule

extension Derivation {
  /// Derives the cross-entropy of one yes-or-no answer with a given probability.
  ///
  ///     y · (-ln q) + (1 - y) · (-ln (1 - q))
  ///
  /// - Parameters:
  ///   - y: The truth, from 0 to 1.
  ///   - q: The probability of yes.
  ///   - suffix: What tells this answer from others, in TeX: `_{3}`.
  /// - Returns: A sum of two products. In nats.
  public static func binaryCrossEntropy(y: Double, q: Double, suffix: String = "") -> Derivation {
    let (truth, belief, one) = (given("y\(suffix)", y), given("q\(suffix)", q), given("1", 1))
    let no = Derivation("1 - \(truth.symbol)", .difference, 1 - y, parts: [one, truth])
    let notBelief = Derivation("(1 - \(belief.symbol))", .difference, 1 - q, parts: [one, belief])
    let terms = [(truth, belief, Double.log(q)), (no, notBelief, .log(onePlus: -q))].map {
      weight, probability, logarithm in
      let node = Derivation(
        "\\ln \(probability.symbol)", .logarithm(.nats), logarithm, parts: [probability])
      let surprisal = Derivation("-\(node.symbol)", .negation, 0 - logarithm, parts: [node])
      let symbol = "\(grouped(weight.symbol)) \\cdot (\(surprisal.symbol))"
      return weight.value == 0
        ? Derivation(symbol, .convention, 0, parts: [weight, surprisal])
        : Derivation(
          symbol, .product, weight.value * surprisal.value, parts: [weight, surprisal])
    }
    return Derivation(
      "H(y\(suffix), q\(suffix))", .sum, terms[0].value + terms[1].value, parts: terms)
  }
}
