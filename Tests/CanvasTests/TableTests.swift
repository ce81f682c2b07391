import Testing

@testable import Canvas

struct TableTests {
  private let table = Table(
    columns: [
      .init("天气"), .init("p 实际", alignment: .right), .init("−ln q", alignment: .right),
      .init("条", alignment: .center),
    ],
    rows: [
      ["晴 sunny", "0.700", "0.6931", "████"], ["阴", "0.200", "1.2040", "██"], ["雨 rain"],
    ])

  @Test func columnsAreAlignedByDisplayWidth() {
    #expect(
      Frame.lines(40, 4) { table.draw(into: &$0, in: $1) } == [
        "天气      p 实际   −ln q   条",
        "晴 sunny   0.700  0.6931  ████",
        "阴         0.200  1.2040   ██",
        "雨 rain",
      ])
  }

  @Test func wordsGiveWayBeforeNumbers() {
    #expect(
      Frame.lines(26, 4) { table.draw(into: &$0, in: $1) } == [
        "天气   p 实…   −ln q   条",
        "晴 s…  0.700  0.6931  ████",
        "阴     0.200  1.2040   ██",
        "雨 r…",
      ])
    let ascii = Look(glyphs: .ascii)
    #expect(
      Frame.lines(26, 4, look: ascii) { table.draw(into: &$0, in: $1) } == [
        "天气    p ..   -ln q   条",
        "晴 ..  0.700  0.6931  ####",
        "阴     0.200  1.2040   ##",
        "雨 ..",
      ])
    #expect(
      Frame.lines(14, 2) { table.draw(into: &$0, in: $1) } == [
        "…   p…  −…  条",
        "…    …   …  █…",
      ])
  }

  @Test func cellsAreWhereTheyAreDrawn() {
    var frame = Frame(size: Size(width: 40, height: 3), look: Look())
    let places = table.draw(
      into: &frame, in: Rect(column: 2, row: 0, width: 38, height: 3), scroll: 1)
    #expect(places[0].isEmpty)
    #expect(places[1][1] == Rect(column: 12, row: 1, width: 6, height: 1))
    #expect(frame.lines()[2] == "  雨 rain")
  }

  @Test func anythingIsDrawnWithoutATrap() {
    var frame = Frame(size: Size(width: 9, height: 4), look: Look())
    for number in [Int.min, -1, 0, 1, 5, Int.max] {
      for other in [Int.min, 0, 3, 9, Int.max] {
        let rect = Rect(column: 0, row: 0, width: number, height: other)
        Table(columns: table.columns, rows: table.rows, gap: other)
          .draw(into: &frame, in: rect, scroll: number)
        Table(columns: [], rows: table.rows).draw(into: &frame, in: rect)
        Passage(["熵"]).draw(into: &frame, in: rect, scroll: number)
        SimplexPlot(in: rect).drawOutline(into: &frame, left: "a", right: "b", top: "c")
      }
    }
  }
}
