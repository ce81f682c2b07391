import Assessment
import Canvas
import Testing

@testable import Tutor

/// Scenes where nothing can be drawn: sentences, then tables.
struct PlainPageTests {
  static let lines =
    ActiveScene.names + [
      "distributions p=1,0,0 q=0,0.5,0.5", "distributions free=1 q=0.5,0.5,0.5",
      "distributions columns=surprisal", "distributions columns=entropy",
      "distributions view=descent updates=5 columns=kl", "training updates=30 classes=3",
      "assembly-line add=1000 naive=yes", "penalty view=margin z=-10",
      "tape program=repaired line=12",
      "descent data=six-points updates=20", "code-book draws=30", "guess text=tang laid=4111111",
    ]

  private func plain(_ line: String, _ language: Language, _ look: Look) throws -> [String] {
    PlainPage.lines(
      of: try ActiveScene(line),
      ScreenContext(
        settings: Settings(language: language), look: look, size: Size(width: 80, height: 24)))
  }

  @Test(arguments: lines) func aSceneBeginsWithASentence(line: String) throws {
    for language in Language.allCases {
      let lines = try plain(line, language, Look(colors: .mono))
      let first = try #require(lines.first)
      #expect(first.count > 8, "\(first)")
      #expect(lines.contains(""), "a table stands apart")
      let drawn = lines.joined().unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) }
      let isOnlyAPointer = line.hasPrefix("tape")
      #expect(!drawn || isOnlyAPointer, "nothing is drawn")
      let ascii = try plain(line, .en, Look(colors: .mono, glyphs: .ascii))
      if !line.hasPrefix("guess text=tang") {
        #expect(ascii.joined().utf8.allSatisfy { $0 < 0x80 }, "\(ascii)")
      }
    }
  }

  @Test func twoDistributionsAreToldWithTheirBalance() throws {
    let expected = """
      Two distributions over 3 outcomes: p is the truth, q the model.
      H(p,q) = H(p) + KL(p‖q) = 0.8018 + 0.0851 = 0.8869 nats: 0.8018 is the entropy
      of the truth, 0.0851 what the wrong model adds.

      outcome  p happened  q forecast   −ln q  p·(−ln q)
      sunny         0.700       0.500  0.6931     0.4852
      cloudy        0.200       0.300  1.2040     0.2408
      rain          0.100       0.200  1.6094     0.1609
      """
    #expect(try plain("distributions", .en, Look()) == DrawnScene.lines(expected))
  }

  @Test func infinityIsToldWithItsReason() throws {
    let lines = try plain("distributions p=1,0,0 q=0,0.5,0.5", .zh, Look())
    #expect(lines[1].hasPrefix("H(p,q) 和 KL(p‖q) 都是 ∞，因为 q(晴) = 0 而 p(晴) > 0"))
  }
}
