import Foundation
import InformationTheory
import Testing

@testable import Training

/// Twenty steps of training computed elsewhere, in 80-bit arithmetic: every loss and every parameter
/// must agree. All files of the folder are read, whatever their names.
struct TraceTests {
  static var files: [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/golden")
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func kind(_ file: URL) throws -> String {
    try JSONDecoder().decode(TraceKind.self, from: Data(contentsOf: file)).kind
  }

  /// No trace is passed over in silence: those of models that are not there yet are counted.
  @Test func everyTraceIsRunOrCounted() throws {
    let kinds = try Self.files.map { try Self.kind($0) }
    #expect(kinds.count >= 18)
    #expect(Set(kinds).isSubset(of: ["feed-forward", "direct", "rnn", "transformer"]))
    let skipped = kinds.count { $0 == "rnn" || $0 == "transformer" }
    print("\(kinds.count - skipped) traces run, \(skipped) of RNN and Transformer skipped.")
  }

  @Test(arguments: try files.filter { try kind($0) == "feed-forward" })
  func everyLossAndParameterAgrees(file: URL) throws {
    let trace = try JSONDecoder().decode(Trace.self, from: Data(contentsOf: file))
    let data = try trace.dataSet()
    for formula in try trace.formulas {
      var model = trace.initialModel
      var optimizer = Optimizer(
        try trace.optimizer.method, formula: formula,
        learningRate: trace.optimizer.learningRate, for: model.parameters)
      var gradients = Gradients(for: model.parameters)
      var computation = MinibatchLoss()
      for (number, step) in trace.steps.enumerated() {
        let batch = MinibatchRows(
          order: trace.batches[number], range: trace.batches[number].indices, data: data)
        let loss = computation.compute(model, batch, trace.objective, gradients: &gradients)
        #expect(trace.tolerance.accepts(loss, step.loss), "loss of step \(number + 1)")
        if number == 0 { check(gradients.values, trace.gradientsOfFirstStep, trace, "first slope") }
        optimizer.update(&model.parameters, along: gradients)
        check(model.parameters.values, step.parameters, trace, "parameters, step \(number + 1)")
      }
      let end = try #require(model.evaluate(on: data, rows: data.trainingRows))
      #expect(end.accuracy == trace.final.accuracyOnAllData)
    }
  }

  private func check(
    _ values: [Double], _ expected: [String: Numbers], _ trace: Trace, _ comment: Comment
  ) {
    let expected = trace.inOrder(expected)
    for (value, reference) in zip(values, expected) {
      #expect(trace.tolerance.accepts(value, reference), comment)
    }
    #expect(values.count == expected.count)
  }

  /// The document's example: q itself moves along the slope of the binary cross-entropy.
  @Test(arguments: try files.filter { try kind($0) == "direct" })
  func everyStepOfTheVariableItselfAgrees(file: URL) throws {
    let trace = try JSONDecoder().decode(DirectTrace.self, from: Data(contentsOf: file))
    var parameters = Parameters()
    parameters.append(rows: 1, columns: trace.q.count)
    parameters.values = trace.q
    var gradients = Gradients(for: parameters)
    var optimizer = Optimizer(learningRate: trace.optimizer.learningRate, for: parameters)
    let form = LossConvention(.math, .float64)
    for step in trace.steps {
      let loss = try form.binaryCrossEntropy(targets: trace.y, probabilities: parameters.values)
      gradients.values = try form.binaryCrossEntropyGradient(
        targets: trace.y, probabilities: parameters.values)
      optimizer.update(&parameters, along: gradients)
      #expect(trace.tolerance.accepts(loss, step.loss))
      for (a, b) in zip(gradients.values, step.gradient) {
        #expect(trace.tolerance.accepts(a, b))
      }
      for (a, b) in zip(parameters.values, step.q) { #expect(trace.tolerance.accepts(a, b)) }
    }
  }
}

/// What a file of `Fixtures/golden` is about.
struct TraceKind: Decodable {
  var kind: String
}

/// A run on a variable itself.
struct DirectTrace: Decodable {
  struct Step: Decodable {
    var loss: Double
    var gradient: [Double]
    var q: [Double]
  }
  struct Optimizer: Decodable {
    var learningRate: Double
  }
  var optimizer: Optimizer
  var y: [Double]
  var q: [Double]
  var steps: [Step]
  var tolerance: Tolerance
}

/// A matrix or a row.
enum Numbers: Decodable {
  case matrix([[Double]])
  case row([Double])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let row = try? container.decode([Double].self) {
      self = .row(row)
    } else {
      self = .matrix(try container.decode([[Double]].self))
    }
  }

  var values: [Double] {
    switch self {
    case .matrix(let rows): rows.flatMap { $0 }
    case .row(let row): row
    }
  }
}

struct Tolerance: Decodable {
  var rel: Double
  var abs: Double
  func accepts(_ value: Double, _ expected: Double) -> Bool {
    Swift.abs(value - expected) <= max(rel * Swift.abs(expected), abs)
  }
}

/// What in a trace no engine of ours offers.
struct UnknownOption: Error {
  var name: String
}

/// A run of a network.
struct Trace: Decodable {
  struct Model: Decodable {
    var layers: [Int]
    var activation: String
    var loss: String
    var labelSmoothing: Double?
    var l2: Double?
    var classWeights: [Double]?
    var weightedMean: String?
  }
  struct Optimizer: Decodable {
    var name: String
    var learningRate: Double
    var momentum: Double?
    var beta1: Double?
    var beta2: Double?
    var epsilon: Double?
    var epsilonPlacement: String?

