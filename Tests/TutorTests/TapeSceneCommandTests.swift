import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct TapeSceneCommandTests {
  private func scene(_ text: String) throws -> TapeScene { try TapeScene(StateLine(text)) }

  // MARK: - Stops

  @Test func oneKeyIsALineOrANodeOfTheSweep() throws {
    var scene = try scene("tape program=repaired")
    var places: [String] = []
    for _ in 0..<22 {
      _ = try scene.perform(.update, at: nil)
      places.append("\(scene.run.place.line).\(scene.run.place.sweep).\(scene.run.place.updates)")
    }
    let expected =
      (1...11).map { "\($0).0.0" } + (1...6).map { "12.\($0).0" } + ["13.0.1"]
      + ["8.0.1", "9.0.1", "10.0.1", "11.0.1"]
    #expect(places == expected)
  }

  @Test func theSweepLightsOneNodeAtATime() throws {
    var scene = try scene("tape program=repaired line=11")
    var lit: [TapeNode] = []
    while scene.run.current != .update {
      _ = try scene.perform(.update, at: nil)
      if let node = scene.run.lit { lit.append(node) }
    }
    #expect(lit == [.loss, .losses, .z, .u, .b, .w])
    #expect(scene.run.lit == nil)
  }

  @Test func aNewPassHasAnEmptyTape() throws {
    #expect(try scene("tape program=repaired line=11").measurements["recorded"] == 4)
    let next = try scene("tape program=repaired line=9 updates=1")
    #expect(next.measurements["recorded"] == 0)
    #expect(next.measurements["w"] == 0.75)
  }

  @Test(arguments: [
    "tape", "tape model=dense framework=pytorch", "tape program=repaired",
    "tape program=direct framework=pytorch",
  ])
  func everyStopIsWrittenAndReadAndTakenBack(text: String) throws {
    var scene = try scene(text)
    var seen: [TapeScene] = [scene]
    for _ in 0..<60 where !scene.run.isAtEnd {
      _ = try scene.perform(.update, at: nil)
      scene.lastChange = nil
      let copy = try TapeScene(StateLine(scene.line.text))
      #expect(copy == scene, "\(scene.line.text)")
      seen.append(scene)
    }
    for earlier in seen.dropLast().reversed() {
      _ = try scene.perform(.stepBack, at: nil)
      #expect(scene.run == earlier.run)
    }
    #expect(throws: SceneRefusal(TapePhrases.atStart)) { try scene.perform(.stepBack, at: nil) }
  }

  @Test func anEpochGoesToTheNextUpdate() throws {
    var scene = try scene("tape program=repaired")
    for update in 1...3 {
      _ = try scene.perform(.epoch, at: nil)
      #expect(scene.run.current == .update)
      #expect(scene.measurements["updates"] == Double(update))
    }
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.line.text == "tape program=repaired")
  }

  @Test func theLoopEndsAfterAHundredUpdates() throws {
    var scene = try scene("tape program=repaired line=13 updates=100")
    #expect(scene.run.isAtEnd)
    #expect(throws: SceneRefusal(TapePhrases.atEnd(scene.run))) { try scene.perform(.run, at: nil) }
    #expect(throws: SceneRefusal.self) { try scene.perform(.epoch, at: nil) }
  }

  @Test func itRunsByItselfUntilItFails() throws {
    var scene = try scene("tape speed=5")
    scene.tick(steps: 3)
    #expect(scene.run.stop == 0)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.pace == .perSecond(10))
    scene.tick(steps: 3)
    #expect(scene.run.place.line == 3)
    scene.tick(steps: .max)
    #expect(scene.run.failure == .nameError)
    #expect(scene.pace == .idle)
  }

  // MARK: - Changes

  @Test func aGivenIsChangedAndTheRunStaysAtItsPlace() throws {
    var scene = try scene("tape program=repaired line=12 sweep=3 updates=2")
    try scene.set("w", to: 1)
    #expect(scene.line.text == "tape program=repaired w=1 line=12 sweep=3 updates=2")
    try scene.change("x.2", by: ChangeStep(1))
    try scene.change("y.4", by: ChangeStep(-1, isCoarse: true))
    try scene.set("eta", to: 0.5)
    #expect(
      scene.line.text
        == "tape program=repaired eta=0.5 x=-2,-0.9,1,2 y=0,0,1,0 w=1 line=12 sweep=3 updates=2")
    try scene.set("eta", to: 1)
    #expect(scene.line["eta"] == nil)
  }

  @Test func theTwinStandsAtTheSameAction() throws {
    var scene = try scene("tape program=repaired line=12 sweep=4 updates=1")
    _ = try scene.perform(.nextView, at: nil)
    #expect(
      scene.line.text == "tape program=repaired framework=pytorch line=13 sweep=4 updates=1")
    _ = try scene.perform(.nextView, at: nil)
    #expect(scene.line.text == "tape program=repaired line=12 sweep=4 updates=1")
    // PyTorch has no line that lays in a tape: the one before stands for it.
    scene = try self.scene("tape program=repaired line=9")
    _ = try scene.perform(.nextView, at: nil)
    #expect(scene.run.current == .loop)
  }

  @Test func aModelMovesTheErrorOn() throws {
    var scene = try scene("tape line=9")
    #expect(scene.run.failure == .nameError)
    try scene.change("model", by: ChangeStep(1))
    #expect(scene.run.failure == nil)
    #expect(scene.line.text == "tape model=dense line=11")
  }

  @Test func anotherProgramBegins() throws {
    var scene = try scene("tape line=9")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.line.text == "tape program=repaired")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.line.text == "tape program=direct")
    _ = try scene.perform(.open, at: "program")
    #expect(scene.line.text == "tape")
  }

  @Test func aLineIsGoneToByMouseAndByEnter() throws {
    var scene = try scene("tape program=repaired line=13 updates=2")
    _ = try scene.touch("line.10", x: 0.5, y: 0.5)
    #expect(scene.line.text == "tape program=repaired line=10 updates=1")
    _ = try scene.perform(.open, at: "line.13")
    #expect(scene.line.text == "tape program=repaired line=13 updates=2")
    _ = try scene.perform(.open, at: "line.3")
    #expect(scene.line.text == "tape program=repaired line=3")
    var written = try self.scene("tape")
    _ = try written.touch("line.11", x: 0, y: 0)
    #expect(written.line.text == "tape line=9")
    #expect(throws: SceneRefusal.self) { try written.touch("line.99", x: 0, y: 0) }
  }

  @Test func theRowIsChosenOnTheTapeAndInTheTable() throws {
    var scene = try scene("tape program=repaired line=11")
    try scene.change("value.z", by: ChangeStep(-1))
    #expect(scene.line.text == "tape program=repaired row=4 line=11")
    _ = try scene.touch("x.2", x: 0.5, y: 0.5)
    #expect(scene.row == 1)
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.row == 1)
    scene = try self.scene("tape program=repaired row=4")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.row == 1)
  }

  @Test func whatIsOutOfRangeOrComputedIsRefused() throws {
    var scene = try scene("tape program=repaired")
    for (element, value) in [
      ("eta", 0.0), ("eta", 11), ("x.1", 11), ("y.1", 1.5), ("w", .nan), ("b", 21), ("x.5", 0),
      ("q.1", 0.5), ("value.z", 1), ("line.1", 1), ("nonsense", 1),
    ] {
      #expect(throws: SceneRefusal.self, "\(element)") { try scene.set(element, to: value) }
    }
    #expect(throws: SceneRefusal.self) { try scene.change("line.1", by: ChangeStep(1)) }
    #expect(scene.line.text == "tape program=repaired")
    var direct = try self.scene("tape program=direct")
    for value in [0.0, 1, -1, .infinity] {
      #expect(throws: SceneRefusal.self) { try direct.set("q.1", to: value) }
    }
    let isKnown = try direct.perform(.swap, at: nil)
    #expect(!isKnown)
  }

  // MARK: - State line

  @Test(arguments: [
    "tape", "tape model=dense framework=pytorch eta=0.1 y=1,0.5 q=0.7,0.25 row=2 line=12",
    "tape program=repaired framework=pytorch x=-2,-1,1,2.5 y=0,1,1,1 w=-1 b=0.5 line=13 sweep=2",
    "tape program=direct speed=20 line=10 updates=100",
  ])
  func linesReadBack(text: String) throws {
    #expect(try scene(text).line.text == text)
  }

  @Test(arguments: [
    ("tape lines=3", "At character 6: There is no setting “lines”; did you mean line?"),
    (
      "tape program=broken",
      "At character 14: program cannot be “broken”: it takes one of written, repaired, direct."
    ),
    ("tape line=10", "At character 11: line cannot be “10”: it takes a whole number from 0 to 9."),
    (
      "tape program=repaired line=3 updates=2",
      "At character 38: updates cannot be “2”: it takes a whole number from 0 to 0."
    ),
    (
      "tape program=direct framework=pytorch eta=1 line=12 updates=5",
      "At character 61: updates cannot be “5”: it takes a whole number from 0 to 1."
    ),
    (
      "tape q=0,1",
      "At character 8: q cannot be “0,1”: it takes a number from 0.0001 to 0.9999, such as 0.25"
        + " or 1/3."
    ),
    ("tape line=1 line=2", "At character 13: line stands twice; remove one of them."),
  ])
  func badLinesAreRefusedWithTheirPlace(text: String, message: String) throws {
    let error = #expect(throws: StateLineError.self) { try scene(text) }
    #expect(StateLineErrorText(try #require(error)).text.en == message)
  }

  @Test func settingsOfOtherProgramsAreUnknown() throws {
    for text in ["tape w=1", "tape updates=1", "tape program=repaired q=0.5,0.5"] {
      #expect(throws: StateLineError.self) { try scene(text) }
    }
  }

  @Test func everyPresetOpens() throws {
    for preset in TapeScene.presets {
      #expect(try scene(preset.line).line.text == preset.line)
      #expect(!preset.title.zh.isEmpty && !preset.title.en.isEmpty)
    }
  }
}
