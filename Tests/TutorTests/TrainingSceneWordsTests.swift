import Assessment
import Canvas
import InformationTheory
import Testing
import Training

@testable import Tutor

struct TrainingSceneWordsTests {
  static let lines = [
    "training", "training updates=39", "training classes=3 updates=39",
    "training data=six-points eta=20 updates=7", "training classes=3 view=minibatch batch=60",
    "training points=2 batch=1 view=map updates=999", "training view=curve updates=10",
  ]
  static let languages = Language.allCases

  private func scene(_ text: String) throws -> TrainingScene { try TrainingScene(StateLine(text)) }

  private func context(
    _ language: Language, _ look: Look = Look(), base: LogBase = .nats, focus: String? = nil
  ) -> SceneContext {
    SceneContext(look: look, language: language, base: base, focus: focus)
  }

  @Test func newsTellTheLastUpdate() throws {
    var scene = try scene("training")
    #expect(
      scene.news(context(.en))
        == "nothing learnt yet, loss 0.6931: . one update, : one epoch, Space runs")
    #expect(scene.news(context(.zh)) == "还没有学，损失 0.6931：按 . 更新一次，: 走一轮，空格键运行")
    _ = try scene.perform(.update, at: nil)
    let before = scene.minibatch.lossInNats.quantityText
    let after = try #require(scene.run.lossAfterUpdateInNats).quantityText
    let slope = scene.minibatch.gradients.norm.quantityText
    #expect(
      scene.news(context(.en)) == "update 1: batch loss \(before) → \(after), |gradient| \(slope)")
    #expect(scene.news(context(.zh)) == "第 1 次更新：这批的损失 \(before) → \(after)，|梯度| \(slope)")
    let bits = scene.news(context(.en, base: .bits))
    #expect(bits.hasPrefix("update 1: batch loss 1.0000 → "))
  }

  @Test func aRisingLossIsSaid() throws {
    var scene = try scene("training data=six-points eta=20")
    _ = try scene.perform(.update, at: nil)
    #expect(scene.news(context(.en)).hasPrefix("update 1: batch loss 0.6931 → 1.3941"))
    #expect(scene.news(context(.en)).hasSuffix("; it rose"))
  }

  @Test(arguments: lines) func newsFitOneRowInBothLanguages(text: String) throws {
    var scene = try scene(text)
    func check() {
      for language in Self.languages {
        for look in [Look(), Look(colors: .mono, glyphs: .ascii)] {
          let news = scene.news(context(language, look))
          #expect(!news.isEmpty)
          #expect(look.displayWidth(of: news) <= 78, "\(news)")
        }
      }
    }
    check()
    for command in [Command.update, .epoch, .stepBack, .faster, .run, .newSeed, .rewind] {
      _ = try? scene.perform(command, at: nil)
      check()
    }
    for element in ["eta", "batch", "map", "curve", "view", "w1.0.0"] {
      try? scene.change(element, by: ChangeStep(1))
      check()
    }
    try? scene.set("eta", to: 1e308)
    _ = try? scene.perform(.update, at: nil)
    check()
  }

  // MARK: - Explanations

  @Test(arguments: lines) func everythingOnTheScreenIsExplained(text: String) throws {
    let scene = try scene(text)
    for language in Self.languages {
      let explanations = scene.explanations(context(language))
      let names = Set(explanations.map(\.element))
      #expect(names.count == explanations.count)
      #expect(explanations.allSatisfy { $0.text.count > 5 })
      for part in scene.parts {
        // Of a column of numbers one is explained for all.
        #expect(part.rows.contains(where: names.contains), "\(part.name)")
        if part.name == "options" || part.name == "numbers" {
          #expect(part.rows.allSatisfy(names.contains))
        }
      }
    }
  }

  @Test func explanationsCarryTheNumbers() throws {
    let scene = try scene("training updates=39")
    let texts = scene.explanations(context(.en)).reduce(into: [String: String]()) {
      $0[$1.element] = $1.text
    }
    #expect(texts["conditional_entropy"]?.contains("0.3563") == true)
    #expect(texts["label_entropy"]?.contains("0.6931") == true)
    #expect(texts["eta"]?.contains("0.3") == true)
    #expect(texts["loss"]?.contains(scene.now.training.lossInNats.quantityText) == true)
  }

  @Test(arguments: [
    (0.3, "0.3"), (4.17e299, "4.2e299"), (-4.17e299, "−4.2e299"), (9.96e299, "1.0e300"),
    (1e308, "1e308"), (1.23e-7, "1.2e-7"), (-9.99e-9, "−1.0e-8"),
  ]) func numbersOfAnySizeAreRounded(value: Double, text: String) {
    #expect(TrainingPhrases.scientific(value) == text)
  }

  @Test func oneThingIsNamedInTheSingular() {
    #expect(
      TrainingPhrases.explainStatus(1, epoch: 0, perEpoch: 6).en.hasPrefix(
        "1 update made, 0 epochs complete"))
    #expect(TrainingPhrases.explainStatus(60, epoch: 1, perEpoch: 60).en.contains("1 epoch "))
  }

  // MARK: - Derivations

  private func checkTree(_ derivation: Derivation) throws {
    #expect(throws: Never.self, "\(derivation.symbol)") { try Formula(derivation.symbol) }
    let substituted = derivation.substituted(places: 4)
    #expect(throws: Never.self, "\(substituted)") { try Formula(substituted) }
    let parts = derivation.parts.map(\.value)
    let value: Double? =
      switch derivation.rule {
      case .sum: parts.reduce(0, +)
      case .difference: parts[0] - parts[1]
      case .product: parts.reduce(1, *)
      case .quotient: parts[0] / parts[1]
      case .negation: -parts[0]
      case .mean: parts.reduce(0, +) / Double(parts.count)
      case .squareRoot: parts[0].squareRoot()
      case .maximum: parts.max()
      case .given, .logarithm, .exponential, .convention, .definition: nil
      }
    if let value {
      // Cross-entropy comes from the scores and not from q, so a few ulps may lie between.
      #expect(
        abs(value - derivation.value) <= 1e-12 * max(1, abs(value)), "\(derivation.symbol)")
    }
    for part in derivation.parts { try checkTree(part) }
  }

  @Test(arguments: lines.filter { !$0.contains("batch=60") })
  func everyComputedNumberHasATreeThatHolds(text: String) throws {
    let scene = try scene(text)
    for base in LogBase.allCases {
      for part in scene.parts {
        for row in part.rows {
          guard let tree = scene.derivation(of: row, context(.en, base: base)) else {
            #expect(
              !["q", "difference", "losses", "weights", "slopes", "steps"].contains(part.name))
            continue
          }
          if base == .bits { try checkTree(tree) }
        }
      }
    }
  }

  @Test func treesEndInTheNumbersOnTheScreen() throws {
    let scene = try scene("training classes=3 updates=39")
    let context = context(.en)
    let sample = scene.minibatch.samples[1]
    #expect(scene.derivation(of: "q.2.b", context)?.value == sample.q[1])
    #expect(scene.derivation(of: "d.2.b", context)?.value == sample.difference[1])
    let batch = try #require(scene.derivation(of: "loss_batch", context))
    #expect(batch.value == scene.minibatch.lossInNats)
    #expect(batch.parts.count == 10)
    let step = try #require(scene.derivation(of: "step.w1.0.2", context))
    let now = scene.run.model.parameters[.weight(layer: 1, input: 0, output: 2)]
    #expect(step.value == now)
    #expect(scene.derivation(of: "q.99.b", context) == nil)
    #expect(scene.derivation(of: "eta", context) == nil)
    #expect(scene.derivation(of: "slope.w1.9.9", context) == nil)
  }

  @Test func scoresThatWouldOverflowAreShifted() throws {
    let scene = try scene("training @0:w1.0.0=5000")
    let tree = try #require(scene.derivation(of: "q.1.a", context(.en)))
    try checkTree(tree)
    #expect(tree.value.isFinite)
  }
}
