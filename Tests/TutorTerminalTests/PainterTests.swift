import Canvas
import Testing

@testable import TutorTerminal

struct PainterTests {
  private func changes(from shown: Frame?, to frame: Frame) -> [Painter.Change] {
    var painter = Painter(size: frame.size)
    if let shown { #expect(painter.paint(shown) { _ in }) }
    var result: [Painter.Change] = []
    #expect(painter.paint(frame) { result.append($0) })
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

  @Test func onABlankScreenOnlyWhatIsNotBlankIsPushed() {
    #expect(changes(from: nil, to: frame("H")).map(\.position) == [Position(column: 0, row: 0)])
  }

  @Test func withinABudgetWordsGoBeforePictures() {
    var picture = frame("", width: 40, height: 6)
    picture.fill(picture.rect, with: "▀")
    picture.fill(Rect(column: 0, row: 4, width: 40, height: 1))
    picture.put("paused", at: Position(column: 0, row: 4))
    var painter = Painter(size: picture.size)
    var rows: [Int] = []
    var parts = 1
    while !painter.paint(picture, budget: 200, { rows.append($0.position.row) }) { parts += 1 }
    #expect(parts == 5)
    #expect(rows.first == 4)
    #expect(Set(rows) == Set(0..<6))
    #expect(rows.count == 5 * 40 - 1 + 6)
  }

  @Test func noRowIsForgottenWhileOthersKeepMoving() {
    let size = Size(width: 40, height: 6)
    var painter = Painter(size: size)
    var seen: [Int: Int] = [:]
    for turn in 0..<60 {
      var moving = Frame(size: size, look: Look())
      moving.fill(moving.rect, with: turn.isMultiple(of: 2) ? "▀" : "▄")
      let isWhole = painter.paint(moving, budget: 130) { seen[$0.position.row, default: 0] += 1 }
      #expect(!isWhole)
    }
    #expect(seen.count == 6)
    #expect(seen.values.allSatisfy { $0 > 200 })
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

/// The cells that a key changed, painted alone.
struct CellSetTests {
  private func frame(_ texts: [String]) -> Frame {
    var frame = Frame(size: Size(width: 20, height: 3), look: Look())
    for (row, text) in texts.enumerated() {
      frame.put(text, at: Position(column: 0, row: row))
    }
    return frame
  }

  @Test func onlyTheCellsOfTheSetArePainted() {
    var painter = Painter(size: Size(width: 20, height: 3))
    var set = CellSet()
    #expect(painter.paint(frame(["running", "1.00"])) { _ in })
    set.insertDifferences(frame(["running", "2.00"]), frame(["paused", "2.00"]))
    var rows: Set<Int> = []
    let isWhole = painter.paint(frame(["paused", "3.00"]), only: set) {
      rows.insert($0.position.row)
    }
    #expect(!isWhole)
    #expect(rows == [0])
    let rest = painter.paint(frame(["paused", "3.00"])) { rows.insert($0.position.row) }
    #expect(rest)
    #expect(rows == [0, 1])
  }

  @Test func noHalfOfAWideGlyphIsLeft() {
    var painter = Painter(size: Size(width: 20, height: 3))
    var set = CellSet()
    // What is shown is neither of the frames that differ.
    #expect(painter.paint(frame(["a交叉熵b"])) { _ in })
    set.insertDifferences(frame(["....x..."]), frame(["....y..."]))
    var changes: [Painter.Change] = []
    let isWhole = painter.paint(frame(["....y..."]), only: set) { changes.append($0) }
    #expect(!isWhole)
    #expect(changes.map(\.position.column) == [3, 4])
    #expect(changes.allSatisfy { $0.columns == 1 && $0.cell.scalar < 0x80 })
  }

  @Test func framesOfAnotherSizeAreNoDifference() {
    var set = CellSet()
    set.insertDifferences(frame([""]), Frame(size: Size(width: 3, height: 1), look: Look()))
    #expect(set.isEmpty)
  }
}
