/// Running text as it is put together: neighbouring texts become one, and a line's end becomes a
/// blank, or nothing between two Chinese characters.
struct InlineLine {
  /// What was put together.
  private(set) var inlines: [Inline] = []
  private var isAfterBreak = false

  /// The plain texts.
  var texts: [String] {
    inlines.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// Adds a piece that is not plain text.
  mutating func append(_ inline: Inline) {
    if isAfterBreak {
      isAfterBreak = false
      if inline != .lineBreak { append(text: " ") }
    }
    inlines.append(inline)
  }

  /// Adds plain text.
  mutating func append(text: String) {
    guard !text.isEmpty else { return }
    var text = text
    if isAfterBreak {
      isAfterBreak = false
      if !joins(text) { text = " " + text }
    }
    guard case .text(let before)? = inlines.last else { return inlines.append(.text(text)) }
    inlines[inlines.count - 1] = .text(before + text)
  }

  /// Notes that the line ended in the source.
  mutating func softBreak() {
    isAfterBreak = true
  }

  /// Whether text goes on without a blank: both neighbours are Chinese characters or marks.
  private func joins(_ text: String) -> Bool {
    guard case .text(let before)? = inlines.last, let last = before.unicodeScalars.last,
      let first = text.unicodeScalars.first
    else { return false }
    return Self.isChinese(last) && Self.isChinese(first)
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2018...0x201D, 0x2026, 0x2014, 0x3000...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
