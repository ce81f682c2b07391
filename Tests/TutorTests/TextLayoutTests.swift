import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

/// Formulas on a page: in two dimensions as far as the height allows.
struct TextLayoutTests {
  private func lines(rows: Int) -> [String] {
    let blocks: [Block] = [
      .math(#"\frac{a}{b}"#), .paragraph([.text("and")]), .math(#"\frac{c}{d}"#),
    ]
    let rect = Rect(column: 0, row: 0, width: 40, height: rows)
    let context = ScreenContext(
      settings: Settings(language: .en), look: Look(), size: Size(width: 80, height: 24))
    return TextLayout.lines(of: blocks, in: rect, context).map(\.plainText)
  }

  @Test func theLastFormulasAreSetFlatFirst() {
    let high = lines(rows: 9)
    #expect(high.count == 9)
    #expect(lines(rows: 8).count == 7)
    #expect(lines(rows: 7).prefix(3) == high.prefix(3))
    #expect(lines(rows: 7).last?.contains("c/d") == true)
    #expect(lines(rows: 6) == ["    a/b", "", "and", "", "    c/d"])
  }

  @Test func theTextHasTheRowOfTheNewsWhileItHasTheWindow() throws {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    let size = Size(width: 80, height: 24)
    _ = state.update(.resized(size))
    let text = try #require(state.view(in: size).element(named: "text")).rect
    #expect(text.endRow == 22)
    state.course.sections[0].pages[0].exercises = []
    state = TutorState(course: state.course, settings: Settings(language: .en))
    _ = state.update(.resized(size))
    let whole = try #require(state.view(in: size).element(named: "text")).rect
    #expect(whole.endRow == 23)
  }
}
