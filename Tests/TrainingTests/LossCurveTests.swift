import Testing

@testable import Training

struct LossCurveTests {
  @Test func theCurveStartsAtThePriceOfKnowingNothing() throws {
    let run = TrainingRunTests.blobs()
    let points = LossCurve(run).points(upTo: 0)
    let first = try #require(points.first)
    #expect(points.count == 1)
    #expect(abs(first.training.lossInNats - 1.0986122886681098) < 1e-14)
    #expect(first.test != nil)
  }

  @Test func theCurveCoversTheRunInFewPoints() throws {
    var run = TrainingRun(.init(data: .sixPoints, learningRate: 1))
    var curve = LossCurve(run)
    for _ in 0..<3000 {
      run.step()
      curve.record(run)
    }
    let points = curve.points(upTo: run.updates)
    var other = TrainingRun(run.setup)
    var followed = LossCurve(other)
    for end in [1, 700, 701, 3000] { followed.follow(&other, to: end) }
    #expect(followed == curve)
    #expect(other == run)
    #expect(points.count <= 128)
    #expect(points.first?.update == 0)
    // 128 points over 3,000 updates lie 32 apart.
    #expect(try #require(points.last).update > 3000 - 32)
    #expect(points.allSatisfy { $0.test == nil })
    #expect(curve.points(upTo: 1000).allSatisfy { $0.update <= 1000 })
  }
}
