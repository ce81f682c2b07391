import InformationTheory
import Training

/// Runs of every kind that a script must make again.
enum ExportScriptRuns {
  typealias Setup = TrainingRun.Setup
  typealias Event = TrainingRun.Event

  /// A run by its name.
  struct Named: Sendable {
    let name: String
    let run: TrainingRun

    init(_ name: String, _ setup: Setup, _ events: [Event] = []) {
      self.name = name
      var run = TrainingRun(setup)
      run.schedule(events)
      self.run = run
    }

  }

  static var all: [Named] { linear + networks + optimizers + changed }

  private static let blobs = Blobs(classCount: 2).draw(training: 60, test: 20, seed: 7)
  private static let threeBlobs = Blobs(classCount: 3).draw(training: 45, test: 0, seed: 3)
  private static let xor = PlaneShapes(.xor, spread: 0.1).draw(training: 50, test: 10, seed: 5)

  private static func network(_ activation: Activation, _ data: DataSet) -> Classifier {
    var model = Classifier(
      featureCount: data.featureCount, classCount: data.classCount, hiddenWidths: [5, 3],
      activation: activation)
    model.initialize(.glorot, seed: 11)
    return model
  }

  private static var linear: [Named] {
    let weights = [0.5, 2, 1.25]
    return [
      Named("logistic", Setup(data: blobs, seed: 7, learningRate: 0.3, batchSize: 10)),
      Named("softmax", Setup(data: threeBlobs, seed: 1, learningRate: 0.3, batchSize: 7)),
      Named("all rows", Setup(data: .sixPoints, learningRate: 1)),
      Named(
        "sum",
        Setup(
          data: blobs, seed: 7, learningRate: 0.02, batchSize: 7,
          objective: Objective(l2: 0.01, reduction: .sum))),
      Named(
        "smoothed",
        Setup(data: blobs, seed: 7, batchSize: 10, objective: Objective(labelSmoothing: 0.1))),
      Named(
        "smoothed softmax",
        Setup(
          data: threeBlobs, seed: 7, batchSize: 10,
          objective: Objective(labelSmoothing: 0.1, l2: 0.1))),
    ]
      + [SoftmaxCrossEntropy.Weighting.keras, .pytorch].flatMap { weighting in
        [
          Named(
            "weights of two, \(weighting)",
            Setup(
              data: blobs, seed: 2, batchSize: 9,
              objective: Objective(classWeights: [1, 3], weighting: weighting))),
          Named(
            "smoothed, weights of three, \(weighting)",
            Setup(
              data: threeBlobs, seed: 2, batchSize: 9,
              objective: Objective(
                labelSmoothing: 0.2, classWeights: weights, weighting: weighting))),
          Named(
            "focal, weights of three, \(weighting)",
            Setup(
              data: threeBlobs, seed: 2, batchSize: 9,
              objective: Objective(
                loss: .focal(gamma: 2), classWeights: weights, weighting: weighting))),
          Named(
            "squared, weights of three, \(weighting)",
            Setup(
              data: threeBlobs, seed: 2, batchSize: 9,
              objective: Objective(
                loss: .squaredError, labelSmoothing: 0.1, classWeights: weights,
                weighting: weighting))),
        ]
      }
  }

  private static var networks: [Named] {
    Activation.allCases.map { activation in
      Named(
        "\(activation)",
        Setup(
          data: xor, seed: 4, learningRate: 0.2, batchSize: 8, model: network(activation, xor)))
    } + [
      Named(
        "focal",
        Setup(
          data: xor, seed: 4, learningRate: 0.5, batchSize: 8,
          objective: Objective(loss: .focal(gamma: 1.5), labelSmoothing: 0.05),
          model: network(.tanh, xor))),
      Named(
        "squared",
        Setup(
          data: xor, seed: 4, learningRate: 0.5, batchSize: 8,
          objective: Objective(loss: .squaredError, l2: 1e-3), model: network(.relu, xor))),
    ]
  }

  private static var optimizers: [Named] {
    let methods: [Optimizer.Method] = [
      .sgd, .momentum(0.9), .nesterov(0.9), .nesterov(0), .adam(),
      .adam(beta1: 0.8, beta2: 0.95, epsilon: 1e-3),
    ]
    return methods.flatMap { method in
      Optimizer.Formula.allCases.map { formula in
        Named(
          "\(method), \(formula.rawValue)",
          Setup(
            data: xor, seed: 4, learningRate: 0.05, batchSize: 8, model: network(.tanh, xor),
            method: method, formula: formula))
      }
    }
  }

  private static var changed: [Named] {
    [Optimizer.Formula.keras, .pytorch].map { formula in
      Named(
        "changed on the way, \(formula.rawValue)",
        Setup(
          data: xor, seed: 4, learningRate: 0.1, batchSize: 8, model: network(.tanh, xor),
          method: .momentum(0.5), formula: formula),
        [
          Event(.parameter(.weight(layer: 1, input: 0, output: 2), -0.5), after: 0),
          Event(.batchSize(11), after: 10), Event(.learningRate(0.3), after: 20),
          Event(.momentum(0.9), after: 30), Event(.l2(0.01), after: 40),
          Event(.classWeights([1, 2]), after: 41), Event(.point([3, 3], label: 1), after: 45),
          Event(.parameter(.bias(layer: 3, output: 0), 0.25), after: 60),
          Event(.batchSize(51), after: 80), Event(.learningRate(0.05), after: 80),
        ])
    } + [
      Named(
        "seven features",
        Setup(
          data: xor.seen(through: InputFeature.allCases), seed: 9, learningRate: 0.1, batchSize: 5,
          method: .adam(), formula: .keras))
    ]
  }
}
