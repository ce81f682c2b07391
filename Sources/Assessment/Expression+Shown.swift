extension Expression {
  /// The rendering, with a digit on both sides of the point if it is a plain decimal.
  var shown: String {
    let rendering = self.rendering
    guard isPlainDecimal else { return rendering }
    let isNegative = rendering.hasPrefix("−")
    let digits = isNegative ? String(rendering.dropFirst()) : rendering
    let padded = (digits.hasPrefix(".") ? "0" : "") + digits + (digits.hasSuffix(".") ? "0" : "")
    return (isNegative ? "−" : "") + padded
  }

  /// Whether a decimal without a power of ten was typed, perhaps with a sign.
  var isPlainDecimal: Bool { isPlainNumber && !rendering.lowercased().contains("e") }
}

extension Answer {
  /// The number as a reply refers to it: as typed if that is short, else worked out.
  var shown: String {
    if typedUnit != nil, typedUnit != askedUnit { return typed.count <= 24 ? typed : value.shown }
    let text = expression.shown
    return text.count <= 24 ? text : value.shown
  }
}
