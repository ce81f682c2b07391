import InformationTheory
import Testing

@testable import Training

struct ClassifierTests {
  static func model(
    _ form: Classifier.Form, classes: Int, hidden: [Int] = [], _ activation: Activation = .tanh
  ) -> Classifier {
    var model = Classifier(
      featureCount: 2, classCount: classes, form: form, hiddenWidths: hidden,
      activation: activation)
    if !hidden.isEmpty {
      model.initialize(.glorot, seed: 5)
      return model
    }
    for (index, id) in model.parameters.ids.enumerated() {
      model.set(id, to: 0.7 - 0.3 * Double(index) + 0.05 * Double(index * index))
    }
    return model
  }

  static let data = Blobs(classCount: 3, distance: 1.5).draw(training: 12, test: 6, seed: 3)
  static let pair = Blobs(classCount: 2, distance: 1.5).draw(training: 12, test: 6, seed: 3)

  static let objectives: [Objective] = [
    Objective(), Objective(labelSmoothing: 0.1), Objective(l2: 0.3),
    Objective(labelSmoothing: 0.2, l2: 0.01, classWeights: [1, 4, 0.5]),
    Objective(labelSmoothing: 0.2, l2: 0.01, classWeights: [1, 4, 0.5], reduction: .sum),
    Objective(labelSmoothing: 0.2, classWeights: [1, 4, 0.5], weighting: .pytorch),
    Objective(classWeights: [1, 4, 0.5], weighting: .pytorch),
    Objective(loss: .focal(gamma: 2), labelSmoothing: 0.1, classWeights: [1, 4, 0.5]),
    Objective(loss: .squaredError, labelSmoothing: 0.1, l2: 0.3, classWeights: [1, 4, 0.5]),
  ]

  private func loss(_ model: Classifier, _ data: DataSet, _ objective: Objective) -> Double {
    slopes(model, data, objective).loss
  }

  private func slopes(
    _ model: Classifier, _ data: DataSet, _ objective: Objective
  ) -> (loss: Double, values: [Double]) {
    var gradients = Gradients(for: model.parameters)
    var computation = MinibatchLoss()
    let batch = MinibatchRows(order: Array(0..<12), range: 0..<12, data: data)
    let loss = computation.compute(model, batch, objective, gradients: &gradients)
    return (loss, gradients.values)
  }

  @Test(arguments: objectives) func theGradientAgreesWithCentralDifferences(objective: Objective) {
    let cases = [
      (Self.model(.oneLogit, classes: 2), Self.pair),
      (Self.model(.logitPerClass, classes: 2), Self.pair),
      (Self.model(.logitPerClass, classes: 3), Self.data),
      (Self.model(.oneLogit, classes: 2, hidden: [3]), Self.pair),
      (Self.model(.logitPerClass, classes: 3, hidden: [4, 2], .sigmoid), Self.data),
      (Self.model(.logitPerClass, classes: 3, hidden: [3], .relu), Self.data),
    ]
    for (model, data) in cases {
      let found = slopes(model, data, objective).values
      for (index, id) in model.parameters.ids.enumerated() {
        // With h = 1e-5 the rule is off by about h² and rounding by about 1e-16/h: 1e-10 each.
        var above = model
        above.set(id, to: model.parameters[id] + 1e-5)
        var below = model
        below.set(id, to: model.parameters[id] - 1e-5)
        let slope = (loss(above, data, objective) - loss(below, data, objective)) / 2e-5
        #expect(abs(slope - found[index]) < 1e-9, "\(id.name)")
      }
    }
  }

