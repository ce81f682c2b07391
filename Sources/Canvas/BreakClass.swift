/// How a scalar behaves at the end of a line: a subset of the classes of UAX 14, with the Chinese
/// rules of prohibited line starts and ends (GB/T 15834, JIS X 4051) folded in.
enum BreakClass {
  /// A blank; dropped at a break.
  case space
  /// The line ends here.
  case newline
  /// Holds together what stands before and after it.
  case glue
  /// Belongs to the scalar before it.
  case mark
  /// Narrow opening punctuation: never at the end of a line.
  case open
  /// Full-width opening punctuation.
  case wideOpen
  /// Narrow closing punctuation: never at the start of a line.
  case close
  /// Full-width closing punctuation.
  case wideClose
  /// Full-width comma, stop and the like, which may hang in the margin.
  case hanging
  /// Ellipsis or dash: never at the start of a line, in Chinese in unbreakable pairs.
  case dash
  /// Small kana, iteration and sound marks: never at the start of a line.
  case nonStarter
  /// Han, kana, Hangul: a break is possible on either side.
  case ideograph
  /// A hyphen: a break is possible after it if letters surround it.
  case hyphen
  /// Letters, digits, symbols.
  case word

  /// Whether a line must not begin with it.
  var isForbiddenAtStart: Bool {
    switch self {
    case .mark, .close, .wideClose, .hanging, .dash, .nonStarter: true
    case .space, .newline, .glue, .open, .wideOpen, .ideograph, .hyphen, .word: false
    }
  }

  /// Whether a line must not end with it.
  var isForbiddenAtEnd: Bool { self == .open || self == .wideOpen || self == .glue }

  /// Whether a line may be broken between two neighbours of these classes.
  static func allowsBreak(between left: BreakClass, and right: BreakClass) -> Bool {
    if right.isForbiddenAtStart || left.isForbiddenAtEnd { return false }
    switch (left, right) {
    case (_, .space), (_, .newline), (_, .glue): return false
    case (.space, _), (.newline, _): return true
    case (.ideograph, _), (.hanging, _), (.wideClose, _), (.dash, _), (.nonStarter, _): return true
    case (_, .ideograph), (_, .wideOpen): return true
    default: return false
    }
  }
}

extension BreakClass {
  /// The class of a scalar that takes `columns` columns.
  init(_ scalar: Unicode.Scalar, columns: Int) {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: self = .word
    case 0x20, 0x09: self = .space
    case 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .newline
    case 0xA0, 0x202F, 0x2007: self = .glue
    case 0x2D, 0x2010: self = .hyphen
    case 0x21...0x7E: self = BreakClass(ascii: scalar)
    default: self = BreakClass(beyondASCII: scalar, columns: columns)
    }
  }

  private init(ascii scalar: Unicode.Scalar) {
    switch scalar {
    case "(", "[", "{": self = .open
    case ")", "]", "}", ",", ".", ";", ":", "!", "?", "%": self = .close
    default: self = .word
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar, columns: Int) {
    switch scalar {
    case "，", "。", "、", "；", "：", "？", "！", "．": self = .hanging
    case "）", "」", "』", "】", "》", "〉", "〕", "〗", "］", "｝", "～", "％", "℃", "〞", "〟":
      self = .wideClose
    case "（", "「", "『", "【", "《", "〈", "〔", "〖", "［", "｛", "￥", "〝", "＄":
      self = .wideOpen
    case "“", "‘": self = .open
    case "”", "’", "‰", "·": self = .close
    case "…", "—", "⋯", "―": self = .dash
    case "–": self = .close
    case "々", "〻", "ゝ", "ゞ", "ヽ", "ヾ", "ー", "・", "゛", "゜", "゠", "〜",
      "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ",
      "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ":
      self = .nonStarter
    default: self = columns == 2 ? .ideograph : .word
    }
  }
}
