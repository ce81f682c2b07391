import Glibc
import Testing

@testable import Canvas

struct HeatMapTests {
  private let slope = HeatMap(
    (0..<12).flatMap { row in (0..<24).map { (Double($0) + Double(11 - row)) / 34 } }, columns: 24,
    marks: [.init(x: 0.1, y: 0.9, letter: "a"), .init(x: 1, y: 0, letter: "b")])

  private func lines(_ look: Look) -> [String] {
    Frame.lines(24, 6, look: look) { frame, rect in
      slope.draw(into: &frame, in: rect.inset(bottom: 1))
      slope.drawScale(into: &frame, in: rect.line(5), low: "低 0", high: "高 1")
    }
  }

  @Test func halfBlocksShowTwoRowsInACell() {
    #expect(
      lines(Look()) == [
        " ▀a ▀ ▀  ▀  ▀  ▀  ▀  ▀",
        " ▀  ▀  ▀ ▀  ▀  ▀  ▀  ▀",
        "▀  ▀  ▀  ▀ ▀  ▀  ▀  ▀  ▀",
        "▀ ▀▀ ▀▀ ▀▀ ▀▀▀▀ ▀▀ ▀▀ ▀▀",
        "  ▀  ▀  ▀  ▀  ▀ ▀  ▀  ▀b",
        "低 0                高 1",
      ])
    var frame = Frame(size: Size(width: 3, height: 2), look: Look())
    let map = HeatMap([0, 1, 0, 1, 1, .nan], columns: 3, ramp: .cividis8)
    map.draw(into: &frame, in: Rect(column: 0, row: 0, width: 3, height: 1))
    #expect(
      Array(frame.cells.prefix(3)) == [
        Cell(scalar: 0x2580, style: Style(ink: .indexed(24), paper: .indexed(220))),
        Cell(scalar: 0x20, style: Style(paper: .indexed(220))),
        Cell(scalar: 0x2580, style: Style(ink: .indexed(24))),
      ])
  }

  @Test func withoutColorsThereAreShades() {
    #expect(
      lines(Look(colors: .mono)) == [
        "░░a░▒▒▒▒▒▒▒▓▓▓▓▓▓▓██████",
        "░░░░░░▒▒▒▒▒▒▒▓▓▓▓▓▓▓████",
        "  ░░░░░░░▒▒▒▒▒▒▒▓▓▓▓▓▓▓█",
        "    ░░░░░░░▒▒▒▒▒▒▒▓▓▓▓▓▓",
        "      ░░░░░░░▒▒▒▒▒▒▒▓▓▓b",
        "低 0    ░░░▒▒▓▓▓███ 高 1",
      ])
    #expect(
      lines(Look(colors: .mono, glyphs: .ascii)) == [
        ":-a-===++++***####%%%@@@",
        ":::---===++++***####%%%@",
        "..::::---===++++***####%",
        " ...::::---===++++***###",
        "   ...::::---===++++***b",
        "低 0  ..:--=+**#%%@ 高 1",
      ])
    #expect(
      lines(Look(colors: .ansi16, ambiguousIsWide: true))
        == lines(Look(colors: .mono, glyphs: .ascii)))
  }

  @Test func rampsRiseInLightness() {
    for ramp in [Ramp.cividis8, .cividis12, .viridis8, .grey24] {
      let lightness = ramp.colors.map(Self.lightness)
      for (darker, lighter) in zip(lightness, lightness.dropFirst()) {
        #expect(lighter - darker >= 2)
      }
    }
  }

  /// CIE L* of an entry of xterm's palette.
  private static func lightness(_ color: UInt8) -> Double {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let index = Int(color)
    let channels =
      index >= 232
      ? Array(repeating: Double(8 + 10 * (index - 232)), count: 3)
      : [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map { levels[$0] }
    let linear = channels.map { channel in
      let share = channel / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055, 2.4)
    }
    let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return y > 0.008856 ? 116 * power(y, 1 / 3) - 16 : 903.3 * y
  }

  private static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  @Test func anythingIsDrawnWithoutATrap() {
    var frame = Frame(size: Size(width: 9, height: 4), look: Look())
    for number in [Int.min, -1, 0, 1, 5, 999_999, Int.max] {
      for columns in [Int.min, 0, 1, 2, 7, Int.max] {
        let map = HeatMap(
          [0, .nan, .infinity, 2, -1, 0.5], columns: columns,
          marks: [.init(x: .nan, y: 0, letter: "熵"), .init(x: 1, y: 1, letter: "熵")])
        let rect = Rect(column: -(number / 2), row: 0, width: number, height: number)
        map.draw(into: &frame, in: rect)
        map.drawScale(into: &frame, in: rect, low: "0", high: "1")
        HeatMap([0, 1], columns: 1, from: 1, to: 1).draw(into: &frame, in: rect)
      }
    }
  }
}
