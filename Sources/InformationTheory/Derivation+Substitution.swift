extension Derivation {
  /// The formula of this step in TeX, with numbers in place of symbols, one level down.
  ///
  ///     crossEntropy.substituted(places: 4)  // -(0.7 \ln 0.5 + 0.2 \ln 0.3 + 0.1 \ln 0.2)
  ///
  /// Givens, and differences of givens, are written with the digits that were given, if that takes
  /// no more than `places` decimals; computed parts with exactly `places` decimals. Logarithms and ratios of givens are written
  /// out.
  ///
  /// - Parameter places: How many decimals computed numbers get.
  /// - Returns: The right-hand side of the equation whose left-hand side is `symbol`.
  public func substituted(places: Int) -> String {
    switch rule {
    case .given: numeral(places)
    case .sum: Self.sum(parts, places)
    case .difference:
      parts[0].operand(places, isEnclosed: true) + " - " + parts[1].operand(places)
    case .product: Self.product(parts, places)
    case .quotient, .negation, .logarithm, .convention: written(places)
    case .exponential: "e^{\(parts[0].operand(places, isEnclosed: true))}"
    case .squareRoot: "\\sqrt{\(parts[0].operand(places, isEnclosed: true))}"
    case .maximum:
      "\\max(\(parts.map { $0.operand(places, isEnclosed: true) }.joined(separator: ", ")))"
    case .mean: "\\frac{\(Self.sum(parts, places))}{\(parts.count)}"
    case .definition: parts[0].operand(places, isEnclosed: true)
    }
  }

  /// The value as a numeral.
  private func numeral(_ places: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "?" : value < 0 ? "-\\infty" : "\\infty" }
    return value.decimal(places: min(places, givenPlaces ?? places))
  }

  /// How many decimals the value has if it was given, or is exact in the decimals of what was:
  /// the largest of givens, or a difference such as 1 - 0.3; nil for other numbers.
  private var givenPlaces: Int? {
    switch rule {
    case .given:
      let digits = value.shortest
      guard !digits.contains("e") else { return nil }
      return digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?
        .utf8.count ?? 0
    case .maximum, .difference:
      let places = parts.compactMap(\.givenPlaces)
      return places.count == parts.count ? places.max() : nil
    case .sum, .product, .quotient, .negation, .logarithm, .exponential, .squareRoot, .mean,
      .convention, .definition:
      return nil
    }
  }

  /// Whether this is written out inside a larger formula, and not as a number.
  private var isSimple: Bool {
    switch rule {
    // The argument of a logarithm may be a number: ln 1.1667 says more than 0.1542.
    case .given, .convention, .logarithm: true
    case .negation, .quotient: parts.allSatisfy(\.isSimple)
    case .sum, .difference, .product, .exponential, .squareRoot, .maximum, .mean, .definition:
      false
    }
  }

  /// Whether this is written out as a factor: also 1 - y, if the digits given make it exact.
  private var isFactor: Bool { isSimple || rule == .difference && givenPlaces != nil }

  /// This step written out: `-x`, `\ln x`, a fraction, `0 \ln 0`.
  private func written(_ places: Int) -> String {
    switch rule {
    case .negation: "-" + parts[0].operand(places)
    case .logarithm(let base): "\(base.tex) \(parts[0].operand(places))"
    case .quotient:
      "\\frac{\(parts[0].operand(places, isEnclosed: true))}"
        + "{\(parts[1].operand(places, isEnclosed: true))}"
    case .convention:
      parts.last?.rule == .negation ? "0 \(parts[1].parts[0].operand(places))" : "0"
    case .given, .sum, .difference, .product, .exponential, .squareRoot, .maximum, .mean,
      .definition:
      numeral(places)
    }
  }

  /// This part inside a larger formula, in parentheses if it begins with a minus sign.
  private func operand(_ places: Int, isEnclosed: Bool = false) -> String {
    let text = isSimple ? written(places) : numeral(places)
    return text.hasPrefix("-") && !isEnclosed ? "(\(text))" : text
  }

  private static func product(_ parts: [Derivation], _ places: Int) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      let factor = part.operand(places, isEnclosed: index == 0)
      let isNumber = factor.first?.isNumber ?? false
      if index > 0 { text += isNumber || factor.hasPrefix("(") ? " \\cdot " : " " }
      text += factor
    }
    return text
  }

  /// A sum; if every term is a product with one negated factor, the minus sign is written once.
  private static func sum(_ parts: [Derivation], _ places: Int) -> String {
    let unsigned = parts.compactMap(\.withoutMinus)
    guard unsigned.count == parts.count, parts.count > 1 else { return joined(parts, places) }
    return "-(\(joined(unsigned, places)))"
  }

  /// Terms with plus signs between them; a term that begins with a minus sign brings its own.
  private static func joined(_ parts: [Derivation], _ places: Int) -> String {
    var text = ""
    for (index, part) in parts.enumerated() {
      let term = part.term(places)
      if index == 0 {
        text = term
      } else if term.hasPrefix("-") {
        text += " - " + term.dropFirst()
      } else {
        text += " + " + term
      }
    }
    return text
  }

  /// This part as a term of a sum: products are written out.
  private func term(_ places: Int) -> String {
    rule == .product && parts.allSatisfy(\.isFactor)
      ? Self.product(parts, places) : operand(places, isEnclosed: true)
  }

  /// The product without the minus sign of its negated factor; nil if there is not exactly one.
  private var withoutMinus: Derivation? {
    if rule == .convention { return self }
    guard rule == .product, parts.allSatisfy(\.isFactor) else { return nil }
    guard parts.count(where: { $0.rule == .negation }) == 1 else { return nil }
    return Derivation(
      symbol, .product, -value, parts: parts.map { $0.rule == .negation ? $0.parts[0] : $0 })
  }
}
