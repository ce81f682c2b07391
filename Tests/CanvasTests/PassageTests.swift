import Testing

@testable import Canvas

struct PassageTests {
  private let passage = Passage([
    "交叉熵衡量两个分布，差异越小，说明预测越接近真实分布。", "", "It is never below the entropy.",
  ])

  @Test func scrollsWithMarksAtBothEnds() {
    #expect(
      Frame.lines(24, 4) { passage.draw(into: &$0, in: $1) } == [
        "交叉熵衡量两个分布，",
        "差异越小，说明预测越",
        "接近真实分布。",
        "                       ↓",
      ])
    #expect(
      Frame.lines(24, 3) { passage.draw(into: &$0, in: $1, scroll: 1) } == [
        "差异越小，说明预测越   ↑",
        "接近真实分布。",
        "                       ↓",
      ])
    let ascii = Look(glyphs: .ascii)
    #expect(
      Frame.lines(24, 3, look: ascii) { passage.draw(into: &$0, in: $1, scroll: 1) } == [
        "差异越小，说明预测越   ^",
        "接近真实分布。",
        "                       v",
      ])
  }

  @Test func scrollingStopsAtTheEnd() {
    var frame = Frame(size: Size(width: 25, height: 4), look: Look())
    let rect = Rect(column: 0, row: 0, width: 24, height: 4)
    let extent = passage.draw(into: &frame, in: rect, scroll: 99)
    #expect(extent == Passage.Extent(first: 2, total: 6, shown: 4))
    #expect(extent.first == extent.last)
  }
}
