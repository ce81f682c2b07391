import Canvas
import Testing

@testable import TutorTerminal

struct PainterTests {
  private func changes(from shown: Frame?, to frame: Frame) -> [Painter.Change] {
    var result: [Painter.Change] = []
    Painter.forEachChange(from: shown, to: frame) { result.append($0) }
    return result
  }

  private func frame(_ text: String, width: Int = 20, height: Int = 3) -> Frame {
    var frame = Frame(size: Size(width: width, height: height), look: Look())
    frame.put(text, at: Position(column: 0, row: 0))
    return frame
  }

  @Test func theSameFrameChangesNothing() {
    #expect(changes(from: frame("交叉熵 H"), to: frame("交叉熵 H")).isEmpty)
  }

  @Test func onlyChangedCellsArePushed() {
    let found = changes(from: frame("q = 0.50"), to: frame("q = 0.51"))
    #expect(found.map(\.position) == [Position(column: 7, row: 0)])
    #expect(found.map(\.cell.scalar) == [0x31])
  }

  @Test func wideGlyphsGoAsOne() {
    let found = changes(from: nil, to: frame("熵H"))
    #expect(found.map(\.columns) == [2, 1])
    #expect(found.map(\.position.column) == [0, 2])
  }

  @Test func bothHalvesOfAWideGlyphAreReplaced() {
    let found = changes(from: frame("熵"), to: frame("H"))
    #expect(found.map(\.position.column) == [0, 1])
    #expect(found.map(\.cell.scalar) == [0x48, 0x20])
  }

  @Test func aFrameOfAnotherSizeStartsFromABlankScreen() {
    let found = changes(from: frame("H", width: 30), to: frame("H"))
    #expect(found.map(\.position) == [Position(column: 0, row: 0)])
  }

  @Test func aChangeOfStyleIsAChange() {
    var bold = frame("")
    bold.put("H", at: Position(column: 0, row: 0), style: Style(isBold: true))
    #expect(changes(from: frame("H"), to: bold).count == 1)
  }

  @Test func theBottomRightCellIsLeftAlone() {
    var full = frame("")
    full.fill(full.rect, with: "x", style: Style(isReversed: true))
    #expect(changes(from: nil, to: full).count == 59)
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 5), (5, 1), (2, 2)])
  func tinyFramesArePainted(_ width: Int, _ height: Int) {
    var tiny = Frame(size: Size(width: width, height: height), look: Look())
    tiny.fill(tiny.rect, with: "熵")
    #expect(changes(from: nil, to: tiny).count <= width * height)
  }
}
