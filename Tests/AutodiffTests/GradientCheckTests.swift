import Testing

@testable import Autodiff

/// Every operation against central differences.
struct GradientCheckTests {
  /// The number of columns decides which part of the product works: 8, 2 or 1 at a time.
  @Test(arguments: [1, 2, 3, 8, 11, 17], [1, 3, 5])
  func productOfMatrices(columns: Int, rows: Int) {
    checkSlopes([(rows, 4), (4, columns)]) { $0.weighed($0.product($0.matrix(0), $0.matrix(1))) }
  }

  @Test(arguments: [1, 2, 9]) func productWithATransposedMatrix(rows: Int) {
    checkSlopes([(3, 4), (rows, 4)]) {
      $0.weighed($0.productTransposed($0.matrix(0), $0.matrix(1)))
    }
  }

  @Test(arguments: [1, 3, 10]) func layer(outputs: Int) {
    checkSlopes([(5, 3), (3, outputs), (1, outputs)]) {
      $0.weighed($0.affine($0.matrix(0), $0.matrix(1), $0.matrix(2)))
    }
  }

  @Test func layerOnGivenNumbers() {
    checkSlopes([(3, 2), (1, 2)]) {
      let x = $0.constant(rows: 2, columns: 3, [1, -2, 0.5, 0, 3, 1])
      return $0.weighed($0.affine(x, $0.matrix(0), $0.matrix(1)))
    }
  }

  @Test func sums() {
    checkSlopes([(3, 2), (3, 2)]) { $0.weighed($0.sum($0.matrix(0), $0.matrix(1))) }
    checkSlopes([(3, 2), (1, 2)]) { $0.weighed($0.sum($0.matrix(0), $0.matrix(1))) }
    checkSlopes([(3, 2), (3, 2)]) { $0.weighed($0.difference($0.matrix(0), $0.matrix(1))) }
    checkSlopes([(3, 2)]) { $0.weighed($0.scaled($0.matrix(0), by: -2.5)) }
    checkSlopes([(3, 2)]) { $0.total($0.matrix(0)) }
    checkSlopes([(3, 2)]) { $0.halfSquares($0.matrix(0)) }
  }

  @Test func entriesTimesEntries() {
    checkSlopes([(3, 2), (3, 2)]) { $0.weighed($0.entrywiseProduct($0.matrix(0), $0.matrix(1))) }
    // A matrix times itself receives from both sides.
    checkSlopes([(3, 2)]) { $0.weighed($0.entrywiseProduct($0.matrix(0), $0.matrix(0))) }
  }

  @Test(arguments: Activation.allCases) func activations(activation: Activation) {
    checkSlopes([(3, 5)]) { $0.weighed($0.apply(activation, to: $0.scaled($0.matrix(0), by: 3))) }
  }

  @Test func softmaxOfRows() {
    checkSlopes([(3, 4)]) { $0.weighed($0.softmax($0.scaled($0.matrix(0), by: 2))) }
    checkSlopes([(6, 3)]) { $0.weighed($0.softmax($0.matrix(0), causal: true)) }
  }

  @Test func layerNorm() {
    checkSlopes([(3, 4), (1, 4), (1, 4)]) {
      $0.weighed($0.layerNorm($0.matrix(0), gain: $0.matrix(1), bias: $0.matrix(2)))
    }
  }

  @Test func arrangements() {
    checkSlopes([(3, 5)]) { $0.weighed($0.columns(1..<3, of: $0.matrix(0))) }
    checkSlopes([(3, 2), (3, 3)]) { $0.weighed($0.beside($0.matrix(0), $0.matrix(1))) }
    checkSlopes([(1, 3), (2, 3)]) { $0.weighed($0.above($0.matrix(0), $0.matrix(1))) }
    checkSlopes([(4, 3)]) { $0.weighed($0.rows([2, 0, 2], of: $0.matrix(0))) }
  }

  @Test(arguments: [0, 0.5, 2]) func crossEntropy(focus: Double) {
    checkSlopes([(3, 4)]) {
      let targets = $0.constant(
        rows: 3, columns: 4, [1, 0, 0, 0, 0.1, 0.7, 0.1, 0.1, 0, 0, 2.5, 0])
      let z = $0.scaled($0.matrix(0), by: 3)
      return $0.scaled($0.crossEntropy(logits: z, targets: targets, focus: focus), by: 0.25)
    }
  }

  @Test func squaredError() {
    checkSlopes([(3, 2)]) {
      let targets = $0.constant(rows: 3, columns: 2, [1, 0, 0, 1, 0.5, 0.5])
      let weights = $0.constant(rows: 3, columns: 1, [1, 2, 0.5])
      return $0.squaredError($0.matrix(0), targets: targets, weights: weights)
    }
  }

  /// Two layers, used twice, all in one.
  @Test func aNetwork() {
    checkSlopes([(2, 5), (1, 5), (5, 3), (1, 3)]) {
      let x = $0.constant(rows: 4, columns: 2, [1, -1, 0.5, 2, -2, 0, 0.25, 0.75])
      let targets = $0.constant(rows: 4, columns: 3, [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 0])
      let hidden = $0.apply(.tanh, to: $0.affine(x, $0.matrix(0), $0.matrix(1)))
      let logits = $0.affine(hidden, $0.matrix(2), $0.matrix(3))
      let loss = $0.scaled($0.crossEntropy(logits: logits, targets: targets), by: 0.25)
      return $0.sum(loss, $0.scaled($0.halfSquares($0.matrix(2)), by: 0.1))
    }
  }
}
