import Testing

@testable import Training

struct TrainingRunTests {
  static func blobs(batch: Int = 10, seed: UInt64 = 7, classes: Int = 3) -> TrainingRun {
    let data = Blobs(classCount: classes).draw(training: 60, test: 30, seed: seed)
    return TrainingRun(.init(data: data, seed: seed, learningRate: 0.3, batchSize: batch))
  }

  /// X = (−2, −1, 1, 2), η = 1, full batch: the run that Keras and PyTorch agree on.
  @Test func theGoldenRunComesOut() throws {
    let data = try DataSet(points: [[-2], [-1], [1], [2]], labels: [0, 0, 1, 1], classCount: 2)
    var run = TrainingRun(.init(data: data, learningRate: 1))
    let losses = [0.693147, 0.294142, 0.197825, 0.152944, 0.126176, 0.108107]
    let weights = [0, 0.75, 1.092836, 1.319423, 1.491560, 1.631598]
    let slopes = [-0.75, -0.342836, -0.226587, -0.172137, -0.140038, -0.118661]
    for index in 0..<6 {
      #expect(abs(run.model.parameters.values[0] - weights[index]) < 0.6e-6)
      #expect(abs(run.model.parameters.values[1]) < 1e-15)
      run.step()
      let report = try #require(run.lastReport)
      #expect(abs(report.lossInNats - losses[index]) < 0.6e-6)
      #expect(abs(run.minibatch.gradients.values[0] - slopes[index]) < 0.6e-6)
    }
  }

  @Test(arguments: [0.1, 1, 5, 13]) func sixPointsSettleAtTheirMinimum(rate: Double) throws {
    var run = TrainingRun(.init(data: .sixPoints, learningRate: rate))
    run.advance(by: 4000)
    let end = try #require(run.model.evaluate(on: .sixPoints, rows: 0..<6))
    #expect(abs(end.lossInNats - 0.4607) < 0.5e-4)
    #expect(abs(run.model.parameters.values[0] - 1.351) < 0.5e-3)
    #expect(abs(run.model.parameters.values[1]) < 1e-6)
  }

  /// Where the loss is stationary, a step multiplies a small deviation by 1 − ηλ: stable while η is
  /// below 2/λ. Weight and bias do not mix here, and the weight is the steeper of the two.
  @Test func theLargestStableRateOfTheSixPointsFollowsFromTheCurvature() throws {
    var run = TrainingRun(.init(data: .sixPoints, learningRate: 5))
    run.advance(by: 4000)
    var curvature = (weight: 0.0, bias: 0.0)
    for x in DataSet.sixPoints.features {
      let q = run.model.probabilities(at: [x])
      curvature.weight += x * x * q[0] * q[1] / 6
      curvature.bias += q[0] * q[1] / 6
    }
    #expect(abs(2 / curvature.weight - 13.19) < 0.005)
    #expect(abs(2 / curvature.bias - 13.46) < 0.005)
  }

  @Test(arguments: [(13.1, true), (13.3, false), (20, false)])
  func sixPointsAreStableUpToARateOf13_19(rate: Double, isStable: Bool) {
    // Started beside the minimum, a stable run returns to it and another leaves it.
    var model = LinearSoftmax(featureCount: 1, classCount: 2)
    model.set(.weight(layer: 1, input: 0, output: 0), to: 1.36)
    var run = TrainingRun(.init(data: .sixPoints, learningRate: rate, model: model))
    run.advance(by: 6000)
    #expect((abs(run.model.parameters.values[0] - 1.351) < 1e-3) == isStable)
  }

  @Test func aRateOfTwentyJumpsUpAndRattles() throws {
    var run = TrainingRun(.init(data: .sixPoints, learningRate: 20))
    run.step()
    #expect(abs(try #require(run.lossAfterUpdateInNats) - 1.3941) < 0.5e-4)
    run.advance(by: 3000)
    let late = (0..<10).compactMap { _ in run.step()?.lossInNats }
    #expect((late.max() ?? 0) - (late.min() ?? 0) > 0.05)
  }

  @Test func theFirstLossIsThePriceOfKnowingNothing() {
    var run = Self.blobs()
    run.step()
    #expect(abs((run.lastReport?.lossInNats ?? 0) - 1.0986122886681098) < 1e-15)
    #expect(run.lastReport?.batchCount == 10)
    #expect(run.lastReport?.update == 1)
  }

  @Test func epochsAreCounted() {
    var run = Self.blobs(batch: 25)
    #expect(run.updatesPerEpoch == 3)
    let reports = (0..<6).compactMap { _ in run.step() }
    #expect(reports.map(\.batchCount) == [25, 25, 10, 25, 25, 10])
    #expect(reports.map(\.endsEpoch) == [false, false, true, false, false, true])
    #expect(reports.map(\.epoch) == [0, 0, 0, 1, 1, 1])
    #expect(run.epoch == 2)
  }

  /// The bits of all parameters after a hundred updates. They are the same in debug and in release,
  /// on every machine whose `exp` and `log` round as glibc's do.
  @Test func aHundredUpdatesGiveTheseBits() {
    var run = Self.blobs()
    run.advance(by: 100)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in run.model.parameters.values {
      hash = (hash ^ value.bitPattern) &* 0x100_0000_01B3
    }
    #expect(hash == 2_394_998_439_971_627_581)
  }

