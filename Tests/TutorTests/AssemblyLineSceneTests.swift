import InformationTheory
import Testing
import Training

@testable import Tutor

/// What the line computes, forward and backward, and what commands do.
struct AssemblyLineSceneTests {
  private func scene(_ text: String) throws -> AssemblyLineScene {
    try AssemblyLineScene(StateLine(text))
  }

  private func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    (a - b).magnitude <= tolerance
  }

  static let lines = [
    "assembly-line", "assembly-line samples=3", "assembly-line init=zeros samples=1",
    "assembly-line init=uniform seed=3 samples=3 reduction=sum",
    "assembly-line samples=3 updates=5 eta=2", "assembly-line add=1000",
    "assembly-line naive=yes add=-3", "assembly-line x=-0.5,2.5,3,1,0,0 y=2,2,1 samples=3",
  ]

  @Test func theFirstSampleHasTheNumbersOfTheLesson() throws {
    let numbers = try scene("assembly-line").numbers
    #expect(numbers.logits[0] == [2, 1, 0])
    #expect(numbers.shifted[0] == [0, -1, -2])
    // e⁻¹ and e⁻², their sum with 1, and the softmax of (2, 1, 0), from tables.
    #expect(
      numbers.exponentials[0].map { $0.decimal(places: 4) } == ["1.0000", "0.3679", "0.1353"])
    #expect(numbers.totals[0].decimal(places: 4) == "1.5032")
    #expect(numbers.q[0].map { $0.decimal(places: 4) } == ["0.6652", "0.2447", "0.0900"])
    #expect(numbers.losses[0].decimal(places: 4) == "0.4076")
    #expect(isClose(numbers.losses[0], 0.407_605_964_444_380_1, 1e-15))
    #expect(numbers.errors[0].map { $0.decimal(places: 4) } == ["-0.3348", "0.2447", "0.0900"])
    let ends = numbers.logits.indices.map { numbers.errors[$0].reduce(0, +) }
    #expect(ends.allSatisfy { isClose($0, 0, 1e-15) })
  }

  @Test(arguments: lines) func gradientsAgreeWithCentralDifferences(text: String) throws {
    let numbers = try scene(text).numbers
    for parameter in AssemblyParameter.all {
      // h² of the third derivative and rounding over 2h: both far below this.
      #expect(isClose(numbers.gradient(parameter), numbers.differenceQuotient(parameter), 1e-8))
    }
  }

  @Test(arguments: lines) func theChainRuleGivesPredictionMinusTruth(text: String) throws {
    let numbers = try scene(text).numbers
    for sample in numbers.inputs.used {
      #expect(isClose(numbers.errors[sample].reduce(0, +), 0))
      for index in 0..<AssemblyParameter.classCount {
        #expect(isClose(numbers.chained(sample, index), numbers.errors[sample][index]))
        #expect(isClose(numbers.jacobian(sample)[index].reduce(0, +), 0))
      }
    }
    let closed = SoftmaxCrossEntropy(reduction: numbers.inputs.reduction).gradient(
      logits: numbers.logits, targets: Array(numbers.inputs.labels.prefix(numbers.logits.count)))
    for row in 0..<AssemblyParameter.classCount {
      let bias = AssemblyParameter(row: row, column: 2)
      #expect(isClose(numbers.gradient(bias), closed.reduce(0) { $0 + $1[row] }))
    }
  }

  @Test func anUpdateIsThatOfATrainingRun() throws {
    var scene = try scene("assembly-line init=zeros samples=3 eta=0.5")
    let inputs = scene.inputs
    let data = try DataSet(
      points: inputs.features, labels: inputs.labels, classCount: 3)
    var run = TrainingRun(.init(data: data, seed: 1, learningRate: 0.5, batchSize: 3))
    for _ in 0..<10 {
      _ = run.step()
      _ = try scene.perform(.epoch, at: nil)
    }
    for parameter in AssemblyParameter.all {
      let id: ParameterID =
        parameter.isBias
        ? .bias(layer: 1, output: parameter.row)
        : .weight(layer: 1, input: parameter.column, output: parameter.row)
      #expect(isClose(scene.inputs[parameter], run.model.parameters[id], 1e-10))
    }
  }

  @Test func theSumNeedsAnNthOfTheRate() throws {
    var mean = try scene("assembly-line samples=3 eta=0.6")
    #expect(isClose(mean.inputs.equivalentRate, 0.2))
    var sum = try scene("assembly-line samples=3 eta=0.2 reduction=sum")
    #expect(isClose(sum.numbers.loss, 3 * mean.numbers.loss))
    for _ in 0..<20 {
      _ = try mean.perform(.epoch, at: nil)
      _ = try sum.perform(.epoch, at: nil)
    }
    for parameter in AssemblyParameter.all {
      #expect(isClose(mean.inputs[parameter], sum.inputs[parameter]))
    }
    #expect(isClose(sum.measurements["eta_mean"] ?? 0, 0.6))
  }

  @Test func aStepFromZerosIsThatOfTheExercise() throws {
    let scene = try scene("assembly-line x=0,0 y=2 init=zeros eta=1")
    #expect(scene.measurements["loss"]?.decimal(places: 4) == "1.0986")
    #expect(scene.measurements["new_loss"]?.decimal(places: 4) == "0.5514")
  }

  // MARK: - Shift

  @Test(arguments: [-1000.0, -10, 1, 100, 1e6]) func aConstantLeavesQAlone(c: Double) throws {
    var scene = try scene("assembly-line samples=3")
    let before = scene.numbers
    try scene.set("add", to: c)
    for (old, new) in zip(before.q.joined(), scene.numbers.q.joined()) {
      // The constant rounds the logits to 10⁻¹⁰ of it at worst.
      #expect(isClose(old, new, 1e-9))
    }
    #expect(isClose(before.loss, scene.numbers.loss, 1e-9))
  }

  @Test func withoutTheShiftLargeLogitsAreNoNumbers() throws {
    for (line, quotient) in [("add=1000", "inf/inf"), ("add=-1000", "0/0")] {
      var scene = try scene("assembly-line naive=yes \(line)")
      #expect(scene.overflowText == quotient)
      #expect(scene.numbers.loss.isNaN)
      #expect(scene.measurements["overflow"] == 1)
      #expect(scene.measurements["loss"] == nil)
      #expect(throws: SceneRefusal(AssemblyLinePhrases.noNumber)) {
        _ = try scene.perform(.epoch, at: nil)
      }
      #expect(throws: SceneRefusal.self) { _ = try scene.perform(.run, at: nil) }
      try scene.change("naive", by: ChangeStep(1))
      #expect(scene.measurements["overflow"] == 0)
      #expect(scene.measurements["loss"]?.decimal(places: 4) == "1.1611")
      _ = try scene.perform(.epoch, at: nil)
      #expect(scene.run.updates == 1)
    }
  }

  @Test func theLossIsRightWhereQIsTooSmallForANumber() throws {
    let scene = try scene("assembly-line x=1000,0 y=2 w=1,0,-1,0,0,0 b=0,0,0")
    #expect(scene.numbers.q[0][1] == 0)
    #expect(scene.numbers.losses[0] == 2000)
    let naive = try self.scene("assembly-line x=500,0 y=2 w=1,0,-1,0,0,0 b=0,0,0 naive=yes")
    #expect(naive.numbers.losses[0] == .infinity)
  }

  // MARK: - Walking along the line

  @Test func aPassIsThirteenBoxesAndOneUpdate() throws {
    var scene = try scene("assembly-line")
    for expected in 2...13 {
      _ = try scene.perform(.update, at: nil)
      #expect(scene.box.rawValue == expected)
      #expect(scene.run.updates == 0)
    }
    let promised = scene.measurements["new_loss"]
    _ = try scene.perform(.update, at: nil)
    #expect(scene.box == .logits)
    #expect(scene.run.updates == 1)
    #expect(scene.measurements["loss"] == promised)
    _ = try scene.perform(.stepBack, at: nil)
    #expect(scene.box == .newLoss)
    let start = try self.scene("assembly-line")
    #expect(scene.run == start.run)
  }

  @Test func aWholePassKeepsTheLight() throws {
    var scene = try scene("assembly-line box=9")
    _ = try scene.perform(.epoch, at: nil)
    #expect(scene.box == .error)
    #expect(scene.run.updates == 1)
  }

  @Test func theStartHasNothingBeforeIt() throws {
    var scene = try scene("assembly-line")
    #expect(throws: SceneRefusal(AssemblyLinePhrases.atStart)) {
      _ = try scene.perform(.stepBack, at: nil)
    }
  }

  @Test func slowMotionGoesOnBoxByBoxAndStopsAtTheEnd() throws {
    var scene = try scene("assembly-line")
    #expect(scene.pace == .idle)
    _ = try scene.perform(.run, at: nil)
    #expect(scene.pace == .perSecond(1))
    scene.tick(steps: 14)
    #expect(scene.box == .shift)
    #expect(scene.run.updates == 1)
    _ = try scene.perform(.faster, at: nil)
    #expect(scene.pace == .perSecond(2))
    scene.run.replay(to: AssemblyRun.longest, [])
    scene.tick(steps: 13)
    #expect(!scene.isRunning)
    #expect(scene.run.updates == AssemblyRun.longest)
  }

  @Test func whatWasSetOnTheWayIsForgottenByGoingBack() throws {
    var scene = try scene("assembly-line")
    _ = try scene.perform(.epoch, at: nil)
    let before = scene.run
    _ = try scene.perform(.epoch, at: nil)
    try scene.set("w.1.1", to: 3)
    try scene.set("eta", to: 1)
    #expect(scene.line.text.contains("@2:w.1.1=3 @2:eta=1"))
    scene.box = .logits
    _ = try scene.perform(.stepBack, at: nil)
    #expect(scene.run == before)
    _ = try scene.perform(.rewind, at: nil)
    #expect(scene.line.text == "assembly-line")
  }

  @Test func aSeedMakesTheSameParametersForEver() throws {
    let scene = try scene("assembly-line init=uniform")
    let weights = scene.inputs.parameters
    let again = try self.scene("assembly-line init=uniform seed=7")
    #expect(weights == again.inputs.parameters)
    #expect(weights.allSatisfy { $0[2] == 0 && $0.allSatisfy { $0.magnitude <= 0.5 } })
    #expect(weights == [[0.2, -0.22, 0], [0.34, 0.48, 0], [0.49, 0.37, 0]])
  }

  @Test func computedNumbersCannotBeSet() throws {
    var scene = try scene("assembly-line samples=1")
    for element in [
      "z.1.1", "q.1.2", "loss", "grad.w.1.1", "new.b.1", "x.2.1", "j.1.1", "eta_other",
    ] {
      #expect(throws: SceneRefusal.self) { try scene.set(element, to: 1) }
      #expect(throws: SceneRefusal.self) { try scene.change(element, by: ChangeStep(1)) }
      #expect(scene.fieldText(of: element) == nil)
    }
    #expect(throws: SceneRefusal.self) { try scene.set("y.1", to: 4) }
    #expect(throws: SceneRefusal.self) { try scene.set("eta", to: 0) }
    #expect(throws: SceneRefusal.self) { try scene.set("w.1.1", to: .infinity) }
    let untouched = try self.scene("assembly-line samples=1")
    #expect(scene == untouched)
  }

  @Test func aTouchLightsTheBox() throws {
    var scene = try scene("assembly-line")
    #expect(try scene.touch("d.2.1", x: 0, y: 0))
    #expect(scene.box == .error)
    #expect(try scene.touch("box.4", x: 0, y: 0))
    #expect(scene.box == .divide)
    #expect(try !scene.touch("w.1.1", x: 0, y: 0))
  }

  @Test func aKeyTakesTheSumForTheMean() throws {
    var scene = try scene("assembly-line samples=3")
    let mean = try #require(scene.measurements["loss"])
    #expect(try scene.perform(.reduction, at: nil))
    let sum = try #require(scene.measurements["loss"])
    // A third of a sum and the mean differ by rounding alone.
    #expect(abs(sum / 3 - mean) < 1e-12)
    #expect(scene.measurements["reduction"] == 1)
    #expect(scene.measurements["eta_mean"] == 1.5)
    #expect(try scene.perform(.reduction, at: nil))
    #expect(scene.line.text == "assembly-line samples=3")
    var single = try self.scene("assembly-line samples=1")
    #expect(throws: SceneRefusal(AssemblyLinePhrases.oneSample)) {
      try single.perform(.reduction, at: nil)
    }
  }
}
