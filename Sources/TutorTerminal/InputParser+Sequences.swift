import Canvas
import Tutor

extension InputParser {
  /// Decides what a control sequence means, now that its last byte is here.
  mutating func endSequence(_ final: UInt8) {
    if sequence.isEmpty, final == UInt8(ascii: "[") {
      state = .linuxFunctionKey
      return
    }
    if sequence.isEmpty, final == UInt8(ascii: "M") {
      state = .oldMouse
      return
    }
    if sequence.first == UInt8(ascii: "<") {
      if final == UInt8(ascii: "M") || final == UInt8(ascii: "m") { reportMouse(final) }
      return
    }
    guard let parameters = Self.parameters(sequence[...]) else { return }
    switch final {
    case UInt8(ascii: "~"): endNumberedKey(parameters, modifiers: nil)
    case UInt8(ascii: "^"): endNumberedKey(parameters, modifiers: .control)
    case UInt8(ascii: "@"): endNumberedKey(parameters, modifiers: [.control, .shift])
    case UInt8(ascii: "u"): endCodedKey(parameters.first, modifiers: parameters.dropFirst().first)
    case UInt8(ascii: "R") where parameters.count == 2 && parameters[0] > 1:
      emit(.cursorReport(row: parameters[0], column: parameters[1]))
    case UInt8(ascii: "n") where parameters.count == 1 && [0, 3].contains(parameters[0]):
      emit(.statusReport)
    default:
      if let code = Self.letterKey(final) {
        emit(Key(code, Self.modifiers(parameters.dropFirst().first)))
      } else if final == UInt8(ascii: "Z") {
        emit(Key(.tab, .shift))
      } else if (0x61...0x64).contains(final), let code = Self.letterKey(final - 0x20) {
        emit(Key(code, .shift))
      }
    }
  }

  /// Takes the byte after `ESC O`.
  mutating func takeSingleShift(_ byte: UInt8) {
    if let code = Self.letterKey(byte) {
      emit(Key(code))
    } else if (0x61...0x64).contains(byte), let code = Self.letterKey(byte - 0x20) {
      emit(Key(code, .control))
    } else if byte == UInt8(ascii: "M") {
      emit(Key(.enter))
    } else if (0x6A...0x79).contains(byte) {
      // The numeric pad in application mode: * + , - . / 0 to 9.
      emit(Key.character(Unicode.Scalar(byte - 0x40)))
    } else if byte == 0x1B {
      state = .escape
    }
  }

  // MARK: - Keys

  private static func letterKey(_ final: UInt8) -> Key.Code? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  private static let numberedKeys: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  private mutating func endNumberedKey(_ parameters: [Int], modifiers: Key.Modifiers?) {
    guard let number = parameters.first else { return }
    if number == 200, modifiers == nil {
      beginPaste()
    } else if number == 27, parameters.count == 3 {
      endCodedKey(parameters[2], modifiers: parameters[1])
    } else if let code = Self.numberedKeys[number] {
      emit(Key(code, modifiers ?? Self.modifiers(parameters.dropFirst().first)))
    }
  }

  // A key by its code point, as terminals with an extended keyboard protocol send it.
  private mutating func endCodedKey(_ code: Int?, modifiers parameter: Int?) {
    guard let code, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return }
    var modifiers = Self.modifiers(parameter)
    switch code {
    case 9: emit(Key(.tab, modifiers))
    case 13: emit(Key(.enter, modifiers))
    case 27: emit(Key(.escape, modifiers))
    case 8, 127: emit(Key(.backspace, modifiers))
    case 0..<32, 128..<160, 0xE000...0xF8FF: break
    default:
      if modifiers.isDisjoint(with: [.control, .alt]), modifiers.contains(.shift) {
        modifiers.remove(.shift)
        emit(Key(.character(scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar)))
      } else {
        emit(Key(.character(scalar), modifiers))
      }
    }
  }

  private static func modifiers(_ parameter: Int?) -> Key.Modifiers {
    guard let parameter, parameter > 1 else { return [] }
    return Key.Modifiers(rawValue: UInt8((parameter - 1) & 7))
  }

  /// The numbers of a sequence, 0 for those left out; nil if it is private or has intermediates.
  ///
  /// Of a parameter with parts, as in `97:65`, the first part counts. Numbers stop at a million.
  static func parameters(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers = [0]
    var isSkipping = false
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        guard !isSkipping else { continue }
        let number = numbers[numbers.count - 1] * 10 + Int(byte) - 0x30
        numbers[numbers.count - 1] = min(number, 1_000_000)
      case 0x3A: isSkipping = true
      case 0x3B:
        numbers.append(0)
        isSkipping = false
      default: return nil
      }
    }
    return numbers
  }
}