  @Test func theSameSeedGivesTheSameBits() {
    var a = Self.blobs()
    var b = Self.blobs()
    a.advance(by: 200)
    for _ in 0..<200 { b.step() }
    #expect(a.model.parameters.values == b.model.parameters.values)
    #expect(a == b)
    var other = Self.blobs(seed: 8)
    other.advance(by: 200)
    #expect(a.model.parameters.values != other.model.parameters.values)
  }

  // MARK: - Back and forth

  @Test func goingBackReachesEveryEarlierState() {
    var run = Self.blobs(batch: 1)
    var states = [run]
    for _ in 0..<80 {
      run.step()
      states.append(run)
    }
    for update in stride(from: 80, to: 0, by: -1) {
      #expect(run.minibatch == states[update].minibatch)
      #expect(run.lastReport == states[update].lastReport)
      #expect(run.model == states[update].model)
      run.stepBack()
    }
    #expect(run == states[0])
    #expect(run.lastReport == nil)
    let wentBack = run.stepBack()
    #expect(!wentBack)
  }

  @Test func goingBackWorksBeyondTheCheckpoints() {
    var run = Self.blobs(batch: 5)
    run.advance(by: 4998)
    let earlier = run.model
    run.advance(by: 5)
    for _ in 0..<5 { run.stepBack() }
    #expect(run.updates == 4998)
    #expect(run.model == earlier)
    run.go(to: 1)
    var fresh = Self.blobs(batch: 5)
    fresh.step()
    #expect(run.model == fresh.model)
  }

  @Test func changesAreRecordedAndRepeated() throws {
    var run = Self.blobs()
    run.advance(by: 20)
    run.make(.learningRate(0.05))
    run.advance(by: 10)
    run.make(.parameter(.weight(layer: 1, input: 0, output: 2), -0.5))
    #expect(run.model.parameters[.weight(layer: 1, input: 0, output: 2)] == -0.5)
    run.advance(by: 30)
    let live = run.model
    #expect(
      run.events == [
        .init(.learningRate(0.05), after: 20),
        .init(.parameter(.weight(layer: 1, input: 0, output: 2), -0.5), after: 30),
      ])
    var replay = Self.blobs()
    replay.schedule(run.events)
    replay.advance(by: 60)
    #expect(replay.model == live)
    #expect(replay == run)
    run.stepBack()
    run.step()
    #expect(run.model == live)
    run.go(to: 10)
    #expect(run.learningRate == 0.3)
    run.go(to: 60)
    #expect(run.model == live)
  }

  @Test func aChangeInThePastForgetsTheFuture() {
    var run = Self.blobs()
    run.advance(by: 20)
    run.make(.learningRate(0.05))
    run.advance(by: 20)
    run.go(to: 10)
    run.make(.learningRate(1))
    run.make(.learningRate(2))
    #expect(run.events == [.init(.learningRate(2), after: 10)])
    run.advance(by: 30)
    #expect(run.learningRate == 2)
    let there = run.model
    run.stepBack()
    run.step()
    #expect(run.model == there)
  }

  @Test func rewindingReturnsToTheSameStart() {
    var run = Self.blobs()
    run.make(.parameter(.bias(layer: 1, output: 0), 1))
    let start = run
    run.advance(by: 5)
    run.make(.learningRate(9))
    run.advance(by: 5)
    run.rewind()
    #expect(run == start)
    #expect(run.model == start.model)
    #expect(run.learningRate == 0.3)
  }

  // MARK: - Divergence

  @Test func anEnormousRateStopsBeforeTheBlowUp() throws {
    let data = Blobs(classCount: 3).draw(training: 60, test: 0, seed: 7)
    var run = TrainingRun(.init(data: data, learningRate: 1e308, batchSize: 10))
    run.step()
    #expect(run.updates == 0)
    #expect(run.model.parameters.values.allSatisfy { $0 == 0 })
    let divergence = try #require(run.divergence)
    #expect(divergence.update == 1)
    guard case .parameter = divergence.quantity else {
      Issue.record("A parameter overflowed, not \(divergence.quantity).")
      return
    }
    run.advance(by: 10)
    #expect(run.updates == 0)
    run.make(.learningRate(0.1))
    #expect(run.divergence == nil)
    run.step()
    #expect(run.updates == 1)
  }

  @Test func aDivergedRunGoesBack() {
    var run = Self.blobs()
    run.advance(by: 3)
    run.make(.learningRate(1e300))
    run.step()
    #expect(run.updates == 3)
    #expect(run.minibatch.update == 3)
    run.stepBack()
    #expect(run.updates == 2)
    #expect(run.divergence == nil)
    run.step()
    #expect(run.divergence == nil)
    run.step()
    #expect(run.divergence?.update == 4)
  }

  @Test func scoresThatOverflowAreNoticed() throws {
    let data = try DataSet(points: [[1e300], [-1e300]], labels: [0, 1], classCount: 2)
    var model = LinearSoftmax(featureCount: 1, classCount: 2)
    model.set(.weight(layer: 1, input: 0, output: 0), to: 1e99)
    var run = TrainingRun(.init(data: data, learningRate: 0.1, model: model))
    run.step()
    #expect(run.divergence?.quantity == .loss)
  }
}
