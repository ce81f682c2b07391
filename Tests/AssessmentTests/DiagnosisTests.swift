import Assessment
import InformationTheory
import Testing

struct DiagnosisTests {
  /// The test vectors of the catalogue, table A.
  @Test(
    arguments: [
      ("1.1217", "A01"), ("0.8018", "A02"), ("1.0297", "A03"), ("0.0851", "A04"), ("0.0920", "A05"),
      ("-0.8869", "A06"), ("1.2796", "A07"), ("0.3852", "A08"), ("1.122", "A01"),
      ("1.28 nats", "A07"),
      ("0.8869 bits", "A29"), ("-1.2796", "A06+A07"), ("1.6183", "A01+A07"), ("0.4472", "A03+A08"),
      ("0.092", "digits"), ("0.95", "digits"), ("5", "digits"), ("0.9512", nil), ("inf", nil),
      ("-(0.5 ln 0.7 + 0.3 ln 0.2 + 0.2 ln 0.1)", "A01"), ("1.1212", nil), ("1.12", "digits"),
    ] as [(String, String?)])
  func crossEntropySlipIsNamed(raw: String, id: String?) {
    let verdict = exercise("cross_entropy").check(raw)
    #expect(verdict.word == .wrong)
    #expect(verdict.diagnosisID == id)
  }

  @Test(
    arguments: [
      ("0.887"), ("0.8869"), ("8.87e-1"), ("1.28 bits"), ("1.2796 比特"), ("0.3852 hartleys"),
      ("-(0.7 ln 0.5 + 0.2 ln 0.3 + 0.1 ln 0.2)"), ("0.8018+0.0851"), (" ０．８８７ "), ("88.69%"),
    ])
  func rightAnswerIsRightHoweverItIsTyped(raw: String) {
    #expect(exercise("cross_entropy").check(raw).word == .right)
  }

  @Test(arguments: [("0.8869", "A09"), ("0.3852", "A08"), ("-1.2796", "A06"), ("1.6183", "A01")])
  func bitsAreAsked(raw: String, id: String) {
    #expect(exercise("cross_entropy", in: .bits).check(raw).diagnosisID == id)
    #expect(exercise("cross_entropy", in: .bits).check("1.28").word == .right)
    #expect(exercise("cross_entropy", in: .bits).check("0.8869 nats").word == .right)
  }

  @Test(arguments: [("-0.8018", "A06"), ("1.1568", "A07"), ("0.3482", "A08"), ("1.0297", nil)])
  func entropySlipIsNamed(raw: String, id: String?) {
    #expect(exercise("entropy", q: nil).check(raw).diagnosisID == id)
  }

  @Test(
    arguments: [
      ("0.8869", "A28"), ("0.8018", "A02"), ("0.0920", "A05"), ("-0.0851", "A06"),
      ("0.1228", "A07"),
    ])
  func divergenceSlipIsNamed(raw: String, id: String) {
    #expect(exercise("kl").check(raw).diagnosisID == id)
  }

  @Test func infinityIsARightAnswer() {
    let impossible = exercise("cross_entropy", p: [0.5, 0.5, 0], q: [0.5, 0, 0.5])
    for raw in ["inf", "∞", "无穷大", "-ln 0", "inf bits"] {
      #expect(impossible.check(raw).word == .right)
    }
    #expect(impossible.check("0.3466").diagnosisID == "A24")
    #expect(impossible.check("1000000").word == .wrong)
    #expect(impossible.authorProblems().isEmpty)
  }

  @Test func labelHasNoEntropyOfItsOwn() {
    let binary = exercise("cross_entropy", p: [1, 0], q: [0.8, 0.2])
    #expect(binary.check("0.223").word == .right)
    #expect(binary.check("-log(0.8)").word == .right)
    #expect(binary.check("inf").diagnosisID == "A01|A05")
    #expect(binary.authorProblems().isEmpty)
  }

  @Test func tooFewDigitsCostNoAttempt() {
    for raw in ["0.9", "0.89", "1"] {
      let range = 0..<raw.count
      let problem = AnswerProblem(.tooFewDigits(places: 3), at: range)
      #expect(exercise("cross_entropy").check(raw) == .invalid(problem))
    }
    let strict = exercise("cross_entropy", tolerance: 1e-5)
    #expect(strict.check("0.887") == .invalid(AnswerProblem(.tooFewDigits(places: 5), at: 0..<5)))
    #expect(strict.check("0.88694").word == .right)
  }

