import Assessment
import Canvas
import InformationTheory
import Testing

@testable import Tutor

/// The engine against central differences, and the programs against runs of TensorFlow and PyTorch.
struct TapeSceneRunTests {
  private func scene(_ text: String) throws -> TapeScene { try TapeScene(StateLine(text)) }

  // MARK: - Engine

  /// The loss as a function of everything that learns.
  private func loss(_ settings: TapeSettings, _ parameters: [Double]) -> Double {
    settings.graph(parameters).entries.last?.values.first ?? .nan
  }

  @Test(arguments: [
    "tape program=repaired w=0.7 b=-0.3", "tape program=repaired x=-2,0.5,3,1 y=0,0.25,1,0.9 w=2",
    "tape program=direct q=0.3,0.9 y=0.2,1",
    "tape program=direct framework=pytorch q=0.6,0.35 y=0,0.5",
  ])
  func gradientsAgreeWithCentralDifferences(text: String) throws {
    let settings = try scene(text).settings
    let graph = settings.graph(settings.start)
    let slopes = zip(graph.entries, graph.gradients()).flatMap { entry, gradient in
      entry.operation == .variable ? gradient ?? [] : []
    }
    #expect(slopes.count == settings.start.count)
    for index in slopes.indices {
      var (more, less) = (settings.start, settings.start)
      more[index] += 1e-5
      less[index] -= 1e-5
      let slope = (loss(settings, more) - loss(settings, less)) / 2e-5
      // The difference has an error of about h² and of ε/h.
      #expect(abs(slope - slopes[index]) < 1e-8)
    }
  }

  @Test func everyOperationAgreesWithCentralDifferences() {
    let operations: [(TapeGraph.Operation, [Double])] = [
      (.product(0, 1), [1.5, -0.4]), (.product(0, 0), [1.5]), (.sum(0, 1), [0.2, 3]),
      (.sum(1, 1), [0.2, 3]), (.logisticLoss(label: 0, logit: 1), [0.3, -1.2]),
      (.clip(0), [0.4]), (.complement(0), [0.4]), (.logarithm(0), [0.4]),
      (.weightedLogarithms(label: 0, 1, 2), [0.3, -0.5, -2]),
      (.binaryLoss(label: 0, probability: 1), [0.3, 0.8]), (.mean(0), [0.7]),
    ]
    for (operation, values) in operations {
      let graph = { (values: [Double]) in
        var graph = TapeGraph()
        for value in values { graph.given(.x, [value], isVariable: true) }
        graph.record(.loss, operation)
        return graph
      }
      let slopes = graph(values).gradients()
      for index in Set(operation.operands) {
        var (more, less) = (values, values)
        more[index] += 1e-6
        less[index] -= 1e-6
        let high = graph(more).entries.last?.values.first ?? .nan
        let low = graph(less).entries.last?.values.first ?? .nan
        let slope = slopes[index]?.first ?? .nan
        #expect(abs((high - low) / 2e-6 - slope) < 1e-8, "\(operation) by \(index)")
      }
    }
  }

  @Test func outsideOfTheClipNothingComesThrough() {
    var graph = TapeGraph()
    let q = graph.given(.q, [1.25, 0.5], isVariable: true)
    graph.record(.loss, .mean(graph.record(.c, .clip(q))))
    #expect(graph.gradients()[q] == [0, 0.5])
  }

  @Test func constantsAreNotRecordedAndHaveNoGradient() throws {
    let graph = try scene("tape model=dense").settings.graph([])
    #expect(graph.gradients().allSatisfy { $0 == nil })
    #expect(graph[.loss]?.isRecorded == false)
    #expect(graph[.kernel]?.isRecorded == true)
  }

  // MARK: - Golden runs

  // Keras 3 in float32 and PyTorch 2 in float64 agree on these to five digits.
  static let losses = [0.693147, 0.294142, 0.197825, 0.152944, 0.126176, 0.108107]
  static let weights = [0, 0.75, 1.092836, 1.319423, 1.491560, 1.631598]
  static let slopes = [-0.75, -0.342836, -0.226587, -0.172137, -0.140038, -0.118661]

  @Test(arguments: TapeFramework.allCases)
  func theRepairedProgramLearnsAsTheFrameworksDo(framework: TapeFramework) throws {
    var scene = try scene("tape program=repaired framework=\(framework.rawValue)")
    for pass in Self.losses.indices {
      let action = scene.run.lines.firstIndex { $0.action == .loss } ?? 0
      scene.go(to: TapePlace(line: action + 1, updates: pass))
      let now = scene.measurements
      #expect(abs(try #require(now["loss"]) - Self.losses[pass]) < 5e-7)
      #expect(abs(try #require(now["w"]) - Self.weights[pass]) < 5e-7)
      #expect(abs(try #require(now["grad_w"]) - Self.slopes[pass]) < 5e-7)
      #expect(abs(try #require(now["b"])) < 1e-15)
      #expect(now["updates"] == Double(pass))
    }
  }

