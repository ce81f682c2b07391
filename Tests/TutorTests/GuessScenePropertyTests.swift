import InformationTheory
import Testing
import Training

@testable import Tutor

struct GuessScenePropertyTests {
  private static let commands: [Command] = [
    .open, .update, .uniform, .oneHot, .stepBack, .rewind, .newSeed, .nextData, .swap, .run,
  ]

  /// One change of any kind; a refused one changes nothing.
  private func change(_ scene: inout GuessScene, _ generator: inout SeededGenerator) {
    let rows = scene.parts.flatMap(\.rows)
    let element = rows[generator.next(below: rows.count)]
    let before = scene
    do {
      switch generator.next(below: 6) {
      case 0, 1:
        let step = ChangeStep(
          generator.next(below: 3) == 0 ? -1 : 1, isCoarse: generator.next(below: 2) == 0)
        try scene.change(element, by: step)
      case 2: try scene.set(element, to: Double(generator.next(below: 13) - 1))
      case 3:
        _ = try scene.perform(
          Self.commands[generator.next(below: Self.commands.count)], at: element)
      case 4: _ = try scene.perform(.update, at: nil)
      default: _ = try scene.touch(element, x: generator.unit(), y: generator.unit())
      }
    } catch {
      #expect(scene == before)
    }
  }

  @Test(arguments: 0..<30)
  func anySequenceOfChangesLeavesASoundState(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var scene = try GuessScene(StateLine(GuessScene.presets[seed % GuessScene.presets.count].line))
    for _ in 0..<60 {
      change(&scene, &generator)
      #expect(scene.chips.hand >= 0)
      #expect(scene.chips.counts.allSatisfy { $0 >= 0 })
      #expect(scene.laid.allSatisfy { $0.hand == 0 })
      let read = try GuessScene(StateLine(scene.line.text))
      var silent = scene
      silent.lastChange = nil
      #expect(read == silent)
    }
    for player in GuessPlayer.allCases {
      #expect(scene.costs(player).allSatisfy { $0 >= 0 })
    }
    #expect(scene.costs(.bigram).allSatisfy { $0.isFinite })
  }
}
