import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

/// A small generator with a seed, so that a failure comes again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea, Flood 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

struct DistributionsScenePropertyTests {
  private static let commands: [Command] = [
    .fix, .swap, .oneHot, .uniform, .normalize, .nextView, .run, .update, .stepBack, .rewind,
  ]

  /// One change of any kind; a refused one changes nothing.
  private func change(_ scene: inout DistributionsScene, _ generator: inout Seeded) {
    let rows = scene.parts.flatMap(\.rows)
    let element = rows.randomElement(using: &generator) ?? "q.1"
    let before = scene
    do {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1, 2:
        let step = ChangeStep(
          Bool.random(using: &generator) ? 1 : -1, isCoarse: Bool.random(using: &generator))
        try scene.change(element, by: step)
      case 3: try scene.set(element, to: Double.random(in: -0.1...1.1, using: &generator))
      case 4:
        let command = Self.commands.randomElement(using: &generator) ?? .swap
        _ = try scene.perform(command, at: element)
      default:
        let names = ["bar.q.1", "bar.p.2", "simplex", "chart.1", element]
        _ = try scene.touch(
          names.randomElement(using: &generator) ?? element,
          x: Double.random(in: 0...1, using: &generator),
          y: Double.random(in: 0...1, using: &generator))
      }
      scene.tick(steps: 2)
    } catch {
      #expect(scene == before)
    }
  }

  @Test(arguments: 0..<40)
  func anySequenceOfChangesLeavesASoundState(seed: Int) throws {
    var generator = Seeded(state: UInt64(seed))
    var scene = try DistributionsScene(
      StateLine(DistributionsScene.presets[seed % DistributionsScene.presets.count].line))
    for _ in 0..<60 {
      change(&scene, &generator)
      check(scene)
      let read = try DistributionsScene(StateLine(scene.line.text))
      #expect(read.line == scene.line)
      var silent = scene
      silent.lastChange = nil
      silent.isRunning = false
      silent.speed = read.speed
      #expect(read == silent)
    }
  }

  private func check(_ scene: DistributionsScene) {
    for side in Side.allCases {
      #expect(scene[side].values.allSatisfy { $0 >= 0 && $0 <= 1 && $0.isFinite })
      #expect(scene.isFree || abs(scene[side].sum - 1) < 1e-12)
    }
    let measured = scene.measurements
    if let entropy = measured["entropy"], let cross = measured["cross_entropy"] {
      #expect(cross >= entropy - 1e-12)
      #expect((measured["kl"] ?? -1) >= 0)
    }
    #expect(scene.p.values.count == scene.q.values.count)
  }

  @Test func noRectangleIsTooSmall() throws {
    let lines = [
      "distributions", "distributions view=sweep columns=grad",
      "distributions view=simplex", "distributions view=descent q=0.1,0.2,0.7 updates=5",
      DistributionsScene.presets[7].line, "distributions q=0.5,0.5,0.5 free=1 view=sweep",
    ]
    for line in lines {
      let scene = try DistributionsScene(StateLine(line))
      for (width, height) in [(1, 1), (2, 9), (7, 3), (13, 40), (24, 5), (40, 100), (300, 4)] {
        for look in [Look(), Look(glyphs: .ascii), Look(ambiguousIsWide: true)] {
          var frame = Frame(size: Size(width: width, height: height), look: look)
          for focus in ["q.1", "term.3", "view", "kl"] {
            let context = SceneContext(
              look: look, language: .zh, focus: focus, field: TextField("1/3 + 123456789"))
            scene.draw(into: &frame, in: frame.rect, context: context)
            scene.draw(
              into: &frame, in: Rect(column: -3, row: -2, width: width, height: height),
              context: context)
          }
        }
      }
    }
  }
}
