import InformationTheory
import Testing

@testable import Assessment

struct CalibrationTests {
  /// Three answers: 7 of 10 on the right one of two, 5 on one of three, 2 on one of three.
  private let three = Calibration([
    prediction([7, 3], right: 0), prediction([3, 5, 2], right: 1), prediction([8, 0, 2], right: 2),
  ])

  @Test func ownCrossEntropyIsTheMeanCost() throws {
    // log2(10/7) = 0.514573, log2(10/5) = 1, log2(10/2) = 2.321928; their mean is 1.278834.
    let own = try #require(three.crossEntropyInBits)
    #expect(abs(own - 1.278_834) < 1e-6)
    // (1 + 2 log2 3) / 3 = (1 + 3.169925) / 3 = 1.389975.
    let uniform = try #require(three.uniformInBits)
    #expect(abs(uniform - 1.389_975) < 1e-6)
    #expect(three.infiniteCount == 0)
    #expect(three.finiteCrossEntropyInBits == own)
  }

  @Test func everyOptionIsInTheBinOfItsChips() {
    // 7 3 · 3 5 2 · 8 0 2, right: 7, 5, the last 2.
    let counts = [0: 1, 2: 2, 3: 2, 5: 1, 7: 1, 8: 1]
    let rights = [2: 1, 5: 1, 7: 1]
    #expect(three.bins.map(\.count) == (0...10).map { counts[$0] ?? 0 })
    #expect(three.bins.map(\.right) == (0...10).map { rights[$0] ?? 0 })
    #expect(three.bins[2].share == 0.5)
    #expect(three.bins[1].share == nil)
    #expect(three.bins[7].promise == 0.7)
  }

  @Test func noChipOnTheRightOptionCostsInfinity() {
    let calibration = Calibration([
      Self.prediction([10, 0], right: 1), Self.prediction([5, 5], right: 0),
    ])
    #expect(calibration.crossEntropyInBits == .infinity)
    #expect(calibration.finiteCrossEntropyInBits == 1)
    #expect(calibration.infiniteCount == 1)
  }

  @Test func withoutAnswersThereIsNoMean() {
    let empty = Calibration([])
    #expect(empty.crossEntropyInBits == nil)
    #expect(empty.uniformInBits == nil)
    #expect(empty.confidence == .tooFew(count: 0))
  }

  @Test func onlyTheFirstAnswerToAQuestionCounts() {
    let calibration = Calibration(
      of: [
        attempt("a", "3,7", .wrong), attempt("a", "10,0", .right), attempt("other", "0.5", .wrong),
        attempt("b", "6,4", .right),
      ], to: [Self.choice("a"), Self.choice("b")])
    #expect(calibration.predictions.map(\.chips.text) == ["3,7", "6,4"])
    #expect(calibration.setAside == 0)
  }

  @Test func answersToOtherOptionsAreSetAside() {
    let calibration = Calibration(
      of: [
        // Three options then, two now; judged right then, wrong now.
        attempt("a", "3,4,3", .wrong), attempt("b", "2,8", .right), attempt("b", "8,2", .right),
      ], to: [Self.choice("a"), Self.choice("b")])
    #expect(calibration.predictions.isEmpty)
    #expect(calibration.setAside == 2)
  }

  @Test func derivationsGiveTheNumbersThatAreShown() throws {
    let labels = ["1", "2", "3"]
    let own = try #require(three.crossEntropyDerivation("H", labels: labels))
    #expect(own.value == three.crossEntropyInBits)
    #expect(own.parts.map(\.value) == three.predictions.map(\.costInBits))
    #expect(own.parts[0].parts[0].parts[0].value == 0.7)
    let uniform = try #require(three.uniformDerivation("U", labels: labels))
    #expect(uniform.value == three.uniformInBits)
    let share = try #require(three.shareDerivation(ofChips: 2, names: ("r", "n")))
    #expect(share.value == 0.5)
    #expect(share.parts.map(\.value) == [1, 2])
    #expect(three.shareDerivation(ofChips: 1, names: ("r", "n")) == nil)
  }

  static func prediction(_ counts: [Int], right: Int) -> Prediction {
    let text = counts.map(String.init).joined(separator: ",")
    let chips = Chips(text, options: counts.count) ?? Chips(options: counts.count)
    return Prediction(exercise: "x", chips: chips, right: right)
  }

  private static func choice(_ id: String) -> Exercise {
    let option = ChoiceQuestion.Option(
      text: Bilingual(zh: "甲", en: "one"), because: Bilingual(zh: "因", en: "why"))
    let other = ChoiceQuestion.Option(
      text: Bilingual(zh: "乙", en: "two"), because: Bilingual(zh: "因", en: "why"))
    return Exercise(
      id: id, section: "1", page: "p", prompt: Bilingual(zh: "问", en: "Which?"),
      kind: .choice(ChoiceQuestion(options: [option, other], right: 0)))
  }

  private func attempt(_ exercise: String, _ answer: String, _ word: Verdict.Word) -> Attempt {
    Attempt(exercise: exercise, answer: answer, verdict: word, lessonVersion: "1")
  }
}

struct ConfidenceTests {
  private func answers(_ counts: [Int], right: Int, times: Int) -> [Prediction] {
    Array(repeating: CalibrationTests.prediction(counts, right: right), count: times)
  }

  @Test func nineAnswersAreTooFew() {
    let calibration = Calibration(answers([9, 1], right: 1, times: 9))
    #expect(calibration.confidence == .tooFew(count: 9))
  }

  @Test func questionsWithoutAFavouriteDoNotCount() {
    let calibration = Calibration(answers([5, 5], right: 1, times: 20))
    #expect(calibration.confidence == .tooFew(count: 0))
  }

  @Test func ninetyPercentThatComeTrueSixTimesOfTenAreOverconfident() {
    // P(X ≤ 6) for ten coins of 0.9 is 0.012795.
    let calibration = Calibration(
      answers([9, 1], right: 0, times: 6) + answers([9, 1], right: 1, times: 4))
    guard case .overconfident(let tally) = calibration.confidence else {
      Issue.record("\(calibration.confidence)")
      return
    }
    #expect(tally.count == 10 && tally.right == 6)
    #expect(abs(tally.promised - 9) < 1e-12)
  }

  @Test func ninetyPercentThatComeTrueSevenTimesOfTenAreNoSign() {
    // P(X ≤ 7) for ten coins of 0.9 is 0.070191: chance enough.
    let calibration = Calibration(
      answers([9, 1], right: 0, times: 7) + answers([9, 1], right: 1, times: 3))
    guard case .noSign = calibration.confidence else {
      Issue.record("\(calibration.confidence)")
      return
    }
  }

  @Test func sixtyPercentThatAlwaysComeTrueAreUnderconfident() {
    // 0.6 to the power of 10 is 0.006047.
    let calibration = Calibration(answers([6, 4], right: 0, times: 10))
    guard case .underconfident = calibration.confidence else {
      Issue.record("\(calibration.confidence)")
      return
    }
  }

  @Test func oneMissAmongCertaintiesIsOverconfident() {
    let calibration = Calibration(
      answers([10, 0], right: 0, times: 10) + answers([10, 0], right: 1, times: 1))
    guard case .overconfident = calibration.confidence else {
      Issue.record("\(calibration.confidence)")
      return
    }
  }
}
