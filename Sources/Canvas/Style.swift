/// How a cell looks: two colours and three attributes, packed so that comparing is one instruction.
package struct Style: Hashable, Sendable {
  // Bits 0–7 ink, 8–15 paper, then one bit each: has ink, has paper, bold, underlined, reversed.
  private var bits: UInt32

  /// The terminal's own colours and no attribute.
  package static let plain = Style()

  /// Creates a style.
  package init(
    ink: Ink = .default, paper: Ink = .default,
    isBold: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    bits = 0
    self.ink = ink
    self.paper = paper
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// The colour of the glyph.
  package var ink: Ink {
    get { color(shift: 0, flag: Flag.ink) }
    set { set(newValue, shift: 0, flag: Flag.ink) }
  }

  /// The colour behind the glyph.
  package var paper: Ink {
    get { color(shift: 8, flag: Flag.paper) }
    set { set(newValue, shift: 8, flag: Flag.paper) }
  }

  /// Whether the glyph is bold.
  package var isBold: Bool {
    get { bits & Flag.bold != 0 }
    set { set(Flag.bold, to: newValue) }
  }

  /// Whether the glyph is underlined.
  package var isUnderlined: Bool {
    get { bits & Flag.underlined != 0 }
    set { set(Flag.underlined, to: newValue) }
  }

  /// Whether ink and paper are exchanged.
  package var isReversed: Bool {
    get { bits & Flag.reversed != 0 }
    set { set(Flag.reversed, to: newValue) }
  }

  /// Returns this style with the attributes of `other` added and its colours, where it has any.
  package func adding(_ other: Style) -> Style {
    var result = self
    result.bits |= other.bits & (Flag.bold | Flag.underlined | Flag.reversed)
    if other.ink != .default { result.ink = other.ink }
    if other.paper != .default { result.paper = other.paper }
    return result
  }

  private enum Flag {
    static let ink: UInt32 = 1 << 16
    static let paper: UInt32 = 1 << 17
    static let bold: UInt32 = 1 << 18
    static let underlined: UInt32 = 1 << 19
    static let reversed: UInt32 = 1 << 20
  }

  private func color(shift: UInt32, flag: UInt32) -> Ink {
    bits & flag == 0 ? .default : .indexed(UInt8(truncatingIfNeeded: bits >> shift))
  }

  private mutating func set(_ color: Ink, shift: UInt32, flag: UInt32) {
    bits &= ~(0xFF << shift)
    switch color {
    case .default:
      set(flag, to: false)
    case .indexed(let index):
      bits |= UInt32(index) << shift
      set(flag, to: true)
    }
  }

  private mutating func set(_ flag: UInt32, to isOn: Bool) {
    if isOn { bits |= flag } else { bits &= ~flag }
  }
}
