import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

struct DescentSceneTests {
  private func scene(_ text: String) throws -> DescentScene { try DescentScene(StateLine(text)) }

  // MARK: - Numbers

  @Test func theDocumentsExampleHasItsNumbers() throws {
    let scene = DescentScene()
    let measured = scene.measurements
    #expect(abs(scene.now.w - 1.3862943611198906) < 1e-15)
    #expect(abs(try #require(measured["q"]) - 0.8) < 1e-15)
    #expect(abs(try #require(measured["loss"]) - 0.22314355131420976) < 1e-15)
    #expect(abs(try #require(measured["slope_z"]) + 0.2) < 1e-15)
    #expect(abs(try #require(measured["slope_q"]) + 1.25) < 1e-14)
    #expect(abs(try #require(measured["step_w"]) - 0.2) < 1e-15)
    #expect(measured["step_b"] == 0)
  }

  @Test func oneStepFromZero() throws {
    // x = 2, y = 1, b fixed at 0, η = 0.5: w becomes 0.5 and the loss ln 2 becomes ln(1 + 1/e).
    let scene = try scene("descent x=2 w=0 eta=0.5 updates=1")
    #expect(scene.now.w == 0.5)
    #expect(abs(scene.now.lossInNats - 0.3132616875182229) < 1e-15)
    #expect(abs(scene.path.points[0].lossInNats - 0.6931471805599453) < 1e-15)
  }

  @Test(arguments: [(0.1, 800), (1.0, 60), (5.0, 20), (13.0, 600)])
  func theSixPointsEndAtTheSameMinimum(eta: Double, updates: Int) throws {
    let scene = try scene("descent data=six-points eta=\(eta) updates=\(updates)")
    #expect(scene.now.lossInNats.shown(4) == "0.4607")
    #expect(scene.now.w.shown(3) == "1.351")
    #expect(scene.now.b == 0)
    #expect(abs(scene.now.lossInNats - DescentMinimum.sixPoints.lossInNats) < 1e-6)
  }

  @Test func aRateOfTwentyJumpsAndRattles() throws {
    let first = try scene("descent data=six-points eta=20 updates=1")
    #expect(first.path.points[0].lossInNats.shown(4) == "0.6931")
    #expect(first.now.lossInNats.shown(4) == "1.3941")
    #expect(first.measurements["rose"] == 1)
    let later = try scene("descent data=six-points eta=20 updates=400")
    let tail = later.path.points.suffix(100).map(\.lossInNats)
    #expect(try #require(tail.max()) > 0.55)
    #expect(later.path.points.allSatisfy { $0.b == 0 })
  }

  @Test func theMinimumIsFlatAndItsCurvatureLimitsTheRate() throws {
    let least = DescentMinimum.sixPoints
    let slopes = DescentProblem.sixPoints.slopes(w: least.w, b: least.b)
    #expect(abs(slopes.w) < 1e-15 && slopes.b == 0)
    #expect(abs(least.w - 1.3511121596805633) < 1e-12)
    #expect(abs(least.lossInNats - 0.4607008948664368) < 1e-15)
    // The curvature along w, 0.1516, is the larger one; along b it is 0.1486, which would allow
    // a rate of 13.46.
    #expect(abs(least.curvature - 0.1516105231147551) < 1e-12)
    #expect(least.largestStableRate(momentum: 0).shown(2) == "13.19")
    let along = DescentProblem.sixPoints.curvature(w: least.w, b: least.b)
    #expect((2 / along.bb).shown(2) == "13.46")
    let settled = { (eta: Double) in
      let path = try scene("descent data=six-points eta=\(eta) updates=2000").path
      return abs(path.now.lossInNats - least.lossInNats) < 1e-5
    }
    #expect(try settled(13.1))
    #expect(try !settled(13.4))
  }

