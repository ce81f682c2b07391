import InformationTheory
import Testing

@testable import Assessment

struct ProgramJudgingTests {
  private func fault(_ value: Argument, in index: Int = 0) throws -> ProgramFault? {
    let exercise = try ProgramExerciseTests.exercise()
    let example = exercise.cases[index]
    return exercise.fault(
      in: .value(value), to: example, right: try example.computation.evaluate())
  }

  @Test func recognisesKnownSlips() throws {
    // H((0.7, 0.3), (0.5, 0.5)) = ln 2 and H((0.7, 0.3), (0.2, 0.8)) = 1.1935494…
    #expect(try fault(.number(0.6931471805599453)) == nil)
    #expect(try fault(.number(0.6931472)) == nil)
    #expect(try fault(.vector([0.6931471805599453])) == nil)
    #expect(try fault(.number(1)) == .factor(.bits))
    #expect(try fault(.number(-0.6931471805599453)) == .factor(.sign))
    #expect(try fault(.number(0.30102999566398120)) == .factor(.hartleys))
    #expect(try fault(.number(0.34657359027997264)) == .factor(.classes))
    #expect(try fault(.number(1.0345132322484956), in: 1) == .slip(0))
    #expect(try fault(.number(0.5826853020432394), in: 1) == .slip(1))
    #expect(try fault(.number(0.6932), in: 0) == .imprecise(nil, digits: 4))
    #expect(try fault(.number(0.8)) == .wrong(nil))
  }

  @Test func tellsWhatIsNoNumber() throws {
    #expect(try fault(.number(.nan)) == .notANumber(nil))
    #expect(try fault(.number(.infinity)) == .infinite(nil))
    #expect(try fault(.number(8.4), in: 2) == .finite(nil))
    #expect(try fault(.number(.infinity), in: 2) == nil)
    #expect(try fault(.vector([0.3, 1.0862943611198906])) == .unreduced)
    #expect(try fault(.vector([0.3, 0.4])) == .shape(expected: .number, got: .list(2)))
    #expect(try fault(.text("ln 2")) == .shape(expected: .number, got: .word))
  }

  @Test func saysWhichEntryIsWrong() throws {
    var exercise = try ProgramExerciseTests.exercise()
    exercise.slips = []
    let computation = Computation(
      "softmax_cross_entropy_gradient",
      ["z": .matrix([[0, 0], [0, 0]]), "targets": .vector([0, 1])])
    exercise.cases[0].computation = computation
    let right = try computation.evaluate()
    #expect(right == .matrix([[-0.25, 0.25], [0.25, -0.25]]))
    let judge = { (value: Argument) in
      exercise.fault(in: .value(value), to: exercise.cases[0], right: right)
    }
    #expect(
      judge(.matrix([[-0.25, 0.25], [0.25, 0.3]])) == .wrong(ProgramPlace(row: 1, index: 1)))
    #expect(judge(.matrix([[-0.5, 0.5], [0.5, -0.5]])) == .factor(.sum))
    #expect(
      judge(.matrix([[1], [1, 2]]))
        == .shape(expected: .rows(2, of: 2), got: .rows(2, of: nil)))
  }

  @Test func readsAnswers() throws {
    #expect(try ProgramAnswer(#"{"id":2,"value":0.5}"#, id: 2) == .value(.number(0.5)))
    #expect(try ProgramAnswer(#"{"value":[1],"id":"2"}"#, id: 2) == .value(.vector([1])))
    #expect(try ProgramAnswer(#"{"id":2,"value":null}"#, id: 2) == .nothing)
    #expect(try ProgramAnswer(#"{"id":2,"error":"no"}"#, id: 2) == .refusal("no"))
    #expect(throws: ProgramLineFault.wrongID(found: "1")) {
      try ProgramAnswer(#"{"id":1,"value":0.5}"#, id: 2)
    }
    #expect(throws: ProgramLineFault.noID(#"{"value":1}"#)) {
      try ProgramAnswer(#"{"value":1}"#, id: 2)
    }
    #expect(throws: ProgramLineFault.noValue(#"{"id":2}"#)) {
      try ProgramAnswer(#"{"id":2}"#, id: 2)
    }
    #expect(throws: ProgramLineFault.notObject("0.5")) { try ProgramAnswer("0.5", id: 2) }
    #expect(throws: ProgramLineFault.notNumbers(#"[[1],2]"#)) {
      try ProgramAnswer(#"{"id":2,"value":[[1],2]}"#, id: 2)
    }
  }

  @Test func explainsInBothLanguages() throws {
    let exercise = try ProgramExerciseTests.exercise()
    let text = ProgramFaultText(.notANumber(nil), in: exercise.cases[1], of: exercise)
    #expect(text.why.en == "the value is NaN, which comes of ∞ − ∞, 0·∞, 0/0 or 0·ln 0.")
    #expect(text.why.zh == "结果是 NaN：∞ − ∞、0·∞、0/0 或 0·ln 0 会这样。")
    #expect(text.cure == Bilingual(zh: "坑", en: "trap"))
    let slip = ProgramFaultText(.slip(0), in: exercise.cases[1], of: exercise)
    #expect(slip.why == Bilingual(zh: "对调", en: "exchanged"))
    #expect(slip.cure == nil)
  }
}
