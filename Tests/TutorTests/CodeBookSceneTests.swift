import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct CodeBookSceneTests {
  private func scene(_ text: String) throws -> CodeBookScene {
    try CodeBookScene(StateLine(text))
  }

  private static let reversed =
    "code-book p=0.125,0.5,0.25,0.125 q=0.5,0.25,0.125,0.125"

  // MARK: - Numbers

  // C. Olah, "Visual Information Theory", 2015, gives the same numbers for these four words.
  @Test func theTwoPlacesCostWhatTheyShould() throws {
    let numbers = try #require(CodeBookNumbers(CodeBookScene()))
    #expect(numbers[.entropy] == 1.75)
    #expect(numbers[.crossEntropy] == 2.375)
    #expect(numbers[.kl] == 0.625)
    #expect(numbers[.crossEntropyReverse] == 2.25)
    #expect(numbers[.klReverse] == 0.5)
  }

  @Test func theOtherWayRoundIsAnotherPrice() throws {
    let numbers = try #require(CodeBookNumbers(scene(Self.reversed)))
    #expect(numbers[.crossEntropy] == 2.25)
    #expect(numbers[.kl] == 0.5)
  }

  @Test func whereAllAreHalvesWholeBitsAreEnough() throws {
    let numbers = try #require(CodeBookNumbers(CodeBookScene()))
    #expect(numbers.huffman.words == ["110", "0", "10", "111"])
    #expect(numbers[.huffman] == 2.375)
    #expect(numbers[.shannon] == 2.375)
    #expect(numbers[.huffmanOwn] == 1.75)
  }

  // The entropy of the letters of abracadabra is 2.0404 bits; Huffman's code takes 23 / 11.
  @Test func theLettersOfAbracadabraTakeABitMore() throws {
    let scene = try scene(CodeBookScene.presets[5].line)
    let numbers = try #require(CodeBookNumbers(scene))
    #expect(abs(numbers[.entropy] - 2.040_373_4) < 5e-8)
    #expect(abs(numbers[.huffmanOwn] - 23.0 / 11) < 1e-12)
    #expect(abs(numbers[.crossEntropy] - 2.321_928_1) < 5e-8)
  }

  @Test func aSureDogSaidWithEightyPercentCostsAThirdOfABit() throws {
    let measured = try scene(CodeBookScene.presets[4].line).measurements
    #expect(measured["entropy"] == 0)
    #expect(abs((measured["cross_entropy_bits"] ?? 0) - 0.321_928_094_887_362_3) < 1e-15)
    #expect(abs((measured["cross_entropy"] ?? 0) - 0.223_143_551_314_209_76) < 1e-15)
    #expect(measured["kl_reverse"] == .infinity)
  }

  @Test func withoutAShareThereIsNoShannonCode() throws {
    let numbers = try #require(CodeBookNumbers(scene("code-book p=0.5,0.5 q=1,0")))
    #expect(numbers.shannon == nil)
    #expect(numbers[.crossEntropy] == .infinity)
    #expect(numbers[.huffman] == 1)
  }

  // MARK: - Draws

  @Test func theRunningMeanComesNearTheCrossEntropy() throws {
    // The length of a word has a standard deviation of 0.857 bits: 10,000 words are off by 0.0086.
    let scene = try scene("code-book draws=10000")
    let mean = try #require(scene.measurements["mean_bits"])
    #expect(abs(mean - 2.375) < 0.03)
  }

  @Test func theSameSeedDrawsTheSameWords() throws {
    var one = try scene("code-book seed=3 draws=120")
    var two = try scene("code-book seed=3")
    #expect(try two.perform(.epoch, at: nil))
    for _ in 0..<20 { #expect(try two.perform(.update, at: nil)) }
    #expect(one.draws == two.draws)
    #expect(try one.perform(.stepBack, at: nil))
    #expect(one.draws.words == Array(two.draws.words.dropLast()))
    #expect(try one.perform(.update, at: nil))
    #expect(one.draws == two.draws)
  }

  @Test func wordsThatNeverHappenAreNeverDrawn() throws {
    let scene = try scene("code-book p=0,0.5,0.5,0 q=0,0.5,0.5,0 draws=2000")
    #expect(scene.draws.counts(of: 4)[0] == 0)
    #expect(scene.draws.counts(of: 4)[3] == 0)
    #expect(scene.measurements["mean_bits"] == 1)
  }

  @Test func anotherBookKeepsTheWordsAndAnotherSourceForgetsThem() throws {
    var scene = try scene("code-book draws=50")
    let words = scene.draws.words
    try scene.set("q.1", to: 0.5)
    #expect(scene.draws.words == words)
    try scene.set("p.1", to: 0.25)
    #expect(scene.draws.count == 0)
  }

  @Test func wordsComeByThemselvesUntilThereAreEnough() throws {
    var scene = try scene("code-book draws=9990")
    #expect(scene.pace == .idle)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.pace == .perSecond(5))
    _ = try scene.perform(.faster, at: nil)
    #expect(scene.pace == .perSecond(20))
    scene.tick(steps: 50)
    #expect(scene.draws.count == 10_000)
    #expect(scene.pace == .idle)
    #expect(throws: SceneRefusal.self) { try scene.perform(.update, at: nil) }
  }

  @Test func actionsAreCarriedOutByEnterAndByTheMouse() throws {
    var scene = CodeBookScene()
    #expect(try scene.perform(.open, at: "draw_1"))
    #expect(try scene.touch("draw_100", x: 0.5, y: 0.5))
    #expect(scene.draws.count == 101)
    #expect(try scene.perform(.open, at: "forget"))
    #expect(scene.draws.count == 0)
    #expect(try scene.perform(.open, at: "view") == false)
    #expect(scene.fieldText(of: "draw_1") == nil)
  }

  // MARK: - Changes

  @Test func theEdgeOfABlockIsDraggedInBits() throws {
    var scene = CodeBookScene()
    // The picture is three bits wide: a third of it is one bit, a share of a half.
    #expect(try scene.touch("block.1", x: 1.0 / 3, y: 0))
    #expect(scene.q.values[0] == 0.5)
    #expect(abs(scene.q.sum - 1) < 1e-12)
    // What the others gave made them longer: the picture is four bits wide now.
    #expect(scene.picturedBits == 4)
    #expect(try scene.touch("block.1", x: 0.5, y: 0))
    #expect(scene.q.values[0] == 0.25)
  }

  @Test func keysChangeFixSwapAndFlatten() throws {
    var scene = CodeBookScene()
    try scene.change("q.1", by: ChangeStep(1))
    #expect(scene.q.values[0] == 0.135)
    _ = try scene.perform(.fix, at: "q.2")
    try scene.change("q.1", by: ChangeStep(1, isCoarse: true))
    #expect(scene.q.values[1] == scene.q.values[1])
    #expect(throws: SceneRefusal.self) { try scene.perform(.uniform, at: "q.1") }
    _ = try scene.perform(.fix, at: "q.2")
    _ = try scene.perform(.uniform, at: "q.1")
    #expect(scene.q.values == [0.25, 0.25, 0.25, 0.25])
    _ = try scene.perform(.swap, at: nil)
    #expect(scene.p.values == [0.25, 0.25, 0.25, 0.25])
    _ = try scene.perform(.oneHot, at: "q.2")
    #expect(scene.q.values == [0, 1, 0, 0])
    #expect(throws: SceneRefusal.self) { try scene.change("cross_entropy", by: ChangeStep(1)) }
    #expect(throws: SceneRefusal.self) { try scene.change("draw_1", by: ChangeStep(1)) }
  }

  // MARK: - Line

  @Test(arguments: [
    "code-book p=0.5,0.25,0.125,0.125 q=0.125,0.5,0.25,0.125",
    "code-book p=0.5,0.5 q=0.25,0.75 view=draw seed=12 draws=77",
    "code-book p=0.2,0.3,0.5 q=0.5,0.3,0.2 labels=a,b,c view=codes fixed=p.1,q.3",
  ])
  func aLineReadsBackToItself(text: String) throws {
    let scene = try scene(text)
    #expect(scene.line.text == text)
    #expect(try CodeBookScene(scene.line) == scene)
  }

  @Test func everyPresetIsRead() throws {
    for preset in CodeBookScene.presets {
      #expect(throws: Never.self) { try scene(preset.line) }
      #expect(!preset.title.zh.isEmpty && !preset.title.en.isEmpty)
    }
  }

  @Test(arguments: [
    "code-book p=0.5,0.5 q=0.2,0.3,0.5", "code-book p=0.5,0.4", "code-book draws=10001",
    "code-book seed=-1", "code-book view=table", "code-book words=3", "code-book seed=1 seed=2",
    "code-book @3:seed=1", "code-book labels=dog,cat", "code-book p=1",
  ])
  func aLineThatIsNotSoundIsRefused(text: String) {
    #expect(throws: StateLineError.self) { try scene(text) }
  }

  // MARK: - Words

  @Test func theNewsTellThePriceOfAChange() throws {
    var scene = CodeBookScene()
    let context = SceneContext(look: Look(), language: .en)
    try scene.set("q.1", to: 0.5)
    #expect(
      scene.news(context)
        == "q(sunny) .125→.500: 2.3750 → 1.7787 bits a word, 0.0287 of them surcharge")
    scene = CodeBookScene()
    _ = try scene.perform(.swap, at: nil)
    #expect(
      scene.news(context) == "p and q swapped: 2.3750 → 2.2500 bits a word, the two ways differ")
    #expect(
      scene.news(SceneContext(look: Look(), language: .zh))
        == "对换 p 与 q：每词 2.3750 → 2.2500 比特，两个方向的代价不同")
  }

  @Test func everyNumberCanBeAskedWhy() throws {
    for text in ["code-book draws=30", "code-book p=0.5,0.5 q=1,0 draws=3 view=codes"] {
      let scene = try scene(text)
      let numbers = try #require(CodeBookNumbers(scene))
      let context = SceneContext(look: Look(), language: .zh)
      for total in CodeBookTotal.allCases where !numbers[total].isNaN {
        let why = try #require(scene.derivation(of: total.rawValue, context), "\(total)")
        #expect(why.value == numbers[total])
        #expect(throws: Never.self) { try Formula(why.symbol) }
        #expect(throws: Never.self) { try Formula(why.substituted(places: 4)) }
      }
      for cell in CodeBookCell.allCases {
        for index in 0..<scene.count {
          let name = CodeBookElement.cell(cell, index).name
          #expect(scene.derivation(of: name, context)?.value == numbers[cell, index])
        }
      }
    }
  }

  @Test(arguments: Language.allCases) func everyElementIsExplained(language: Language) throws {
    for view in CodeBookView.allCases {
      let scene = try scene("code-book view=\(view.rawValue) draws=7")
      let context = SceneContext(look: Look(), language: language)
      let explained = Set(scene.explanations(context).map(\.element))
      for row in scene.parts.flatMap(\.rows) { #expect(explained.contains(row), "\(row)") }
      var frame = Frame(size: Size(width: 118, height: 30), look: Look())
      scene.draw(into: &frame, in: frame.rect, context: context)
      for element in frame.elements { #expect(explained.contains(element.name)) }
      #expect(scene.explanations(context).allSatisfy { !$0.text.isEmpty })
    }
  }

  @Test func theSummarySaysItInSentencesAndATable() throws {
    let lines = CodeBookScene().summary(SceneContext(look: Look(colors: .mono), language: .en))
    #expect(lines == Self.summary)
  }

  static let summary = """
    The words come as p says, the book was made for q: on average a word takes
    H(p,q) = 1.7500 + 0.6250 = 2.3750 bits, of which 1.7500 is the entropy of p
    and 0.6250 is KL(p‖q), the surcharge for the wrong book. The other way round
    it is 2.2500 bits.
    In whole bits, with words as p says: Huffman's code for p takes 1.7500 on
    average; for q Huffman's takes 2.3750, Shannon's 2.3750.

    word        p      q  −log₂ q  p·(−log₂ q)  Huffman q  Shannon q
    sunny   0.500  0.125   3.0000       1.5000  110        110
    cloudy  0.250  0.500   1.0000       0.2500  0          0
    rain    0.125  0.250   2.0000       0.2500  10         10
    snow    0.125  0.125   3.0000       0.3750  111        111
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
