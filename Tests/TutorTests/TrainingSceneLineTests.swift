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
    "training data=xor features=x1,x2,x1x2 updates=20",
    "training data=spiral classes=3 points=90 spread=0.2 flips=0.1 test=50 seed=3 model=8,4"
      + " activation=relu init=uniform loss=focal gamma=1 weights=1,2,3 weighting=pytorch l2=0.01"
      + " optimizer=nesterov momentum=0.5 formula=pytorch eta=0.1 batch=7 reduction=sum map=a"
      + " at=0.5,-1,c view=confusion updates=9",
    "training data=imbalanced share=0.1 smoothing=0.1 optimizer=adam updates=3",
    "training data=six-points @2:point=0.25,a updates=5",
    "training data=moons model=3 optimizer=momentum @2:batch=4 @3:momentum=0.5 @3:l2=0.1"
      + " @4:weights=1,5 @6:point=0.5,-1,b @6:batch=201 @9:w2.0.0=1 updates=12",
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

  @Test func keysAreKnownAndStandOnce() {
    #expect(
      error("training rate=3") == .unknownKey(key: "rate", column: 10, known: TrainingScene.keys))
    #expect(error("training seed=1 seed=2") == .duplicate(key: "seed", column: 17))
    #expect(
      error("training @3:momentum=1")
        == .unknownKey(
          key: "momentum", column: 10,
          known: ["eta", "batch", "l2", "weights", "point", "w1.0.0", "w1.1.0", "b1.0"]))
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
      "training data=moon", "data", "moon",
      StateLineError.Expected.oneOf(TrainingSource.allCases.map(\.rawValue))
    ),
    ("training view=3", "view", "3", .oneOf(["all", "map", "curve", "minibatch", "confusion"])),
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
    ("training data=xor classes=3", "classes", "3", .integer(from: 2, to: 2)),
    ("training data=xor batch=201", "batch", "201", .integer(from: 1, to: 200)),
    (
      "training features=x1,x3", "features", "x1,x3",
      .listOf(["x1", "x2", "x1^2", "x2^2", "x1x2", "sin(x1)", "sin(x2)"])
    ),
    ("training model=4,", "model", "4,", .layers(most: 4, widest: 64)),
    ("training model=65", "model", "65", .layers(most: 4, widest: 64)),
    ("training model=1,1,1,1,1", "model", "1,1,1,1,1", .layers(most: 4, widest: 64)),
    ("training weights=1", "weights", "1", .sameCount(as: "classes", count: 2)),
    ("training weights=1,0", "weights", "1,0", .number(from: 0.001, to: 1000)),
    ("training l2=-1", "l2", "-1", .number(from: 0, to: 1000)),
    ("training optimizer=adam momentum=1", "momentum", "1", .number(from: 0, to: 0.999)),
    ("training at=1,b", "at", "1,b", .point(coordinates: 2, classes: ["a", "b"])),
    ("training @3:point=1,2,c", "point", "1,2,c", .point(coordinates: 2, classes: ["a", "b"])),
    ("training @3:batch=61", "batch", "61", .integer(from: 1, to: 60)),
    ("training @3:weights=2", "weights", "2", .sameCount(as: "classes", count: 2)),
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
