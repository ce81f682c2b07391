import Foundation
import Testing

@testable import InformationTheory

/// The vector forms against the plain ones, which stay the reference.
struct BulkTests {
  @Test func vectorExponentialIsWithinAnUlp() {
    var generator = SplitMix(state: 1)
    for range in [-708.0...709, -1...1, -1e-9...1e-9, -40...0] {
      for _ in 0..<2_000 {
        let x = SIMD8<Double>.random(in: range, using: &generator)
        let vector = exponential(x)
        for lane in 0..<8 where !isClose(vector[lane], exp(x[lane]), ulps: 1) {
          Issue.record("exp \(x[lane]) is \(vector[lane])")
        }
      }
    }
    #expect(exponential(.zero) == SIMD8(repeating: 1))
    #expect(exponential(SIMD8(repeating: .nan))[0].isNaN)
  }

  @Test func vectorLogarithmIsWithinAnUlp() {
    var generator = SplitMix(state: 2)
    for exponents in [-1022...1022, -20...0, 0...0, -1 ... -1] {
      for _ in 0..<2_000 {
        var x = SIMD8<Double>()
        for lane in 0..<8 {
          x[lane] = Double(
            sign: .plus, exponent: .random(in: exponents, using: &generator),
            significand: .random(in: 1..<2, using: &generator))
        }
        let (k, logOfMantissa) = splitLogarithm(x)
        for lane in 0..<8 {
          // Of the numbers split here, x / 2ᵏ is exact.
          let mantissa = x[lane] / Double(sign: .plus, exponent: Int(k[lane]), significand: 1)
          #expect((0.5.squareRoot()...2.0.squareRoot()).contains(mantissa))
          if !isClose(logOfMantissa[lane], log(mantissa), ulps: 1) {
            Issue.record("ln \(mantissa) is \(logOfMantissa[lane])")
          }
        }
      }
    }
  }

  @Test func vectorLogarithmIsExactAtPowersOfTwo() {
    for exponent in -1022...1023 {
      let x = SIMD8<Double>(repeating: Double(sign: .plus, exponent: exponent, significand: 1))
      let (k, logOfMantissa) = splitLogarithm(x)
      #expect(k[0] == Double(exponent) && logOfMantissa[0] == 0)
    }
  }

  @Test func manyOutcomesCostWhatTheyCostOneByOne() throws {
    var generator = SplitMix(state: 3)
    for count in [128, 129, 160, 1000, 4096] {
      var weights = (0..<2 * count).map { _ in Double.random(in: 0...1, using: &generator) }
      for index in stride(from: 0, to: count, by: 37) { weights[index] = 0 }
      let p = try Distribution(normalizing: Array(weights[..<count]))
      let q = try Distribution(normalizing: Array(weights[count...]))
      for base in LogBase.allCases {
        var plain = CompensatedSum()
        for index in 0..<count { plain.add(crossEntropyTerm(p: p[index], q: q[index], in: base)) }
        let bulk = bulkCrossEntropy(p.probabilities, q.probabilities, in: base)
        #expect(isClose(bulk, plain.value, ulps: 4))
      }
    }
  }

  @Test func zerosAndSubnormalsAmongManyOutcomes() throws {
    var p = [Double](repeating: 1.0 / 256, count: 256)
    p[200] = 0
    p[201] = 1.0 / 128
    var q = p
    let truth = try Distribution(p)
    #expect(entropy(of: truth).isFinite)
    q[10] = .leastNormalMagnitude / 1024
    let small = crossEntropy(of: truth, relativeTo: try Distribution(normalizing: q))
    #expect(small > entropy(of: truth) && small.isFinite)
    q[10] = 0
    let wrong = try Distribution(normalizing: q)
    #expect(crossEntropy(of: truth, relativeTo: wrong) == .infinity)
  }

  @Test func rowsOfABatchAreTheSoftmaxOfTheRow() {
    var generator = SplitMix(state: 4)
    for classCount in [1, 2, 7, 8, 9, 31, 100] {
      for spread in [0.1, 10, 100, 5000] {
        let row = (0..<classCount).map { _ in
          Double.random(in: -spread...spread, using: &generator)
        }
        let target = Int.random(in: 0..<classCount, using: &generator)
        let reference = SoftmaxRow(row)
        let expected = row.indices.map {
          $0 == target ? -reference.complement($0) : reference.probability($0)
        }
        var gradient = [Double](repeating: .nan, count: classCount)
        let loss = SoftmaxCrossEntropy().loss(
          logits: row, targets: [target], gradient: &gradient)
        #expect(isClose(loss, reference.surprisal(target), ulps: 8))
        #expect(loss == SoftmaxCrossEntropy().loss(logits: row, targets: [target]))
        for (value, expected) in zip(gradient, expected) {
          #expect(isClose(value, expected, ulps: 8))
        }
      }
    }
  }

  private func isClose(_ value: Double, _ expected: Double, ulps: Double) -> Bool {
    // The plain function is itself off by up to half an ulp more.
    value == expected || (value - expected).magnitude <= (ulps + 0.5) * expected.ulp
  }
}
