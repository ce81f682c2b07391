import InformationTheory
import RealModule
import Testing

@testable import Autodiff

struct TapeTests {
  @Test func productsAreWhatTheySay() {
    var tape = Tape()
    tape.begin(Parameters())
    let a = tape.constant(rows: 2, columns: 2, [1, 2, 3, 4])
    let b = tape.constant(rows: 2, columns: 2, [5, 6, 7, 8])
    let row = tape.constant(rows: 1, columns: 2, [10, 20])
    let values = [
      tape.product(a, b), tape.productTransposed(a, b), tape.affine(a, b, row), tape.sum(a, row),
      tape.difference(a, b), tape.entrywiseProduct(a, b), tape.scaled(a, by: -1), tape.total(a),
      tape.halfSquares(a), tape.columns(1..<2, of: a), tape.beside(a, b), tape.above(a, row),
      tape.rows([1, 1, 0], of: a),
    ].map { tape.values(of: $0) }
    #expect(
      values == [
        [19, 22, 43, 50], [17, 23, 39, 53], [29, 42, 53, 70], [11, 22, 13, 24], [-4, -4, -4, -4],
        [5, 12, 21, 32], [-1, -2, -3, -4], [10], [15], [2, 4], [1, 2, 5, 6, 3, 4, 7, 8],
        [1, 2, 3, 4, 10, 20], [3, 4, 3, 4, 1, 2],
      ])
  }

  /// However the columns are taken together, every sum runs in the same order.
  @Test(arguments: 1...19) func productsAreTheBitsOfThePlainLoop(columns: Int) {
    let parameters = sampleParameters([(5, 7), (7, columns)])
    var tape = Tape()
    tape.begin(parameters)
    let product = tape.product(tape.matrix(0), tape.matrix(1))
    let found = tape.values(of: product)
    let (a, b) = (MatrixID(index: 0), MatrixID(index: 1))
    for row in 0..<5 {
      for column in 0..<columns {
        var sum = 0.0
        for k in 0..<7 { sum += parameters[b, k, column] * parameters[a, row, k] }
        #expect(found[row * columns + column] == sum)
      }
    }
  }

  @Test(arguments: [-30, -1, -1e-9, -0.0, 0, 1e-300, 1e-9, 0.3, 1, 3, 19, 800, .infinity])
  func activationsAreAccurate(x: Double) {
    var tape = Tape()
    tape.begin(Parameters())
    let a = tape.constant(rows: 1, columns: 1, [x])
    let bent = [Activation.tanh, .sigmoid, .relu].map { tape.apply($0, to: a) }
    let (tanh, sigmoid) = (tape.value(of: bent[0]), tape.value(of: bent[1]))
    #expect(abs(tanh - Double.tanh(x)) <= 3 * Double.tanh(x).ulp)
    #expect(tanh.sign == x.sign)
    let expected = InformationTheory.sigmoid(x)
    #expect(abs(sigmoid - expected) <= 3 * expected.ulp)
    #expect(tape.value(of: bent[2]) == max(x, 0))
  }

  @Test func softmaxLooksOnlyBack() {
    var tape = Tape()
    tape.begin(Parameters())
    let z = tape.constant(rows: 2, columns: 2, [0, 1000, 0, 0])
    let (causal, free) = (tape.softmax(z, causal: true), tape.softmax(z))
    #expect(tape.values(of: causal) == [1, 0, 0.5, 0.5])
    #expect(tape.values(of: free) == [0, 1, 0.5, 0.5])
  }

  @Test func layerNormOfARow() {
    var tape = Tape()
    tape.begin(Parameters())
    let x = tape.constant(rows: 1, columns: 4, [1, 2, 3, 4])
    let gain = tape.constant(rows: 1, columns: 4, [1, 1, 1, 2])
    let bias = tape.constant(rows: 1, columns: 4, [0, 0, 0, 1])
    let normal = tape.layerNorm(x, gain: gain, bias: bias, epsilon: 0)
    let y = tape.values(of: normal)
    let unit = 1 / 1.25.squareRoot()
    let expected = [-1.5 * unit, -0.5 * unit, 0.5 * unit, 1 + 3 * unit]
    for (a, b) in zip(y, expected) { #expect(abs(a - b) < 1e-15) }
  }

  // MARK: - Softmax with cross-entropy, against the closed form

  static let logits: [[Double]] = [
    [2, 1, -0.5], [0, 0, 0], [1000, 0, -1000], [-3, 40, 1], [1e-9, 0, 5], [-800, 0, 800],
  ]

  @Test(arguments: [0, 0.1], [0, 2]) func crossEntropyIsTheClosedForm(
    smoothing: Double, focus: Double
  ) throws {
    guard smoothing == 0 || focus == 0 else { return }
    let targets = [0, 2, 0, 1, 2, 2]
    var parameters = Parameters()
    let matrix = parameters.append(rows: 6, columns: 3)
    parameters.values = Self.logits.flatMap { $0 }
    let (loss, gradients) = slopes(at: parameters) { tape in
      let t = tape.constant(rows: 6, columns: 3) { part in
        for (row, target) in targets.enumerated() {
          for index in 0..<3 {
            part[3 * row + index] = (index == target ? 1 - smoothing : 0) + smoothing / 3
          }
        }
      }
      let sum = tape.crossEntropy(logits: tape.parameter(matrix), targets: t, focus: focus)
      return tape.scaled(sum, by: 1.0 / 6)
    }
    let (expected, slope) =
      focus == 0
      ? closedForm(targets, smoothing)
      : (
        FocalLoss(gamma: focus).loss(logits: Self.logits, targets: targets),
        FocalLoss(gamma: focus).gradient(logits: Self.logits, targets: targets)
      )
    #expect(abs(loss - expected) <= 1e-14 * expected)
    for (a, b) in zip(gradients.values, slope.flatMap { $0 }) {
      #expect(abs(a - b) <= 1e-16 + 1e-14 * abs(b))
    }
  }

  private func closedForm(_ targets: [Int], _ smoothing: Double) -> (Double, [[Double]]) {
    let form = SoftmaxCrossEntropy(labelSmoothing: smoothing)
    return (
      form.loss(logits: Self.logits, targets: targets),
      form.gradient(logits: Self.logits, targets: targets)
    )
  }

  // MARK: - The tape itself

  @Test func aTapeIsUsedAgain() {
    let parameters = sampleParameters([(3, 2), (1, 2)])
    var tape = Tape()
    var fresh = Tape()
    func step(_ tape: inout Tape, rows: Int) -> [Double] {
      tape.begin(parameters)
      let x = tape.constant(rows: rows, columns: 3) { part in
        for index in part.indices { part[index] = Double(index) / 4 - 1 }
      }
      let t = tape.constant(rows: rows, columns: 2) { part in
        for row in 0..<rows { part[2 * row] = 1 }
      }
      let z = tape.affine(x, tape.matrix(0), tape.matrix(1))
      tape.backward(from: tape.crossEntropy(logits: z, targets: t))
      var gradients = Gradients(for: parameters)
      tape.read(&gradients)
      return gradients.values
    }
    _ = step(&tape, rows: 9)
    let size = tape.values.count
    #expect(step(&tape, rows: 4) == step(&fresh, rows: 4))
    #expect(tape.values.count == size)
  }

  @Test func aMatrixUsedTwiceAddsUp() {
    let parameters = sampleParameters([(1, 1)])
    let w = parameters.values[0]
    let found = slopes(at: parameters) { tape in
      let node = tape.matrix(0)
      return tape.entrywiseProduct(tape.entrywiseProduct(node, node), node)
    }
    #expect(abs(found.gradients.values[0] - 3 * w * w) < 1e-15)
  }

  /// Linked nodes would overflow the stack when they are freed.
  @Test func aDeepTapeIsAsGoodAsAShallowOne() {
    var parameters = sampleParameters([(1, 1)])
    parameters.values[0] = 2
    let found = slopes(at: parameters) { tape in
      var node = tape.matrix(0)
      for _ in 0..<100_000 { node = tape.scaled(node, by: 1) }
      return node
    }
    #expect(found.gradients.values == [1])
  }

  @Test func gradientsAreClippedToANorm() {
    var gradients = Gradients(for: sampleParameters([(1, 2)]))
    gradients.values = [3, 4]
    #expect(gradients.clip(toNorm: 10) == 5)
    #expect(gradients.values == [3, 4])
    #expect(gradients.clip(toNorm: 1) == 5)
    #expect(abs(gradients.norm - 1) < 1e-15)
  }
}
