import Assessment
import Canvas
import InformationTheory
import Testing
import Training

@testable import Tutor

struct TrainingSceneCommandTests {
  private func scene(_ text: String) throws -> TrainingScene { try TrainingScene(StateLine(text)) }

  @Test func updateAndEpochAdvance() throws {
    var scene = try scene("training")
    _ = try scene.perform(.update, at: nil)
    #expect(scene.measurements["updates"] == 1)
    _ = try scene.perform(.epoch, at: nil)
    #expect(scene.measurements["updates"] == 6)
    #expect(scene.measurements["epoch"] == 1)
    _ = try scene.perform(.epoch, at: nil)
    #expect(scene.measurements["updates"] == 12)
  }

  @Test func runningTakesTicksAndPausingDoesNot() throws {
    var scene = try scene("training")
    scene.tick(steps: 5)
    #expect(scene.run.updates == 0)
    #expect(scene.pace == .idle)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.pace == .perSecond(5))
    scene.tick(steps: 5)
    scene.tick(steps: 0)
    scene.tick(steps: -3)
    #expect(scene.run.updates == 5)
    _ = try scene.perform(.run, at: nil)
    scene.tick(steps: 5)
    #expect(scene.run.updates == 5)
  }

  @Test func speedGoesFromAFifthToFullSpeed() throws {
    var scene = try scene("training")
    scene.isRunning = true
    for _ in 0..<9 { _ = try scene.perform(.faster, at: nil) }
    #expect(scene.pace == .fullSpeed)
    for _ in 0..<9 { _ = try scene.perform(.slower, at: nil) }
    #expect(scene.pace == .perSecond(1))
  }

