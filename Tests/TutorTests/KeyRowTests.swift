import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

/// The row of keys at the bottom: what it offers works here, and can be clicked.
struct KeyRowTests {
  private let size = Size(width: 120, height: 36)

  private var state: TutorState {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    _ = state.update(.resized(size))
    return state
  }

  private func click(_ cap: String, column: Int = 0, in state: inout TutorState) throws {
    let place = try #require(state.view(in: size).element(named: "key.\(cap)")).rect
    let position = Position(column: place.column + column, row: place.row)
    _ = state.update(.mouse(Mouse(.press, at: position)))
  }

  @Test func aClickPressesTheKey() throws {
    var state = state
    try click("Tab", in: &state)
    #expect(state.focus == "p.1")
    try click("↑↓", column: 1, in: &state)
    #expect(state.focus == "p.2")
    try click("↑↓", in: &state)
    #expect(state.focus == "p.1")
    try click("pq", column: 1, in: &state)
    #expect(state.focus == "q.1")
    try click("Enter", in: &state)
    #expect(state.isTyping)
    try click("Esc", in: &state)
    #expect(!state.isTyping)
    try click("PgDn", in: &state)
    #expect(state.pageID == "s2.end")
  }

  @Test func everyEntryOfEverySceneIsAKey() throws {
    for name in ActiveScene.names {
      let hints = KeyHint.of(try ActiveScene(name)) + KeyHint.general + KeyHint.typing
      for hint in hints {
        #expect(KeyHint.key(at: hint.element, column: 0) != nil, "\(hint.cap)")
      }
    }
  }

  @Test func theWheelMovesTheFocusInTheLab() throws {
    var state = TutorState(
      lab: try ActiveScene("assembly-line"), settings: Settings(language: .en))
    _ = state.update(.resized(size))
    let place = try #require(state.view(in: size).element(named: "w.1.1")).rect
    for (down, focus) in [(true, "w.1.1"), (true, "w.1.2"), (false, "w.1.1")] {
      let action: Mouse.Action = down ? .wheelDown : .wheelUp
      _ = state.update(.mouse(Mouse(action, button: 0, at: place.origin)))
      #expect(state.focus == focus)
    }
  }

  @Test func theLabOffersNoPages() throws {
    for name in ActiveScene.names {
      let state = TutorState(lab: try ActiveScene(name), settings: Settings(language: .en))
      let row = state.lines(200, 40)[39]
      for cap in ["PgDn", "contents", "search"] { #expect(!row.contains(cap), "\(row)") }
    }
  }

  @Test func inASCIITheOtherLanguageIsACode() {
    var state = state
    _ = state.update(.key(Key(.pageDown)))
    state.prepare(for: Look(glyphs: .ascii), notice: nil)
    let row = state.lines(120, 36)[35]
    #expect(row.contains("l zh"))
    #expect(row.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aPageWithoutExercisesDoesNotOfferThem() {
    var state = state
    state.course.sections[0].pages[0].exercises = []
    state = TutorState(course: state.course, settings: Settings(language: .en))
    #expect(!state.lines(160, 40)[39].contains("exercise"))
    state.press("e")
    #expect(state.notice?.en.contains("2.2") == true)
  }
}
