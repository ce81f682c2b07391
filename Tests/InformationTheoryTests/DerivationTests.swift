import InformationTheory
import Testing

struct DerivationTests {
  private static let weather = ["sunny", "cloudy", "rain"]
  private let p: Distribution
  private let q: Distribution

  init() throws {
    p = try Distribution([0.7, 0.2, 0.1])
    q = try Distribution([0.5, 0.3, 0.2])
  }

  // MARK: - Every node follows from its parts

  @Test(arguments: LogBase.allCases)
  func everyNodeFollowsFromItsParts(_ base: LogBase) throws {
    let pairs = [
      (p, q), (p, p), (.oneHot(index: 1, of: 3), q), (p, .oneHot(index: 0, of: 3)),
      (.uniform(over: 3), .oneHot(index: 2, of: 3)),
      (.oneHot(index: 1, of: 3), .oneHot(index: 1, of: 3)),
    ]
    for (p, q) in pairs {
      for derivation in Self.allOfDistributions(p, q, base) { check(derivation) }
    }
  }

  @Test func everyNodeOfALogitDerivationFollowsFromItsParts() {
    for z in [[2.0, 1, 0], [1000, 0, -1000], [50, 0, 0], [-0.5, -0.5, -0.5]] {
      let logits = z.enumerated().map { Derivation.given("z_{\($0 + 1)}", $1) }
      check(.logSumExp(of: logits))
      for index in z.indices {
        check(.softmax(of: logits, at: index))
        check(.softmaxLoss(logits: logits, target: index))
        check(.logisticLoss(logit: logits[index], isYes: true))
        check(.logisticLoss(logit: logits[index], isYes: false))
        check(.sigmoid(of: logits[index]))
      }
    }
  }

  @Test func catalogueDerivesWhatItComputes() throws {
    let p = Argument.vector([0.7, 0.2, 0.1])
    let q = Argument.vector([0.5, 0.3, 0.2])
    let rows = Argument.matrix([[2, 1, -0.5], [0, 0, 3]])
    let computations = [
      Computation("entropy", ["p": p]), Computation("cross_entropy", ["p": p, "q": q]),
      Computation("kl", ["p": p, "q": q], options: ["base": .text("bits")]),
      Computation("js", ["p": p, "q": q]), Computation("js_distance", ["p": p, "q": q]),
      Computation("perplexity", ["p": p]), Computation("cross_perplexity", ["p": p, "q": q]),
      Computation("log_sum_exp", ["z": p]), Computation("sigmoid", ["z": .number(-2)]),
      Computation("bce", ["y": .vector([1, 0]), "q": .vector([0.8, 0.2])]),
      Computation("bce_with_logits", ["y": .vector([1, 0]), "z": .vector([2, 3])]),
      Computation("softmax_cross_entropy", ["z": rows, "targets": .vector([1, 2])]),
    ]
    for computation in computations {
      let derivation = try #require(try computation.derivation(labels: Self.weather))
      check(derivation)
      guard case .number(let value) = try computation.evaluate() else {
        Issue.record("\(computation.function) is not a number")
        continue
      }
      #expect(abs(derivation.value - value) <= 4 * value.ulp, "\(computation.function)")
    }
  }

  @Test func catalogueDerivesNothingForVectors() throws {
    let computation = Computation("softmax", ["z": .vector([1, 2])])
    #expect(try computation.derivation(labels: []) == nil)
  }

  // MARK: - Numbers in the formula

