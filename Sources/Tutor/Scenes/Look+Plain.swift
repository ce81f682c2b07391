import Canvas

extension Look {
  /// The text as this look can show it: where there is only ASCII, mathematical signs are spelt.
  func plain(_ text: String) -> String {
    guard !drawsUnicode, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.spelling[$1] ?? String($1) }
  }

  private static let spelling: [Character: String] = [
    "−": "-", "·": "*", "×": "x", "→": "->", "←": "<-", "≈": "~", "∞": "inf", "‖": "||",
    "∑": "sum", "Σ": "sum", "∂": "d", "Δ": "d", "▸": ">", "‹": "<", "›": ">", "…": "...",
    "⋯": "...", "≤": "<=", "≥": ">=", "≠": "!=", "±": "+-", "–": "-", "½": "1/2", "′": "'",
    "α": "alpha", "β": "beta", "η": "eta", "λ": "lambda", "σ": "s", "ℓ": "l",
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "²": "^2", "⁻": "^-", "ᵀ": "T", "ᵐ": "m",
    "◆": "V", "●": "@", "○": "o", "▲": "^", "¶": "P",
  ]
}
