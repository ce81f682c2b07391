import InformationTheory

// How numbers of the assembly line are printed: never wider than seven columns.
extension Double {
  /// Four decimals, fewer where the number is large; very large and very small ones with their
  /// power of ten.
  var cellText: String {
    if isNaN { return "nan" }
    if !isFinite || self == 0 { return shown(4) }
    switch magnitude {
    case ..<0.000_05: return powerText
    case ..<9.999_95: return shown(4)
    case ..<99.9995: return shown(3)
    case ..<999.995: return shown(2)
    case ..<9999.95: return shown(1)
    case ..<999_999.5: return shown(0)
    default: return powerText
    }
  }

  /// A number that was given: all its digits if they are few.
  var givenText: String {
    let text = shortest
    guard text.count <= 7, !text.contains("e") else { return cellText }
    return text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// One or two digits and a power of ten: `1.2e-9`, `5e217`.
  private var powerText: String {
    var (mantissa, exponent) = (magnitude, 0)
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    let places = exponent <= -100 || exponent >= 100 || self < 0 && exponent < 0 ? 0 : 1
    if mantissa.decimal(places: places) == (places == 0 ? "10" : "10.0") {
      (mantissa, exponent) = (1, exponent + 1)
    }
    let sign = self < 0 ? "−" : ""
    return "\(sign)\(mantissa.decimal(places: places))e\(exponent)"
  }
}
