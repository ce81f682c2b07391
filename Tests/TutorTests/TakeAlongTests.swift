import Testing

@testable import Tutor

struct TakeAlongTests {
  private func pressed(_ line: String, _ keys: [Key]) throws -> (TutorState, [Effect]) {
    var state = TutorState(lab: try ActiveScene(line))
    var effects: [Effect] = []
    for key in keys { effects += state.update(.key(key)) }
    return (state, effects)
  }

  @Test func aSceneIsALineOrAPicture() throws {
    let (open, nothing) = try pressed("distributions", [Key(.character("x"))])
    #expect(open.overlay == .takeAlong(chosen: 0))
    #expect(nothing.isEmpty)
    let (closed, line) = try pressed(
      "distributions", [Key(.character("x")), Key(.character("1"))])
    #expect(closed.overlay == nil)
    #expect(
      line == [
        .write(
          fileName: "xent-distributions.txt",
          contents: "xent lab 'distributions p=0.7,0.2,0.1 q=0.5,0.3,0.2'\n")
      ])
    let (_, picture) = try pressed("distributions", [Key(.character("x")), Key(.character("2"))])
    guard case .write(let name, let contents) = picture.first else {
      Issue.record("no file")
      return
    }
    #expect(name == "xent-distributions.svg")
    #expect(contents.hasPrefix("<svg"))
  }

  @Test(arguments: [("2", "xent-training-keras.py"), ("3", "xent-training-pytorch.py")])
  func aRunIsAScript(key: Character, name: String) throws {
    let scalar = try #require(key.unicodeScalars.first)
    let (_, effects) = try pressed(
      "training data=six-points updates=120", [Key(.character("x")), Key(.character(scalar))])
    guard case .write(let file, let contents) = effects.first else {
      Issue.record("no file")
      return
    }
    #expect(file == name)
    #expect(contents.contains("UPDATES = 120"))
  }

  @Test func aRunIsARecord() throws {
    let (_, effects) = try pressed(
      "training data=six-points updates=5", [Key(.character("x")), Key(.character("4"))])
    guard case .write("xent-training.csv", let contents) = effects.first else {
      Issue.record("no file")
      return
    }
    #expect(contents.split(separator: "\n").count == 7)
  }
}
