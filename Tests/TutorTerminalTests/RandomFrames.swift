import Canvas

/// Draws frames at random: Chinese, marks, blocks, colours, and everything that moves cells about.
struct RandomFrames {
  private var generator: SplitMix
  private let colors: UInt64
  private static let glyphs = [
    "a", "Z", "0", " ", "中", "，", "熵", "é", "x\u{302}", "⣿", "▀", "█", "α", "∑", "─", "“",
  ]

  init(seed: UInt64, colors: Int) {
    generator = SplitMix(seed: seed)
    self.colors = UInt64(colors)
  }

  mutating func number(below limit: Int) -> Int { Int(generator.next() % UInt64(max(limit, 1))) }

  private mutating func style() -> Style {
    Style(
      ink: number(below: 3) == 0 ? .default : .indexed(UInt8(number(below: Int(colors)))),
      paper: number(below: 2) == 0 ? .default : .indexed(UInt8(number(below: Int(colors)))),
      isBold: number(below: 5) == 0, isUnderlined: number(below: 7) == 0,
      isReversed: number(below: 7) == 0)
  }

  mutating func next(size: Size, look: Look, after last: Frame?) -> Frame {
    var frame = Frame(size: size, look: look)
    if let last, last.size == size, number(below: 4) != 0 { frame = last }
    switch number(below: 5) {
    case 0:
      for row in 0..<size.height { putRun(in: &frame, row: row, column: 0, count: size.width) }
    case 1: frame.fill(frame.rect, with: " ", style: style())
    case 2:
      for _ in 0..<number(below: 20) {
        let row = number(below: size.height)
        putRun(in: &frame, row: row, column: number(below: size.width), count: 1)
      }
    case 3:
      let area = Rect(
        column: number(below: size.width), row: number(below: size.height),
        width: number(below: size.width), height: number(below: size.height))
      frame.fill(area, with: number(below: 2) == 0 ? "▀" : "熵", style: style())
    default:
      for _ in 0..<number(below: 6) {
        putRun(in: &frame, row: number(below: size.height), column: 0, count: 30)
      }
    }
    frame.cursor = Position(column: number(below: size.width), row: number(below: size.height))
    frame.showsCursor = number(below: 2) == 0
    return frame
  }

  private mutating func putRun(in frame: inout Frame, row: Int, column: Int, count: Int) {
    var style = style()
    var place = column
    for _ in 0..<count {
      if number(below: 6) == 0 { style = self.style() }
      let glyph = Self.glyphs[number(below: Self.glyphs.count)]
      place += frame.put(glyph, at: Position(column: place, row: row), style: style)
    }
  }
}
