import InformationTheory

// How numbers of the scene are printed. Minus is U+2212; ∞ is ∞; zero has no sign.
extension Double {
  /// The number with a fixed count of decimals.
  func shown(_ places: Int) -> String {
    if isNaN { return "–" }
    if self == .infinity { return "∞" }
    if self == -.infinity { return "−∞" }
    let text = decimal(places: places)
    return text.first == "-" ? "−" + text.dropFirst() : text
  }

  /// An entropy, a surprisal or a term.
  var quantityText: String { shown(4) }

  /// A probability: three decimals.
  var probabilityText: String { shown(3) }

  /// A probability in a sentence: two decimals if they say all, else four; no leading zero.
  var newsText: String { isPrintedExactly(places: 2) ? shortened(2) : shortened(4) }

  /// Two probabilities of one sentence, with the same number of decimals.
  static func newsTexts(_ a: Double, _ b: Double) -> (String, String) {
    let places =
      [2, 3, 4, 6].first { places in
        a.isPrintedExactly(places: places) && b.isPrintedExactly(places: places)
      } ?? 4
    return (a.shortened(places), b.shortened(places))
  }

  /// A difference: always with a sign, no leading zero; small ones with more decimals.
  var signed: String {
    if !isFinite { return shown(4) }
    let places = self == 0 || magnitude >= 0.000_95 ? 4 : (magnitude >= 0.000_009_5 ? 6 : 10)
    let text = magnitude.shortened(places)
    return self < 0 ? "−\(text)" : "+\(text)"
  }

  /// A slope: two decimals, no leading zero.
  var slopeText: String { self < 0 ? "−\(magnitude.shortened(2))" : shortened(2) }

  /// A number in a sentence: all its digits if they are few.
  var fewDigits: String { isPrintedExactly(places: 6) ? shortest : decimal(places: 6) }

  /// The length of a step.
  var stepText: String {
    let places = [2, 3, 4].first { Shares.clean(self).isPrintedExactly(places: $0) } ?? 4
    return shortened(places)
  }

  /// Whether so many decimals say all there is to say.
  func isPrintedExactly(places: Int) -> Bool {
    let scale = [1.0, 10, 100, 1000, 1e4, 1e5, 1e6][Swift.min(Swift.max(places, 0), 6)]
    return (self * scale - (self * scale).rounded()).magnitude <= 1e-9
  }

  private func shortened(_ places: Int) -> String {
    let text = shown(places)
    return text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }
}
