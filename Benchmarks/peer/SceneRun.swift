import Glibc
import Training

/// The run that the training scene plays at first, without a screen: what the screen costs is the
/// difference.
struct SceneRun {
  /// Makes as many updates as the scene allows and prints how long they took.
  func run() {
    let data = Blobs(classCount: 2, distance: 2).draw(training: 60, test: 1_000, seed: 7)
    var run = TrainingRun(.init(data: data, seed: 7, learningRate: 0.3, batchSize: 10))
    let start = Peer.seconds(on: CLOCK_MONOTONIC)
    let steps = run.advance(by: 1_000_000)
    let seconds = Peer.seconds(on: CLOCK_MONOTONIC) - start
    print(
      "{\"peer\": \"xent\", \"workload\": \"scene\", \"steps\": \(steps), \"seconds\": \(seconds)}")
  }
}
