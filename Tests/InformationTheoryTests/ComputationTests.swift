import Testing

@testable import InformationTheory

struct ComputationTests {
  private let p = Argument.vector([0.7, 0.2, 0.1])
  private let q = Argument.vector([0.5, 0.3, 0.2])

  @Test func namesMayBeWrittenWithHyphens() throws {
    let value = try Computation("cross-entropy", ["p": p, "q": q]).evaluate()
    #expect(value == (try Computation("cross_entropy", ["p": p, "q": q]).evaluate()))
  }

  @Test func theExampleOfTheDocumentationHolds() throws {
    let computation = Computation(
      "entropy", ["p": .vector([0.5, 0.25, 0.25])], options: ["base": .text("bits")])
    #expect(try computation.evaluate() == .number(1.5))
  }

  @Test func everyFunctionHasItsOwnNameAndAFormula() {
    let functions = Computation.functions
    #expect(Set(functions.map(\.name)).count == functions.count)
    #expect(functions.allSatisfy { !$0.definition.isEmpty && !$0.inputs.isEmpty })
    #expect(functions.allSatisfy { $0.options.allSatisfy(\.isOptional) })
  }

  @Test func unknownNamesGetASuggestion() {
    expect(
      Computation("cros_entropy", [:]),
      .unknownFunction(
        "cros_entropy", nearest: "cross_entropy", known: Computation.functions.map(\.name)))
    expect(
      Computation("xyzzy", [:]),
      .unknownFunction("xyzzy", nearest: nil, known: Computation.functions.map(\.name)))
    expect(
      Computation("entropy", ["p": p, "q": q]),
      .unknownInput("q", function: "entropy", nearest: "p", known: ["p"]))
    expect(
      Computation("log_sum_exp", ["z": p], options: ["base": .text("bits")]),
      .unknownOption("base", function: "log_sum_exp", nearest: nil, known: []))
    expect(
      Computation("entropy", ["p": p], options: ["base": .text("bit")]),
      .unknownWord("bit", option: "base", nearest: "bits", known: ["nats", "bits", "hartleys"]))
  }

  @Test func missingAndMisshapenArgumentsAreNamed() {
    expect(
      Computation("cross_entropy", ["p": p]),
      .missingInput("q", function: "cross_entropy", expected: .vector))
    expect(
      Computation("entropy", ["p": .text("half")]),
      .wrongKind("p", expected: .vector, found: .text))
    expect(
      Computation("entropy", ["p": p], options: ["base": .number(2)]),
      .wrongKind("base", expected: .text, found: .number))
    expect(
      Computation("kl", ["p": p, "q": .vector([0.5, 0.5])]),
      .differentCounts("p", 3, other: "q", 2))
    expect(
      Computation("entropy", ["p": .vector([0.5, 0.6])]),
      .notADistribution("p", .sum(1.1)))
    expect(
      Computation("entropy", ["p": .vector([])]), .notADistribution("p", .empty))
    expect(Computation("softmax", ["z": .vector([])]), .empty("z"))
    expect(Computation("softmax", ["z": .vector([1, .nan])]), .notFinite("z", index: 1))
    expect(
      Computation("softmax", ["z": p], options: ["temperature": .number(0)]),
      .outOfRange(
        "temperature", index: nil, value: 0, lowest: 0, highest: .infinity, isOpen: true))
  }

  @Test func batchesAreCheckedRowByRow() {
    let rows = Argument.matrix([[1, 2], [3, 4]])
    expect(
      Computation("softmax_cross_entropy", ["z": rows, "targets": .vector([0, 2])]),
      .outOfRange("targets", index: 1, value: 2, lowest: 0, highest: 1, isOpen: false))
    expect(
      Computation("softmax_cross_entropy", ["z": rows, "targets": .vector([0, 0.5])]),
      .notWhole("targets", index: 1, value: 0.5))
    expect(
      Computation("softmax_cross_entropy", ["z": rows, "targets": .vector([0])]),
      .differentCounts("z", 2, other: "targets", 1))
    expect(
      Computation(
        "softmax_cross_entropy", ["z": .matrix([[1, 2], [3]]), "targets": .vector([0, 0])]),
      .raggedRows("z", row: 1, expected: 2, found: 1))
    expect(
      Computation(
        "softmax_cross_entropy", ["z": rows, "targets": .vector([0, 0])],
        options: ["weights": .vector([1, -1])]),
      .outOfRange(
        "weights", index: 1, value: -1, lowest: 0, highest: .infinity, isOpen: false))
    expect(
      Computation("bce", ["y": .vector([1, 0]), "q": .vector([0.5, 1.5])]),
      .outOfRange("q", index: 1, value: 1.5, lowest: 0, highest: 1, isOpen: false))
    expect(
      Computation("binary_focal_loss", ["y": .vector([0.5]), "z": .vector([1])]),
      .notWhole("y", index: 0, value: 0.5))
  }

