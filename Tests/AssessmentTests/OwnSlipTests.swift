import Assessment
import InformationTheory
import Testing

struct OwnSlipTests {
  /// Along the slope of −ln q from 0.4 to 0.44: 0.8163 nats.
  private let nudge = stated(
    "-ln(0.4) - 1/0.4 * 0.04", unit: .nats, slips: ["-ln(0.44)", "-ln(0.4)", "-0.1", "2"])
  /// One day in 16.
  private let whole = stated("48/3", slips: ["3/48", "30/3"])

  @Test(arguments: ["-ln(0.4) - 0.1", "0.816", "0.8163", "1.1777 bits"])
  func whatIsAskedIsRight(raw: String) {
    #expect(nudge.check(raw).word == .right)
  }

  @Test(
    arguments: [
      ("-ln(0.44)", "own.1"), ("0.821", "own.1"), ("0.916", "own.2"), ("-0.1", "own.3"),
      ("2", "own.4"), ("2.0", "own.4"), ("0.92", "digits"), ("0.9163 bits", nil),
      ("0.8163 bits", "A29"), ("-0.8163", nil), ("1.1777", nil), ("1.951", nil), ("0", "digits"),
    ] as [(String, String?)])
  func ownSlipIsNamed(raw: String, id: String?) {
    let verdict = nudge.check(raw)
    #expect(verdict.diagnosisID == id, "\(verdict)")
    #expect(verdict.word == .wrong)
  }

  @Test(
    arguments: [
      ("16", nil), ("4", nil), ("416", nil), ("10", "own.2"), ("0.0625", "own.1"),
      ("3", nil), ("3/48", "own.1"), ("6.25%", "own.1"), ("0.06", "digits"), ("2.7726", nil),
    ] as [(String, String?)])
  func wholeNumbersAreWrittenInFull(raw: String, id: String?) {
    #expect(whole.check(raw).diagnosisID == id)
    #expect(whole.check(raw).word == (raw == "16" ? .right : .wrong))
  }

  /// The right value rounds to 0, but nobody would round it so.
  @Test func zeroIsTheSlip() {
    let floor = stated("0.4227", slips: ["0"])
    #expect(floor.check("0").diagnosisID == "own.1")
    #expect(floor.check("0.4").word == .invalid)
    #expect(floor.authorProblems() == [])
  }

  @Test func ownSlipComesBeforeTheCatalogue() throws {
    let entropy = try Expression("-(0.5 ln 0.5 + 0.3 ln 0.3 + 0.2 ln 0.2)")
    let words = Bilingual(zh: "这是 q 的熵。", en: "That is the entropy of q.")
    let question = NumericQuestion(
      computation: Computation(
        "cross_entropy", ["p": .vector([0.7, 0.2, 0.1]), "q": .vector([0.5, 0.3, 0.2])]),
      ownSlips: [OwnSlip(answer: entropy, because: words)])
    let asked = Exercise(
      id: "s2.x", section: "2", page: "s2.a", prompt: words, kind: .numeric(question))
    #expect(asked.check("1.0297") == .wrong(.own(0)))
    #expect(asked.check("0.8018").diagnosisID == "A02")
    #expect(asked.authorProblems() == [])
    let text = VerdictText(.wrong(.own(0)), of: asked)
    #expect(text.message(.zh) == "不对。这是 q 的熵。")
    #expect(text.message(.en) == "Not right. That is the entropy of q.")
  }

  @Test func statedAnswerIsItsOwnSolution() {
    #expect(nudge.solutionLines(in: .en) == ["−ln(0.4) − 1/0.4·0.04 = 0.8163 nats"])
    #expect(nudge.solutionLines(in: .zh) == ["−ln(0.4) − 1/0.4·0.04 = 0.8163 纳特"])
    #expect(whole.solutionLines(in: .en) == ["48/3 = 16"])
    #expect(exercise("entropy", q: nil).solutionLines(in: .en) == [])
    var told = nudge
    told.solution = [Bilingual(zh: "一步。", en: "One step.")]
    #expect(told.solutionLines(in: .zh) == ["一步。"])
    #expect((try? told.solution(in: .zh)) == .some(nil))
  }

  @Test func everySlipIsProved() {
    #expect(nudge.authorProblems() == [])
    let close = stated("16", slips: ["16.03", "10", "10", "1/0", "ln 0"]).authorProblems()
    #expect(close.count == 3)
    #expect(
      AuthorProblemText(close[0]).message(.en)
        == "number 1 of slips gives 16.03, within twice the tolerance 0.016 of the right value 16")
    #expect(
      AuthorProblemText(close[1]).message(.zh) == "第 3 个 slips 得到 10，却诊断不出来")
    #expect(AuthorProblemText(close[2]).message(.en).hasPrefix("number 4 of slips has no value: "))
    #expect(stated("1/0").authorProblems().count == 1)
  }
}

/// A question with its answer and slips.
private func stated(_ answer: String, unit: LogBase? = nil, slips: [String] = []) -> Exercise {
  let words = Bilingual(zh: "再想想。", en: "Think again.")
  guard let answer = try? Expression(answer) else {
    preconditionFailure("no expression: \(answer)")
  }
  let own = slips.compactMap { try? Expression($0) }.map { OwnSlip(answer: $0, because: words) }
  return Exercise(
    id: "s0.x", section: "0", page: "s0.a", prompt: words,
    kind: .numeric(NumericQuestion(answer: answer, unit: unit, ownSlips: own)))
}
