import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

/// News, explanations, derivations and the summary.
struct AssemblyLineSceneWordsTests {
  static let lines =
    AssemblyLineScene.presets.map(\.line) + [
      "assembly-line updates=200 eta=100 samples=3", "assembly-line add=-1000 naive=yes box=8",
      "assembly-line x=1000,0 y=2 w=1000,0,-1,0,0,0 b=0,0,0 box=9", "assembly-line add=123456.789",
    ]
  private static let looks = [Look(), Look(colors: .mono, glyphs: .ascii)]

  private func scene(_ text: String) throws -> AssemblyLineScene {
    try AssemblyLineScene(StateLine(text))
  }

  private func context(
    _ language: Language, _ look: Look = Look(), base: LogBase = .nats
  ) -> SceneContext {
    SceneContext(look: look, language: language, base: base)
  }

  @Test func newsTellWhatHappened() throws {
    var scene = try scene("assembly-line")
    #expect(
      scene.news(context(.en))
        == "loss 1.1611: . lights the next box, : makes a whole update, Space slow motion")
    _ = try scene.perform(.update, at: nil)
    #expect(scene.news(context(.zh)) == "第 2 盒：z₁⁽¹⁾ − max z = 2.0000 − 2.0000 = 0.0000")
    scene.light(.error)
    #expect(scene.news(context(.en)) == "box 9: q₁⁽¹⁾ − p₁⁽¹⁾ = 0.6652 − 1 = −0.3348")
    _ = try scene.perform(.epoch, at: nil)
    #expect(scene.news(context(.en)) == "update 1: loss 1.1611 → 0.3363")
    #expect(scene.news(context(.zh, base: .bits)) == "第 1 次更新：损失 1.6752 → 0.4851")
    try scene.change("w.1.2", by: ChangeStep(1))
    #expect(scene.news(context(.en)).hasPrefix("W(1,2): 0.6294 → 0.6394; loss 0.3363 → "))
    try scene.change("reduction", by: ChangeStep(1))
    #expect(scene.news(context(.zh)).hasPrefix("求和：损失 "))
    #expect(scene.news(context(.zh)).hasSuffix("；同一步平均用 η = 1"))
    try scene.set("add", to: 1000)
    #expect(scene.news(context(.en)).hasPrefix("1000 added to every logit: q stays, the loss"))
    try scene.change("naive", by: ChangeStep(1))
    #expect(
      scene.news(context(.en))
        == "no shift: exp leaves the range, q = inf/inf = nan; the shift cures it")
    // An exponential is finite; it is the machine that calls it inf.
    let exponential = try #require(scene.derivation(of: "exp.1.1", context(.en)))
    #expect(
      AssemblyPicture.formula(exponential, Look()).hasSuffix("= e^1002.3101 → inf"),
      "\(AssemblyPicture.formula(exponential, Look()))")
    #expect(scene.news(context(.zh)) == "没有平移：exp 溢出，q = inf/inf = nan；先减最大值就好了")
  }

  @Test func aRisingLossIsSaid() throws {
    var scene = try scene("assembly-line samples=3 eta=30")
    _ = try scene.perform(.epoch, at: nil)
    #expect(scene.news(context(.en)).hasSuffix("; it rose: η is too large"))
  }

  @Test(arguments: lines) func wordsFitTheirRows(text: String) throws {
    for language in Language.allCases {
      for look in Self.looks {
        var scene = try scene(text)
        func check() {
          let news = scene.news(context(language, look))
          #expect(!news.isEmpty)
          #expect(look.displayWidth(of: news) <= 78, "\(news)")
          let caption = look.plain(
            AssemblyLinePhrases.caption(scene.box, scene.inputs)[language])
          #expect(look.displayWidth(of: caption) <= 62, "\(caption)")
        }
        check()
        for _ in 0..<15 {
          _ = try? scene.perform(.update, at: nil)
          check()
        }
        for element in scene.parts.suffix(2).flatMap(\.rows) {
          try? scene.change(element, by: ChangeStep(1))
          check()
        }
        for command in [Command.epoch, .stepBack, .run, .run, .newSeed, .uniform, .rewind] {
          _ = try? scene.perform(command, at: nil)
          check()
        }
      }
    }
  }

  @Test(arguments: lines) func everyElementIsExplained(text: String) throws {
    let scene = try scene(text)
    for language in Language.allCases {
      let explanations = scene.explanations(context(language))
      let names = explanations.map(\.element)
      #expect(Set(names).count == names.count)
      for row in scene.parts.flatMap(\.rows) { #expect(names.contains(row), "\(row)") }
      for box in AssemblyBox.allCases {
        #expect(names.contains(box.name))
        for element in scene.elements(of: box) { #expect(names.contains(element.name)) }
      }
      #expect(explanations.allSatisfy { $0.text.count > 5 })
    }
    let ascii = scene.explanations(context(.en, Self.looks[1]))
    #expect(ascii.allSatisfy { $0.text.allSatisfy { $0.isASCII || "“”’".contains($0) } })
  }

  @Test func explanationsCarryTheNumbers() throws {
    let scene = try scene("assembly-line samples=1 box=5")
    let texts = scene.explanations(context(.en)).reduce(into: [String: String]()) {
      $0[$1.element] = $1.text
    }
    #expect(texts["loss.1"] == "ℓ = −ln 0.6652 = 0.4076")
    #expect(texts["box.5"]?.contains("LSE − z(y) = 2.4076 − 2.0000 = 0.4076") == true)
    #expect(texts["d.1.1"] == "q₁ − p₁ = 0.6652 − 1 = −0.3348")
    #expect(texts["slope.1.1"] == "∂ℓ/∂q₁ = −1/0.6652 ≈ −1.5032")
    #expect(
      texts["chain.2"]
        == "∂ℓ/∂z₂ = −1.5032·(−0.1628) + 0·0.1848 + 0·(−0.0220) = 0.2447")
    #expect(texts["new.w.1.1"] == "w₁₁ − η ∂L/∂w₁₁ = 1 − 0.5·(−0.3348) = 1.1674")
    #expect(texts["y.1"] == "sample 1 belongs to class 1: there p is 1, elsewhere 0")
  }

  @Test func theCureIsRightWhereTheNaiveLossIsNoNumber() throws {
    let scene = try scene("assembly-line add=1000 naive=yes")
    let text = scene.explanations(context(.en)).first { $0.element == "box.5" }?.text
    #expect(text?.contains("LSE − z(y) = 1002.4076 − 1002.0000 = 0.4076") == true)
  }

  // MARK: - Derivations

  /// Every node follows from its parts by its rule.
  private func check(_ derivation: Derivation, _ text: String) {
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
      case .maximum: parts.max()
      case .definition: parts[0]
      case .given, .logarithm, .exponential, .squareRoot, .convention: nil
      }
    if let value, value.isFinite, derivation.value.isFinite {
      let scale = max(1, parts.map(\.magnitude).filter(\.isFinite).max() ?? 1)
      #expect((value - derivation.value).magnitude <= 1e-9 * scale, "\(text) \(derivation.symbol)")
    }
    for part in derivation.parts { check(part, text) }
  }

  @Test(arguments: [lines[0], lines[4], lines[9], lines[10]])
  func everyNumberKnowsWhy(text: String) throws {
    let scene = try scene(text)
    for box in AssemblyBox.allCases {
      for element in scene.elements(of: box) {
        let derivation = try #require(scene.derivation(of: element.name, context(.en)))
        check(derivation, "\(text) \(element.name)")
      }
    }
    #expect(scene.derivation(of: "w.1.1", context(.en)) == nil)
    #expect(scene.derivation(of: "eta", context(.en)) == nil)
    #expect(scene.derivation(of: "eta_other", context(.en)) != nil)
  }

  // MARK: - Plain text

  @Test func theSummarySaysItAll() throws {
    let lines = try scene("assembly-line samples=1").summary(context(.en))
    #expect(
      lines == [
        "0 updates so far. The mean of the samples' losses is L = 0.4076 nats; one more",
        "step with η = 0.5 makes it 0.0976.",
        "box 1: One logit a class, made from W, x and b; z is no parameter",
        "",
        "Sample 1: x = (1, 2), its label is class 1, its loss 0.4076.",
        "class       z  z − max     exp       q  p     −p/q    q − p",
        "1      2.0000   0.0000  1.0000  0.6652  1  −1.5032  −0.3348",
        "2      1.0000  −1.0000  0.3679  0.2447  0   0.0000   0.2447",
        "3      0.0000  −2.0000  0.1353  0.0900  0   0.0000   0.0900",
        "",
        "parameter   now  gradient  differences  after the step",
        "W(1,1)        1   −0.3348      −0.3348          1.1674",
        "W(1,2)     0.25   −0.6695      −0.6695          0.5848",
        "b(1)        0.5   −0.3348      −0.3348          0.6674",
        "W(2,1)       −1    0.2447       0.2447         −1.1224",
        "W(2,2)        1    0.4895       0.4895          0.7553",
        "b(2)          0    0.2447       0.2447         −0.1224",
        "W(3,1)      0.5    0.0900       0.0900          0.4550",
        "W(3,2)        0    0.1801       0.1801         −0.0900",
        "b(3)       −0.5    0.0900       0.0900         −0.5450",
      ])
    let chinese = try scene("assembly-line").summary(context(.zh))
    #expect(
      chinese.prefix(2).joined(separator: " ")
        == "已更新 0 次。各样本的损失平均后 L = 1.1611 纳特；按 η = 0.5 再走一步，L = 0.3363。")
  }
}
