import Assessment
import Canvas
import InformationTheory
import Testing
import Training

@testable import Tutor

/// What acts on a run as it goes, and what goes back in it.
struct TrainingSceneLiveTests {
  private func scene(_ text: String) throws -> TrainingScene { try TrainingScene(StateLine(text)) }

  @Test(arguments: [
    ("batch", 4.0, "training updates=9", "@9:batch=4"),
    ("l2", 0.5, "training updates=9", "@9:l2=0.5"),
    ("weight.b", 5, "training updates=9", "@9:weights=1,5"),
    ("momentum", 0.5, "training optimizer=nesterov updates=9", "@9:momentum=0.5"),
  ])
  func changesActAtOnceAndAreReplayedToTheSameBits(
    element: String, value: Double, line: String, event: String
  ) throws {
    var live = try scene(line)
    let before = live.now
    try live.set(element, to: value)
    #expect(live.run.updates == 9)
    #expect(live.now == before)
    #expect(live.line.text.contains(event))
    _ = try live.perform(.epoch, at: nil)
    let replayed = try TrainingScene(live.line)
    #expect(replayed.run.model == live.run.model)
    #expect(replayed.minibatch == live.minibatch)
    #expect(replayed.measurements == live.measurements)
  }

  @Test(arguments: [
    ("batch", 4.0, "training batch=4"), ("l2", 0.5, "training l2=0.5"),
    ("weight.b", 5, "training weights=1,5"),
  ])
  func beforeTheFirstUpdateTheyBelongToTheStart(
    element: String, value: Double, line: String
  ) throws {
    var live = try scene("training")
    try live.set(element, to: value)
    #expect(live.line.text == line)
  }

  @Test func aPointIsInsertedAtTheCursor() throws {
    var live = try scene("training data=xor features=x1x2 updates=5")
    try live.set("at.x1", to: 1.25)
    try live.set("at.x2", to: -0.5)
    let loss = live.now.training.lossInNats
    _ = try live.perform(.insertPoint, at: nil)
    #expect(live.data.trainingCount == 201)
    #expect(live.location(ofRow: 200) == [1.25, -0.5])
    #expect(live.now.training.lossInNats != loss)
    _ = try live.perform(.epoch, at: nil)
    #expect(live.line.text.contains("@5:point=1.25,-0.5,b"))
    let replayed = try TrainingScene(live.line)
    #expect(replayed.run.model == live.run.model)
    #expect(replayed.inserted == live.inserted)
    _ = try live.perform(.rewind, at: nil)
    #expect(live.data.trainingCount == 200)
    #expect(live.inserted.isEmpty)
  }

  @Test func pointsAheadAreForgottenWithTheChangesAhead() throws {
    var live = try scene("training @2:point=1,1,a @6:point=2,2,b updates=8")
    for _ in 0..<4 { _ = try live.perform(.stepBack, at: nil) }
    #expect(live.data.trainingCount == 61)
    try live.set("at.x1", to: -1)
    _ = try live.perform(.insertPoint, at: nil)
    #expect(live.inserted == [[1, 1], [-1, 0]])
    #expect(live.line.text.hasSuffix("@2:point=1,1,a @4:point=-1,0,b updates=4"))
  }

  @Test func theCursorStaysOnTheMap() throws {
    var live = try scene("training")
    #expect(throws: SceneRefusal.self) { try live.set("at.x1", to: 1e6) }
    #expect(throws: SceneRefusal.self) { try live.set("at.x2", to: .nan) }
    let isTaken = try live.touch("map", x: 1, y: 0)
    #expect(isTaken)
    #expect(live.place.x1 == live.map.extent && live.place.x2 == live.map.extent)
  }

  @Test func historyIsGoneBackInWhereTheCurveIsRead() throws {
    var live = try scene("training @40:eta=1 updates=60")
    let end = live.now
    try live.change("curve", by: ChangeStep(-1, isCoarse: true))
    _ = try live.perform(.open, at: "curve")
    #expect(live.run.updates == 50)
    #expect(live.cursor == nil)
    for _ in 0..<10 { _ = try live.perform(.update, at: nil) }
    #expect(live.now == end)
  }

  @Test func aRunIsKeptToCompareWith() throws {
    var live = try scene("training eta=0.03 updates=30")
    _ = try live.perform(.keepRun, at: nil)
    #expect(live.kept?.curve.last?.update == 30)
    _ = try live.perform(.rewind, at: nil)
    try live.set("eta", to: 1)
    try live.change("seed", by: ChangeStep(1))
    #expect(live.kept?.line == "training eta=0.03 updates=30")
    #expect(live.longestShown == 30)
    _ = try live.perform(.keepRun, at: nil)
    _ = try live.perform(.keepRun, at: nil)
    #expect(live.kept == nil)
  }

  @Test func xorNeedsAHiddenLayerOrTheProduct() throws {
    for (line, isSolved) in [
      ("training data=xor eta=1 updates=600", false),
      ("training data=xor features=x1x2 eta=1 updates=600", true),
      ("training data=xor model=8 eta=0.3 updates=600", true),
    ] {
      let accuracy = try #require(try scene(line).measurements["accuracy_test"])
      #expect((accuracy >= 0.95) == isSolved, "\(line): \(accuracy)")
    }
  }

  @Test(arguments: [
    "training data=spiral classes=3 points=9 test=5 model=2,2 loss=focal optimizer=nesterov"
      + " weights=1,2,3 updates=2",
    "training data=six-points optimizer=adam updates=2",
  ])
  func everyFieldGoesBothWays(text: String) throws {
    let start = try scene(text)
    for group in TrainingGroup.allCases {
      for field in start.fields(of: group) {
        var scene = start
        try? scene.change(field.name, by: ChangeStep(1))
        #expect(try TrainingScene(scene.line).line == scene.line)
      }
    }
  }

  @Test func theConfusionMatrixCountsEveryPoint() throws {
    let scene = try scene("training classes=3 updates=30")
    #expect(scene.confusion.training.flatMap { $0 }.reduce(0, +) == 60)
    let test = try #require(scene.confusion.test)
    let hits = test.indices.reduce(0) { $0 + test[$1][$1] }
    #expect(Double(hits) / 1000 == scene.now.test?.accuracy)
  }
}