    var method: Training.Optimizer.Method {
      get throws {
        switch name {
        case "sgd": .sgd
        case "momentum": .momentum(momentum ?? 0)
        case "nesterov": .nesterov(momentum ?? 0)
        case "adam": .adam(beta1: beta1 ?? 0.9, beta2: beta2 ?? 0.999, epsilon: epsilon)
        default: throw UnknownOption(name: name)
        }
      }
    }
  }
  struct Rows: Decodable {
    var x: [[Double]]
    var y: [Int]
  }
  struct Step: Decodable {
    var loss: Double
    var parameters: [String: Numbers]
  }
  struct Final: Decodable {
    var accuracyOnAllData: Double
  }

  var name: String
  var model: Model
  var optimizer: Optimizer
  var data: Rows
  var batches: [[Int]]
  var initial: [String: Numbers]
  var gradientsOfFirstStep: [String: Numbers]
  var steps: [Step]
  var final: Final
  var tolerance: Tolerance

  /// Velocities have two formulas that give the same numbers while the rate is constant; Adam's differ.
  var formulas: [Training.Optimizer.Formula] {
    get throws {
      switch optimizer.epsilonPlacement {
      case nil: Training.Optimizer.Formula.allCases
      case "keras": [.keras]
      case "torch": [.pytorch]
      case .some(let name): throw UnknownOption(name: name)
      }
    }
  }

  var objective: Objective {
    Objective(
      labelSmoothing: model.labelSmoothing ?? 0, l2: model.l2 ?? 0,
      classWeights: model.classWeights ?? [],
      weighting: model.weightedMean == "weights" ? .pytorch : .keras)
  }

  private var classCount: Int { max(2, model.layers.last ?? 2) }

  func dataSet() throws -> DataSet {
    try DataSet(points: data.x, labels: data.y, classCount: classCount)
  }

  var initialModel: Classifier {
    var result = Classifier(
      featureCount: model.layers[0], classCount: classCount,
      form: model.layers.last == 1 ? .oneLogit : .logitPerClass,
      hiddenWidths: Array(model.layers.dropFirst().dropLast()),
      activation: Activation(rawValue: model.activation) ?? .tanh)
    for (id, value) in zip(result.parameters.ids, inOrder(initial)) { result.set(id, to: value) }
    return result
  }

  /// The numbers in the order in which parameters are stored: W1, b1, W2, b2 …
  func inOrder(_ matrices: [String: Numbers]) -> [Double] {
    (1..<model.layers.count).flatMap { layer in
      (matrices["W\(layer)"]?.values ?? []) + (matrices["b\(layer)"]?.values ?? [])
    }
  }
}
