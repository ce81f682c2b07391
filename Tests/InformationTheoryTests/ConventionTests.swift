import InformationTheory
import Testing

/// What Keras 3 and PyTorch 2 were seen to print, beside the mathematics. The figures have seven
/// digits, so they are compared to 2e-6.
struct ConventionTests {
  let math = LossConvention(.math)
  let keras = LossConvention(.keras, .float32)
  let keras64 = LossConvention(.keras, .float64)
  let torch = LossConvention(.pytorch, .float32)

  // MARK: - Certain answers

  @Test func certainAndWrongYesIsInfiniteOrClipped() throws {
    try #expect(math.binaryCrossEntropy(targets: [1], probabilities: [0]) == .infinity)
    try expect(keras.binaryCrossEntropy(targets: [1], probabilities: [0]), near: 16.118095)
    try #expect(keras.binaryCrossEntropyGradient(targets: [1], probabilities: [0]) == [0])
    try #expect(torch.binaryCrossEntropy(targets: [1], probabilities: [0]) == 100)
    let loss = torch.softmaxCrossEntropy(logits: [[-.infinity, 0]], targets: [0])
    #expect(loss == .infinity)
  }

  @Test func certainAndWrongNoDependsOnThePrecision() throws {
    try #expect(math.binaryCrossEntropy(targets: [0], probabilities: [1]) == .infinity)
    try expect(keras.binaryCrossEntropy(targets: [0], probabilities: [1]), near: 15.942385)
    try expect(keras64.binaryCrossEntropy(targets: [0], probabilities: [1]), near: 16.118096)
    try #expect(torch.binaryCrossEntropy(targets: [0], probabilities: [1]) == 100)
  }

  @Test func certainAndRightIsNotQuiteFreeInKeras() throws {
    try #expect(math.binaryCrossEntropy(targets: [1], probabilities: [1]) == 0)
    try expect(keras.binaryCrossEntropy(targets: [1], probabilities: [1]), near: 1.1920929e-07)
    try expect(keras64.binaryCrossEntropy(targets: [1], probabilities: [1]), near: 1.00000005e-07)
    let loss = try torch.binaryCrossEntropy(targets: [1], probabilities: [1])
    #expect(loss == 0)
  }

  @Test func halfAChanceOfTheImpossible() throws {
    try #expect(math.crossEntropy(of: [0.5, 0.5], relativeTo: [1, 0]) == .infinity)
    try expect(keras.binaryCrossEntropy(targets: [0.5], probabilities: [0]), near: 8.059048)
    try #expect(torch.klDivergence(from: [0.5, 0.5], to: [1, 0]) == .infinity)
  }

  @Test func whatNeitherAllowsAddsNothingOrIsNotANumber() throws {
    try #expect(math.klDivergence(from: [1, 0], to: [1, 0]) == 0)
    try #expect(abs(keras.klDivergence(from: [1, 0], to: [1, 0])) < 1e-6)
    try #expect(torch.klDivergence(from: [1, 0], to: [1, 0]).isNaN)
  }

  // MARK: - What is not a distribution

