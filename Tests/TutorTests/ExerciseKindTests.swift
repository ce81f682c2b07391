import Assessment
import Canvas
import Curriculum
import Testing

@testable import Tutor

struct ExerciseKindTests {
  private var state: TutorState {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    state.press("PgDn", "e")
    return state
  }

  @Test func chipsAreLaidTakenAndCost() {
    var state = state
    for _ in 0..<7 { state.press("Right") }
    state.press("Down")
    for _ in 0..<4 { state.press("Right") }
    state.press("Left", "Right")
    let lines = state.lines()
    #expect(lines[4] == "    ●●●●●●●    7  It grows")
    #expect(lines[5] == "  ▸ ●●●        3  It shrinks")
    let effects = state.press("Enter")
    guard case .save(.attempt(let attempt)) = effects.first(where: \.isAttempt) else {
      Issue.record("no attempt was kept")
      return
    }
    #expect(attempt.answer == "7,3")
    #expect(attempt.verdict == .right)
    #expect(attempt.lessonVersion == "test")
    #expect(state.lines()[8].contains("0.51 bits"))
  }

  @Test func shiftLaysAllChipsThatAreInHandAndTakesAllBack() {
    var state = state
    state.press("Right", "Down", "S-Right")
    #expect(state.lines()[5] == "  ▸ ●●●●●●●●●  9  It shrinks")
    state.press("S-Left")
    #expect(state.lines()[5] == "  ▸            0  It shrinks")
    #expect(state.lines()[4] == "    ●          1  It grows")
  }

  @Test func theExerciseKeyGoesBackToAnAnswerThatIsDue() {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    state.course.sections[0].pages[0].exercises = ["s2.ce-weather", "s2.swap"]
    state.press("e", "0.", "Esc", "e", "8")
    #expect(state.isTyping)
    #expect(state.lines()[4].contains("[0.8 "))
    state.press("Enter", "Esc", "e")
    #expect(state.lines()[2] == "  What becomes of it when swapped?")
  }

  @Test func anOpenExerciseTakesItsNewWordsAndKeepsTheAnswer() {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    state.press("e", "0.8")
    var course = SmallCourse.course
    course.exercises[0] = Exercise(
      id: "s2.ce-weather", section: "2", page: "s2.cross-entropy",
      prompt: Bilingual(zh: "新的题目。", en: "A new question."), kind: SmallCourse.exercise.kind)
    _ = state.update(.course(course, notice: nil))
    #expect(state.lines()[2] == "  A new question.")
    #expect(state.lines()[4].contains("[0.8 "))
  }

  @Test func fewerThanTenChipsAreNoAnswer() {
    var state = state
    state.press("Right")
    let effects = state.press("Enter")
    #expect(effects.filter(\.isAttempt).isEmpty)
    #expect(state.lines()[8].contains("Lay all ten chips"))
  }

  @Test func aPredictionIsMadeBeforeItsSceneIsSeen() {
    var state = state
    state.press(" ")
    #expect(state.notice == ExercisePhrases.sceneAfterAnswer)
    for _ in 0..<10 { state.press("Right") }
    state.press("Enter", " ")
    #expect(state.measurements["q.1"] == 0.5)
    state.press("Esc")
    #expect(state.pageID == "s2.end")
  }

  @Test func aGoalIsReachedInItsScene() {
    var state = state
    state.press("e")
    #expect(state.lines()[1] == " Bring H(p,q) below 0.88.")
    let effects = (state.press("q") + state.press("S-Right")).filter(\.isAttempt)
    #expect(effects.count == 1)
    #expect(state.memory.solved == ["s2.near"])
    #expect(state.lines()[1].hasPrefix(" ✓ Bring"))
    #expect(state.press("Right").filter(\.isAttempt).isEmpty)
  }

  @Test func itemsAreMovedIntoTheirOrder() {
    var state = state
    state.press("e", "e")
    #expect(state.lines()[4...6] == ["  ▸ 1. minus", "    2. log", "    3. times p"])
    state.press("Enter")
    #expect(state.memory.solved.isEmpty)
    state.press("S-Down", "Enter")
    #expect(state.memory.solved == ["s2.order"])
  }

  @Test func draftsOfAllKindsAreFoundAgain() {
    var memory = Memory()
    memory.page = "s2.end"
    memory.drafts = ["s2.swap": "3,2", "s2.order": "2,3,1"]
    var state = TutorState(course: SmallCourse.course, memory: memory)
    state.press("e")
    #expect(state.lines()[5].hasPrefix("    ●●         2"))
    state.press("e", "e")
    #expect(state.lines()[4...6] == ["  ▸ 1. minus", "    2. times p", "    3. log"])
  }
}
