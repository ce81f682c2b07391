import Assessment
import Canvas
import InformationTheory
import Testing
import Training

@testable import Tutor

/// How a run goes on, catches up, comes to rest, and what mean and sum make of it.
struct TrainingSceneRunTests {
  private func scene(_ text: String) throws -> TrainingScene { try TrainingScene(StateLine(text)) }

  private func news(_ scene: TrainingScene, _ language: Language = .en) -> String {
    scene.news(SceneContext(look: Look(), language: language))
  }

  // MARK: - Catching up

  @Test func aLongLineIsCaughtUpWithAtFullSpeed() throws {
    var scene = try scene("training updates=20")
    scene.goal = 50
    #expect(scene.pace == .fullSpeed)
    #expect(scene.line.text == "training updates=50")
    scene.tick(steps: 10)
    #expect(scene.run.updates == 30)
    scene.tick(steps: 100)
    #expect(scene == (try self.scene("training updates=50")))
    #expect(scene.measurements == (try self.scene("training updates=50")).measurements)
    #expect(scene.map.values == (try self.scene("training updates=50")).map.values)
    #expect(scene.pace == .idle)
  }

  @Test(arguments: [Command.run, .update, .stepBack, .rewind, .newSeed, .reduction])
  func whateverMovesTheRunEndsTheCatchingUp(command: Command) throws {
    var scene = try scene("training updates=20")
    scene.goal = 50
    _ = try scene.perform(command, at: nil)
    #expect(scene.goal == nil)
    #expect(scene.pace == .idle)
  }

  @Test func changesOnTheWayEndTheCatchingUp() throws {
    var scene = try scene("training updates=20")
    scene.goal = 50
    try scene.set("eta", to: 1)
    #expect(scene.line.text == "training @20:eta=1 updates=20")
  }

  @Test func aLineThatDivergesIsNotCaughtUpWith() throws {
    let scene = try scene("training eta=1e308 updates=5000000")
    #expect(scene.goal == nil)
    #expect(scene.pace == .idle)
  }

  // MARK: - Rest

  @Test func aRunThatChangesNothingMoreStopsAndSaysSo() throws {
    var scene = try scene("training data=six-points eta=5")
    _ = try scene.perform(.run, at: nil)
    for _ in 0..<200 { scene.tick(steps: 20) }
    #expect(scene.isAtRest)
    #expect(scene.pace == .idle)
    #expect(scene.run.updates < 2_000)
    #expect(news(scene).hasPrefix("stopped after update \(scene.run.updates): the gradient is 0"))
    #expect(news(scene).hasSuffix("training loss 0.4607"))
    #expect(news(scene, .zh).hasPrefix("第 \(scene.run.updates) 次更新之后停止：梯度几乎为 0"))
    // One may go on all the same, and a parameter set by hand sets it in motion again.
    try scene.set("b1.0", to: 1)
    #expect(!scene.isAtRest)
  }

  @Test func minibatchesNeverComeToRest() throws {
    var scene = try scene("training updates=500")
    #expect(!scene.isAtRest)
    scene = try self.scene("training data=six-points")
    #expect(!scene.isAtRest)
  }

  // MARK: - The map