  @Test func formulasAreWrittenWithTheLearnersNumbers() throws {
    let labels = Self.weather
    let crossEntropy = Derivation.crossEntropy(p: p, q: q, labels: labels, base: .nats)
    #expect(
      crossEntropy.substituted(places: 4)
        == "-(0.7 \\ln 0.5 + 0.2 \\ln 0.3 + 0.1 \\ln 0.2)")
    #expect(crossEntropy.symbol == "H(p, q)")
    let term = crossEntropy.parts[0]
    #expect(term.symbol == "p(\\text{sunny}) \\cdot (-\\ln q(\\text{sunny}))")
    #expect(term.substituted(places: 4) == "0.7 \\cdot (-\\ln 0.5)")
    #expect(term.parts[1].substituted(places: 4) == "-\\ln 0.5")
    #expect(term.parts[1].parts[0].substituted(places: 4) == "\\ln 0.5")
    #expect(term.parts[0].substituted(places: 4) == "0.7")
    let kl = Derivation.klDivergence(p: p, q: q, labels: labels, base: .bits)
    #expect(
      kl.substituted(places: 3)
        == "0.7 \\log_2 \\frac{0.7}{0.5} + 0.2 \\log_2 \\frac{0.2}{0.3}"
        + " + 0.1 \\log_2 \\frac{0.1}{0.2}")
    let balance = Derivation.balance(p: p, q: q, labels: labels, base: .nats)
    #expect(balance.substituted(places: 4) == "0.8018 + 0.0851")
    let slope = Derivation.slopeOfEdit(p: p, q: q, at: 0, labels: labels, base: .nats)
    #expect(slope.substituted(places: 2) == "0.60 - \\frac{0.7}{0.5}")
    let js = Derivation.jsDivergence(p: p, q: q, labels: labels, base: .nats)
    #expect(js.substituted(places: 4) == "\\frac{0.0227 + 0.0211}{2}")
    let perplexity = Derivation.perplexity(of: p, labels: labels)
    #expect(perplexity.substituted(places: 4) == "e^{0.8018}")
  }

  @Test func negativeTermsBringTheirOwnSign() {
    let logit = Derivation.logit(
      "z", weights: [.given("w_1", -0.2), .given("w_2", -0.3)],
      features: [.given("x_1", 1.5), .given("x_2", -2)], bias: .given("b", -1))
    #expect(logit.substituted(places: 4) == "-0.2 \\cdot 1.5 - 0.3 \\cdot (-2) - 1")
    let loss = Derivation.logisticLoss(logit: .given("z", 2), isYes: false)
    #expect(loss.symbol == "-\\ln \\sigma(-z)")
    #expect(loss.substituted(places: 4) == "-\\ln 0.1192")
    #expect(loss.parts[0].parts[0].parts[1].symbol == "1 + e^{z}")
    let answer = Derivation.binaryCrossEntropy(y: 1, q: 0.8)
    #expect(answer.substituted(places: 4) == "-(1 \\ln 0.8 + 0 \\ln 0.2)")
    let no = Derivation.binaryCrossEntropy(y: 0, q: 0.3)
    #expect(no.substituted(places: 4) == "-(0 \\ln 0.3 + 1 \\ln 0.7)")
    #expect(no.parts[1].substituted(places: 4) == "1 \\cdot (-\\ln 0.7)")
  }

  @Test func impossibleOutcomesAreWrittenAsTheConventionHasThem() throws {
    let sure = Distribution.oneHot(index: 0, of: 2)
    let entropy = Derivation.entropy(p: sure, labels: [], base: .nats)
    #expect(entropy.substituted(places: 4) == "-(1 \\ln 1 + 0 \\ln 0)")
    #expect(entropy.parts[1].rule == .convention)
    #expect(entropy.parts[1].symbol == "p(2) \\cdot (-\\ln p(2))")
    let wrong = Derivation.crossEntropy(
      p: sure, q: .oneHot(index: 1, of: 2), labels: [], base: .nats)
    #expect(wrong.value == .infinity)
    #expect(wrong.parts[0].parts[1].substituted(places: 4) == "-\\ln 0")
    let balance = Derivation.balance(
      p: sure, q: .oneHot(index: 1, of: 2), labels: [], base: .nats)
    #expect(balance.substituted(places: 4) == "0.0000 + \\infty")
  }

  @Test func computedNumbersGetTheirPlacesAndGivensTheirDigits() throws {
    let thirds = Distribution.uniform(over: 3)
    let entropy = Derivation.entropy(p: thirds, labels: [], base: .nats)
    #expect(entropy.substituted(places: 2) == "-(0.33 \\ln 0.33 + 0.33 \\ln 0.33 + 0.33 \\ln 0.33)")
  }

  @Test func labelsCannotBreakOutOfTheirText() {
    let derivation = Derivation.surprisal(
      of: .uniform(over: 2), at: 0, labels: ["a}\\frac{b"], base: .nats)
    #expect(derivation.symbol == "-\\ln q(\\text{afracb})")
  }

  // MARK: - Slopes and training

  @Test func threeSlopesAnswerThreeQuestions() throws {
    let p = try Distribution([0.7, 0.3])
    let q = try Distribution([0.5, 0.5])
    let alone = Derivation.gradient(p: p, q: q, at: 0, labels: ["cat"])
    let edit = Derivation.slopeOfEdit(p: p, q: q, at: 0, labels: ["cat"], base: .nats)
    let logit = Derivation.logitGradient(p: .given("p", 0.7), q: .given("q", 0.5))
    for (derivation, value) in [(alone, -1.4), (edit, -0.8), (logit, -0.2)] {
      check(derivation)
      #expect(abs(derivation.value - value) < 1e-15)
    }
    #expect(alone.substituted(places: 1) == "-\\frac{0.7}{0.5}")
    #expect(logit.substituted(places: 1) == "0.5 - 0.7")
  }

  @Test func oneStepOfTrainingIsDerivedFromFeaturesToTheNewWeight() {
    let features = [[1.0, 2], [-1, 0.5]].map { $0.map { Derivation.given("x", $0) } }
    let weights = [[0.1, -0.2], [0.3, 0]].map { $0.map { Derivation.given("w", $0) } }
    let targets = [0, 1]
    let rows = features.map { row in
      weights.indices.map { k in
        Derivation.logit(
          "z_{\(k + 1)}", weights: weights[k], features: row, bias: .given("b", 0.05))
      }
    }
    let losses = zip(rows, targets).map { Derivation.softmaxLoss(logits: $0, target: $1) }
    let loss = Derivation.batchLoss(losses)
    check(loss)
    let z = rows.map { $0.map(\.value) }
    #expect(abs(loss.value - crossEntropy(logits: z, targets: targets)) < 1e-15)

    let errors = zip(rows, targets).map { row, target in
      Derivation.logitGradient(
        p: .given("p_1", target == 0 ? 1 : 0), q: .softmax(of: row, at: 0, symbol: "q_1"))
    }
    let gradient = Derivation.weightGradient(
      of: "w", errors: errors, features: features.map { $0[1] })
    check(gradient)
    let byLogits = SoftmaxCrossEntropy().gradient(logits: z, targets: targets)
    let expected = byLogits[0][0] * 2 + byLogits[1][0] * 0.5
    #expect(abs(gradient.value - expected) < 1e-15)

    let update = Derivation.update(
      of: weights[0][1], rate: .given("\\eta", 0.1), gradient: gradient)
    check(update)
    #expect(abs(update.value - (-0.2 - 0.1 * expected)) < 1e-15)
  }

  // MARK: - Walking the tree

  private static func allOfDistributions(
    _ p: Distribution, _ q: Distribution, _ base: LogBase
  ) -> [Derivation] {
    let whole: [Derivation] = [
      .entropy(p: p, labels: weather, base: base),
      .crossEntropy(p: p, q: q, labels: weather, base: base),
      .klDivergence(p: p, q: q, labels: weather, base: base),
      .klDivergence(p: q, q: p, names: ("q", "p"), labels: weather, base: base),
      .balance(p: p, q: q, labels: weather, base: base),
      .jsDivergence(p: p, q: q, labels: weather, base: base),
      .jsDistance(p: p, q: q, labels: weather, base: base),
      .perplexity(of: p, labels: weather),
      .crossPerplexity(of: p, relativeTo: q, labels: weather),
    ]
    return whole
      + (0..<p.count).flatMap { index -> [Derivation] in
        [
          .surprisal(of: q, at: index, labels: weather, base: base),
          .gradient(p: p, q: q, at: index, labels: weather),
          .slopeOfEdit(p: p, q: q, at: index, labels: weather, base: base),
        ]
      }
  }

  /// Recomputes every node from its parts.
  private func check(_ node: Derivation) {
    for part in node.parts { check(part) }
    let parts = node.parts.map(\.value)
    let expected: Double =
      switch node.rule {
      case .given: node.value
      case .sum: parts.reduce(0, +)
      case .difference: parts[0] - parts[1]
      case .product: parts.reduce(1, *)
      case .quotient: parts[0] / parts[1]
      case .negation: -parts[0]
      case .logarithm(let base): base.logarithm(of: parts[0])
      case .exponential: exponential(parts[0])
      case .squareRoot: parts[0].squareRoot()
      case .maximum: parts.max() ?? .nan
      case .mean: parts.reduce(0, +) / Double(parts.count)
      case .convention: 0
      case .definition: parts[0]
      }
    // A few roundings of numbers as large as the largest part. The logarithm of a sum is kept
    // more accurate than the rounded sum allows, an exponential multiplies its part's error.
    let size = ([node.value, 1] + parts).filter(\.isFinite).map(\.magnitude).max() ?? 1
    let isClose = abs(node.value - expected) <= 1e-14 * size
    #expect(
      node.value == expected || isClose, "\(node.symbol) is \(node.value), not \(expected)")
    #expect(!(node.value == 0 && node.value.sign == .minus), "\(node.symbol) is -0")
  }

  /// The exponential, by way of the one public function that is nothing else.
  private func exponential(_ x: Double) -> Double { sequencePerplexity(logProbabilities: [-x]) }
}