  @Test func steppingBackUndoesOneUpdate() throws {
    var scene = try scene("training classes=3 updates=20")
    let before = scene
    _ = try scene.perform(.update, at: nil)
    _ = try scene.perform(.stepBack, at: nil)
    #expect(scene.run == before.run)
    #expect(scene.measurements == before.measurements)
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.run.updates == 0)
    #expect(throws: SceneRefusal.self) { try scene.perform(.stepBack, at: nil) }
  }

  @Test func rewindingGivesTheSameStartAndANewSeedAnother() throws {
    let start = try scene("training classes=3")
    var scene = start
    _ = try scene.perform(.epoch, at: nil)
    try scene.set("eta", to: 2)
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.line == start.line)
    _ = try scene.perform(.newSeed, at: nil)
    #expect(scene.line.text == "training classes=3 seed=8")
    #expect(scene.data != start.data)
  }

  @Test func etaChangesLiveAndIsRecorded() throws {
    var scene = try scene("training")
    try scene.change("eta", by: ChangeStep(1))
    #expect(scene.line.text == "training eta=1")
    _ = try scene.perform(.update, at: nil)
    try scene.change("eta", by: ChangeStep(-1, isCoarse: true))
    try scene.set("eta", to: 0.25)
    _ = try scene.perform(.update, at: nil)
    #expect(scene.line.text == "training eta=1 @1:eta=0.25 updates=2")
    #expect(scene.measurements["eta"] == 0.25)
  }

  @Test func theArrowsVisitThirteenRates() throws {
    var scene = try scene("training eta=0.001")
    var visited = [scene.run.learningRate]
    for _ in 0..<20 {
      try scene.change("eta", by: ChangeStep(1))
      if scene.run.learningRate != visited.last { visited.append(scene.run.learningRate) }
    }
    #expect(visited == TrainingSettings.rates)
    #expect(visited.count == 13)
  }

  @Test(arguments: [0, -1, 1.5e308, .nan, .infinity]) func otherRatesAreRefused(rate: Double) throws
  {
    var scene = try scene("training")
    let before = scene
    #expect(throws: SceneRefusal(TrainingPhrases.rateRange)) { try scene.set("eta", to: rate) }
    #expect(scene == before)
  }

  @Test func optionsStartANewRunAndKeepEta() throws {
    var scene = try scene("training view=curve updates=9")
    try scene.set("eta", to: 0.1)
    try scene.change("batch", by: ChangeStep(1))
    #expect(scene.line.text == "training view=curve @9:eta=0.1 @9:batch=11 updates=9")
    try scene.change("classes", by: ChangeStep(1))
    try scene.change("distance", by: ChangeStep(-1))
    #expect(scene.line.text == "training classes=3 distance=1.9 eta=0.1 batch=11 view=curve")
    try scene.set("points", to: 9)
    #expect(scene.line.text == "training classes=3 points=9 distance=1.9 eta=0.1 view=curve")
    _ = try scene.perform(.nextData, at: nil)
    #expect(scene.line.text == "training data=moons eta=0.1 view=curve")
  }

  @Test func valuesOutOfRangeAreRefusedWithTheRange() throws {
    var scene = try scene("training")
    for (element, value) in [
      ("batch", 61.0), ("batch", 2.5), ("points", 1), ("classes", 4), ("distance", -1),
      ("seed", 1e12), ("w1.0.0", 1e7), ("w1.0.0", .nan), ("loss", 1), ("nonsense", 1),
    ] {
      #expect(throws: SceneRefusal.self, "\(element)") { try scene.set(element, to: value) }
    }
    #expect(throws: SceneRefusal.self) { try scene.change("q.1.a", by: ChangeStep(1)) }
    #expect(scene.line.text == "training")
  }

  @Test func aWeightIsSetByHandAndTheLossFollows() throws {
    var scene = try scene("training updates=10")
    let before = try #require(scene.measurements["loss"])
    #expect(scene.fieldText(of: "w1.0.0") != nil)
    try scene.set("w1.0.0", to: -3)
    #expect(try #require(scene.measurements["loss"]) > before)
    #expect(scene.line.text == "training @10:w1.0.0=-3 updates=10")
    try scene.change("w1.0.0", by: ChangeStep(1))
    #expect(scene.fieldText(of: "w1.0.0") == "-2.99")
  }

  @Test func theMapGoesThroughTheClasses() throws {
    var scene = try scene("training classes=3")
    try scene.change("map", by: ChangeStep(1))
    #expect(scene.line.text == "training classes=3 map=c")
    try scene.change("map", by: ChangeStep(1))
    #expect(scene.line.text == "training classes=3 map=a")
  }

  @Test func enterGoesToTheNextSettingOfWhatCannotBeTyped() throws {
    var scene = try scene("training")
    for (element, line) in [
      ("view", "training view=map"), ("speed", "training view=map speed=5"),
      ("map", "training map=a view=map speed=5"),
      ("classes", "training classes=3 map=a view=map speed=5"),
    ] {
      _ = try scene.perform(.open, at: element)
      #expect(scene.line.text == line)
    }
    let isKnown = try scene.perform(.open, at: "conditional_entropy")
    #expect(!isKnown)
  }

  @Test func theCurveIsReadAtTheCursor() throws {
    var scene = try scene("training updates=100")
    try scene.change("curve", by: ChangeStep(-1, isCoarse: true))
    #expect(scene.cursor == 90)
    #expect(scene.readPoint.update == 90)
    for _ in 0..<20 { try scene.change("curve", by: ChangeStep(1)) }
    #expect(scene.cursor == nil)
    let isTaken = try scene.touch("curve", x: 0.5, y: 0)
    #expect(isTaken)
    #expect(scene.readPoint.update == 50)
  }

  @Test func aDivergedRunSaysWhyAndStays() throws {
    var scene = try scene("training eta=1e308")
    _ = try scene.perform(.run, at: nil)
    scene.tick(steps: 10)
    #expect(scene.pace == .idle)
    #expect(scene.run.updates == 0)
    #expect(scene.measurements["diverged"] == 1)
    #expect(throws: SceneRefusal.self) { try scene.perform(.update, at: nil) }
    let context = SceneContext(look: Look(), language: .en)
    #expect(
      scene.news(context)
        == "update 1 makes w1 7.7e306: η = 1e308 is far too large, lower it")
    try scene.set("eta", to: 1)
    _ = try scene.perform(.update, at: nil)
    #expect(scene.run.updates == 1)
  }

  @Test(arguments: [(10, 100_000_000), (50, 20_000_000), (600, 1_666_666)])
  func largeMinibatchesMayHaveFewerUpdates(batch: Int, longest: Int) throws {
    let scene = try scene("training points=600 batch=\(batch)")
    #expect(scene.longest == longest)
    #expect(scene.replayedAtOnce == longest / 100)
  }

  @Test func everyPresetOpens() throws {
    for preset in TrainingScene.presets {
      let scene = try TrainingScene(StateLine(preset.line))
      #expect(scene.line.text == preset.line)
      #expect(!preset.title.zh.isEmpty && !preset.title.en.isEmpty)
    }
  }

  @Test func otherCommandsMeanNothingHere() throws {
    var scene = try scene("training")
    let isKnown = try scene.perform(.swap, at: "eta")
    #expect(!isKnown)
  }

  @Test func measurementsAreTheAgreedOnes() throws {
    let names: Set = [
      "updates", "epoch", "loss", "loss_test", "accuracy", "accuracy_test", "eta", "batch",
      "initial_loss",
    ]
    #expect(names.isSubset(of: try scene("training").measurements.keys))
    let initial = try #require(try scene("training").measurements["initial_loss"])
    #expect(abs(initial - 0.6931471805599453) < 1e-14)
    #expect(try scene("training data=six-points").measurements["loss_test"] == nil)
  }
}
