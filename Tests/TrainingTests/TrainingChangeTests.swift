import Testing

@testable import Training

/// What a learner may change during a run, and that going back and replaying know of it.
struct TrainingChangeTests {
  static let changes: [TrainingRun.Change] = [
    .learningRate(0.05), .batchSize(7), .batchSize(60), .momentum(0.5), .l2(0.1),
    .classWeights([1, 4, 0.5]), .point([3, -3], label: 1),
    .parameter(.weight(layer: 2, input: 0, output: 2), -0.5),
  ]

  static func run(_ method: Optimizer.Method = .momentum(0.9)) -> TrainingRun {
    let data = Blobs(classCount: 3).draw(training: 60, test: 6, seed: 7)
    var model = Classifier(featureCount: 2, classCount: 3, hiddenWidths: [3])
    model.initialize(.glorot, seed: 1)
    return TrainingRun(
      .init(
        data: data, seed: 7, learningRate: 0.1, batchSize: 16, model: model, method: method))
  }

  @Test(arguments: changes, [Optimizer.Method.momentum(0.9), .adam()])
  func aChangeIsReplayedToTheSameBits(change: TrainingRun.Change, method: Optimizer.Method) {
    var run = Self.run(method)
    run.advance(by: 6)
    let before = run.minibatch
    run.make(change)
    #expect(run.minibatch.samples == before.samples)
    #expect(run.minibatch.lossInNats == before.lossInNats)
    run.advance(by: 5)
    run.make(.batchSize(9))
    run.advance(by: 9)
    let there = run.model
    let report = run.lastReport
    for _ in 0..<18 { run.stepBack() }
    #expect(run.updates == 2)
    run.go(to: 20)
    #expect(run.model == there)
    #expect(run.lastReport == report)
    var replay = Self.run(method)
    replay.schedule(run.events)
    replay.go(to: 20)
    #expect(replay.model == there)
    #expect(replay == run)
    var plain = Self.run(method)
    plain.make(.batchSize(9))
    plain.advance(by: 20)
    #expect(plain.model != there)
  }

  @Test func aSmallerBatchTakesUpTheRestOfTheEpoch() {
    var run = Self.run()
    var rows: [Int] = []
    func take(_ count: Int) {
      for _ in 0..<count {
        run.step()
        rows += run.minibatch.samples.map(\.row)
      }
    }
    take(2)
    run.make(.batchSize(10))
    #expect(run.epoch == 0)
    take(3)
    #expect(rows.sorted() == Array(0..<60))
    #expect(run.lastReport?.endsEpoch == true)
    #expect(run.lastReport?.batchCount == 8)
    #expect(run.epoch == 1)
    #expect(run.updatesPerEpoch == 6)
  }

  @Test func aPointIsSeenInTheNextEpoch() {
    var run = Self.run()
    run.advance(by: 2)
    run.make(.point([3, -3], label: 1))
    #expect(run.data.trainingCount == 61)
    #expect(run.epoch == 1)
    var rows: [Int] = []
    for _ in 0..<4 {
      run.step()
      rows += run.minibatch.samples.map(\.row)
    }
    #expect(rows.sorted() == Array(0..<61))
    run.rewind()
    #expect(run.data == run.setup.data)
  }

  @Test(arguments: [Optimizer.Method.momentum(0.9), .nesterov(0.9), .adam()])
  func aDivergedRunRemembersWhatWasBefore(method: Optimizer.Method) {
    var run = Self.run(method)
    run.advance(by: 5)
    var same = run
    run.make(.learningRate(1e300))
    run.advance(by: 3)
    #expect(run.divergence != nil)
    run.make(.learningRate(0.1))
    run.advance(by: 4)
    same.advance(by: 4)
    if run.updates == 9 { #expect(run.model == same.model) }
  }

  @Test(arguments: [TrainingRun.Change.batchSize(7), .point([3, -3], label: 1)])
  func rewindingForgetsWhatConcernedTheRows(change: TrainingRun.Change) {
    var run = Self.run()
    run.advance(by: 6)
    run.make(change)
    run.advance(by: 3)
    run.rewind()
    #expect(run.minibatch == Self.run().minibatch)
    #expect(run.batchSize == 16 && run.data.trainingCount == 60)
  }
}
