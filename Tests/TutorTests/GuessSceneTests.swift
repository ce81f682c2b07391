import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct GuessSceneTests {
  private func scene(_ text: String) throws -> GuessScene {
    try GuessScene(StateLine(text))
  }

  @Test func aNewQuestionBeginsAtItsFirstChoice() throws {
    var state = TutorState(lab: try ActiveScene("guess"), settings: Settings(language: .en))
    state.press("Down", "Down", "S-Right", "Tab")
    #expect(state.focus == "reveal")
    state.press("Enter")
    #expect(state.focus == "chips.1")
    state.press("Down", "Right")
    #expect(state.focus == "chips.2")
  }

  // MARK: - Corpora

  @Test(arguments: GuessText.allCases) func passagesAreReadyToGuess(text: GuessText) {
    #expect(text.corpus.passages.count == 12)
    for passage in text.corpus.passages {
      #expect((16...20).contains(passage.target.count))
      #expect(passage.before.count >= 25)
    }
  }

  // Without line ends and repeated blanks the book has 3,197 times "th"; six are in the passages.
  @Test func pairsAreCountedInTheRestOfTheText() {
    let model = GuessCorpus.alice.model
    #expect(model.count("h", after: "t") == 3191)
    #expect(model.likeliest(6, after: "q") == [" ", "a", "e", "o", "t", "u"])
    #expect(model.total > 140_000)
  }

  @Test(arguments: GuessText.allCases) func bothModelsAreDistributions(text: GuessText) {
    let model = text.corpus.model
    let all = Set(text.corpus.passages.flatMap { Array($0.target) })
    for a in all {
      let candidates = model.likeliest(200, after: a)
      let pairs = candidates.reduce(0) { $0 + model.probability($1, after: a) }
      let singles = candidates.reduce(0) { $0 + model.probability($1) }
      #expect(abs(pairs - 1) < 1e-9, "\(a)")
      #expect(abs(singles - 1) < 1e-9)
      #expect(all.allSatisfy { model.probability($0, after: a) > 0 })
    }
  }

  // Over all passages, character by character, as the generator reports: near what counting
  // pairs reaches on any fresh text of the kind (3.5 bits for Alice, 2.7 for the poems).
  @Test(arguments: [(GuessText.alice, 3.3281, 4.3990), (.tang, 2.7115, 4.7283)])
  func aCountingModelReachesWhatTheGeneratorFound(text: GuessText, pairs: Double, singles: Double) {
    let model = text.corpus.model
    var sums = (0.0, 0.0)
    var number = 0.0
    for passage in text.corpus.passages {
      var previous = passage.before.last ?? " "
      for character in passage.target {
        sums.0 += surprisal(of: model.probability(character, after: previous), in: .bits)
        sums.1 += surprisal(of: model.probability(character), in: .bits)
        number += 1
        previous = character
      }
    }
    #expect(abs(sums.0 / number - pairs) < 5e-5)
    #expect(abs(sums.1 / number - singles) < 5e-5)
  }

  @Test func whatIsOfferedDoesNotDependOnWhatComes() {
    let model = GuessCorpus.alice.model
    let one = GuessQuestion(previous: "t", answer: "h", model: model)
    let two = GuessQuestion(previous: "t", answer: "z", model: model)
    #expect(one.candidates == two.candidates)
    #expect(two.right == GuessQuestion.offered)
    #expect(one.candidates == one.candidates.sorted())
    #expect(abs(one.bigram.reduce(0, +) - 1) < 1e-12)
    #expect(abs(one.unigram.reduce(0, +) - 1) < 1e-12)
  }

  // MARK: - Chips

  @Test func sevenChipsCostHalfABitAndNoneCostsInfinity() throws {
    let chips = try #require(GuessChips("7100002"))
    #expect(abs(chips.cost(of: 0) - 0.514_573_172_829_758_3) < 1e-15)
    #expect(abs(chips.cost(of: 1) - 3.321_928_094_887_362_6) < 1e-15)
    #expect(chips.cost(of: 2) == .infinity)
    #expect(chips.hand == 0)
    #expect(GuessChips("x000000")?.cost(of: 0) == 0)
    for text in ["", "111111", "11111111", "x100000", "a000000", "１000000"] {
      #expect(GuessChips(text) == nil, "\(text)")
    }
  }

  @Test func aHedgeTakesFromTheHandThenFromTheHighestPile() throws {
    var chips = try #require(GuessChips("3000000"))
    chips.hedge()
    #expect(chips.text == "3111111")
    chips = try #require(GuessChips("x000000"))
    chips.hedge()
    #expect(chips.text == "4111111")
    chips.spread()
    #expect(chips.text == "2221111")
  }

  @Test func theHandGivesAndTakes() throws {
    var scene = GuessScene()
    try scene.change("chips.5", by: ChangeStep(1))
    try scene.set("chips.2", to: 8)
    #expect(scene.chips.text == "0800100")
    #expect(throws: SceneRefusal.self) { try scene.set("chips.3", to: 2) }
    #expect(throws: SceneRefusal.self) { try scene.set("chips.3", to: 0.5) }
    #expect(throws: SceneRefusal.self) { try scene.set("chips.3", to: -1) }
    #expect(throws: SceneRefusal.self) { try scene.perform(.update, at: nil) }
    try scene.change("chips.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.chips.text == "1800100")
    try scene.change("chips.2", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.chips.text == "1000100")
    #expect(throws: SceneRefusal.self) { try scene.change("chips.2", by: ChangeStep(-1)) }
    #expect(try scene.touch("chips.4", x: 1, y: 0))
    #expect(scene.chips.text == "1008100")
  }

  // MARK: - Turns

  @Test func everyTurnCostsTheShareOfWhatCame() throws {
    // "on the…": o was offered, n was; the bigram knows them a little.
    var scene = try scene("guess laid=4111111 chips=0222211")
    #expect(try scene.perform(.open, at: "reveal"))
    #expect(scene.laid.count == 2)
    #expect(scene.chips == GuessChips())
    let costs = scene.costs(.you)
    #expect(abs(costs[0] - 3.321_928_094_887_362_6) < 1e-15)
    #expect(abs(costs[1] - 2.321_928_094_887_362_3) < 1e-15)
    #expect(scene.measurements["bits_you"] == (costs[0] + costs[1]) / 2)
    #expect(scene.measurements["turns"] == 2)
    #expect(try scene.perform(.stepBack, at: nil))
    #expect(scene.line.text == "guess laid=4111111 chips=0222211")
  }

  @Test func anEmptyPlaceCostsInfinityAndTheWordsAreKind() throws {
    var scene = try scene("guess chips=x000000")
    #expect(try scene.perform(.update, at: nil))
    #expect(scene.measurements["bits_you"] == .infinity)
    #expect(scene.measurements["infinite"] == 1)
    let en = scene.news(SceneContext(look: Look(), language: .en))
    #expect(
      en == "“o” had no chip and costs ∞; it happens to all. “,” takes it back; try “hedge”")
    #expect(scene.news(SceneContext(look: Look(), language: .zh)).contains("对冲"))
  }

  @Test(arguments: GuessText.allCases) func aPassageIsPlayedToItsEnd(text: GuessText) throws {
    for passage in 1...12 {
      var scene = try scene("guess text=\(text.rawValue) passage=\(passage)")
      while !scene.isOver {
        _ = try scene.perform(.uniform, at: nil)
        _ = try scene.perform(.update, at: nil)
      }
      #expect(scene.measurements["turns_left"] == 0)
      let you = try #require(scene.mean(.you))
      let bigram = try #require(scene.mean(.bigram))
      #expect((2.3...3.4).contains(you))
      #expect(bigram.isFinite && bigram > 0)
      #expect(throws: SceneRefusal.self) { try scene.perform(.update, at: nil) }
      #expect(throws: SceneRefusal.self) { try scene.change("chips.1", by: ChangeStep(1)) }
      #expect(try GuessScene(scene.line).line == scene.line)
      var frame = Frame(size: Size(width: 78, height: 17), look: Look())
      scene.draw(
        into: &frame, in: frame.rect, context: SceneContext(look: Look(), language: .zh))
    }
  }

  @Test func keysTakeAnotherPassageOrText() throws {
    var scene = try scene("guess passage=12 laid=4111111")
    _ = try scene.perform(.newSeed, at: nil)
    #expect(scene.line.text == "guess")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.line.text == "guess text=tang")
    try scene.set("passage", to: 6)
    #expect(scene.line.text == "guess text=tang passage=6")
    #expect(throws: SceneRefusal.self) { try scene.set("passage", to: 13) }
    _ = try scene.perform(.oneHot, at: "chips.3")
    #expect(scene.line.text == "guess text=tang passage=6 chips=00x0000")
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.line.text == "guess text=tang passage=6")
  }

  // MARK: - Line

  @Test(arguments: [
    "guess", "guess passage=3 laid=4111111,x000000 chips=3210000",
    "guess text=tang passage=12 chips=0000001",
  ])
  func aLineReadsBackToItself(text: String) throws {
    #expect(try scene(text).line.text == text)
  }

  @Test(arguments: [
    "guess text=shakespeare", "guess passage=0", "guess passage=13", "guess laid=411111",
    "guess laid=4000000", "guess chips=xx00000", "guess laid=,", "guess seed=1",
    "guess chips=1000000 chips=1000000", "guess @1:chips=1000000",
    "guess laid=" + Array(repeating: "x000000", count: 21).joined(separator: ","),
  ])
  func aLineThatIsNotSoundIsRefused(text: String) {
    #expect(throws: StateLineError.self) { try scene(text) }
  }

  @Test func everyPresetIsRead() {
    for preset in GuessScene.presets {
      #expect(throws: Never.self) { try scene(preset.line) }
    }
  }

  // MARK: - Words

  @Test(arguments: GuessText.allCases) func everyCostCanBeAskedWhy(text: GuessText) throws {
    for passage in 1...12 {
      var scene = try scene("guess text=\(text.rawValue) passage=\(passage)")
      for _ in 0..<16 {
        _ = try scene.perform(.uniform, at: nil)
        _ = try scene.perform(.update, at: nil)
        let context = SceneContext(look: Look(), language: .zh)
        for player in GuessPlayer.allCases {
          let name = GuessElement.last(player).name
          let why = try #require(scene.derivation(of: name, context))
          #expect(why.value == scene.cost(scene.laid.count - 1, player))
          check(why)
        }
      }
    }
  }

  /// Every formula of a derivation can be set, and every quotient is one.
  private func check(_ derivation: Derivation) {
    #expect(throws: Never.self, "\(derivation.symbol)") { try Formula(derivation.symbol) }
    if derivation.rule == .quotient {
      let ratio = derivation.parts[0].value / derivation.parts[1].value
      #expect(abs(derivation.value - ratio) <= 1e-12)
    }
    derivation.parts.forEach(check)
  }

  @Test(arguments: Language.allCases) func everyElementIsExplained(language: Language) throws {
    let scene = try scene("guess laid=4111111,x000000 chips=3210000")
    let context = SceneContext(look: Look(), language: language)
    let explained = Set(scene.explanations(context).map(\.element))
    for row in scene.parts.flatMap(\.rows) { #expect(explained.contains(row), "\(row)") }
    var frame = Frame(size: Size(width: 118, height: 30), look: Look())
    scene.draw(into: &frame, in: frame.rect, context: context)
    for element in frame.elements { #expect(explained.contains(element.name)) }
    for row in scene.parts.flatMap(\.rows) { #expect(frame.element(named: row) != nil, "\(row)") }
  }

  @Test func theSummarySaysItInSentencesAndATable() throws {
    let lines = try scene("guess laid=4111111,0222211 chips=0400000")
      .summary(SceneContext(look: Look(colors: .mono), language: .en))
    #expect(lines == Self.summary)
  }

  static let summary = """
    Alice's Adventures in Wonderland, Lewis Carroll · character 3 of 20
    Alice was beginning to get very tired of sitting by her sister on?
    Characters guessed: 2. Bits a character: you 2.822, a bigram model 3.635, a
    unigram model 4.264.
    what next? 6 in hand

    character  chips  bits if it comes
    blank          0                 ∞
    d              4              1.32
    e              0                 ∞
    g              0                 ∞
    o              0                 ∞
    t              0                 ∞
    any other      0                 ∞
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