  /// The formula and the tape are two ways to the same slopes.
  @Test(arguments: objectives.filter(\.isPlainCrossEntropy))
  func theTapeAgreesWithTheClosedForm(objective: Objective) {
    let cases = [
      (Self.model(.oneLogit, classes: 2), Self.pair),
      (Self.model(.logitPerClass, classes: 3), Self.data),
    ]
    for (model, data) in cases {
      let (loss, values) = slopes(model, data, objective)
      var gradients = Gradients(for: model.parameters)
      var tape = Backpropagation()
      let batch = MinibatchRows(order: Array(0..<12), range: 0..<12, data: data)
      let other = tape.loss(model, batch, objective, gradients: &gradients)
      #expect(abs(loss - other) <= 1e-14 * loss)
      for (a, b) in zip(values, gradients.values) { #expect(abs(a - b) < 1e-14) }
    }
  }

  @Test func objectivesAgreeWithInformationTheory() {
    let model = Self.model(.logitPerClass, classes: 3)
    let z = (0..<12).map { model.logits(at: Self.data.point($0)) }
    let labels = Array(Self.data.labels.prefix(12))
    let weights = [1, 4, 0.5]
    for weighting in SoftmaxCrossEntropy.Weighting.allCases {
      let form = SoftmaxCrossEntropy(
        labelSmoothing: 0.2, classWeights: weights, weighting: weighting)
      let objective = Objective(
        labelSmoothing: 0.2, classWeights: weights, weighting: weighting)
      let expected = form.loss(logits: z, targets: labels)
      #expect(abs(loss(model, Self.data, objective) - expected) < 1e-14)
    }
    let focal = FocalLoss(gamma: 2, alpha: weights).loss(logits: z, targets: labels)
    let objective = Objective(loss: .focal(gamma: 2), classWeights: weights)
    #expect(abs(loss(model, Self.data, objective) - focal) < 1e-14)
  }

  /// One neuron: ½ (σ(z) − y)².
  @Test func squaredErrorOfOneNeuronIsHalfTheSquare() throws {
    let data = try DataSet(points: [[2]], labels: [0], classCount: 2)
    var model = Classifier(featureCount: 1, classCount: 2)
    model.set(.weight(layer: 1, input: 0, output: 0), to: 0.5)
    let run = TrainingRun(
      .init(data: data, objective: Objective(loss: .squaredError), model: model))
    let q = sigmoid(1)
    #expect(abs(run.minibatch.lossInNats - q * q / 2) < 1e-16)
    #expect(abs(run.minibatch.gradients.values[1] - q * q * (1 - q)) < 1e-16)
  }

  @Test func hiddenNeuronsThatStartAlikeStayAlike() {
    var model = Classifier(featureCount: 2, classCount: 3, hiddenWidths: [4])
    var run = TrainingRun(.init(data: Self.data, learningRate: 1, model: model))
    run.advance(by: 20)
    let weights = run.model.parameters.values
    #expect(Set(weights[0..<4]).count == 1)
    model.initialize(.glorot, seed: 1)
    run = TrainingRun(.init(data: Self.data, learningRate: 1, model: model))
    run.advance(by: 20)
    #expect(Set(run.model.parameters.values[0..<4]).count == 4)
  }

  @Test func initialWeightsFollowFromSeedAndWidths() {
    var model = Classifier(featureCount: 10, classCount: 3, hiddenWidths: [14])
    model.initialize(.glorot, seed: 1)
    let first = model.parameters
    let reach = first.values.prefix(140).map(abs).max() ?? 0
    #expect(reach < 0.5 && reach > 0.45)
    #expect(first.values[140..<154].allSatisfy { $0 == 0 })
    model.initialize(.uniform(0.1), seed: 1)
    #expect(model.parameters.values.allSatisfy { abs($0) < 0.1 })
    model.initialize(.glorot, seed: 1)
    #expect(model.parameters == first)
    model.initialize(.zeros, seed: 1)
    #expect(model.parameters.values.allSatisfy { $0 == 0 })
  }

  @Test func lossAndPredictionAgreeWithInformationTheory() throws {
    let model = Self.model(.logitPerClass, classes: 3)
    var expected = 0.0
    for row in 0..<12 {
      let z = model.logits(at: Self.data.point(row))
      let q = softmax(z)
      for (a, b) in zip(q, model.probabilities(at: Self.data.point(row))) {
        #expect(abs(a - b) < 1e-15)
      }
      expected += try surprisal(of: #require(q[checked: Self.data.labels[row]]))
    }
    #expect(abs(loss(model, Self.data, Objective()) - expected / 12) < 1e-14)
    let measured = try #require(model.evaluate(on: Self.data, rows: Self.data.trainingRows))
    #expect(abs(measured.lossInNats - expected / 12) < 1e-14)
  }

  @Test func theSlopeInTheLogitsIsPredictionMinusTruth() throws {
    // One sample at the point (0, 0): only the biases matter, and their slopes are q − p.
    let data = try DataSet(points: [[0, 0]], labels: [1], classCount: 3)
    var model = Classifier(featureCount: 2, classCount: 3)
    for (output, z) in [2.0, 1, 0].enumerated() {
      model.set(.bias(layer: 1, output: output), to: z)
    }
    let run = TrainingRun(.init(data: data, model: model))
    let sample = run.minibatch.samples[0]
    let expected = softmaxCrossEntropyGradient([2, 1, 0], [0, 1, 0])
    for (a, b) in zip(sample.difference, expected) { #expect(abs(a - b) < 1e-15) }
    for (a, b) in zip(run.minibatch.gradients.values.suffix(3), expected) {
      #expect(abs(a - b) < 1e-15)
    }
  }

  private func softmaxCrossEntropyGradient(_ z: [Double], _ p: [Double]) -> [Double] {
    zip(softmax(z), p).map { $0 - $1 }
  }

  @Test func confidentPredictionsKeepTheirDigits() throws {
    let data = try DataSet(points: [[1]], labels: [1], classCount: 2)
    var model = Classifier(featureCount: 1, classCount: 2)
    model.set(.weight(layer: 1, input: 0, output: 0), to: 50)
    let right = try #require(model.evaluate(on: data, rows: 0..<1))
    // ln(1 + e⁻⁵⁰) = e⁻⁵⁰ to sixteen digits.
    #expect(abs(right.lossInNats / 1.9287498479639178e-22 - 1) < 1e-14)
    model.set(.weight(layer: 1, input: 0, output: 0), to: -800)
    let wrong = try #require(model.evaluate(on: data, rows: 0..<1))
    #expect(wrong.lossInNats == 800)
    #expect(wrong.accuracy == 0)
  }

  @Test func twoRowsWithHalfTheRateTakeTheSamePathAsOne() {
    var one = TrainingRun(.init(data: .sixPoints, learningRate: 1))
    let rows = Classifier(featureCount: 1, classCount: 2, form: .logitPerClass)
    var two = TrainingRun(.init(data: .sixPoints, learningRate: 0.5, model: rows))
    for _ in 0..<50 {
      let a = one.step()?.lossInNats ?? .nan
      let b = two.step()?.lossInNats ?? .nan
      #expect(abs(a - b) < 1e-13)
    }
    let w = two.model.parameters.values
    #expect(abs(w[1] - w[0] - one.model.parameters.values[0]) < 1e-12)
  }

  @Test func aTieGoesToTheEarlierClass() throws {
    let model = Classifier(featureCount: 2, classCount: 3)
    let measured = try #require(model.evaluate(on: Self.data, rows: Self.data.trainingRows))
    #expect(abs(measured.accuracy - 4.0 / 12) < 1e-15)
    #expect(model.evaluate(on: Self.data, rows: 3..<3) == nil)
  }

  @Test func manyPointsAtOnceGiveTheSameAsOneByOne() {
    let model = Self.model(.logitPerClass, classes: 3)
    var q = [Double](repeating: 0, count: 9)
    model.fill(&q, at: [0, 0, 1, -1, 0.5, 2])
    #expect(Array(q[3..<6]) == model.probabilities(at: [1, -1]))
  }
}

extension Array {
  subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