  @Test func beliefThatSumsToEight() throws {
    #expect(throws: ConventionError.notADistribution("q", .sum(8))) {
      try math.crossEntropy(of: [1, 0], relativeTo: [2, 6])
    }
    try expect(keras.crossEntropy(of: [1, 0], relativeTo: [2, 6]), near: 1.3862944)
    try expect(keras.crossEntropy(ofClass: 0, relativeTo: [2, 6]), near: 0.6931472)
    expect(torch.softmaxCrossEntropy(logits: [[2, 6]], targets: [0]), near: 4.0181499)
  }

  @Test func beliefWithoutAnything() throws {
    #expect(throws: ConventionError.notADistribution("q", .sum(0))) {
      try math.crossEntropy(of: [1, 0], relativeTo: [0, 0])
    }
    try #expect(keras.crossEntropy(of: [1, 0], relativeTo: [0, 0]).isNaN)
  }

  @Test(arguments: [(1.5, 1.1920929e-07), (-0.5, 16.118095)])
  func probabilityThatIsNone(_ q: Double, _ silent: Double) throws {
    try expect(keras.binaryCrossEntropy(targets: [1], probabilities: [q]), near: silent)
    for strict in [math, torch] {
      #expect(throws: ConventionError.outOfRange(index: 0, value: q)) {
        try strict.binaryCrossEntropy(targets: [1], probabilities: [q])
      }
    }
  }

  @Test func truthThatSumsToTwo() throws {
    #expect(throws: ConventionError.notADistribution("p", .sum(2))) {
      try math.crossEntropy(of: [2, 0], relativeTo: [0.8, 0.2])
    }
    try expect(keras.crossEntropy(of: [2, 0], relativeTo: [0.8, 0.2]), near: 0.446287)
    try expect(torch.crossEntropy(of: [2, 0], relativeTo: [0.8, 0.2]), near: 0.446287)
  }

  @Test func divergenceOfWhatIsNoDistributionCanBeNegative() throws {
    #expect(throws: ConventionError.notADistribution("p", .sum(0.4))) {
      try math.klDivergence(from: [0.2, 0.2], to: [0.8, 0.8])
    }
    try expect(keras.klDivergence(from: [0.2, 0.2], to: [0.8, 0.8]), near: -0.554518)
    try expect(torch.klDivergence(from: [0.2, 0.2], to: [0.8, 0.8]), near: -0.554518)
  }

  // MARK: - Logits

  @Test func probabilitiesTakenForLogits() {
    for convention in [math, keras, torch] {
      let loss = convention.softmaxCrossEntropy(logits: [[0.8, 0.2]], targets: [0])
      expect(loss, near: 0.437488)
      let perfect = convention.softmaxCrossEntropy(logits: [[1, 0]], targets: [0])
      expect(perfect, near: 0.313262)
    }
  }

  @Test func farLogitsAreLostOnTheWayThroughProbabilities() throws {
    let z = [14.4, 50.1, 3.5]
    #expect(abs(math.softmaxCrossEntropy(logits: [z], targets: [0]) - 35.7) < 1e-12)
    expect(keras.softmaxCrossEntropy(logits: [z], targets: [0]), near: 35.699997)
    expect(torch.softmaxCrossEntropy(logits: [z], targets: [0]), near: 35.7)
    try expect(keras.crossEntropy(of: [1, 0, 0], relativeTo: softmax(z)), near: 16.118095)
  }

  @Test func hugeLogitsCostWhatTheyAre() {
    for convention in [math, keras, keras64, torch] {
      #expect(convention.binaryCrossEntropy(targets: [0], logits: [1000]) == 1000)
      #expect(convention.binaryCrossEntropy(targets: [1], logits: [-1000]) == 1000)
      #expect(convention.binaryCrossEntropy(targets: [1], logits: [1000]) == 0)
    }
  }

  @Test func sigmoidFirstLosesTheSlope() {
    let truth = math.binaryCrossEntropyThroughSigmoid(target: 0, logit: 20)
    expect(truth.loss, near: 20)
    expect(truth.slope, near: 1)
    let keras = keras.binaryCrossEntropyThroughSigmoid(target: 0, logit: 20)
    expect(keras.loss, near: 15.942385)
    #expect(keras.slope == 0)
    let torch = torch.binaryCrossEntropyThroughSigmoid(target: 0, logit: 20)
    #expect(torch.loss == 100)
    #expect(torch.slope == 0)
  }

  // MARK: - Reductions, weights, smoothing

  @Test func meanOverNothing() {
    func loss(_ convention: LossConvention) -> Double {
      convention.softmaxCrossEntropy(logits: [[1, 2]], targets: [-100], ignoredTarget: -100)
    }
    #expect(loss(keras) == 0)
    #expect(loss(torch).isNaN)
  }

  @Test func weightedMeansDivideByDifferentThings() {
    func loss(_ convention: LossConvention) -> Double {
      convention.softmaxCrossEntropy(
        logits: [[2, 0], [0, 1]], targets: [0, 1], classWeights: [1, 4])
    }
    expect(loss(keras), near: 0.689987)
    expect(loss(torch), near: 0.275995)
  }

  @Test func smoothedLabelsOfTwoClasses() throws {
    for convention in [math, keras, torch] {
      try expect(
        convention.crossEntropy(of: [1, 0], relativeTo: [0.8, 0.2], labelSmoothing: 0.1),
        near: 0.292458)
      try expect(
        convention.binaryCrossEntropy(
          targets: [1, 0], probabilities: [0.8, 0.2], labelSmoothing: 0.1), near: 0.292458)
    }
    expect(entropy(of: .oneHot(index: 0, of: 2).smoothed(by: 0.1)), near: 0.198515)
  }

  @Test func smoothedLabelsOfThreeClasses() throws {
    for convention in [math, keras, torch] {
      try expect(
        convention.crossEntropy(of: [1, 0, 0], relativeTo: [0.7, 0.2, 0.1], labelSmoothing: 0.1),
        near: 0.463297)
    }
    expect(entropy(of: .oneHot(index: 0, of: 3).smoothed(by: 0.1)), near: 0.291140)
  }

  /// PyTorch with class indices divides by the weight of the target, 2 here; with probabilities
  /// it would divide by the number of rows.
  @Test func weightsAndSmoothingTogetherInPyTorch() {
    let logits = [0.7, 0.2, 0.1].map { (q: Double) in -surprisal(of: q) }
    func loss(_ reduction: Reduction) -> Double {
      torch.softmaxCrossEntropy(
        logits: [logits], targets: [1], classWeights: [1, 2, 5], labelSmoothing: 0.1,
        reduction: reduction)
    }
    expect(loss(.mean), near: 1.699969)
    expect(loss(.sum), near: 3.399937)
  }

  @Test func inDoublePrecisionTheFrameworksAgreeWithTheLibrary() throws {
    let z = [[0.972, -0.802, -1.037], [-0.999, -0.179, -2.536]]
    for (name, weighting) in [
      (Convention.keras, SoftmaxCrossEntropy.Weighting.keras), (.pytorch, .pytorch),
    ] {
      let ours = SoftmaxCrossEntropy(
        labelSmoothing: 0.1, classWeights: [0.2, 1, 3], weighting: weighting)
      let theirs = LossConvention(name, .float64).softmaxCrossEntropy(
        logits: z, targets: [1, 2], classWeights: [0.2, 1, 3], labelSmoothing: 0.1)
      #expect(abs(ours.loss(logits: z, targets: [1, 2]) - theirs) < 1e-14)
    }
  }

  private func expect(
    _ value: Double, near expected: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs(value - expected) <= 2e-6 * abs(expected), "\(value) is not \(expected)",
      sourceLocation: sourceLocation)
  }
}
