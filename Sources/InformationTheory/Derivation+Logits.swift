import RealModule

/// Derivations that start from logits, which may themselves be derived from weights and features.
extension Derivation {
  /// Derives one probability of a softmax.
  ///
  ///     qᵢ = exp (zᵢ - max z) / Σ exp (zⱼ - max z)
  ///
  /// - Parameters:
  ///   - logits: All logits, given or derived; none infinite.
  ///   - index: Which probability.
  ///   - symbol: What it is called, in TeX.
  /// - Returns: A ratio of an exponential to a sum of exponentials.
  public static func softmax(
    of logits: [Derivation], at index: Int, symbol: String = "q"
  ) -> Derivation {
    let exponentials = exponentials(of: logits)
    let value = InformationTheory.softmax(logits.map(\.value))[index]
    return Derivation(
      symbol, .quotient, value, parts: [exponentials[index], total(of: exponentials)])
  }

  /// Derives the logarithm of a sum of exponentials.
  ///
  ///     LSE(z) = max z + ln Σ exp (zⱼ - max z)
  ///
  /// - Parameter logits: All logits, given or derived; none infinite.
  /// - Returns: The sum of a maximum and a logarithm. In nats.
  public static func logSumExp(of logits: [Derivation]) -> Derivation {
    let total = total(of: exponentials(of: logits))
    let row = SoftmaxRow(logits.map(\.value))
    let logarithm = Derivation(
      "\\ln \\sum e^{z - \\max z}", .logarithm(.nats), row.logTotal, parts: [total])
    return Derivation(
      "\\ln \\sum e^{z}", .sum, InformationTheory.logSumExp(logits.map(\.value)),
      parts: [maximum(of: logits), logarithm])
  }

  /// Derives the loss of one row of logits with a right class.
  ///
  ///     -ln qₜ = LSE(z) - zₜ
  ///
  /// - Parameters:
  ///   - logits: All logits, given or derived; none infinite.
  ///   - target: The right class.
  /// - Returns: A difference. In nats.
  public static func softmaxLoss(logits: [Derivation], target: Int) -> Derivation {
    let row = SoftmaxRow(logits.map(\.value))
    return Derivation(
      "-\\ln q_{\(target + 1)}", .difference, row.surprisal(target),
      parts: [logSumExp(of: logits), logits[target]])
  }

  /// Derives the probability that belongs to a logit.
  ///
  ///     σ(z) = 1 / (1 + exp(-z))
  ///
  /// - Parameter logit: The logit, given or derived.
  /// - Returns: A ratio.
  public static func sigmoid(of logit: Derivation) -> Derivation {
    let negated = negated(logit)
    let power = Derivation(
      "e^{\(negated.symbol)}", .exponential, .exp(negated.value), parts: [negated])
    let one = given("1", 1)
    let sum = Derivation("1 + \(power.symbol)", .sum, 1 + power.value, parts: [one, power])
    return Derivation(
      "\\sigma(\(logit.symbol))", .quotient, InformationTheory.sigmoid(logit.value),
      parts: [one, sum])
  }

  /// Derives the loss of one yes-or-no answer whose probability is given by a logit.
  ///
  ///     -ln σ(z) for yes,    -ln σ(-z) for no
  ///
  /// - Parameters:
  ///   - logit: The logit, given or derived.
  ///   - isYes: The truth.
  /// - Returns: A negated logarithm of σ; for logits beyond ±36, where σ rounds to 1 or
  ///   to nearly nothing, max(0, ∓z) + ln (1 + exp(-|z|)). In nats.
  public static func logisticLoss(logit: Derivation, isYes: Bool) -> Derivation {
    let margin = isYes ? logit : negated(logit)
    let value = softplus(-margin.value)
    guard margin.value.magnitude > 36 else {
      let logarithm = Derivation(
        "\\ln \\sigma(\(margin.symbol))", .logarithm(.nats), 0 - value,
        parts: [sigmoid(of: margin)])
      return Derivation("-\(logarithm.symbol)", .negation, value, parts: [logarithm])
    }
    let zero = given("0", 0)
    let opposite = negated(margin)
    let farthest = Derivation(
      "\\max(0, \(opposite.symbol))", .maximum, max(0, opposite.value), parts: [zero, opposite])
    let negative = margin.value > 0 ? opposite : margin
    let power = Derivation(
      "e^{\(negative.symbol)}", .exponential, .exp(negative.value), parts: [negative])
    let sum = Derivation(
      "1 + \(power.symbol)", .sum, 1 + power.value, parts: [given("1", 1), power])
    let logarithm = Derivation(
      "\\ln(\(sum.symbol))", .logarithm(.nats), .log(onePlus: power.value), parts: [sum])
    return Derivation(
      "-\\ln \\sigma(\(margin.symbol))", .sum, value, parts: [farthest, logarithm])
  }

  /// Logits as they were given: z₁, z₂, …
  static func logits(_ z: [Double]) -> [Derivation] {
    z.enumerated().map { given("z_{\($0 + 1)}", $1) }
  }

  /// exp (zⱼ - max z) of every logit.
  private static func exponentials(of logits: [Derivation]) -> [Derivation] {
    let maximum = maximum(of: logits)
    return logits.map { logit in
      let symbol = "\(logit.symbol) - \\max z"
      let difference = Derivation(
        symbol, .difference, logit.value - maximum.value, parts: [logit, maximum])
      return Derivation(
        "e^{\(symbol)}", .exponential, .exp(difference.value), parts: [difference])
    }
  }

  private static func maximum(of logits: [Derivation]) -> Derivation {
    Derivation("\\max z", .maximum, logits.map(\.value).max() ?? -.infinity, parts: logits)
  }

  private static func total(of exponentials: [Derivation]) -> Derivation {
    let sum = exponentials.reduce(into: CompensatedSum()) { $0.add($1.value) }.value
    return Derivation("\\sum e^{z - \\max z}", .sum, sum, parts: exponentials)
  }

  /// Minus a part; of a part that is itself negated, what was negated.
  private static func negated(_ part: Derivation) -> Derivation {
    if part.rule == .negation { return part.parts[0] }
    return Derivation("-\(grouped(part.symbol))", .negation, 0 - part.value, parts: [part])
  }

  /// In parentheses, if it is more than one sign's operand.
  static func grouped(_ symbol: String) -> String {
    symbol.hasPrefix("-") || symbol.contains(" ") ? "(\(symbol))" : symbol
  }
}
