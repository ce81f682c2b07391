import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

struct LinkTests {
  private var state: TutorState {
    var course = SmallCourse.course
    let filler = (0..<40).map { Block.paragraph([.text("Line \($0).")]) }
    let link = Inline.link([.text("the summary of it all")], page: "s2.end")
    let links = Block.paragraph([.text("See "), link, .text(", or "), .strong([link]), .text(".")])
    course.sections[0].pages[0].en.blocks = filler + [links]
    course.sections[0].pages[0].zh.blocks = [links]
    return TutorState(course: course, settings: Settings(language: .en))
  }

  @Test func tabVisitsTheLinksAndEnterFollows() {
    var state = state
    _ = state.update(.resized(Size(width: 80, height: 24)))
    #expect(!state.lines().contains { $0.contains("the summary") })
    state.press("S-Tab")
    #expect(state.lines().contains { $0.contains("See the summary of it all") })
    let frame = state.view(in: Size(width: 80, height: 24))
    #expect(frame.element(named: "link.0") != nil)
    state.press("Down", "Enter")
    #expect(state.pageID == "s2.end")
    state.press("<")
    #expect(state.pageID == "s2.cross-entropy")
  }

  /// Who is told to do something in the scene reaches it with one Tab.
  @Test func theSceneComesBeforeTheLinks() {
    var state = state
    state.press("Tab")
    guard case .page(let page) = state.screen else { return }
    #expect(page.part == "p")
  }

  @Test func aClickFollows() throws {
    var state = state
    _ = state.update(.resized(Size(width: 120, height: 36)))
    state.press("End")
    let frame = state.view(in: Size(width: 120, height: 36))
    let place = try #require(frame.element(named: "link.0")).rect
    _ = state.update(.mouse(Mouse(.press, at: place.origin)))
    #expect(state.pageID == "s2.end")
  }

  @Test func theWheelScrollsTheTextUnderIt() throws {
    var state = state
    _ = state.update(.resized(Size(width: 120, height: 36)))
    state.press("q")
    _ = state.update(.mouse(Mouse(.wheelDown, button: 0, at: Position(column: 5, row: 10))))
    guard case .page(let page) = state.screen else { return }
    #expect(page.scroll == 3)
    #expect(page.part == "q")
  }

  @Test func homeAndEndScrollTheText() {
    var state = state
    state.press("End")
    #expect(state.lines().contains { $0.contains("See the summary") })
    state.press("Home")
    #expect(state.lines().contains { $0.contains("Line 0.") })
  }

  @Test func theScrollIsKeptWithThePlace() {
    var state = state
    state.press("Down", "Down", "Down")
    #expect(state.press("Q").contains(.save(.setting(name: "scroll", value: "3"))))
    var memory = Memory()
    memory.page = "s2.cross-entropy"
    memory.scroll = 3
    let again = TutorState(course: state.course, memory: memory)
    guard case .page(let page) = again.screen else { return }
    #expect(page.scroll == 3)
  }
}