  @Test func momentumKeepsPartOfTheVelocity() throws {
    let scene = try scene("descent data=six-points w=-1 b=2 beta=0.8 updates=2")
    let points = scene.path.points
    for (before, after) in zip(points, points.dropFirst()) {
      let slope = scene.problem.slopes(w: before.w, b: before.b)
      #expect(abs(after.velocity.w - (0.8 * before.velocity.w + slope.w)) < 1e-15)
      #expect(abs(after.w - (before.w - after.velocity.w)) < 1e-15)
      #expect(abs(after.b - (before.b - after.velocity.b)) < 1e-15)
    }
    let long = try self.scene("descent data=six-points w=-1 b=2 beta=0.8 updates=300")
    #expect(abs(long.now.lossInNats - DescentMinimum.sixPoints.lossInNats) < 1e-9)
  }

  @Test func slopesAgreeWithFiniteDifferences() throws {
    for text in [
      "descent", "descent y=0 x=-3 w=0.5 b=-1", "descent data=six-points w=-1 b=2 updates=3",
    ] {
      let scene = try scene(text)
      for parameter in DescentParameter.allCases {
        // The error of a central difference is h² times a third derivative.
        let check = scene.value(.check, parameter)
        #expect(abs(check - scene.slope(of: parameter)) < 3e-5)
      }
    }
  }

  @Test func theLossIsConvexAlongEveryChord() {
    let problem = DescentProblem.sixPoints
    let places = [(-3.0, 2.0), (0, 0), (4, -1), (1.35, 0), (-1, -2.5)]
    for a in places {
      for b in places {
        let middle = problem.loss(w: (a.0 + b.0) / 2, b: (a.1 + b.1) / 2)
        let chord = (problem.loss(w: a.0, b: a.1) + problem.loss(w: b.0, b: b.1)) / 2
        #expect(middle <= chord + 1e-12)
      }
    }
  }

  // MARK: - The line

  @Test(arguments: [
    "descent", "descent updates=7", "descent x=-2 y=0 w=0.5 b=-1 eta=0.3 beta=0.9 fixed=w h=1e-05",
    "descent eta=0.5 fixed=none speed=0.25 updates=3", "descent data=six-points",
    "descent data=six-points w=-1 b=2 eta=13 beta=0.5 fixed=b view=bowl updates=40",
    "descent data=six-points eta=1000 beta=0.99 updates=2000",
  ])
  func everyLineReadsBack(text: String) throws {
    let read = try scene(text)
    #expect(read.line.text == text)
    let again = try DescentScene(read.line)
    #expect(again == read)
    #expect(again.path.points == read.path.points)
  }

  @Test func presetsAreLinesOfTheScene() throws {
    for preset in DescentScene.presets { #expect(try scene(preset.line).line.text == preset.line) }
  }

  @Test func badLinesAreRefused() {
    func error(_ text: String) -> StateLineError? {
      do throws(StateLineError) {
        _ = try DescentScene(StateLine(text))
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error("descent eta=0")
        == .badValue(
          key: "eta", value: "0", column: 13, expected: .number(from: 0.0001, to: 1000)))
    #expect(
      error("descent updates=2001")
        == .badValue(
          key: "updates", value: "2001", column: 17, expected: .integer(from: 0, to: 2000)))
    #expect(
      error("descent data=blobs")
        == .badValue(
          key: "data", value: "blobs", column: 14, expected: .oneOf(["neuron", "six-points"])))
    #expect(error("descent beta=1") != nil)
    #expect(error("descent data=six-points x=1") != nil)
    #expect(error("descent momentum=1") != nil)
    #expect(error("descent eta=1 eta=2") == .duplicate(key: "eta", column: 15))
    #expect(error("descent @3:eta=2 updates=5") != nil)
  }

  // MARK: - Changes

  @Test func keysStepRunAndGoBack() throws {
    var scene = DescentScene()
    let start = scene
    for _ in 0..<5 { #expect(try scene.perform(.update, at: nil)) }
    #expect(scene.line.text == "descent updates=5")
    _ = try scene.perform(.stepBack, at: nil)
    #expect(scene.path.updates == 4)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.pace == .perSecond(4))
    scene.tick(steps: 3)
    #expect(scene.path.updates == 7)
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.pace == .idle)
    #expect(scene.now == start.now)
    #expect(throws: SceneRefusal.self) { _ = try scene.perform(.stepBack, at: nil) }
    scene.tick(steps: 3)
    #expect(scene.path.updates == 0)
  }

