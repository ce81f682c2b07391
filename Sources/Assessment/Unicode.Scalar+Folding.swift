extension Unicode.Scalar {
  /// The ASCII form of what a Chinese input method, a word processor or a web page puts instead.
  ///
  /// Full-width letters, digits and punctuation, all minus signs and dashes, multiplication and
  /// division signs, brackets of every shape and every kind of blank; anything else is unchanged.
  var foldedToASCII: Unicode.Scalar {
    switch value {
    case 0x5B, 0x7B: "("
    case 0x5D, 0x7D: ")"
    case 0x21...0x7E: self
    case 0xFF01...0xFF5E: (Unicode.Scalar(value - 0xFEE0) ?? self).foldedToASCII
    default: foldedSign
    }
  }

  private var foldedSign: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
      " "
    case 0x2010...0x2015, 0x2212, 0x2796, 0xFE58, 0xFE63: "-"
    case 0x2795, 0xFE62: "+"
    case 0xB7, 0xD7, 0x2022, 0x2027, 0x2217, 0x2219, 0x22C5, 0x2715, 0x2716, 0x2A2F, 0x30FB: "*"
    case 0xF7, 0x2044, 0x2215, 0x2797: "/"
    case 0x3002, 0xFF61, 0xFE52: "."
    case 0x3001, 0xFE50, 0xFE51, 0xFF64: ","
    case 0x3010, 0x3014, 0x3016, 0x300C, 0xFE59: "("
    case 0x3011, 0x3015, 0x3017, 0x300D, 0xFE5A: ")"
    case 0x2248, 0x223C: "~"
    case 0x2264, 0x2A7D: "≤"
    case 0x2265, 0x2A7E: "≥"
    default: self
    }
  }

  /// The digit or sign a superscript stands for.
  var superscripted: Unicode.Scalar? {
    switch value {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(value - 0x2070 + 0x30)
    case 0x207A: "+"
    case 0x207B: "-"
    default: nil
    }
  }

  /// The digit a subscript stands for, as in log₂.
  var subscripted: Unicode.Scalar? {
    (0x2080...0x2089).contains(value) ? Unicode.Scalar(value - 0x2080 + 0x30) : nil
  }

  /// Whether this is one of the ten ASCII digits.
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether this is an ASCII digit or a subscript one.
  var isDigitOrSubscript: Bool { isDigit || subscripted != nil }

  /// Whether a name can begin with this.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0x00...0x7F, 0xAA, 0xBA: false
    default: properties.isAlphabetic && superscripted == nil && subscripted == nil
    }
  }
}
