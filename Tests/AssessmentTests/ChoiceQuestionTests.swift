import Testing

@testable import Assessment

struct ChoiceQuestionTests {
  private let question = ChoiceQuestion(
    options: [
      .init(
        text: Bilingual(zh: "H(p,q)", en: "H(p,q)"),
        because: Bilingual(zh: "方向不同。", en: "The directions differ.")),
      .init(
        text: Bilingual(zh: "H(q,p)", en: "H(q,p)"),
        because: Bilingual(zh: "1.1217 大于 0.8869。", en: "1.1217 exceeds 0.8869.")),
      .init(
        text: Bilingual(zh: "一样大", en: "the same"),
        because: Bilingual(zh: "不对称。", en: "It is not symmetric.")),
    ], right: 1)

  private var exercise: Exercise {
    Exercise(
      id: "s2.which", section: "2", page: "s2.kl", prompt: Bilingual(zh: "？", en: "?"),
      kind: .choice(question))
  }

  // −log₂ of 0.7, 0.1 and 1, to more digits than are shown.
  @Test(arguments: [("2,7,1", 0.51457317), ("9,1,0", 3.32192809), ("0,10,0", 0.0)])
  func costsTheSurprisalOfTheRightOption(_ laid: String, _ bits: Double) throws {
    let chips = try #require(Chips(laid, options: 3))
    #expect(abs(chips.cost(of: 1) - bits) < 1e-8)
  }

  @Test func noChipOnTheRightOptionCostsWithoutBound() throws {
    let chips = try #require(Chips("10,0,0", options: 3))
    #expect(chips.cost(of: 1) == .infinity)
    let words = VerdictText(.laid(chips, right: 1), of: exercise)
    #expect(words.message(.en).contains("∞"))
    #expect(words.message(.zh).contains("每项至少留一枚"))
  }

  @Test(arguments: ["", " ", "10", "5,5", "4,4,4", "-1,11,0", "a,b,c", "10,0,0,0", "3,3,3"])
  func whatIsNotTenChipsIsNoAnswer(_ laid: String) {
    let word = exercise.check(laid).word
    #expect(word == .invalid || (laid.allSatisfy { $0 == " " } && word == .unanswered))
  }

  @Test func saysHowManyChipsAreStillInHand() {
    func words(_ laid: String) -> String {
      VerdictText(exercise.check(laid), of: exercise).message(.en)
    }
    #expect(words("3,3,3").contains("Lay all ten chips first: 1 is still in hand."))
    #expect(words("0,7,0").contains("Lay all ten chips first: 3 are still in hand."))
    #expect(words("5,5").contains("Give each of the 3 options a count"))
  }

  @Test func rightMeansMoreChipsThanAnywhereElse() {
    #expect(exercise.check("2,6,2").word == .right)
    #expect(exercise.check("5,5,0").word == .wrong)
    #expect(exercise.check("6,4,0").word == .wrong)
  }

  @Test func saysTheReasonOfTheFavouredAndOfTheRightOption() {
    let words = VerdictText(exercise.check("8,1,1"), of: exercise).message(.en)
    #expect(
      words == "1 of ten on the right one: that costs −log₂(1/10) = 3.32 bits (spread evenly: "
        + "1.58). That is dearer than spreading evenly. The directions differ. 1.1217 exceeds "
        + "0.8869.")
  }

  @Test func chipsAreLaidWhileThereAreAny() {
    var chips = Chips(options: 2)
    for _ in 0..<12 { chips.lay(on: 0) }
    chips.lay(on: 7)
    #expect(chips.text == "10,0")
    chips.take(from: 0)
    chips.lay(on: 1)
    chips.take(from: 5)
    #expect(chips.text == "9,1")
    #expect(chips.left == 0)
  }

  @Test func anAuthorMustMarkOneRightAmongDifferentOptions() {
    #expect(question.authorProblems().isEmpty)
    #expect(
      ChoiceQuestion(options: [], right: 0).authorProblems() == [.optionsWithoutOneRight(0)])
    let twice = ChoiceQuestion(options: [question.options[0], question.options[0]], right: 0)
    #expect(twice.authorProblems() == [.equalOptions])
  }
}

struct OrderQuestionTests {
  private let question = OrderQuestion(
    items: ["a", "b", "c", "d"].map { Bilingual(zh: $0, en: $0) })

  @Test func theFirstWrongPlaceIsTold() {
    #expect(question.check("1,2,3,4") == .ordered(firstWrong: nil))
    #expect(question.check("1,3,2,4") == .ordered(firstWrong: 1))
    #expect(question.check("2,1,3,4").word == .wrong)
  }

  @Test(arguments: ["1,2,3", "1,1,2,3", "0,1,2,3", "1,2,3,5", "x"])
  func whatIsNotAnOrderIsNoAnswer(_ raw: String) {
    #expect(question.check(raw).word == .invalid)
  }

  @Test(arguments: 3...9)
  func isNotShownInTheRightOrder(_ count: Int) {
    let question = OrderQuestion(items: (0..<count).map { Bilingual(zh: "\($0)", en: "\($0)") })
    #expect(question.shown.sorted() == Array(0..<count))
    #expect(question.shown != Array(0..<count))
  }
}