  @Test func theMapOfARunIsDrawnNowAndThenAndAtTheEnd() throws {
    var scene = try scene("training speed=max")
    _ = try scene.perform(.run, at: nil)
    let start = scene.map.values
    for _ in 0..<15 { scene.tick(steps: 1) }
    #expect(scene.map.values == start)
    #expect(scene.now.update == 15)
    scene.tick(steps: 1)
    #expect(scene.map.values == (try self.scene("training updates=16")).map.values)
    scene.tick(steps: 1)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.map.values == (try self.scene("training updates=17")).map.values)
  }

  @Test func aSlowRunDrawsItsMapEveryTime() throws {
    var scene = try scene("training")
    _ = try scene.perform(.run, at: nil)
    scene.tick(steps: 1)
    #expect(scene.map.values == (try self.scene("training updates=1")).map.values)
  }

  // MARK: - Mean and sum

  @Test func theSumIsTheMeanWithAnotherRate() throws {
    let mean = try scene("training eta=0.5 updates=30")
    let sum = try scene("training eta=0.05 reduction=sum updates=30")
    for (a, b) in zip(mean.run.model.parameters.values, sum.run.model.parameters.values) {
      #expect(abs(a - b) < 1e-12)
    }
    #expect(abs(sum.minibatch.lossInNats - 10 * mean.minibatch.lossInNats) < 1e-12)
    #expect(sum.line.text == "training eta=0.05 reduction=sum updates=30")
    #expect(abs((sum.measurements["loss"] ?? 0) - (mean.measurements["loss"] ?? 1)) < 1e-12)
  }

  @Test func aGoesFromMeanToSumAndBack() throws {
    var scene = try scene("training updates=3")
    _ = try scene.perform(.reduction, at: nil)
    #expect(scene.line.text == "training reduction=sum")
    #expect(
      news(scene) == "reduction: sum; a new start; the same steps as before need η = 0.03")
    #expect(news(scene, .zh) == "归约：求和；从头开始；要走原来的步子，η 取 0.03")
    _ = try scene.perform(.reduction, at: nil)
    #expect(scene.line.text == "training")
    #expect(news(scene) == "reduction: mean; a new start; the same steps as before need η = 3")
  }

  @Test func unequalMinibatchesHaveNoEquivalentRate() throws {
    var scene = try scene("training batch=7")
    try scene.change("reduction", by: ChangeStep(1))
    #expect(news(scene) == "reduction: sum; a new start")
  }

  @Test func oneSampleHasNothingToReduce() throws {
    var scene = try scene("training batch=1")
    #expect(throws: SceneRefusal.self) { try scene.perform(.reduction, at: nil) }
    #expect(!scene.fields(of: .live).contains(.option(.reduction)))
  }

  @Test func slopesOfTheSumAreSums() throws {
    let context = SceneContext(look: Look(), language: .en)
    for (text, rule) in [("training", true), ("training reduction=sum", false)] {
      let scene = try scene(text)
      let slope = try #require(scene.derivation(of: "slope.w1.0.0", context))
      #expect(slope.rule == (rule ? .mean : .sum))
      let total = slope.parts.reduce(0) { $0 + $1.value }
      #expect(abs(slope.value - total / (rule ? 10 : 1)) < 1e-12)
      let loss = try #require(scene.derivation(of: "loss_batch", context))
      #expect(loss.rule == (rule ? .mean : .sum))
    }
  }

  // MARK: - What the curve shows

  private func lines(_ scene: TrainingScene, width: Int = 120, height: Int = 33) -> [String] {
    let size = Size(width: width, height: height)
    var frame = Frame(size: size, look: Look())
    scene.draw(into: &frame, in: Rect(size), context: SceneContext(look: Look(), language: .en))
    return frame.lines()
  }

  @Test func theCurveShowsAccuracyToo() throws {
    let scene = try scene("training view=curve plot=accuracy updates=60")
    let text = lines(scene, width: 80, height: 20).joined(separator: "\n")
    #expect(text.contains("accuracy  ⠤⠤ train  ⠄⠄ test"))
    #expect(text.contains("always the commonest class"))
    #expect(!text.contains("H(Y) guessing shares"))
    #expect(scene.line.text == "training view=curve plot=accuracy updates=60")
  }

  @Test func theLossMayStandOnALogarithmicAxis() throws {
    let scene = try scene("training view=curve distance=12 plot=log updates=600")
    let text = lines(scene, width: 80, height: 20)
    #expect(text.contains { $0.contains("0.01┤") })
    #expect(!text.contains { $0.contains(" 0┤") })
    #expect(text.contains { $0.contains("H(Y) guessing shares") })
  }

  @Test func theAxisOfTheCurveIsAnOptionWhereThereIsACurve() throws {
    var scene = try scene("training updates=5")
    try scene.change("plot", by: ChangeStep(1))
    #expect(scene.line.text == "training plot=log updates=5")
    #expect(news(scene) == "curve: loss, log axis")
    try scene.change("seed", by: ChangeStep(1))
    #expect(scene.plot == .logarithmic)
    scene.view = .map
    #expect(!scene.fields(of: .live).contains(.option(.plot)))
  }
}
