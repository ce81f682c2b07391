import Training
import Testing

@testable import Tutor

struct TrainingSceneLineTests {
  @Test(arguments: [
    "training", "training classes=3", "training data=six-points",
    "training data=six-points batch=1",
    "training classes=3 points=30 distance=1.5 seed=8 eta=0.1 batch=4 map=c view=curve speed=max",
    "training seed=9 @5:eta=0.1 @5:w1.0.0=-0.5 @7:eta=1e-05 updates=12",
    "training @0:b1.0=2 updates=3", "training view=minibatch speed=0.2 updates=100",
    "training @120:eta=0.1 updates=40", "training eta=1e+308",
  ])
  func everyLineReadsBack(text: String) throws {
    let scene = try TrainingScene(StateLine(text))
    #expect(scene.line.text == text)
    #expect(try TrainingScene(scene.line) == scene)
  }

  @Test func defaultsAreLeftOut() throws {
    let text =
      "training data=blobs classes=2 points=60 distance=2 seed=7 eta=0.3 batch=10 updates=0"
    #expect(try TrainingScene(StateLine(text)).line.text == "training")
    let six = "training data=six-points classes=2 points=6 batch=6 seed=7"
    #expect(try TrainingScene(StateLine(six)).line.text == "training data=six-points")
  }

  @Test func numbersMayBeExpressions() throws {
    let scene = try TrainingScene(StateLine("training eta=1/4 distance=sqrt(2)"))
    #expect(scene.line.text == "training distance=1.4142135623730951 eta=0.25")
  }

  @Test func aLineGivesTheSameBitsAsTheLiveRun() throws {
    var live = try TrainingScene(StateLine("training classes=3 seed=11"))
    for _ in 0..<57 { _ = try live.perform(.update, at: nil) }
    try live.set("eta", to: 0.05)
    _ = try live.perform(.epoch, at: nil)
    try live.set("w1.1.2", to: 0.75)
    live.isRunning = true
    live.tick(steps: 200)
    live.isRunning = false
    _ = try live.perform(.stepBack, at: nil)
    let replayed = try TrainingScene(live.line)
    #expect(replayed.run.model.parameters.values == live.run.model.parameters.values)
    #expect(replayed.minibatch == live.minibatch)
    #expect(replayed.measurements == live.measurements)
    #expect(
      replayed.curve.points(upTo: live.run.updates) == live.curve.points(upTo: live.run.updates))
    #expect(live.line.text == "training classes=3 seed=11 @57:eta=0.05 @60:w1.1.2=0.75 updates=259")
  }

  // MARK: - What is wrong with a line

  private func error(_ text: String) -> StateLineError? {
    do throws(StateLineError) {
      _ = try TrainingScene(StateLine(text))
      return nil
    } catch {
      return error
    }
  }

  private static let keys = [
    "data", "classes", "points", "distance", "seed", "eta", "batch", "reduction", "map", "view",
    "plot", "speed", "updates",
  ]

  @Test func keysAreKnownAndStandOnce() {
    #expect(error("training rate=3") == .unknownKey(key: "rate", column: 10, known: Self.keys))
    #expect(error("training seed=1 seed=2") == .duplicate(key: "seed", column: 17))
    #expect(
      error("training @3:momentum=1")
        == .unknownKey(
          key: "momentum", column: 10, known: ["eta", "w1.0.0", "w1.1.0", "b1.0"]))
    #expect(error("training @3:w1.0.2=1") != nil)
    #expect(error("training classes=3 @3:w1.0.2=1") == nil)
  }

  @Test(arguments: ["0", "-1", "1e309", "nan", "inf", "x", "", "1e-10"])
  func ratesAreTheirOwnRange(value: String) {
    #expect(
      error("training eta=\(value)")
        == .badValue(
          key: "eta", value: value, column: 14, expected: .number(from: 1e-9, to: 1e308)))
    #expect(
      error("training @2:eta=\(value) updates=3")
        == .badValue(
          key: "eta", value: value, column: 17, expected: .number(from: 1e-9, to: 1e308)))
  }

  @Test(arguments: [
    (
      "training data=moons", "data", "moons",
      StateLineError.Expected.oneOf(["blobs", "six-points"])
    ),
    ("training view=3", "view", "3", .oneOf(["all", "map", "curve", "minibatch"])),
    ("training map=c", "map", "c", .oneOf(["a", "b"])),
    ("training speed=2", "speed", "2", .oneOf(["0.2", "0.5", "1", "5", "20", "max"])),
    ("training classes=9", "classes", "9", .integer(from: 2, to: 3)),
    ("training data=six-points classes=3", "classes", "3", .integer(from: 2, to: 2)),
    ("training batch=61", "batch", "61", .integer(from: 1, to: 60)),
    ("training batch=0", "batch", "0", .integer(from: 1, to: 60)),
    ("training data=six-points batch=7", "batch", "7", .integer(from: 1, to: 6)),
    ("training points=601", "points", "601", .integer(from: 2, to: 600)),
    ("training seed=-1", "seed", "-1", .integer(from: 0, to: 999_999_999)),
    ("training distance=21", "distance", "21", .number(from: 0, to: 20)),
    ("training updates=-1", "updates", "-1", .integer(from: 0, to: 100_000_000)),
    (
      "training batch=50 updates=50000000", "updates", "50000000",
      .integer(from: 0, to: 20_000_000)
    ),
    ("training reduction=max", "reduction", "max", .oneOf(["mean", "sum"])),
  ])
  func valuesAreChecked(
    text: String, key: String, value: String, expected: StateLineError.Expected
  ) {
    guard case .badValue(let k, let v, _, let e)? = error(text) else {
      Issue.record("\(text) was taken.")
      return
    }
    #expect(k == key && v == value && e == expected)
  }

  @Test func changesStandInOrder() {
    #expect(error("training @5:eta=1 @3:eta=2") != nil)
    #expect(error("training @100000001:eta=1") != nil)
  }

  @Test func blobsNeedNoMorePointsThanClasses() throws {
    let scene = try TrainingScene(StateLine("training classes=3 points=2"))
    #expect(scene.data.trainingCount == 2)
    #expect(scene.settings.batchSize == 2)
  }
}
