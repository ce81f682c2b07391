extension Look {
  /// Returns a text as this look can show it: with ASCII glyphs, quotation marks, dashes, arrows,
  /// Greek letters and other signs are spelled; Han and the letters of words stay as they are.
  ///
  /// It happens before lines are broken and widths are counted, so that what was measured is what
  /// is drawn. Spelling a spelled text changes nothing.
  package func spelled(_ text: String) -> String {
    guard glyphs == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if let words = spelling(of: scalar, after: before, before: after) {
        result.append(contentsOf: words.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Returns what stands for a scalar between its neighbours; nil if it stays as it is.
  func spelling(
    of scalar: Unicode.Scalar, after left: Unicode.Scalar?, before right: Unicode.Scalar?
  ) -> String? {
    guard glyphs == .ascii, !scalar.isASCII else { return nil }
    if scalar == "×" { return left.map(FormulaParser.isDigit) == true ? "x" : "*" }
    if let words = Spelling.signs[scalar] { return words }
    if let digit = Spelling.raised[scalar] {
      return left.map { Spelling.raised[$0] != nil } == true ? digit : "^" + digit
    }
    if let digit = Spelling.lowered[scalar] {
      return left.map { Spelling.lowered[$0] != nil } == true ? digit : "_" + digit
    }
    if let name = Spelling.greek[scalar] {
      return (Spelling.isLetter(left) ? " " : "") + name + (Spelling.isLetter(right) ? " " : "")
    }
    return Spelling.drawing(scalar)
  }
}

/// How signs are spelled where only ASCII can be shown.
private enum Spelling {
  static let signs: [Unicode.Scalar: String] = [
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "‹": "<", "›": ">", "«": "<<", "»": ">>",
    "−": "-", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "…": "...", "⋯": "...",
    "·": "*", "•": "*", "‧": "*", "∙": "*", "÷": "/", "±": "+-", "∓": "-+", "≤": "<=", "≥": ">=",
    "≠": "!=", "≈": "~=", "≃": "~=", "≅": "~=", "∼": "~", "≡": "==", "∝": "prop. to", "≪": "<<",
    "≫": ">>", "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "⇐": "<=", "⇔": "<=>", "↦": "|->",
    "↑": "^", "↓": "v", "⏎": "Enter", "∞": "inf", "∑": "sum", "Σ": "sum", "∏": "prod", "∫": "int",
    "√": "sqrt ", "∂": "d", "∇": "grad ", "∈": "in", "∉": "not in", "∪": "or", "∩": "and",
    "⊂": "subset", "⊆": "subset", "∧": "and", "∨": "or", "¬": "not ", "∀": "all ", "∃": "some ",
    "∅": "{}", "‖": "||", "∥": "||", "∣": "|", "⊤": "T", "⊥": "_|_", "⊙": "(.)", "⊕": "(+)",
    "⊗": "(x)", "∘": "o", "⋅": "*", "′": "'", "″": "\"", "°": "deg", "ℓ": "l", "ℒ": "L",
    "𝔼": "E", "ℙ": "P", "ℝ": "R", "ℕ": "N", "ℤ": "Z", "𝟙": "1", "⟨": "<", "⟩": ">", "⌊": "[",
    "⌋": "]", "⌈": "[", "⌉": "]", "½": "1/2", "¼": "1/4", "¾": "3/4", "§": "section ", "©": "(c)",
    "µ": "mu", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "○": "o", "●": "*", "◦": "o", "◉": "@",
    "■": "#", "□": "[]", "▪": "*", "▲": "^", "△": "^", "▼": "v", "▽": "v", "▶": ">", "▸": ">",
    "▹": ">", "►": ">", "◀": "<", "◂": "<", "◄": "<", "◆": "*", "◇": "o", "★": "*", "☆": "*",
    "\u{302}": "^", "\u{304}": "_", "\u{303}": "~", "\u{307}": "'", "\u{20D7}": "",
    "\u{2009}": " ", "\u{202F}": " ", "\u{2007}": " ", "␛": "?", "\u{FFFD}": "?",
  ]

  static let raised = table(
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᴷᴹᴰᴿ",
    "0123456789+-=()niabcdefghjklmoprstuvwxyzTNKMDR")
  static let lowered = table("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx")

  static let greek: [Unicode.Scalar: String] = {
    var names: [Unicode.Scalar: String] = [:]
    for symbol in MathSymbol.named.values {
      guard let scalar = symbol.unicode.unicodeScalars.first, 0x370...0x3FF ~= scalar.value,
        symbol.unicode.unicodeScalars.count == 1
      else { continue }
      names[scalar] = symbol.ascii
    }
    return names
  }()

  /// A rule, a block, a dot of braille; a symbol without a spelling is a question mark.
  static func drawing(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550, 0x254C, 0x2574, 0x2576: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x2551, 0x254E, 0x2575, 0x2577: "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    case 0x2500...0x257F: "+"
    case 0x2591: "."
    case 0x2592: ":"
    case 0x2580...0x259F: "#"
    case 0x2800: " "
    case 0x2801...0x28FF: "."
    case 0x2190...0x2BFF, 0x1F300...0x1FAFF: "?"
    default: nil
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isASCII && scalar.properties.isAlphabetic || FormulaParser.isDigit(scalar)
      || greek[scalar] != nil
  }

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: String] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars.map { String($0) })) { first, _ in first }
  }
}
