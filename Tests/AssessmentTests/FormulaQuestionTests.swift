import Assessment
import Testing

struct FormulaQuestionTests {
  private let words = Bilingual(zh: "错。", en: "Slip.")

  private func asked(
    _ answer: String, slips: [String] = [], _ variables: FormulaQuestion.Variable...
  ) throws -> Exercise {
    let names = variables.map(\.name)
    return Exercise(
      id: "s3.f", section: "3", page: "s3.a", prompt: words,
      kind: .formula(
        FormulaQuestion(
          variables: variables, answer: try Expression(answer, in: names),
          ownSlips: try slips.map {
            OwnSlip(answer: try Expression($0, in: names), because: words)
          })))
  }

  private func slope() throws -> Exercise {
    try asked(
      "(q - y) x", slips: ["q - y"], .init("q", in: 0.05...0.95), .init("y", in: 0...1),
      .init("x", in: -2...2))
  }

  @Test(
    arguments: [
      "(q - y)x", "q x - y x", "qx − yx", "x*(q-y)", "-(y-q)*x", "（ｑ－ｙ）·ｘ", "x (q - y) + 0",
      "x((q - y)/2 + (q - y)/2)",
    ])
  func equalFormulaIsRight(raw: String) throws {
    #expect(try slope().check(raw).word == .right)
  }

  @Test(
    arguments: [
      ("(y - q) x", "A06"), ("2(q - y) x", "factor"), ("(q - y) x + 1", "offset"),
      ("q - y", "own.1"),
      ("ln(q - y) x", "domain"), ("q + y", nil),
    ] as [(String, String?)])
  func differenceIsTold(raw: String, id: String?) throws {
    let verdict = try slope().check(raw)
    #expect(verdict.word == .wrong)
    #expect(verdict.diagnosisID == id)
    let text = VerdictText(verdict, of: try slope())
    #expect(text.message(.en).hasPrefix("Not right"))
    #expect(text.message(.zh).hasPrefix("不对"))
  }

  @Test func unknownNameCostsNoAttempt() throws {
    let asked = try slope()
    let problem = AnswerProblem(.unknownVariable("w", known: ["q", "x", "y"]), at: 1..<2)
    #expect(asked.check("(w - y) 3x").word == .invalid)
    #expect(asked.check("(w - y) x") == .invalid(problem))
    #expect(asked.check("q -").word == .invalid)
    #expect(asked.check(" ") == .unanswered)
    #expect(asked.authorProblems() == [])
  }

  @Test(
    arguments: [
      ("-sum(p ln q)", nil), ("-sum(p*log(q))", nil), ("sum(p ln(1/q))", nil),
      ("-sum(q ln p)", "own.1"), ("sum(p ln q)", "A06"), ("-sum(p log2(q))", "factor"),
    ] as [(String, String?)])
  func sumsOverOutcomes(raw: String, id: String?) throws {
    let entropy = try asked(
      "-sum(p ln q)", slips: ["-sum(q ln p)"],
      .init("p", in: 0...1, count: 3, isDistribution: true),
      .init("q", in: 0...1, count: 3, isDistribution: true))
    let verdict = entropy.check(raw)
    #expect(verdict.word == (id == nil ? .right : .wrong))
    #expect(verdict.diagnosisID == id)
  }

  @Test func placeOfAMissingValueIsTold() throws {
    let asked = try asked("ln(1 + exp(-z))", .init("z", in: -2...2))
    let text = VerdictText(asked.check("-ln z"), of: asked).message(.en)
    #expect(text.hasPrefix("Not right. At z = −"))
    #expect(text.contains("your formula has no value"))
  }

  @Test(arguments: ["q_1 - p_1", "q₁ − p₁", "q1-p1"])
  func subscriptsAreRead(raw: String) throws {
    let asked = try asked("q1 - p1", .init("q1", in: 0...1), .init("p1", in: 0...1))
    #expect(asked.check(raw).word == .right)
  }
}
