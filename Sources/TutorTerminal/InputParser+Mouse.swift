import Canvas
import Tutor

extension InputParser {
  /// Takes a report of the form `ESC [ < buttons ; column ; row M`, with `m` for a release.
  mutating func reportMouse(_ final: UInt8) {
    guard let numbers = Self.parameters(sequence.dropFirst()), numbers.count == 3 else { return }
    report(
      buttons: numbers[0], column: numbers[1], row: numbers[2],
      isRelease: final == UInt8(ascii: "m"))
  }

  /// Takes one byte of a report of the form `ESC [ M` and three bytes, each 32 too large.
  mutating func takeOldMouse(_ byte: UInt8) {
    sequence.append(byte)
    guard sequence.count == 3 else { return }
    state = .ground
    let numbers = sequence.map { Int($0) - 32 }
    guard numbers.allSatisfy({ $0 >= 0 }) else { return }
    let isRelease = numbers[0] & 0b1110_0011 == 3
    report(
      buttons: isRelease ? numbers[0] & ~3 : numbers[0], column: numbers[1], row: numbers[2],
      isRelease: isRelease)
  }

  // Bits 0–1 button, 2 shift, 3 alt, 4 control, 5 motion, 6 wheel, 7 buttons beyond these.
  private mutating func report(buttons: Int, column: Int, row: Int, isRelease: Bool) {
    guard buttons < 128, column > 0, row > 0 else { return }
    var modifiers: Key.Modifiers = []
    if buttons & 4 != 0 { modifiers.insert(.shift) }
    if buttons & 8 != 0 { modifiers.insert(.alt) }
    if buttons & 16 != 0 { modifiers.insert(.control) }
    let number = buttons & 3
    let action: Mouse.Action
    if buttons & 64 != 0 {
      let wheel: [Mouse.Action] = [.wheelUp, .wheelDown, .wheelLeft, .wheelRight]
      action = wheel[number]
    } else if number == 3 {
      return
    } else if buttons & 32 != 0 {
      action = .drag
    } else {
      action = isRelease ? .release : .press
    }
    emit(
      .mouse(
        Mouse(
          action, button: buttons & 64 != 0 ? 0 : number + 1,
          at: Position(column: column - 1, row: row - 1), modifiers: modifiers)))
  }
}