  // tensorflow GradientTape with keras SGD in float64: loss, gradient by q₁, q₁ after the update.
  static let direct: [(Double, Double, Double)] = [
    (0.22314355131420974, -0.625, 0.80625),
    (0.2153614108721548, -0.6201550387596899, 0.812451550387597),
    (0.20769899684838947, -0.6154213131373367, 0.8186057635189703),
    (0.2001526742462376, -0.6107946245707235, 0.8247137097646775),
    (0.192718971339355, -0.6062709932913195, 0.8307764196975908),
  ]

  @Test(arguments: TapeFramework.allCases)
  func theProbabilitiesThemselvesLearnAsTensorFlowHasThem(framework: TapeFramework) throws {
    var scene = try scene("tape program=direct framework=\(framework.rawValue)")
    let update = scene.run.lines.count
    for (pass, golden) in Self.direct.enumerated() {
      scene.go(to: TapePlace(line: update, updates: pass + 1))
      let now = scene.measurements
      #expect(abs(try #require(now["loss"]) - golden.0) < 1e-14)
      #expect(abs(try #require(now["grad_q.1"]) - golden.1) < 1e-14)
      #expect(abs(try #require(now["grad_q.2"]) + golden.1) < 1e-14)
      #expect(abs(try #require(now["q.1"]) - golden.2) < 1e-14)
    }
    #expect(try self.scene("tape program=direct").measurements["grad_single.1"] == -1.25)
  }

  @Test func theGradientIsThatOfTheClosedForm() throws {
    let scene = try scene("tape program=repaired w=0.4 b=-1.1")
    let settings = scene.settings
    let z = settings.x.map { 0.4 * $0 - 1.1 }
    let slopes = zip(z, settings.y).map { (sigmoid($0) - $1) / 4 }
    let all = try #require(scene.run.allGradients(.z))
    for (slope, expected) in zip(all, slopes) { #expect(abs(slope - expected) < 1e-15) }
    let w = zip(slopes, settings.x).map { $0 * $1 }.reduce(0, +)
    #expect(abs(try #require(scene.measurements["grad_w"]) - w) < 1e-15)
    #expect(abs(try #require(scene.measurements["grad_b"]) - slopes.reduce(0, +)) < 1e-15)
  }

  // MARK: - Failures

  @Test(arguments: [
    ("tape", 9, "NameError: name 'model' is not defined"),
    ("tape framework=pytorch", 7, "NameError: name 'model' is not defined"),
    ("tape model=dense", 13, "ValueError: No gradients provided for any variable."),
    (
      "tape model=dense framework=pytorch", 12,
      "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn"
    ),
  ])
  func theProgramAsWrittenFails(text: String, line: Int, message: String) throws {
    var scene = try scene(text)
    for _ in 0..<line - 1 {
      _ = try scene.perform(.update, at: nil)
      #expect(scene.measurements["failed"] == 0)
    }
    _ = try scene.perform(.update, at: nil)
    #expect(scene.measurements["failed"] == 1)
    #expect(scene.measurements["line"] == Double(line))
    let failure = try #require(scene.run.failure)
    #expect(TapePhrases.message(failure) == message)
    #expect(scene.measurements["path"] == 0)
    #expect(throws: SceneRefusal(TapePhrases.atEnd(scene.run))) {
      try scene.perform(.update, at: nil)
    }
  }

  @Test func itPrintsWhatPythonPrints() throws {
    #expect(try scene("tape line=5").run.printedText == "0.22314353")
    #expect(try scene("tape framework=pytorch line=6").run.printedText == "tensor(0.2231)")
  }

  @Test func pyTorchRefusesProbabilitiesOutsideOfTheUnitInterval() throws {
    var scene = try scene("tape program=direct framework=pytorch eta=1 line=7")
    for _ in 0..<4 where scene.run.failure == nil { _ = try scene.perform(.epoch, at: nil) }
    #expect(scene.run.failure == .notProbabilities)
    #expect(scene.run.current == .loss)
    #expect(scene.measurements["updates"] == 1)
    // Keras clips, and nothing is learnt there any more.
    var keras = try self.scene("tape program=direct eta=1 line=6")
    for _ in 0..<4 { _ = try keras.perform(.epoch, at: nil) }
    #expect(keras.run.failure == nil)
    #expect(keras.measurements["q.1"] == 1.425)
    #expect(keras.measurements["grad_q.1"] == 0)
  }
}
