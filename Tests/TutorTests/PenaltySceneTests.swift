import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct PenaltySceneTests {
  private func scene(_ text: String) throws -> PenaltyScene { try PenaltyScene(StateLine(text)) }

  private func context(
    _ language: Language = .en, _ look: Look = Look(), base: LogBase = .nats
  ) -> SceneContext { SceneContext(look: look, language: language, base: base) }

  // MARK: - Numbers

  @Test func theDocumentsExampleHasItsNumbers() throws {
    let measured = try scene("penalty").measurements
    #expect(abs(try #require(measured["cross_entropy"]) - 0.22314355131420976) < 1e-15)
    #expect(abs(try #require(measured["squared_error"]) - 0.02) < 1e-15)
    #expect(measured["slope_q_cross_entropy"] == -1.25)
    #expect(abs(try #require(measured["slope_q_squared_error"]) + 0.2) < 1e-15)
  }

  @Test func crossEntropyIsNotTheHarshestAtMarginMinusTen() throws {
    let measured = try scene("penalty view=margin z=-10").measurements
    #expect(abs(try #require(measured["cross_entropy"]) - 10.0000453989) < 1e-9)
    #expect(measured["hinge"] == 11)
    #expect(measured["margin_squared"] == 121)
    #expect(try #require(measured["exponential"]).shown(0) == "22026")
    let numbers = try scene("penalty view=margin z=-10").numbers
    #expect(numbers.ranking(.nats).map(\.loss) == [.exponential, .squared, .hinge, .crossEntropy])
    #expect(abs(numbers.slope(.crossEntropy) + 0.9999546) < 1e-7)
    #expect(numbers.slope(.hinge) == -1)
    #expect(numbers.slope(.squared) == -22)
    #expect(numbers.slope(.exponential).shown(0) == "−22026")
    let verdict = PenaltyPhrases.verdict(numbers, .nats)
    #expect(verdict.en.hasPrefix("Harshest first: E > S > H > C; cross-entropy is no. 4 of 4."))
    #expect(verdict.zh.hasPrefix("罚得从重到轻：E > S > H > C，交叉熵排第 4（共 4 个）。"))
  }

  @Test(arguments: [(0.9, 0.9, 0.081), (0.99, 0.99, 0.009801), (0.999, 0.999, 0.000998001)])
  func throughTheSigmoidTheSlopeOfSquaredErrorDies(q: Double, ce: Double, squared: Double) throws {
    let measured = try scene("penalty view=sigmoid y=0 q=\(q)").measurements
    #expect(abs(try #require(measured["slope_z_cross_entropy"]) - ce) < 1e-12)
    #expect(abs(try #require(measured["slope_z_squared_error"]) - squared) < 1e-12)
  }

  @Test func certainErrorsCostInfinitelyMuchOnlyUnderCrossEntropy() throws {
    let measured = try scene("penalty q=0").measurements
    #expect(measured["cross_entropy"] == .infinity)
    #expect(measured["squared_error"] == 0.5)
    #expect(measured["slope_z_cross_entropy"] == -1)
    #expect(measured["slope_z_squared_error"] == 0)
  }

  @Test(arguments: PenaltyView.allCases) func slopesAreDifferenceQuotients(
    view: PenaltyView
  ) throws {
    for isYes in [true, false] {
      for q in [0.02, 0.3, 0.77, 0.95] {
        var scene = PenaltyScene()
        (scene.view, scene.isYes) = (view, isYes)
        scene.place = .probability(q)
        let at = { (shift: Double) -> PenaltyNumbers in
          var moved = scene
          switch view {
          case .probability: moved.place = .probability(q + shift)
          case .margin: moved.place = .logit(scene.place.z + (isYes ? shift : -shift))
          case .sigmoid: moved.place = .logit(scene.place.z + shift)
          }
          return moved.numbers
        }
        let h = 1e-6
        for loss in scene.losses where loss != .hinge || abs(scene.numbers.margin - 1) > 1e-3 {
          let quotient = (at(h).value(loss) - at(-h).value(loss)) / (2 * h)
          let slope = scene.numbers.slope(loss)
          // The rounding of the values over 2h.
          #expect(abs(quotient - slope) < 1e-7 * max(1, abs(slope)), "\(loss) at \(q)")
        }
      }
    }
  }

  @Test func theLogitKeepsWhatTheProbabilityLoses() throws {
    let numbers = try scene("penalty view=margin z=20").numbers
    // ln (1 + e⁻²⁰), computed to more digits elsewhere.
    #expect(abs(numbers.value(.crossEntropy) / 2.0611536203143807e-09 - 1) < 1e-14)
  }

  @Test func everyNumberHasADerivationOfItsValue() throws {
    for text in [
      "penalty", "penalty y=0 q=0.9", "penalty view=margin z=-3", "penalty view=margin y=0 q=0.3",
      "penalty view=sigmoid y=0 q=0.99", "penalty view=sigmoid z=2",
    ] {
      let scene = try scene(text)
      for base in LogBase.allCases {
        for loss in scene.losses {
          let scale = loss == .crossEntropy ? base.perNat : 1
          let value = scene.derivation(of: "value.\(loss.rawValue)", context(base: base))
          let slope = scene.derivation(of: "slope.\(loss.rawValue)", context(base: base))
          let wanted = (scene.numbers.value(loss) * scale, scene.numbers.slope(loss) * scale)
          #expect(abs(try #require(value).value - wanted.0) < 1e-12 * max(1, abs(wanted.0)))
          #expect(abs(try #require(slope).value - wanted.1) < 1e-12 * max(1, abs(wanted.1)))
          for derivation in [value, slope].compactMap({ $0 }) {
            #expect(throws: Never.self) { _ = try Formula(derivation.symbol) }
            #expect(throws: Never.self) { _ = try Formula(derivation.substituted(places: 4)) }
          }
        }
      }
    }
  }

  // MARK: - The line

  @Test(arguments: [
    "penalty", "penalty q=0.001", "penalty q=0", "penalty q=1", "penalty view=margin z=-10",
    "penalty view=sigmoid y=0 q=0.99", "penalty y=0 z=3.25", "penalty q=1e-300",
  ])
  func everyLineReadsBack(text: String) throws {
    let read = try scene(text)
    #expect(read.line.text == text)
    #expect(try PenaltyScene(read.line) == read)
  }

  @Test func numbersMayBeExpressionsAndDefaultsAreLeftOut() throws {
    #expect(try scene("penalty q=1/4").line.text == "penalty q=0.25")
    #expect(try scene("penalty view=probability y=1 q=0.8").line.text == "penalty")
  }

  @Test func badLinesAreRefused() {
    func error(_ text: String) -> StateLineError? {
      do throws(StateLineError) {
        _ = try PenaltyScene(StateLine(text))
        return nil
      } catch {
        return error
      }
    }
    let keys = ["view", "y", "q", "z"]
    #expect(error("penalty p=1") == .unknownKey(key: "p", column: 9, known: keys))
    #expect(error("penalty q=1 q=1") == .duplicate(key: "q", column: 13))
    #expect(error("penalty q=0.5 z=0") == .duplicate(key: "z", column: 15))
    #expect(
      error("penalty q=1.5")
        == .badValue(key: "q", value: "1.5", column: 11, expected: .number(from: 0, to: 1)))
    #expect(
      error("penalty z=21")
        == .badValue(key: "z", value: "21", column: 11, expected: .number(from: -20, to: 20)))
    #expect(
      error("penalty y=2")
        == .badValue(key: "y", value: "2", column: 11, expected: .oneOf(["0", "1"])))
    #expect(error("penalty @3:q=0.5") != nil)
  }

  @Test func presetsAreLinesOfTheScene() throws {
    for preset in PenaltyScene.presets { #expect(try scene(preset.line).line.text == preset.line) }
  }

  // MARK: - Changes

  @Test func arrowsMoveByAHundredthAndATenth() throws {
    var scene = PenaltyScene()
    try scene.change("q", by: ChangeStep(1))
    #expect(scene.line.text == "penalty q=0.81")
    try scene.change("chart", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.line.text == "penalty q=0.71")
    try scene.set("q", to: 0)
    #expect(throws: SceneRefusal.self) { try scene.change("q", by: ChangeStep(-1)) }
    #expect(throws: SceneRefusal.self) { try scene.set("q", to: 1.1) }
    #expect(throws: SceneRefusal.self) { try scene.change("value.ce", by: ChangeStep(1)) }
  }

  @Test func theMarginIsTheLogitOfTheRightAnswer() throws {
    var scene = try scene("penalty view=margin z=-10")
    try scene.change("m", by: ChangeStep(1, isCoarse: true))
    #expect(scene.line.text == "penalty view=margin z=-9")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.line.text == "penalty view=margin y=0 z=-9")
    #expect(scene.numbers.margin == 9)
    try scene.set("m", to: 2)
    #expect(scene.line.text == "penalty view=margin y=0 z=-2")
    #expect(throws: SceneRefusal.self) { try scene.set("m", to: 21) }
  }

  @Test func enterGoesToARowOfTheTable() throws {
    var scene = PenaltyScene()
    #expect(try scene.perform(.open, at: "row.5"))
    #expect(scene.line.text == "penalty q=0.001")
    #expect(scene.derivation(of: "row.5", context()) == nil)
    #expect(try scene.touch("row.1", x: 0, y: 0))
    #expect(scene.line.text == "penalty q=0.9")
    #expect(try !scene.perform(.open, at: "row.9"))
  }

  @Test func theMouseSetsThePlace() throws {
    var scene = PenaltyScene()
    #expect(try scene.touch("chart", x: 0.25, y: 0.5))
    #expect(scene.place == .probability(0.25))
    scene.view = .sigmoid
    #expect(try scene.touch("chart", x: 0.5, y: 0))
    #expect(scene.place == .logit(0))
    #expect(try scene.touch("chart", x: .nan, y: .infinity))
    #expect(try scene.touch("y", x: 0, y: 0))
    #expect(!scene.isYes)
  }

  @Test func wildKeysNeverBreakTheScene() throws {
    var scene = PenaltyScene()
    var seed: UInt64 = 7
    for _ in 0..<2_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let element = scene.parts.flatMap(\.rows)[
        Int(seed >> 33) % scene.parts.flatMap(\.rows).count]
      switch (seed >> 20) % 6 {
      case 0: try? scene.change(element, by: ChangeStep(1, isCoarse: true))
      case 1: try? scene.change(element, by: ChangeStep(-1))
      case 2: _ = try? scene.perform(.open, at: element)
      case 3: _ = try? scene.perform(.nextView, at: element)
      case 4: _ = try? scene.touch(element, x: Double(seed % 101) / 100, y: 0.3)
      default: try? scene.set(element, to: Double(seed % 50) / 2 - 12)
      }
      #expect(try PenaltyScene(scene.line).line == scene.line)
      _ = scene.news(context())
    }
  }

  // MARK: - Words

  @Test func newsTellSlopeTimesStep() throws {
    var scene = PenaltyScene()
    #expect(scene.news(context()) == "q = 0.8: −ln q = 0.2231, ½(1−q)² = 0.0200. ← → move it")
    #expect(scene.news(context(.zh)) == "q = 0.8：−ln q = 0.2231，½(1−q)² = 0.0200。← → 移动")
    try scene.change("q", by: ChangeStep(-1))
    #expect(
      scene.news(context())
        == "q 0.8 → 0.79: −ln q +.0126 ≈ slope −1.25 × (−.01) = +.0125; ½(1−q)² +.0021")
    #expect(
      scene.news(context(.zh))
        == "q 0.8 → 0.79：−ln q +.0126 ≈ 斜率 −1.25 × (−.01) = +.0125；½(1−q)² +.0021")
    _ = try scene.perform(.open, at: "row.5")
    #expect(
      scene.news(context()) == "q 0.79 → 0.001: −ln q 0.2357 → 6.9078, ½(1−q)² 0.0220 → 0.4990")
  }

  @Test func theLogitIsAFieldUnderItsSigmoid() throws {
    var scene = try scene("penalty view=sigmoid q=0.5")
    #expect(scene.fieldText(of: "z") == "0")
    try scene.set("z", to: 2)
    #expect(scene.line.text == "penalty view=sigmoid z=2")
    #expect(abs(scene.place.q - 0.880_797_077_977_882) < 1e-15)
    try scene.change("z", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.place == .logit(1))
    #expect(throws: SceneRefusal(PenaltyPhrases.logitRange)) { try scene.set("z", to: 21) }
    #expect(try self.scene("penalty").fieldText(of: "z") == nil)
  }

  @Test func newsFitOneRow() throws {
    for view in PenaltyView.allCases {
      for text in ["z=-10", "q=0.001", "q=0.5 y=0", "q=0", "q=1"] {
        for element in ["q", "m", "chart", "y", "view", "row"] {
          var scene = try scene("penalty view=\(view.rawValue) \(text)")
          for step in [ChangeStep(1), ChangeStep(-1, isCoarse: true)] {
            try? scene.change(element, by: step)
            if element == "row" { _ = try scene.perform(.open, at: "row.5") }
            for language in Language.allCases {
              let news = scene.news(context(language))
              #expect(Look().displayWidth(of: news) <= 80, "\(news)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: PenaltyView.allCases) func everyElementIsExplained(view: PenaltyView) throws {
    var scene = PenaltyScene()
    scene.view = view
    let names = Set(scene.parts.flatMap(\.rows))
    for language in Language.allCases {
      let explained = scene.explanations(context(language))
      #expect(Set(explained.map(\.element)) == names)
      #expect(explained.allSatisfy { !$0.text.isEmpty })
    }
    let plain = scene.explanations(context(.en, Look(colors: .mono, glyphs: .ascii)))
    #expect(plain.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    #expect(!scene.explanations(context(.en)).contains { $0.text.contains("\n") })
  }

  @Test func theSummaryIsSentencesAndTables() throws {
    #expect(try scene("penalty view=sigmoid y=0 q=0.999").summary(context()) == Self.summary)
  }

  static let summary = [
    "What an error costs, compared by slopes through σ. The right answer is y = 0",
    "no; q = 0.999, z = 6.9068.",
    "S is 0.000999 times as steep as C: q(1−q). The surer the error, the less S",
    "moves.",
    "",
    "loss function               loss  slope in z ′",
    "C cross-entropy −ln(1−q)  6.9078        0.9990",
    "S squared error ½q²       0.4990      0.000998",
    "",
    "From right to wrong:",
    "q          C′        S′",
    "0.1    0.1000    0.0090",
    "0.5    0.5000    0.1250",
    "0.9    0.9000    0.0810",
    "0.99   0.9900    0.0098",
    "0.999  0.9990  0.000998",
  ]
}
