import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct DistributionsSceneNumbersTests {
  private let context = SceneContext(look: Look(), language: .en)

  private func scene(_ line: String) throws -> DistributionsScene {
    try DistributionsScene(StateLine(line))
  }

  @Test func theDefaultsAreTheWeather() {
    let measured = DistributionsScene().measurements
    // Ten decimals, computed elsewhere.
    let expected: [String: Double] = [
      "p.1": 0.7, "q.3": 0.2, "entropy": 0.8018185525, "entropy_q": 1.0296530141,
      "cross_entropy": 0.8869413785, "kl": 0.0851228260, "kl_reverse": 0.0920328502,
      "perplexity": 2.4276928903, "sum_p": 1, "sum_q": 1, "outcomes": 3, "max_q": 0.5,
    ]
    for (name, value) in expected {
      #expect(abs((measured[name] ?? .nan) - value) < 5e-10, "\(name) \(measured[name] ?? .nan)")
    }
    #expect(
      Set(measured.keys)
        == Set(expected.keys).union(["p.2", "p.3", "q.1", "q.2", "js", "cross_entropy_reverse"]))
  }

  @Test func theThreeSlopesDiffer() throws {
    let scene = try scene("distributions columns=grad")
    #expect(abs(scene.value(.slope, 0, in: .nats) + 0.8) < 1e-12)
    #expect(abs(scene.value(.partial, 0, in: .nats) + 1.4) < 1e-12)
    #expect(abs(scene.value(.logit, 0, in: .nats) + 0.2) < 1e-12)
    #expect(abs(scene.value(.logit, 0, in: .bits) + 0.2885390082) < 1e-9)
  }

  @Test(arguments: [
    "distributions columns=grad", "distributions columns=grad fixed=q.3",
    "distributions columns=grad q=0.01,0.3,0.69", "distributions columns=grad free=1",
  ])
  func slopesAreThoseOfTheEdit(_ line: String) throws {
    let scene = try scene(line)
    let step = 1e-6
    for side in Side.allCases {
      for index in 0..<2 {
        let up = try moved(scene, side, index, by: step)
        let down = try moved(scene, side, index, by: -step)
        let difference = (value(up) - value(down)) / (2 * step)
        let slope = scene.editSlope(side, index) ?? .nan
        #expect(abs(difference - slope) < 1e-4 * max(1, abs(slope)), "\(side) \(index)")
      }
    }
  }

  private func moved(
    _ scene: DistributionsScene, _ side: Side, _ index: Int, by step: Double
  ) throws -> DistributionsScene {
    var scene = scene
    if scene.isFree {
      scene[side].values[index] += step
    } else {
      try scene[side].move(index, to: scene[side].values[index] + step)
    }
    return scene
  }

  private func value(_ scene: DistributionsScene) -> Double {
    zip(scene.p.values, scene.q.values).reduce(0) { $0 + crossEntropyTerm(p: $1.0, q: $1.1) }
  }

  @Test func theSweepIsLeastWhereItSays() throws {
    for line in ["distributions", "distributions fixed=q.2", "distributions p=0.1,0.1,0.8"] {
      let scene = try scene(line)
      let place = scene.sweepMinimum(0)
      let least = try #require(scene.crossEntropy(with: 0, at: place))
      for offset in [-0.05, -0.001, 0.001, 0.05] {
        #expect((scene.crossEntropy(with: 0, at: place + offset) ?? .infinity) > least)
      }
    }
  }

  @Test func everyComputedNumberHasItsDerivation() throws {
    for preset in DistributionsScene.presets {
      for base in LogBase.allCases {
        var scene = try scene(preset.line)
        scene.columns = .grad
        let context = SceneContext(look: Look(), language: .zh, base: base)
        for total in scene.totals {
          let derivation = try #require(scene.derivation(of: total.rawValue, context))
          let shown = try #require(scene.numbers(in: base))[total]
          #expect(isSame(derivation.value, shown), "\(total) of \(preset.line)")
        }
        for cell in scene.cells {
          for index in 0..<scene.count {
            let name = DistributionsElement.cell(cell, index).name
            let value = scene.value(cell, index, in: base)
            guard let derivation = scene.derivation(of: name, context) else {
              // A slope that does not exist has no reason either.
              #expect(cell == .slope && !value.isFinite)
              continue
            }
            #expect(isSame(derivation.value, value), "\(name) of \(preset.line)")
            #expect(throws: Never.self) { try Formula(derivation.substituted(places: 4)) }
            #expect(throws: Never.self) { try Formula(derivation.symbol) }
          }
        }
      }
    }
    #expect(DistributionsScene().derivation(of: "q.1", context) == nil)
    #expect(DistributionsScene().derivation(of: "sum_q", context)?.value == 1)
  }

  private func isSame(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-12 * max(1, abs(a))
  }

  @Test func everythingOnTheScreenIsExplained() throws {
    for preset in DistributionsScene.presets {
      for view in DistributionsView.allCases {
        for language in Language.allCases {
          var scene = try scene(preset.line)
          (scene.columns, scene.view) = (.grad, view)
          let context = SceneContext(look: Look(), language: language, focus: "q.1")
          var frame = Frame(size: Size(width: 118, height: 40), look: Look())
          scene.draw(into: &frame, in: frame.rect, context: context)
          let explained = Set(scene.explanations(context).map(\.element))
          for element in frame.elements where !element.name.hasPrefix("bar.") {
            #expect(explained.contains(element.name), "\(element.name) of \(preset.line) \(view)")
          }
          for row in scene.parts.flatMap(\.rows) {
            #expect(explained.contains(row), "\(row) of \(preset.line) \(view)")
          }
        }
      }
    }
  }

  @Test func explanationsGiveTheNumbersWithMoreDigits() throws {
    let texts = DistributionsScene().explanations(context)
    #expect(texts.first?.text == "p(sunny) = 0.7: how often it really happens.")
    #expect(
      texts.first { $0.element == "surprisal.1" }?.text
        == "−ln q(sunny) = −ln 0.5 = 0.69314718, surprisal: how surprised the model is when this"
        + " outcome happens.")
    #expect(
      texts.first { $0.element == "cross_entropy" }?.text
        == "H(p, q) = 0.88694138 nats, cross-entropy: the mean surprisal of p under q,"
        + " H(p) + KL(p‖q).")
  }

  @Test func infinityIsExplained() throws {
    let forward = try scene("distributions q=0.7,0.3,0").explanations(context)
    #expect(
      forward.first { $0.element == "kl" }?.text
        == "KL(p‖q) = ∞ nats, KL divergence: what q costs on top; 0 where q = p."
        + " ∞: q(rain) = 0 while p(rain) > 0.")
    let reverse = try scene("distributions p=1,0,0 columns=kl").explanations(context)
    #expect(
      reverse.first { $0.element == "kl_reverse" }?.text.hasSuffix(
        " ∞: p(cloudy) = 0 while q(cloudy) > 0.") == true)
  }

  @Test func printedPartsThatDoNotAddUpAreMarked() {
    #expect(DistributionsScene.printedSumHolds([0.1, 0.2], whole: 0.3, places: 4))
    #expect(!DistributionsScene.printedSumHolds([0.00004, 0.00004], whole: 0.00008, places: 4))
    #expect(DistributionsScene.printedSumHolds([.infinity, 1], whole: .infinity, places: 4))
  }

  @Test func numbersArePrintedWithoutAWrongSign() {
    #expect((-0.0).quantityText == "0.0000")
    #expect((-0.00001).quantityText == "0.0000")
    #expect((-0.5).quantityText == "−0.5000")
    #expect(Double.infinity.quantityText == "∞")
    #expect((-0.0078).signed == "−.0078")
    #expect(0.00012.signed == "+.000120")
  }
}
