/// The three slopes of the cross-entropy that a learner meets. They answer three questions and
/// differ: at p = 0.7 and q = 0.5 they are -1.4, -0.8 and -0.2.
extension Derivation {
  /// Derives the slope by one probability, as if the others stood still.
  ///
  ///     ∂H/∂q(x) = -p(x) / q(x)
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - index: The outcome x.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  /// - Returns: A negated ratio; 0 by convention where p(x) = 0. In nats.
  public static func gradient(
    p: Distribution, q: Distribution, at index: Int, labels: [String]
  ) -> Derivation {
    let p = givens("p", p, labels)[index]
    let q = givens("q", q, labels)[index]
    let ratio = ratio(p, q)
    return Derivation(
      "\\frac{\\partial H}{\\partial \(q.symbol)}", .negation, 0 - ratio.value, parts: [ratio])
  }

  /// Derives the slope along the edit a learner makes: one probability moves, the others are
  /// rescaled in proportion.
  ///
  ///     (1 - p(x)) / (1 - q(x)) - p(x) / q(x)
  ///
  /// - Parameters:
  ///   - p: The distribution the data come from.
  ///   - q: The belief, over the same outcomes.
  ///   - index: The outcome x that is edited.
  ///   - labels: What the outcomes are called; missing ones are numbered from 1.
  ///   - base: The unit of the cross-entropy.
  /// - Returns: A difference of ratios; in bits and hartleys, that times what a nat is.
  public static func slopeOfEdit(
    p: Distribution, q: Distribution, at index: Int, labels: [String], base: LogBase
  ) -> Derivation {
    let (ps, qs) = (givens("p", p, labels), givens("q", q, labels))
    let gain = ratio(ps[index], qs[index])
    let loss = ratio(others(than: index, of: ps), others(than: index, of: qs))
    func slope(_ base: LogBase) -> Double {
      crossEntropySlopeOfEdit(of: p, relativeTo: q, at: index, in: base)
    }
    let symbol = "\\frac{d H(p, q)}{d \(qs[index].symbol)}"
    let inNats = Derivation(symbol, .difference, slope(.nats), parts: [loss, gain])
    if base == .nats { return inNats }
    let unit = given("\(base.tex) e", base.perNat)
    return Derivation(symbol, .product, slope(base), parts: [unit, inNats])
  }

  /// Derives the slope by one logit, if q is the softmax of logits.
  ///
  ///     ∂H/∂z(x) = q(x) - p(x)
  ///
  /// - Parameters:
  ///   - p: The probability that the data give to x.
  ///   - q: The probability that the belief gives to x.
  ///   - logit: What the logit is called, in TeX.
  /// - Returns: A difference. In nats.
  public static func logitGradient(
    p: Derivation, q: Derivation, logit: String = "z"
  ) -> Derivation {
    Derivation(
      "\\frac{\\partial H}{\\partial \(logit)}", .difference, q.value - p.value, parts: [q, p])
  }

  /// All others together: what is left of 1.
  private static func others(than index: Int, of parts: [Derivation]) -> Derivation {
    let others = parts.indices.filter { $0 != index }.map { parts[$0] }
    let sum = others.reduce(into: CompensatedSum()) { $0.add($1.value) }.value
    return Derivation("1 - \(parts[index].symbol)", .sum, sum, parts: others)
  }

  /// A ratio; 0 by convention where nothing is divided, even by nothing.
  private static func ratio(_ p: Derivation, _ q: Derivation) -> Derivation {
    let symbol = "\\frac{\(p.symbol)}{\(q.symbol)}"
    return p.value == 0
      ? Derivation(symbol, .convention, 0, parts: [p, q])
      : Derivation(symbol, .quotient, p.value / q.value, parts: [p, q])
  }
}
