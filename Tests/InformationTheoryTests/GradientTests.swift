import InformationTheory
import Testing

/// Every gradient against central differences of its own loss.
///
/// Tolerance: a step of 1e-5 leaves errors near 1e-10 of the third derivative and 1e-11 of rounding.
struct GradientTests {
  private let z = [1.0, 2, 0.5]
  private let rows = [[1.0, 2, 0.5], [-3, 0, 3], [0.1, 0.1, 0.1]]
  private let targets = [0, 2, 1]

  @Test(arguments: [0.5, 1, 2])
  func crossEntropyByLogits(_ temperature: Double) throws {
    let p = try Distribution([0.7, 0.2, 0.1])
    expect(crossEntropyGradient(of: p, logits: z, temperature: temperature), at: z) {
      crossEntropy(logits: $0, target: p, temperature: temperature)
    }
  }

  @Test func entropyAndReverseDivergenceByLogits() throws {
    expect(softmaxEntropyGradient(z), at: z) { softmaxEntropy($0) }
    let p = try Distribution([0.7, 0.2, 0.1])
    expect(reverseKLGradient(of: p, logits: z), at: z) { z in
      zip(softmax(z), zip(logSoftmax(z), p.probabilities))
        .reduce(0) { $0 + $1.0 * ($1.1.0 + surprisal(of: $1.1.1)) }
    }
  }

  @Test func softmaxByLogits() {
    let jacobian = softmaxJacobian(z)
    for index in z.indices { expect(jacobian[index], at: z) { softmax($0)[index] } }
  }

  @Test(arguments: SoftmaxCrossEntropy.Weighting.allCases, Reduction.allCases)
  func batchLossByLogits(_ weighting: SoftmaxCrossEntropy.Weighting, _ reduction: Reduction) {
    for smoothing in [0, 0.1, 1] {
      let loss = SoftmaxCrossEntropy(
        labelSmoothing: smoothing, classWeights: [0.5, 1, 3], weighting: weighting,
        ignoredTarget: 1, reduction: reduction)
      let gradient = loss.gradient(logits: rows, targets: targets)
      #expect(gradient[2] == [0, 0, 0])
      expect(Array(gradient.joined()), at: Array(rows.joined())) {
        loss.loss(logits: $0, targets: targets)
      }
    }
  }

  @Test(arguments: [0, 0.5, 1, 2, 5])
  func focalLossByLogits(_ gamma: Double) {
    let loss = FocalLoss(gamma: gamma, alpha: [0.25, 1, 0.5])
    expect(
      Array(loss.gradient(logits: rows, targets: targets).joined()), at: Array(rows.joined())
    ) { flat in
      let rows = (0..<3).map { Array(flat[$0 * 3..<$0 * 3 + 3]) }
      return loss.loss(logits: rows, targets: targets)
    }
    let binary = BinaryFocalLoss(gamma: gamma, alpha: 0.25, reduction: .sum)
    let yes = [true, false, true]
    expect(binary.gradient(logits: z, targets: yes), at: z) {
      binary.loss(logits: $0, targets: yes)
    }
  }

  @Test func surePredictionsFadeFromFocalLoss() {
    for gamma in [0.5, 2] {
      let loss = FocalLoss(gamma: gamma)
      #expect(loss.loss(logits: [[1000, 0]], targets: [0]) == 0)
      #expect(loss.gradient(logits: [[1000, 0]], targets: [0]) == [[0, 0]])
    }
  }

  @Test(arguments: Reduction.allCases)
  func binaryLossByLogits(_ reduction: Reduction) {
    let loss = BinaryCrossEntropyWithLogits(
      positiveWeight: 3, labelSmoothing: 0.1, reduction: reduction)
    let y = [1, 0, 0.3]
    expect(loss.gradient(logits: z, targets: y), at: z) { loss.loss(logits: $0, targets: y) }
  }

  @Test func slopeOfEditIsTheSlopeAlongTheEdit() throws {
    let p = try Distribution([0.7, 0.2, 0.1])
    let q = try Distribution([0.5, 0.3, 0.2])
    for index in 0..<3 {
      func edited(_ value: Double) throws -> Double {
        let scale = (1 - value) / (1 - q[index])
        let moved = (0..<3).map { $0 == index ? value : q[$0] * scale }
        return crossEntropy(of: p, relativeTo: try Distribution(moved))
      }
      let step = 1e-5
      let difference = try edited(q[index] + step) - edited(q[index] - step)
      let slope = crossEntropySlopeOfEdit(of: p, relativeTo: q, at: index)
      #expect(abs(slope - difference / (2 * step)) < 1e-8)
      #expect(crossEntropySlopeOfEdit(of: p, relativeTo: p, at: index) == 0)
    }
    let sure = Distribution.oneHot(index: 0, of: 2)
    #expect(crossEntropySlopeOfEdit(of: sure, relativeTo: sure, at: 0) == -1)
    let wrong = Distribution.oneHot(index: 1, of: 2)
    #expect(crossEntropySlopeOfEdit(of: sure, relativeTo: wrong, at: 0) == -.infinity)
    #expect(crossEntropySlopeOfEdit(of: sure, relativeTo: wrong, at: 1) == .infinity)
  }

  @Test func softmaxDoesNotSeeAShift() {
    let shifted = z.map { $0 + 1024 }
    #expect(softmax(z) == softmax(shifted))
    #expect(logSumExp(shifted) - 1024 - logSumExp(z) < 1e-12)
    #expect(abs(softmax(z).reduce(0, +) - 1) < 1e-15)
  }

  private func expect(
    _ gradient: [Double], at point: [Double], sourceLocation: SourceLocation = #_sourceLocation,
    _ loss: ([Double]) -> Double
  ) {
    let step = 1e-5
    for index in point.indices {
      var (above, below) = (point, point)
      above[index] += step
      below[index] -= step
      let slope = (loss(above) - loss(below)) / (2 * step)
      #expect(abs(gradient[index] - slope) < 1e-8, sourceLocation: sourceLocation)
    }
  }
}
