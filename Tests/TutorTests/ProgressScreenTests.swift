import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct ProgressScreenTests {
  private func state(_ language: Language = .en) -> TutorState {
    TutorState(
      course: SmallCourse.withAppendix, page: "progress", settings: Settings(language: language))
  }

  @Test func theRecordIsReadOnlyWhenTheScreenOpens() {
    var state = TutorState(course: SmallCourse.course, settings: Settings(language: .en))
    let atStart = state.update(.resized(Size(width: 80, height: 24)))
    #expect(!atStart.contains(.recallAttempts))
    let opening = state.press("g", "End", "Enter")
    #expect(opening.contains(.recallAttempts))
    #expect(state.lines().contains { $0.contains("is being read") })
    _ = state.update(.attempts([]))
    #expect(state.lines().contains { $0.contains("No question was answered with chips yet.") })
    let again = state.press("Esc", ">")
    #expect(!again.contains(.recallAttempts))
  }

  @Test func theRecordIsReadWhereTheScreenIsResumed() {
    var memory = Memory()
    memory.page = "progress"
    var state = TutorState(course: SmallCourse.course, memory: memory)
    let effects = state.update(.resized(Size(width: 80, height: 24)))
    #expect(effects == [.recallAttempts])
  }

  @Test func theEmptyStateLeadsToTheFirstQuestion() {
    var state = state()
    _ = state.update(.attempts([]))
    state.press("Enter")
    #expect(state.pageID == "s2.end")
  }

  @Test func anAnswerIsCountedAtOnce() {
    var state = state()
    _ = state.update(.attempts([]))
    state.press("g", "Home", "Down", "Enter", "e")
    for _ in 0..<7 { state.press("Right") }
    state.press("Down", "Right", "Right", "Right", "Enter")
    state.press("g", "End", "Enter")
    let lines = state.lines()
    // −log2 0.7 = 0.5146, and log2 2 = 1.
    #expect(lines.contains { $0.contains("▸ you      0.5146 bits a question") })
    #expect(lines.contains { $0.contains("uniform  1 bits a question") })
    #expect(lines[0].hasSuffix("en · bits"))
    state.press("Enter")
    guard case .why(let why) = state.overlay else {
      Issue.record("no derivation opened")
      return
    }
    #expect(why.current.parts.count == 1)
    state.press("Esc", "Tab")
    #expect(state.lines().contains { $0.contains("7     1 of 1") })
  }

  @Test func noChipOnTheRightOptionIsSaidKindly() {
    var state = state()
    _ = state.update(
      .attempts([
        Attempt(exercise: "s2.swap", answer: "0,10", verdict: .wrong, lessonVersion: "test")
      ]))
    #expect(state.lines().contains { $0.contains("∞ bits a question") })
    #expect(state.lines().contains { $0.contains("3.32") })
  }

  @Test func secondAnswersDoNotCount() {
    var state = state(.zh)
    let attempts = ["3,7", "10,0"].map { answer in
      Attempt(
        exercise: "s2.swap", answer: answer, verdict: answer == "3,7" ? .wrong : .right,
        lessonVersion: "test")
    }
    _ = state.update(.attempts(attempts))
    // −log2 0.3 = 1.7370.
    #expect(state.lines().contains { $0.contains("每题 1.7370 比特") })
    #expect(state.lines().contains { $0.contains("1 道筹码题，只算第一次作答") })
  }
}
