/// A symbol of a formula in both its spellings.
package struct MathSymbol: Equatable, Sendable {
  /// As Unicode has it.
  package var unicode: String
  /// As it is written with ASCII only.
  package var ascii: String
  /// Its part of speech.
  package var kind: MathClass

  /// Creates a symbol.
  package init(_ unicode: String, ascii: String, kind: MathClass = .ordinary) {
    self.unicode = unicode
    self.ascii = ascii
    self.kind = kind
  }

  /// The symbol of a single character of the source.
  init(character scalar: Unicode.Scalar) {
    let text = String(scalar)
    switch scalar {
    case "-", "−": self.init("−", ascii: "-", kind: .binary)
    case "+": self.init("+", ascii: "+", kind: .binary)
    case "*": self.init("*", ascii: "*", kind: .binary)
    case "=", "<", ">", ":": self.init(text, ascii: text, kind: .relation)
    case "(", "[": self.init(text, ascii: text, kind: .open)
    case ")", "]": self.init(text, ascii: text, kind: .close)
    case "!": self.init(text, ascii: text, kind: .close)
    case ",", ";": self.init(text, ascii: text, kind: .punctuation)
    default:
      self = scalar.isASCII ? MathSymbol(text, ascii: text) : MathSymbol(beyondASCII: text)
    }
  }

  private init(beyondASCII text: String) {
    self = MathSymbol.byUnicode[text] ?? MathSymbol(text, ascii: text)
  }

  private static let byUnicode: [String: MathSymbol] =
    Dictionary(MathSymbol.named.values.map { ($0.unicode, $0) }) { first, _ in first }
}
