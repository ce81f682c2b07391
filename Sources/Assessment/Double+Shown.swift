internal import InformationTheory

extension Double {
  /// The number as a learner reads it: at most four decimals, a true minus sign, ∞.
  ///
  ///     0.25.shown        // "0.25"
  ///     0.22314355.shown  // "0.2231"
  ///     (-8.0).shown      // "−8"
  ///     1.23456e-7.shown  // "1.235e-7"
  package var shown: String {
    if isInfinite { return self < 0 ? "−∞" : "∞" }
    let size = abs(self).withoutRoundingDust
    let short = size.shortest
    let text: String
    if size < 1e6, !short.contains("e"), decimals(of: short) <= 4 {
      text = short
    } else {
      text = size >= 1e-3 && size < 1e6 ? size.decimal(places: 4) : size.scientific
    }
    return (self < 0 ? "−" : "") + text
  }

  /// The nearest number of four decimals, if only the rounding of a computation is between.
  private var withoutRoundingDust: Double {
    guard self >= 1e-3, self < 1e6, let near = Double(decimal(places: 4)) else { return self }
    return abs(near - self) <= 8 * ulp ? near : self
  }

  /// At most four significant digits and a power of ten.
  private var scientific: String {
    var mantissa = self
    var exponent = 0
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    var digits = mantissa.decimal(places: 3)
    if digits == "10.000" { (digits, exponent) = ("1.000", exponent + 1) }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits.hasSuffix(".") ? String(digits.dropLast()) : digits) + "e\(exponent)"
  }

  private func decimals(of text: String) -> Int {
    text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0
  }
}
