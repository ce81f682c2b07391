import Testing

@testable import Tutor

/// The state as one line of text.
struct AssemblyLineSceneLineTests {
  private func scene(_ text: String) throws -> AssemblyLineScene {
    try AssemblyLineScene(StateLine(text))
  }

  private func problem(_ text: String) -> StateLineError? {
    do throws(StateLineError) {
      _ = try AssemblyLineScene(StateLine(text))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "assembly-line", "assembly-line box=13",
    "assembly-line x=1,2,3,4,5,6 y=3,2,1 w=1,2,3,4,5,6 b=0.1,0.2,0.3 samples=3 eta=2",
    "assembly-line init=zeros eta=1 updates=12",
    "assembly-line init=uniform seed=12 samples=3 reduction=sum check=yes sample=3 box=11",
    "assembly-line add=1000 naive=yes box=3",
    "assembly-line @2:w.1.1=3 @2:y.1=2 @5:reduction=sum @5:eta=0.1 @6:x.2.1=-1 updates=9",
  ])
  func aLineReadsBack(text: String) throws {
    #expect(try scene(text).line.text == text)
  }

  @Test func theStandardNeedsNoWords() throws {
    #expect(AssemblyLineScene().line.text == "assembly-line")
    #expect(try scene("assembly-line") == AssemblyLineScene())
    #expect(try scene("assembly-line eta=1/2 samples=2 init=given") == AssemblyLineScene())
    #expect(try scene("assembly-line x=1,2").line.text == "assembly-line samples=1")
  }

  @Test func whatIsWrongIsSaidWithItsColumn() throws {
    #expect(
      problem("assembly-line z=1")
        == .unknownKey(
          key: "z", column: 15, known: AssemblyLineScene.keys))
    #expect(problem("assembly-line eta=1 eta=2") == .duplicate(key: "eta", column: 21))
    #expect(
      problem("assembly-line eta=0")
        == .badValue(
          key: "eta", value: "0", column: 19, expected: .number(from: 1e-6, to: 1e4)))
    #expect(
      problem("assembly-line w=1,2")
        == .badValue(
          key: "w", value: "1,2", column: 17, expected: .sameCount(as: "x", count: 6)))
    #expect(
      problem("assembly-line y=1,4")
        == .badValue(
          key: "y", value: "4", column: 19, expected: .integer(from: 1, to: 3)))
    #expect(
      problem("assembly-line x=1,a")
        == .badValue(
          key: "x", value: "a", column: 19, expected: .number(from: -1000, to: 1000)))
    #expect(
      problem("assembly-line box=14")
        == .badValue(
          key: "box", value: "14", column: 19, expected: .integer(from: 1, to: 13)))
    #expect(
      problem("assembly-line naive=on")
        == .badValue(
          key: "naive", value: "on", column: 21, expected: .oneOf(["no", "yes"])))
    #expect(
      problem("assembly-line @1:eta=x updates=2")
        == .badValue(
          key: "eta", value: "x", column: 22, expected: .number(from: 1e-6, to: 1e4)))
    #expect(
      problem("assembly-line @3:eta=1 updates=2")
        == .badValue(
          key: "@", value: "3", column: 15, expected: .integer(from: 0, to: 2)))
    #expect(problem("assembly-line samples=1 sample=2") != nil)
  }

  @Test func presetsReadAndDiffer() throws {
    var seen: Set<String> = []
    for preset in AssemblyLineScene.presets {
      let scene = try scene(preset.line)
      #expect(scene.line.text == preset.line)
      #expect(seen.insert(preset.line).inserted)
    }
  }

  /// After any walk of keys the line reads back to the same state, and nothing traps.
  @Test(arguments: 0..<6) func anyWalkReadsBack(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    var scene = AssemblyLineScene()
    let commands: [Command] = [
      .update, .update, .epoch, .stepBack, .run, .rewind, .newSeed, .slower, .faster, .uniform,
      .nextData, .nextView, .open,
    ]
    for _ in 0..<120 {
      let rows = scene.parts.flatMap(\.rows)
      let element = rows[Int.random(in: 0..<rows.count, using: &generator)]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0, 1:
        let command = commands[Int.random(in: 0..<commands.count, using: &generator)]
        _ = try? scene.perform(command, at: element)
      case 2:
        let direction = Bool.random(using: &generator) ? 1 : -1
        try? scene.change(
          element, by: ChangeStep(direction, isCoarse: Bool.random(using: &generator)))
      case 3:
        let value = Double.random(in: -1200...1200, using: &generator)
        try? scene.set(element, to: Bool.random(using: &generator) ? value : value.rounded())
      default: scene.tick(steps: 5)
      }
      var again = try AssemblyLineScene(scene.line)
      #expect(again.run == scene.run)
      (again.lastChange, again.speed, again.isRunning) =
        (scene.lastChange, scene.speed, scene.isRunning)
      #expect(again == scene, "\(scene.line.text)")
    }
  }
}

/// A small generator for walks (Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
