/// Takes out of what ncurses writes every change of colour that nobody would see.
///
/// ncurses names both colours at each change, in two sequences, and for blanks too. This knows what
/// the terminal's colours are, and changes them only before a glyph that shows the difference: a
/// space shows the paper only.
struct RenditionReducer: Equatable, Sendable {
  private struct Rendition: Equatable {
    static let plain = Rendition()
    static let bold: UInt8 = 1
    static let underline: UInt8 = 2
    static let reverse: UInt8 = 4

    // −1 is the terminal's own colour.
    var ink = -1
    var paper = -1
    var attributes: UInt8 = 0
  }

  // What the terminal has, and what ncurses believes it has.
  private var current = Rendition.plain
  private var wanted = Rendition.plain
  private var isKnown = false
  // A sequence came that means something else on this terminal: everything passes as it is.
  private var isDisabled = false

  /// Forgets what the terminal's colours are.
  mutating func forget() { isKnown = false }

  /// Appends to `output` what `bytes` draw, and leaves the colours as `bytes` do.
  mutating func reduce(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    guard !isDisabled, !bytes.isEmpty else {
      output += bytes
      return
    }
    if !isKnown {
      output += Array("\u{1B}(B\u{1B}[m".utf8)
      (current, wanted, isKnown) = (.plain, .plain, true)
    }
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x1B: takeSequence(bytes, &index, &output)
      case 0x20: takeSpaces(bytes, &index, &output)
      case 0..<0x20: takeControl(bytes, &index, &output)
      default: takeGlyphs(bytes, &index, &output)
      }
    }
    synchronize(&output)
  }

  // MARK: - Parts of the output

  private mutating func takeSpaces(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
  ) {
    synchronizePaper(&output)
    while index < bytes.count, bytes[index] == 0x20 { copy(1, bytes, &index, &output) }
  }

  private mutating func takeGlyphs(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
  ) {
    synchronize(&output)
    while index < bytes.count, bytes[index] > 0x20 { copy(1, bytes, &index, &output) }
  }

  // A line feed may scroll, and what comes in at the bottom has the colour of the paper.
  private mutating func takeControl(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
  ) {
    if bytes[index] == 0x0A { synchronizePaper(&output) }
    copy(1, bytes, &index, &output)
  }

  private mutating func takeSequence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
  ) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "("), index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "B") {
      index += 3
      return
    }
    guard next == UInt8(ascii: "[") else {
      synchronizePaper(&output)
      copy(min(2, bytes.count - index), bytes, &index, &output)
      return
    }
    var end = index + 2
    while end < bytes.count, bytes[end] < 0x40 { end += 1 }
    guard end < bytes.count else {
      copy(bytes.count - index, bytes, &index, &output)
      return
    }
    switch bytes[end] {
    case UInt8(ascii: "m"):
      if !follow(bytes[(index + 2)..<end]) {
        synchronize(&output)
        isDisabled = true
        output += bytes[index...]
        index = bytes.count
        return
      }
      index = end + 1
      return
    case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "G"), UInt8(ascii: "H"),
      UInt8(ascii: "d"):
      break
    case UInt8(ascii: "b"): synchronize(&output)
    default: synchronizePaper(&output)
    }
    copy(end + 1 - index, bytes, &index, &output)
  }

  private func copy(
    _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ output: inout [UInt8]
  ) {
    for offset in 0..<count { output.append(bytes[index + offset]) }
    index += count
  }

  // MARK: - Colours

  // What a number means depends on those before it: 38;5;N and 48;5;N are one colour.
  private enum Expected { case anything, five(isInk: Bool), color(isInk: Bool) }

  /// Follows the numbers of a colour sequence; false if one of them is not known here.
  private mutating func follow(_ parameters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var expected = Expected.anything
    var number = 0
    for byte in parameters {
      switch byte {
      case 0x30...0x39: number = min(number * 10 + Int(byte) - 0x30, 999)
      case 0x3B:
        guard follow(number, &expected) else { return false }
        number = 0
      default: return false
      }
    }
    guard follow(number, &expected), case .anything = expected else { return false }
    return true
  }

  private mutating func follow(_ number: Int, _ expected: inout Expected) -> Bool {
    switch expected {
    case .anything:
      return follow(number, startingColor: &expected)
    case .five(let isInk):
      expected = .color(isInk: isInk)
      return number == 5
    case .color(let isInk):
      expected = .anything
      if isInk { wanted.ink = number } else { wanted.paper = number }
      return number < 256
    }
  }

  private mutating func follow(_ number: Int, startingColor expected: inout Expected) -> Bool {
    switch number {
    case 0: wanted = .plain
    case 1: wanted.attributes |= Rendition.bold
    case 4: wanted.attributes |= Rendition.underline
    case 7: wanted.attributes |= Rendition.reverse
    case 22: wanted.attributes &= ~Rendition.bold
    case 24: wanted.attributes &= ~Rendition.underline
    case 27: wanted.attributes &= ~Rendition.reverse
    case 30...37: wanted.ink = number - 30
    case 40...47: wanted.paper = number - 40
    case 90...97: wanted.ink = number - 82
    case 100...107: wanted.paper = number - 92
    case 38, 48: expected = .five(isInk: number == 38)
    case 39: wanted.ink = -1
    case 49: wanted.paper = -1
    default: return false
    }
    return true
  }

  // Spaces and erased cells show the paper; with underline or reverse the ink as well.
  private mutating func synchronizePaper(_ output: inout [UInt8]) {
    guard (wanted.attributes | current.attributes) & ~Rendition.bold == 0 else {
      synchronize(&output)
      return
    }
    guard wanted.paper != current.paper else { return }
    output += [0x1B, 0x5B]
    append(paper: wanted.paper, to: &output)
    output.append(UInt8(ascii: "m"))
    current.paper = wanted.paper
  }

  private mutating func synchronize(_ output: inout [UInt8]) {
    guard wanted != current else { return }
    output += [0x1B, 0x5B]
    let start = output.count
    if current.attributes & ~wanted.attributes != 0 {
      current = .plain
      if wanted != .plain { output += [0x30, 0x3B] }
    } else if wanted == .plain {
      current = .plain
    }
    let added = wanted.attributes & ~current.attributes
    if added & Rendition.bold != 0 { output += [0x31, 0x3B] }
    if added & Rendition.underline != 0 { output += [0x34, 0x3B] }
    if added & Rendition.reverse != 0 { output += [0x37, 0x3B] }
    if wanted.ink != current.ink {
      append(ink: wanted.ink, to: &output)
      output.append(0x3B)
    }
    if wanted.paper != current.paper {
      append(paper: wanted.paper, to: &output)
      output.append(0x3B)
    }
    if output.count > start { output.removeLast() }
    output.append(UInt8(ascii: "m"))
    current = wanted
  }

  private func append(ink: Int, to output: inout [UInt8]) {
    append(color: ink, plain: 39, dark: 30, light: 90, other: 38, to: &output)
  }

  private func append(paper: Int, to output: inout [UInt8]) {
    append(color: paper, plain: 49, dark: 40, light: 100, other: 48, to: &output)
  }

  private func append(
    color: Int, plain: Int, dark: Int, light: Int, other: Int, to output: inout [UInt8]
  ) {
    switch color {
    case ..<0: append(number: plain, to: &output)
    case ..<8: append(number: dark + color, to: &output)
    case ..<16: append(number: light + color - 8, to: &output)
    default:
      append(number: other, to: &output)
      output += [0x3B, 0x35, 0x3B]
      append(number: color, to: &output)
    }
  }

  private func append(number: Int, to output: inout [UInt8]) {
    if number >= 100 { output.append(UInt8(0x30 + number / 100)) }
    if number >= 10 { output.append(UInt8(0x30 + number / 10 % 10)) }
    output.append(UInt8(0x30 + number % 10))
  }
}
