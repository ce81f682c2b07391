/// A key as the terminal reported it, independent of the bytes that carried it.
public struct Key: Hashable, Sendable {
  /// Which key it was.
  public enum Code: Hashable, Sendable {
    /// A printable character; shift is already part of it. Control and Alt are modifiers.
    case character(Unicode.Scalar)
    /// Return.
    case enter
    /// Tab; Shift-Tab is `tab` with the shift modifier.
    case tab
    /// Escape, alone.
    case escape
    /// Deletes to the left.
    case backspace
    /// Deletes to the right.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A function key, from 1.
    case function(Int)
  }

  /// The keys held down with it.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a key.
    public let rawValue: UInt8

    /// The keys of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The shift key.
    package static let shift = Modifiers(rawValue: 1)
    /// The alternate key.
    package static let alt = Modifiers(rawValue: 2)
    /// The control key.
    package static let control = Modifiers(rawValue: 4)
  }

  /// Which key.
  package var code: Code
  /// What is held down with it.
  package var modifiers: Modifiers

  /// A key, and what is held down with it.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A plain character, as typed.
  package static func character(_ scalar: Unicode.Scalar) -> Key { Key(.character(scalar)) }

  /// The character that was typed, if the key types one.
  package var typed: Unicode.Scalar? {
    guard case .character(let scalar) = code, modifiers.isDisjoint(with: [.control, .alt]) else {
      return nil
    }
    return scalar
  }

  /// Whether the key types a digit, of an input method too.
  package var isDigit: Bool {
    withoutInputMethod.typed.map { ("0"..."9").contains($0) } ?? false
  }

  /// The same key with what a Chinese input method makes of it undone: full-width letters, digits,
  /// the ideographic space and 。，：？、【】＝＋－ act as their ASCII keys.
  package var withoutInputMethod: Key {
    guard case .character(let scalar) = code else { return self }
    var key = self
    key.code = .character(Self.narrow(scalar))
    return key
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{3000}": " "
    case "。": "."
    case "、": ","
    case "【": "["
    case "】": "]"
    case "《": "<"
    case "》": ">"
    default: scalar
    }
  }

  /// Whether the key types a Han character, a sign that an input method is still on.
  package var isHan: Bool {
    guard let scalar = typed else { return false }
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
    default: return false
    }
  }
}
