import Canvas

extension Look {
  /// The text as this look can show it: where there is only ASCII, mathematical signs are spelt.
  func plain(_ text: String) -> String {
    guard !drawsUnicode, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += Self.spelling[$1] ?? String($1) }
  }

  private static let spelling: [Character: String] = [
    "−": "-", "·": "*", "×": "x", "→": "->", "≈": "~", "∞": "inf", "‖": "||", "∑": "sum",
    "∂": "d", "▸": ">", "‹": "<", "›": ">", "…": "...", "≤": "<=", "≥": ">=", "≠": "!=",
    "η": "eta", "₂": "2", "–": "-", "σ": "s", "⋯": "...", "ᵀ": "T", "±": "+-", "¶": "P",
  ]
}