  @Test func conventionsAnswerByTheirRules() throws {
    func value(
      _ function: String, _ inputs: [String: Argument], _ convention: String, _ precision: String
    ) throws -> Argument {
      try Computation(
        function, inputs,
        options: ["convention": .text(convention), "precision": .text(precision)]
      ).evaluate()
    }
    let wrong = ["y": Argument.vector([0]), "q": Argument.vector([1])]
    #expect(try value("bce", wrong, "keras", "float32") == .number(Double(Float(15.942385))))
    #expect(try value("bce", wrong, "torch", "float32") == .number(100))
    #expect(try value("bce", wrong, "math", "float32") == .number(.infinity))
    let two = ["p": Argument.vector([2, 0]), "q": Argument.vector([0.8, 0.2])]
    guard case .number(let loss) = try value("cross_entropy", two, "pytorch", "float64") else {
      Issue.record("not a number")
      return
    }
    #expect(loss.decimal(places: 6) == "0.446287")
    expect(Computation("cross_entropy", two), .notADistribution("p", .sum(2)))
    let beyond = ["y": Argument.vector([1]), "q": Argument.vector([1.5])]
    #expect(
      throws: ComputationError.outOfRange(
        "q", index: 0, value: 1.5, lowest: 0, highest: 1, isOpen: false)
    ) { try value("bce", beyond, "torch", "float64") }
  }

  @Test func smallFunctionsOfTheLessons() throws {
    let surprisal = Computation(
      "surprisal", ["q": .number(0.25)], options: ["base": .text("bits")])
    #expect(try surprisal.evaluate() == .number(2))
    #expect(try surprisal.derivation(labels: [])?.substituted(places: 4) == "-\\log_2 0.25")
    let smoothed = Computation(
      "smoothed_labels", ["p": .vector([1, 0])], options: ["labelSmoothing": .number(0.5)])
    #expect(try smoothed.evaluate() == .vector([0.75, 0.25]))
    let terms = Computation(
      "cross_entropy_terms", ["p": .vector([0.5, 0.5]), "q": .vector([0.5, 0.5])],
      options: ["base": .text("bits")])
    #expect(try terms.evaluate() == .vector([0.5, 0.5]))
    expect(
      Computation("surprisal", ["q": .number(2)]),
      .outOfRange("q", index: nil, value: 2, lowest: 0, highest: 1, isOpen: false))
  }

  @Test func oneNumberIsAListOfOneAndOneListARow() throws {
    let loss = try Computation(
      "softmax_cross_entropy", ["z": .vector([2, 1, -0.5]), "targets": .number(1)]
    ).evaluate()
    guard case .number(let value) = loss else {
      Issue.record("not a number")
      return
    }
    #expect(value.decimal(places: 4) == "1.3715")
  }

  @Test func aMillionEntriesAreFine() throws {
    let million = Argument.vector(Array(repeating: 1e-6, count: 1_000_000))
    let computation = Computation(
      "cross_entropy", ["p": million, "q": million], options: ["base": .text("hartleys")])
    guard case .number(let value) = try computation.evaluate() else {
      Issue.record("not a number")
      return
    }
    #expect(abs(value - 6) < 1e-14)
  }

  @Test(arguments: [
    ("entropi", "entropy"), ("corss_entropy", "cross_entropy"), ("KL", "kl"), ("j", "js"),
    ("", nil), ("perplexitty", "perplexity"), ("banana", nil),
  ])
  func nearestNameIsTheOneMeant(_ written: String, _ meant: String?) {
    #expect(nearestName(to: written, among: Computation.functions.map(\.name)) == meant)
  }

  private func expect(
    _ computation: Computation, _ error: ComputationError,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: error, sourceLocation: sourceLocation) { try computation.evaluate() }
  }
}
