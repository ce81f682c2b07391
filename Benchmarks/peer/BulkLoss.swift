import Glibc
import InformationTheory
import Training

/// Long sums: cross-entropy of 10⁷ outcomes, softmax with cross-entropy of 10⁴ × 10³ logits.
struct BulkLoss {
  private let repeats: Int

  /// Repeats every sum about so long; a repeat takes some hundredths of a second.
  init(seconds: Double) {
    repeats = max(3, Int(seconds * 5))
  }

  /// Prints one line a measurement.
  func run() {
    distributions()
    logits()
  }

  private func distributions() {
    let count = 10_000_000
    guard let p = try? Distribution(normalizing: Self.numbers(count, seed: 1)),
      let q = try? Distribution(normalizing: Self.numbers(count, seed: 2))
    else { return }
    report("ce_1e7", bytes: 16 * count) { crossEntropy(of: p, relativeTo: q) }
    report("entropy_1e7", bytes: 8 * count) { entropy(of: p) }
    report("kl_1e7", bytes: 16 * count) { klDivergence(from: p, to: q) }
    report("js_1e7", bytes: 16 * count) { jsDivergence(p, q) }
  }

  private func logits() {
    let (rows, classes) = (10_000, 1_000)
    let z = Self.numbers(rows * classes, seed: 3).map { ($0 - 0.51) * 8 }
    let targets = (0..<rows).map { ($0 * 7_919) % classes }
    var gradient = [Double](repeating: 0, count: z.count)
    let loss = SoftmaxCrossEntropy()
    report("softmax_ce_10000x1000", bytes: 8 * z.count) { loss.loss(logits: z, targets: targets) }
    report("softmax_ce_grad_10000x1000", bytes: 16 * z.count) {
      loss.loss(logits: z, targets: targets, gradient: &gradient)
    }
  }

  private static func numbers(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in generator.unit() + 0.01 }
  }

  private func report(_ what: String, bytes: Int, _ body: () -> Double) {
    var value = body()
    let times = (0..<repeats).map { _ in
      let start = Peer.seconds(on: CLOCK_MONOTONIC)
      value = body()
      return Peer.seconds(on: CLOCK_MONOTONIC) - start
    }.sorted()
    let median = times[times.count / 2]
    print(
      "{\"peer\": \"xent\", \"threads\": 1, \"what\": \"\(what)\", \"dtype\": \"float64\", "
        + "\"median_s\": \(median), \"best_s\": \(times[0]), "
        + "\"gbs\": \(Double(bytes) / median / 1e9), \"value\": \(value), \"note\": \"\"}")
  }
}
