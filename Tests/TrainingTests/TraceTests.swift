import Foundation
import Testing

@testable import Training

/// Twenty steps of training computed elsewhere, in 80-bit arithmetic: every loss and every parameter
/// must agree. All files of the folder are read; one that asks for something that no engine of ours
/// offers yet must be named here.
struct TraceTests {
  static let notYet: Set<String> = [
    "trace-softmax-adam-keras", "trace-softmax-adam-torch", "trace-softmax-momentum",
    "trace-softmax-nesterov",
  ]

  static var files: [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/golden")
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test func thereAreTraces() {
    #expect(Self.files.count >= 9)
  }

  @Test(arguments: files) func everyLossAndParameterAgrees(file: URL) throws {
    let trace = try JSONDecoder().decode(Trace.self, from: Data(contentsOf: file))
    guard trace.optimizer.name == "sgd" else {
      #expect(Self.notYet.contains(trace.name), "\(trace.name) must run or be listed.")
      return
    }
    #expect(!Self.notYet.contains(trace.name), "\(trace.name) runs now: take it off the list.")
    var model = try trace.initialModel()
    var optimizer = SGD(learningRate: trace.optimizer.learningRate)
    var gradients = Gradients(for: model.parameters)
    let data = try trace.dataSet()
    for (number, step) in trace.steps.enumerated() {
      let rows = trace.batches[number]
      var q = [Double](repeating: 0, count: rows.count * model.classCount)
      let loss = model.minibatchLoss(
        of: rows, in: 0..<rows.count, from: data, objective: trace.objective, q: &q,
        gradients: &gradients)
      #expect(trace.tolerance.accepts(loss, step.loss), "loss of step \(number + 1)")
      if number == 0 { check(gradients.values, trace.gradientsOfFirstStep, trace, "first slope") }
      optimizer.update(&model.parameters, along: gradients)
      check(model.parameters.values, step.parameters, trace, "parameters, step \(number + 1)")
    }
    let end = try #require(model.evaluate(on: data, rows: data.trainingRows))
    #expect(end.accuracy == trace.final.accuracyOnAllData)
  }

  private func check(
    _ values: [Double], _ expected: Trace.Layer, _ trace: Trace, _ comment: Comment
  ) {
    for (value, reference) in zip(values, expected.values) {
      #expect(trace.tolerance.accepts(value, reference), comment)
    }
    #expect(values.count == expected.values.count)
  }
}

/// One file of `Fixtures/golden`.
struct Trace: Decodable {
  struct Model: Decodable {
    var layers: [Int]
    var loss: String
    var labelSmoothing: Double?
    var l2: Double?
    var classWeights: [Double]?
  }
  struct Optimizer: Decodable {
    var name: String
    var learningRate: Double
  }
  struct Rows: Decodable {
    var x: [[Double]]
    var y: [Int]
  }
  struct Layer: Decodable {
    var W1: [[Double]]
    var b1: [Double]
    var values: [Double] { W1.flatMap { $0 } + b1 }
  }
  struct Step: Decodable {
    var loss: Double
    var parameters: Layer
  }
  struct Final: Decodable {
    var accuracyOnAllData: Double
  }
  struct Tolerance: Decodable {
    var rel: Double
    var abs: Double
    func accepts(_ value: Double, _ expected: Double) -> Bool {
      Swift.abs(value - expected) <= max(rel * Swift.abs(expected), abs)
    }
  }

  var name: String
  var model: Model
  var optimizer: Optimizer
  var data: Rows
  var batches: [[Int]]
  var initial: Layer
  var gradientsOfFirstStep: Layer
  var steps: [Step]
  var final: Final
  var tolerance: Tolerance

  var objective: Objective {
    Objective(
      labelSmoothing: model.labelSmoothing ?? 0, l2: model.l2 ?? 0,
      classWeights: model.classWeights ?? [])
  }

  func dataSet() throws -> DataSet {
    try DataSet(points: data.x, labels: data.y, classCount: max(2, model.layers[1]))
  }

  func initialModel() throws -> LinearSoftmax {
    var result = LinearSoftmax(
      featureCount: model.layers[0], classCount: max(2, model.layers[1]),
      form: model.layers[1] == 1 ? .oneLogit : .logitPerClass)
    for (id, value) in zip(result.parameters.ids, initial.values) { result.set(id, to: value) }
    return result
  }
}
