import Testing

@testable import Training

struct PlaneShapesTests {
  @Test(arguments: PlaneShapes.Kind.allCases) func drawsAreBalancedAndFollowFromTheSeed(
    kind: PlaneShapes.Kind
  ) {
    let shapes = PlaneShapes(kind, classCount: kind == .spiral ? 3 : 2, spread: 0.1)
    let data = shapes.draw(training: 60, test: 31, seed: 4)
    #expect(data == shapes.draw(training: 60, test: 31, seed: 4))
    #expect(data != shapes.draw(training: 60, test: 31, seed: 5))
    let counts = data.counts(in: data.trainingRows)
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) == 0)
    #expect(data.testCount == 31)
    #expect(data.features.allSatisfy { abs($0) < 4 })
    #expect(data.conditionalEntropy == nil)
  }

  @Test func pointsTellTheirClass() {
    let xor = PlaneShapes(.xor).draw(training: 100, test: 0, seed: 1)
    for row in 0..<100 {
      let point = Array(xor.point(row))
      #expect((point[0] * point[1] >= 0) == (xor.labels[row] == 0))
    }
    let circles = PlaneShapes(.circles).draw(training: 100, test: 0, seed: 1)
    for row in 0..<100 {
      let square = circles.point(row).reduce(0) { $0 + $1 * $1 }
      #expect((square < 1.5 * 1.5) == (circles.labels[row] == 0))
    }
    #expect(xor.conditionalEntropy == 0)
  }

  @Test func flippedLabelsHaveAFloor() throws {
    let shapes = PlaneShapes(.spiral, classCount: 3, flips: 0.2)
    // H(0.2) + 0.2 ln 2
    #expect(abs(try #require(shapes.conditionalEntropy) - 0.6390318596501769) < 1e-15)
    let noisy = shapes.draw(training: 3000, test: 0, seed: 2)
    let clean = PlaneShapes(.spiral, classCount: 3).draw(training: 3000, test: 0, seed: 2)
    #expect(noisy.features == clean.features)
    let flipped = zip(noisy.labels, clean.labels).count { $0 != $1 }
    // Three standard deviations of a count of 600.
    #expect(abs(flipped - 600) < 66)
  }

  /// xor: no linear model of x₁ and x₂ beats guessing, one of x₁x₂ solves it, and so does a network.
  @Test func xorNeedsTheProductOrAHiddenLayer() throws {
    let data = PlaneShapes(.xor).draw(training: 100, test: 0, seed: 1)
    func trained(_ data: DataSet, _ model: Classifier?, rate: Double) throws -> Evaluation {
      var run = TrainingRun(
        .init(data: data, learningRate: rate, batchSize: 10, model: model))
      run.advance(by: 200)
      return try #require(run.model.evaluate(on: data, rows: data.trainingRows))
    }
    #expect(try trained(data, nil, rate: 0.1).lossInNats > 0.68)
    #expect(try trained(data.seen(through: [.x1, .x2, .product]), nil, rate: 1).accuracy > 0.95)
    var network = Classifier(featureCount: 2, classCount: 2, hiddenWidths: [6])
    network.initialize(.glorot, seed: 1)
    #expect(try trained(data, network, rate: 1).accuracy > 0.95)
  }

  @Test func featuresOfAPoint() {
    let values = InputFeature.allCases.map { $0.value(x1: 2, x2: -3) }
    #expect(Array(values.prefix(5)) == [2, -3, 4, 9, -6])
    #expect(abs(values[5] - 0.9092974268256817) < 1e-15)
    #expect(abs(values[6] + 0.1411200080598672) < 1e-15)
    #expect([InputFeature.x2, .product].values(at: [1, 2, 3, 4]) == [2, 2, 4, 12])
    let data = Blobs(classCount: 2).draw(training: 4, test: 0, seed: 1)
    #expect(data.seen(through: InputFeature.coordinates) == data)
    #expect(data.seen(through: [.x1Squared]).conditionalEntropy == nil)
    #expect(data.seen(through: [.x1, .x2, .sineX1]).conditionalEntropy == data.conditionalEntropy)
  }
}
