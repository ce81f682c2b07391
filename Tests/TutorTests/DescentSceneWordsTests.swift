import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct DescentSceneWordsTests {
  static let lines = [
    "descent", "descent updates=7", "descent y=0 x=2 fixed=none beta=0.5 updates=1",
    "descent data=six-points", "descent data=six-points eta=20 view=bowl updates=12",
    "descent data=six-points w=-1 b=2 beta=0.8 fixed=w updates=3",
  ]

  private func scene(_ text: String) throws -> DescentScene { try DescentScene(StateLine(text)) }

  private func context(
    _ language: Language = .en, _ look: Look = Look(), base: LogBase = .nats
  ) -> SceneContext { SceneContext(look: look, language: language, base: base) }

  @Test func newsTellSlopeTimesRate() throws {
    var scene = DescentScene()
    #expect(
      scene.news(context())
        == "loss 0.2231, slope in w −0.2000: . steps by −η × slope, Space runs")
    _ = try scene.perform(.update, at: nil)
    #expect(
      scene.news(context())
        == "slope −0.2000 × η 1 = −0.2000: w 1.3863 → 1.5863, L 0.2231 → 0.1862")
    #expect(
      scene.news(context(.zh))
        == "斜率 −0.2000 × η 1 = −0.2000：w 1.3863 → 1.5863，L 0.2231 → 0.1862")
    var points = try self.scene("descent data=six-points eta=20")
    _ = try points.perform(.update, at: nil)
    #expect(
      points.news(context())
        == "slope −0.4167 × η 20 = −8.3333: w 0.0000 → 8.3333, L 0.6931 → 1.3941, up")
    try points.set("eta", to: 5)
    #expect(
      points.news(context()) == "rate η 20 → 5: the path made anew, L 1.3941 → 0.4922")
  }

  @Test(arguments: lines) func newsFitOneRow(text: String) throws {
    for command in [Command.update, .stepBack, .rewind, .run, .nextData, .nextView] {
      for language in Language.allCases {
        var scene = try scene(text)
        _ = try? scene.perform(command, at: nil)
        let news = scene.news(context(language))
        #expect(!news.isEmpty && Look().displayWidth(of: news) <= 80, "\(news)")
      }
    }
    for element in try scene(text).options.map(\.rawValue) {
      for language in Language.allCases {
        var scene = try scene(text)
        try? scene.change(element, by: ChangeStep(1, isCoarse: true))
        let news = scene.news(context(language))
        #expect(Look().displayWidth(of: news) <= 80, "\(news)")
      }
    }
  }

  @Test(arguments: lines) func everyElementIsExplained(text: String) throws {
    let scene = try scene(text)
    let names = Set(scene.parts.flatMap(\.rows) + ["status"])
    for language in Language.allCases {
      let explained = scene.explanations(context(language))
      #expect(Set(explained.map(\.element)) == names)
      #expect(explained.count == names.count)
      #expect(explained.allSatisfy { !$0.text.isEmpty })
    }
    let plain = scene.explanations(context(.en, Look(colors: .mono, glyphs: .ascii)))
    #expect(plain.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test(arguments: lines) func everyNumberHasADerivationOfItsValue(text: String) throws {
    let scene = try scene(text)
    for base in LogBase.allCases {
      for total in scene.totals {
        let derivation = try #require(
          scene.derivation(of: total.rawValue, context(base: base)), "\(total)")
        let scale = total == .loss || total == .least ? base.perNat : 1
        #expect(abs(derivation.value - scene.value(of: total) * scale) < 1e-12, "\(total)")
        try check(derivation)
      }
    }
    for cell in DescentCell.allCases {
      for parameter in DescentParameter.allCases {
        let name = DescentElement.cell(cell, parameter).name
        let derivation = try #require(scene.derivation(of: name, context()), "\(name)")
        #expect(abs(derivation.value - scene.value(cell, parameter)) < 1e-11, "\(name)")
        try check(derivation)
      }
    }
    #expect(scene.derivation(of: "eta", context()) == nil)
  }

  /// Both forms of every level can be typeset.
  private func check(_ derivation: Derivation) throws {
    #expect(throws: Never.self, "\(derivation.symbol)") { _ = try Formula(derivation.symbol) }
    #expect(throws: Never.self) { _ = try Formula(derivation.substituted(places: 4)) }
    for part in derivation.parts { try check(part) }
  }

  @Test func theSummaryIsSentencesAndTables() throws {
    let scene = try scene("descent data=six-points eta=20 updates=2")
    #expect(scene.summary(context()) == Self.summary)
    for text in Self.lines {
      for language in Language.allCases {
        let lines = try self.scene(text).summary(context(language))
        #expect(lines.allSatisfy { Look().displayWidth(of: $0) <= 78 && !$0.contains("\n") })
      }
    }
  }

  static let summary = [
    "Gradient descent on six points, after 2 updates. z = wx + b   q = σ(z)   L:",
    "mean over six points",
    "rate η 20, momentum β 0, start w 0, start b 0, fixed none, check h 0.001, data",
    "six points.",
    "loss L = 0.8699, least = 0.4607, largest η that stays at the bottom = 13.19.",
    "",
    "parameter     now   slope  ±h check  −η·slope    next",
    "w          5.0525  0.1522    0.1522   −3.0436  2.0089",
    "b          0.0000  0.0000    0.0000    0.0000  0.0000",
    "",
    "The path: the start and the last updates",
    "updates       w       b    loss",
    "0        0.0000  0.0000  0.6931",
    "1        8.3333  0.0000  1.3941",
    "2        5.0525  0.0000  0.8699",
  ]
}
