/// The subscripts and superscripts that Unicode has; the rest of the alphabet has none.
enum ScriptGlyphs {
  /// Returns `text` in subscripts if every character has one.
  static func lower(_ text: String) -> String? { convert(text, lowered) }

  /// Returns `text` in superscripts if every character has one.
  static func upper(_ text: String) -> String? { convert(text, raised) }

  private static func convert(
    _ text: String, _ table: [Unicode.Scalar: Unicode.Scalar]
  ) -> String? {
    guard !text.isEmpty else { return nil }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let glyph = table[scalar] else { return nil }
      result.append(glyph)
    }
    return String(result)
  }

  private static let lowered = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")
  private static let raised = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzTNKMDR⊤′*",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᴷᴹᴰᴿᵀ′*")

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars)) { first, _ in first }
  }
}
