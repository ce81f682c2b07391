import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

struct TutorStateTests {
  private var state: TutorState {
    TutorState(course: SmallCourse.course, settings: Settings(language: .en))
  }

  @Test func opensOnTheTextOfTheFirstPage() {
    let lines = state.lines()
    #expect(lines[0].hasPrefix(" 2.1  Cross-entropy"))
    #expect(lines[0].hasSuffix("1/2 · en · nats"))
    #expect(lines[1] == " Aim: Push q around and watch H(p,q).")
    #expect(lines[2] == " ▸ 1/2  Raise q of sunny until H(p,q) is below 0.85.")
    #expect(lines[4].contains("what it costs to code p"))
  }

  @Test func switchingTheLanguageKeepsPlaceAndTyping() {
    var state = state
    state.press("e", "0.8")
    state.press("Esc", "l")
    #expect(state.settings.language == .zh)
    guard case .exercise(let exercise) = state.screen else {
      Issue.record("the exercise is closed")
      return
    }
    #expect(exercise.answer.text == "0.8")
    #expect(state.lines()[0].hasPrefix(" 2.1  练习 · 交叉熵"))
  }

  @Test func aSceneAloneHasNoRecordButWritesFiles() throws {
    var state = TutorState(lab: try ActiveScene("distributions"))
    let file = Effect.write(fileName: "xent-distributions.txt", contents: "xent lab\n")
    #expect(state.keep(file) == [file])
    #expect(state.keep(.save(.setting(name: "base", value: "bits"))).isEmpty)
  }

  @Test func aStepTicksWhenTheStateMeetsIt() {
    var state = state
    state.press("q")
    var effects: [Effect] = []
    for _ in 0..<8 { effects += state.press("Right") }
    #expect(effects.contains(.save(.stepDone(page: "s2.cross-entropy", step: 1))))
    #expect(state.memory.stepsDone["s2.cross-entropy"] == 1)
    #expect(state.lines()[2].contains("2/2  Swap p and q with w."))
  }

  @Test func undoAndRedoGoBackAndForth() {
    var state = state
    state.press("q", "Right")
    let changed = state
    state.press("u")
    #expect(
      state.sceneLine == "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2")
    state.press("U")
    #expect(state.sceneLine == changed.sceneLine)
    state.press("U")
    #expect(state.notice == PagePhrases.nothingToRedo)
  }

  @Test func aTypedValueIsTakenAndABadOneKeepsTheFieldOpen() {
    var state = state
    state.press("q", "Enter", "1/4", "Enter")
    #expect(state.measurements["q.1"] == 0.25)
    state.press("Enter", "1/", "Enter")
    #expect(state.isTyping)
    #expect(state.notice != nil)
    state.press("Esc")
    #expect(!state.isTyping)
    #expect(state.measurements["q.1"] == 0.25)
  }

  @Test func aDigitOpensTheField() {
    var state = state
    state.press("q", "0.6", "Enter")
    #expect(state.measurements["q.1"] == 0.6)
  }

  @Test func pagesTurnAndAreFoundAsTheyWereLeft() {
    var state = state
    state.press("q", "Right")
    let line = state.sceneLine
    let effects = state.press("PgDn")
    #expect(effects == [.save(.place(page: "s2.end", line: ""))])
    state.press("PgDn")
    #expect(state.notice == PagePhrases.lastPage)
    state.press("<")
    #expect(state.sceneLine == line)
    state.press(">")
    #expect(state.pageID == "s2.end")
  }

  @Test func theRestOfTheCourseComesAfterTheFirstPage() {
    var first = SmallCourse.course
    first.isWhole = false
    first.sections[0].pages.removeLast()
    var state = TutorState(course: first, settings: Settings(language: .en))
    #expect(state.lines()[0].hasSuffix("  en · nats"))
    state.press("q", "Right")
    let line = state.sceneLine
    _ = state.update(.course(SmallCourse.course, notice: nil))
    #expect(state.lines()[0].hasSuffix("1/2 · en · nats"))
    #expect(state.sceneLine == line)
    state.press("PgDn")
    #expect(state.pageID == "s2.end")
  }

  @Test func theFirstPageIsKeptAsThePlace() {
    var state = state
    let first = state.update(.resized(Size(width: 80, height: 24)))
    #expect(
      first == [
        .save(.place(page: "s2.cross-entropy", line: "distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2"))
      ])
    let second = state.update(.resized(Size(width: 90, height: 24)))
    #expect(second.isEmpty)
  }

  @Test func contentsOpensAPage() {
    var state = state
    state.press("g", "Down", "Enter")
    #expect(state.pageID == "s2.end")
    state.press("g", "Esc")
    #expect(state.pageID == "s2.end")
  }

  @Test func aWrongAnswerIsDiagnosedAndARightOneSolves() {
    var state = state
    let wrong = state.press("e", "1.1217", "Enter")
    guard case .save(.attempt(let attempt)) = wrong.first(where: \.isAttempt) else {
      Issue.record("no attempt was kept")
      return
    }
    #expect(attempt.verdict == .wrong)
    #expect(attempt.diagnosis == "A01")
    for _ in 0..<6 { state.press("BSpace") }
    state.press("0.887", "Enter")
    #expect(state.memory.solved == ["s2.ce-weather"])
    #expect(!state.isTyping)
  }

  @Test func whatCannotBeReadCostsNoAttempt() {
    var state = state
    let effects = state.press("e", "1/", "Enter")
    #expect(effects.filter(\.isAttempt).isEmpty)
    #expect(state.memory.attempts == nil)
  }

  @Test func everyKeystrokeOfAnAnswerIsKept() {
    var state = state
    let effects = state.press("e", "0.")
    #expect(
      effects == [
        .recallAttempts, .save(.draft(exercise: "s2.ce-weather", text: "0")),
        .save(.draft(exercise: "s2.ce-weather", text: "0.")),
      ])
  }

  @Test func leavingAsksOnlyWhereSomethingIsUnfinished() {
    var state = state
    let atOnce = leaves(&state, "Q")
    #expect(atOnce)
    state = self.state
    let withDraft = leaves(&state, "e", "0.8", "C-c")
    #expect(!withDraft)
    let again = leaves(&state, "C-c")
    #expect(again)
  }

  @Test func hanTextOutsideAFieldTellsAboutTheInputMethod() {
    var state = state
    state.press("交")
    #expect(state.notice == PagePhrases.inputMethod)
  }

  @Test func everySizeCanBeDrawn() {
    var state = state
    for keys in [["Tab"], ["e"], ["Esc", "Esc", "g"], ["Enter", "?"]] {
      for key in keys { state.press(key) }
      for width in stride(from: 0, through: 140, by: 7) {
        for height in stride(from: 0, through: 50, by: 7) {
          #expect(state.lines(width, height).count == height)
        }
      }
    }
  }
}

/// Whether pressing the keys leaves the tutor.
private func leaves(_ state: inout TutorState, _ keys: String...) -> Bool {
  keys.flatMap { state.press($0) }.contains(.quit)
}

extension TutorState {
  var sceneLine: String {
    guard case .page(let page) = screen else { return "" }
    return page.line
  }

  var measurements: [String: Double] {
    guard case .page(let page) = screen else { return [:] }
    return page.scene?.scene.measurements ?? [:]
  }
}

extension Effect {
  var isAttempt: Bool {
    if case .save(.attempt) = self { true } else { false }
  }
}
