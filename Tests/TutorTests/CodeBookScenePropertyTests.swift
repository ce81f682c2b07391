import InformationTheory
import Testing
import Training

@testable import Tutor

struct CodeBookScenePropertyTests {
  private static let commands: [Command] = [
    .fix, .swap, .oneHot, .uniform, .nextView, .run, .update, .epoch, .stepBack, .rewind, .newSeed,
    .slower, .faster, .open,
  ]

  /// One change of any kind; a refused one changes nothing.
  private func change(_ scene: inout CodeBookScene, _ generator: inout SeededGenerator) {
    let rows = scene.parts.flatMap(\.rows)
    let element = rows[generator.next(below: rows.count)]
    let before = scene
    do {
      switch generator.next(below: 6) {
      case 0, 1, 2:
        let step = ChangeStep(
          generator.next(below: 2) == 0 ? 1 : -1, isCoarse: generator.next(below: 2) == 0)
        try scene.change(element, by: step)
      case 3: try scene.set(element, to: generator.unit() * 1.2 - 0.1)
      case 4:
        _ = try scene.perform(
          Self.commands[generator.next(below: Self.commands.count)], at: element)
      default:
        let names = ["block.1", "block.2", element]
        _ = try scene.touch(
          names[generator.next(below: 3)], x: generator.unit(), y: generator.unit())
      }
      scene.tick(steps: 2)
    } catch {
      var paused = before
      paused.isRunning = scene.isRunning
      #expect(scene == paused)
    }
  }

  @Test(arguments: 0..<30)
  func anySequenceOfChangesLeavesASoundState(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var scene = try CodeBookScene(
      StateLine(CodeBookScene.presets[seed % CodeBookScene.presets.count].line))
    for _ in 0..<50 {
      change(&scene, &generator)
      let read = try CodeBookScene(StateLine(scene.line.text))
      #expect(read.line == scene.line)
      var silent = scene
      silent.lastChange = nil
      silent.isRunning = false
      silent.speed = read.speed
      #expect(read == silent)
    }
    check(scene)
  }

  private func check(_ scene: CodeBookScene) {
    guard let numbers = CodeBookNumbers(scene) else {
      Issue.record("\(scene.line.text) has no numbers")
      return
    }
    let (entropy, cross) = (numbers[.entropy], numbers[.crossEntropy])
    #expect(cross >= entropy - 1e-12)
    #expect(numbers[.kl] >= 0)
    // Shannon (1948): Huffman's code for p lies between H(p) and H(p) + 1, the rounded-up lengths
    // for q between H(p, q) and H(p, q) + 1.
    #expect(numbers[.huffmanOwn] >= entropy - 1e-12 && numbers[.huffmanOwn] <= entropy + 1 + 1e-12)
    if let shannon = numbers.shannon {
      #expect(numbers[.shannon] >= cross - 1e-9 && numbers[.shannon] < cross + 1 + 1e-9)
      #expect(shannon.kraftSum <= 1)
    }
    #expect(numbers.huffman.kraftSum == 1)
    let words = numbers.huffman.words
    for one in words {
      let begun = words.filter { $0.hasPrefix(one) }
      #expect(begun == [one])
    }
  }
}
