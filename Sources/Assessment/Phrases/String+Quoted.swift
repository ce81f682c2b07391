extension String {
  /// The text in quotation marks, shortened and without characters that cannot be shown.
  var quoted: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars.prefix(24) { view.append(scalar.isShowable ? scalar : "?") }
    let isShortened = unicodeScalars.count > 24
    return "“" + String(view) + (isShortened ? "…" : "") + "”"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar leaves a mark and moves nothing else.
  var isShowable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}

extension [String] {
  /// The items as a list in a sentence: `nats, bits or hartleys`.
  func listed(_ language: Language, or: Bool = false) -> String {
    guard let last, count > 1 else { return first ?? "" }
    switch language {
    case .zh: return dropLast().joined(separator: "、") + (or ? " 或 " : "、") + last
    case .en: return dropLast().joined(separator: ", ") + (or ? " or " : " and ") + last
    }
  }
}