  @Test func nothingTypedIsUnanswered() {
    #expect(exercise("cross_entropy").check("") == .unanswered)
    #expect(exercise("cross_entropy").check(" 　\t") == .unanswered)
  }

  @Test func everyCorrectRoundingToThreeDecimalsPasses() {
    for step in 1..<200 {
      let p = Double(step) / 200
      let question = NumericQuestion(
        computation: Computation(
          "cross_entropy", ["p": .vector([p, 1 - p]), "q": .vector([0.3, 0.7])]))
      guard let right = try? question.rightValue() else { continue }
      #expect(question.check(right.decimal(places: 3)).word == .right)
    }
  }

  /// Values of cross-perplexity 2.4277: 2 to the nats, e to the bits, the exponents.
  @Test(arguments: [("1.8493", "A30"), ("3.5952", "A31"), ("0.8869", "A32"), ("1.2796", "A32")])
  func perplexitySlipIsNamed(raw: String, id: String) {
    let perplexity = exercise("cross_perplexity")
    #expect(perplexity.check("2.4277").word == .right)
    #expect(perplexity.check(raw).diagnosisID == id)
    #expect(perplexity.authorProblems().isEmpty)
  }

  @Test func perplexityHasNoUnit() {
    let perplexity = exercise("perplexity", q: nil)
    #expect(perplexity.check("2.2296").word == .right)
    #expect(perplexity.check("2.23 bits").word == .invalid)
  }

  @Test func attemptKeepsWhatWasTyped() {
    let asked = exercise("cross_entropy")
    let attempt = Attempt(
      asked, seed: 7, answer: "1.1217 ", verdict: asked.check("1.1217 "), lessonVersion: "0.1")
    #expect(
      attempt
        == Attempt(
          exercise: "s2.cross_entropy", seed: 7, answer: "1.1217 ", verdict: .wrong,
          diagnosis: "A01", lessonVersion: "0.1"))
  }
}

struct ExerciseTests {
  @Test func soundExerciseHasNoProblems() {
    #expect(exercise("cross_entropy").authorProblems() == [])
    #expect(exercise("cross_entropy", in: .bits).authorProblems() == [])
    #expect(exercise("entropy", q: nil).authorProblems() == [])
    #expect(exercise("kl").authorProblems() == [])
    #expect(exercise("kl", p: [0.5, 0.5], q: [0.5, 0.5]).authorProblems().count == 1)
  }

  @Test func slipEqualToTheRightValueIsAnAuthorError() throws {
    // The textbook pair: exchanging p and q changes nothing.
    let symmetric = exercise("cross_entropy", p: [0.5, 0.25, 0.25], q: [0.25, 0.25, 0.5])
    let problem = try #require(symmetric.authorProblems().first)
    #expect(
      AuthorProblemText(problem).message(.en)
        == "slip A01 gives 1.2130, within twice the tolerance 0.0012 of the right value 1.2130")
    #expect(
      AuthorProblemText(problem).message(.zh)
        == "错法 A01 得到 1.2130，与正确答案 1.2130 相差不到容差 0.0012 的两倍")
    #expect(
      !exercise(
        "cross_entropy", p: [0.5, 0.25, 0.25], q: [0.25, 0.25, 0.5], excluding: [.swapped]
      )
      .authorProblems().contains(problem))
  }

  @Test func whatCannotBeComputedIsReported() {
    let broken = exercise("cross_entropy", p: [1, 0.1], q: [0.8, 0.2])
    let error = QuestionError.computation(.notADistribution("p", .sum(1.1)))
    #expect(broken.authorProblems() == [.noRightValue(error)])
    #expect(broken.check("1") == .invalid(AnswerProblem(.brokenQuestion(error), at: 0..<0)))
    #expect(exercise("cross_entropy", tolerance: -1).authorProblems() == [.tolerance(-1)])
  }

  @Test func hintsComeInSteps() {
    #expect(exercise("kl").hints(shown: 0, in: .en) == [])
    #expect(exercise("kl").hints(shown: 1, in: .zh) == ["先看权重。"])
    #expect(exercise("kl").hints(shown: 9, in: .en) == ["Weights first.", "Then logs."])
  }

  @Test func solutionIsTheDerivation() throws {
    let solution = try #require(try exercise("cross_entropy", in: .bits).solution(in: .en))
    #expect(abs(solution.value - 1.2795859) < 1e-7)
    #expect(solution.parts.count == 3)
  }
}