  @Test func theRunStopsAtTheLongestPath() throws {
    var scene = try scene("descent updates=1999")
    _ = try scene.perform(.run, at: nil)
    scene.tick(steps: 50)
    #expect(scene.path.updates == 2000)
    #expect(scene.pace == .idle)
    #expect(throws: SceneRefusal.self) { _ = try scene.perform(.update, at: nil) }
    #expect(throws: SceneRefusal.self) { _ = try scene.perform(.run, at: nil) }
  }

  @Test func aChangeMakesTheWholePathAnew() throws {
    var scene = try scene("descent data=six-points updates=12")
    try scene.set("eta", to: 20)
    let fresh = try self.scene("descent data=six-points eta=20 updates=12")
    #expect(scene.path.points == fresh.path.points)
    #expect(scene.line == fresh.line)
    try scene.change("w", by: ChangeStep(1, isCoarse: true))
    #expect(scene.line.text == "descent data=six-points w=0.1 eta=20 updates=12")
    try scene.change("eta", by: ChangeStep(1))
    #expect(scene.settings.rate == 30)
  }

  @Test func fixingIsAFieldAndAKey() throws {
    var scene = DescentScene()
    _ = try scene.perform(.fix, at: "b")
    #expect(scene.line.text == "descent fixed=none")
    _ = try scene.perform(.fix, at: "slope.w")
    #expect(scene.line.text == "descent fixed=w")
    #expect(scene.step(of: .w) == 0)
    #expect(throws: SceneRefusal.self) { _ = try scene.perform(.fix, at: "eta") }
  }

  @Test func theMouseSetsTheStart() throws {
    var scene = try scene("descent updates=4")
    #expect(try scene.touch("bowl", x: 0.5, y: 0.5))
    #expect(scene.path.updates == 0)
    #expect(abs(scene.logit(at: scene.now)) < 0.01)
    var points = try self.scene("descent data=six-points updates=4")
    #expect(try points.touch("map", x: 0.2, y: 0.25))
    #expect(points.line.text == "descent data=six-points b=1 updates=4")
    #expect(try !points.touch("curve", x: 0.2, y: 0.25))
    var zero = try self.scene("descent x=0")
    #expect(throws: SceneRefusal.self) { _ = try zero.touch("sigma", x: 0.9, y: 0) }
  }

  @Test func valuesOutOfRangeAreRefusedWithReasonAndCure() throws {
    var scene = DescentScene()
    for (element, value) in [
      ("eta", 0.0), ("eta", 1001), ("beta", 1), ("w", 101), ("x", -11), ("y", 0.5), ("h", 0),
      ("slope.w", 1), ("nothing", 1),
    ] {
      #expect(throws: SceneRefusal.self, "\(element)") { try scene.set(element, to: value) }
    }
    #expect(scene == DescentScene())
    #expect(
      DescentPhrases.range(.w, from: "-100", to: "100").en
        == "The value of “start w” lies from −100 to 100; type a number in that range.")
  }

  @Test func wildKeysNeverBreakTheScene() throws {
    var scene = DescentScene()
    let commands: [Command] = [
      .update, .epoch, .stepBack, .rewind, .run, .nextData, .nextView, .fix, .open, .faster,
    ]
    var seed: UInt64 = 11
    for _ in 0..<1_500 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let names = scene.parts.flatMap(\.rows)
      let element = names[Int(seed >> 33) % names.count]
      switch (seed >> 20) % 5 {
      case 0: try? scene.change(element, by: ChangeStep(1, isCoarse: true))
      case 1: try? scene.change(element, by: ChangeStep(-1))
      case 2: _ = try? scene.perform(commands[Int(seed >> 40) % commands.count], at: element)
      case 3: _ = try? scene.touch(element, x: Double(seed % 101) / 100, y: 0.3)
      default: try? scene.set(element, to: Double(seed % 50) / 2 - 12)
      }
      scene.tick(steps: 2)
      #expect(try DescentScene(scene.line).path.points == scene.path.points)
    }
  }
}
