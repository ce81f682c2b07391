import Benchmark
import InformationTheory
import Training

/// Random numbers that are the same in every run.
private func numbers(_ count: Int, seed: UInt64) -> [Double] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in generator.unit() + 0.01 }
}

/// Registers the benchmarks of `InformationTheory` and `Training`.
///
/// - Throws: Never in truth: positive numbers can be normalised.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .wallClock], warmupIterations: 1, maxDuration: .seconds(3),
    maxIterations: 100_000)
  distributions()
  logits()
  updates()
}

private func distributions() {
  guard let p = try? Distribution(normalizing: numbers(10_000_000, seed: 1)),
    let q = try? Distribution(normalizing: numbers(10_000_000, seed: 2))
  else { return }
  Benchmark("cross-entropy of 10⁷") { _ in blackHole(crossEntropy(of: p, relativeTo: q)) }
  Benchmark("cross-entropy of 10⁷ in bits") { _ in
    blackHole(crossEntropy(of: p, relativeTo: q, in: .bits))
  }
  Benchmark("entropy of 10⁷") { _ in blackHole(entropy(of: p)) }
  Benchmark("KL divergence of 10⁷") { _ in blackHole(klDivergence(from: p, to: q)) }
  Benchmark("JS divergence of 10⁷") { _ in blackHole(jsDivergence(p, q)) }
}

private func logits() {
  let (rows, classes) = (10_000, 1_000)
  let z = numbers(rows * classes, seed: 3).map { ($0 - 0.51) * 8 }
  let targets = (0..<rows).map { ($0 * 7_919) % classes }
  let loss = SoftmaxCrossEntropy()
  Benchmark("softmax + cross-entropy, 10⁴ × 10³") { _ in
    blackHole(loss.loss(logits: z, targets: targets))
  }
  Benchmark("softmax + cross-entropy + gradient, 10⁴ × 10³") { benchmark in
    var gradient = [Double](repeating: 0, count: z.count)
    benchmark.startMeasurement()
    blackHole(loss.loss(logits: z, targets: targets, gradient: &gradient))
    benchmark.stopMeasurement()
    blackHole(gradient[1])
  }
}

private func updates() {
  let data = Blobs(classCount: 2).draw(training: 1_000, test: 0, seed: 7)
  for size in [1, 10] {
    Benchmark(
      "1,000 updates, logistic 2-1, minibatches of \(size)",
      configuration: .init(scalingFactor: .one)
    ) { benchmark in
      var run = TrainingRun(.init(data: data, seed: 7, learningRate: 0.05, batchSize: size))
      benchmark.startMeasurement()
      run.advance(by: 1_000)
      benchmark.stopMeasurement()
      blackHole(run.updates)
    }
  }
}
