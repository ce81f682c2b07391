import Assessment
package import InformationTheory

extension DistributionsScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    guard let element = DistributionsElement(element, outcomes: count) else { return nil }
    let source = DerivationSource(scene: self, base: context.base, language: context.language)
    switch element {
    case .sum(let side): return source.sum(side)
    case .cell(let cell, let index): return source.cell(cell, index)
    case .total(let total): return source.total(total)
    case .value, .bar, .option, .simplex, .chart: return nil
    }
  }
}

/// Builds the derivations of the scene's numbers.
private struct DerivationSource {
  let scene: DistributionsScene
  let base: LogBase
  let labels: [String]

  init(scene: DistributionsScene, base: LogBase, language: Language) {
    self.scene = scene
    self.base = base
    labels = (0..<scene.count).map { scene.labels.name($0, in: language) }
  }

  private var p: Distribution? { scene.distribution(.p) }
  private var q: Distribution? { scene.distribution(scene.showsQ ? .q : .p) }

  private func given(_ side: Side, _ index: Int) -> Derivation {
    .given("\(side.rawValue)(\\text{\(labels[index])})", scene[side].values[index])
  }

  func sum(_ side: Side) -> Derivation {
    Derivation(
      "\\sum_x \(side.rawValue)(x)", .sum, scene[side].sum,
      parts: labels.indices.map { given(side, $0) })
  }

  // MARK: - One outcome

  func cell(_ cell: DistributionsCell, _ index: Int) -> Derivation? {
    guard let p, let q, labels.indices.contains(index) else { return nil }
    switch cell {
    case .surprisal:
      let name = scene.showsQ ? "q" : "p"
      return .surprisal(of: q, at: index, name: name, labels: labels, base: base)
    case .term:
      let whole =
        scene.showsQ
        ? Derivation.crossEntropy(p: p, q: q, labels: labels, base: base)
        : Derivation.entropy(p: p, labels: labels, base: base)
      return whole.parts[index]
    case .klTerm:
      return Derivation.klDivergence(p: p, q: q, labels: labels, base: base).parts[index]
    case .slope: return slope(index)
    case .partial: return inUnit(partial(index), symbol: "\\frac{\\partial H}{\\partial q}")
    case .logit:
      let difference = Derivation(
        "q - p", .difference, Shares.clean(q[index] - p[index]),
        parts: [given(.q, index), given(.p, index)])
      return inUnit(difference, symbol: "\\frac{\\partial H}{\\partial z}")
    }
  }

  /// −p/q; 0 where p is 0.
  private func partial(_ index: Int) -> Derivation {
    let parts = [given(.p, index), given(.q, index)]
    let symbol = "\\frac{\(parts[0].symbol)}{\(parts[1].symbol)}"
    let value = parts[0].value == 0 ? 0 : parts[0].value / parts[1].value
    let quotient = Derivation(
      symbol, parts[0].value == 0 ? .convention : .quotient, value, parts: parts)
    return Derivation("-\(symbol)", .negation, 0 - value, parts: [quotient])
  }

  private func slope(_ index: Int) -> Derivation? {
    guard let value = scene.editSlope(.q, index), value.isFinite else { return nil }
    let others = scene.isFree ? [] : scene.q.others(besides: index)
    guard !others.isEmpty else {
      return inUnit(partial(index), symbol: "\\text{slope}")
    }
    let sums = Side.allCases.map { side in
      Derivation(
        "\\sum \(side.rawValue)", .sum,
        Shares.clean(others.reduce(0) { $0 + scene[side].values[$1] }),
        parts: others.map { given(side, $0) })
    }
    let quotient = Derivation(
      "\\frac{\(sums[0].symbol)}{\(sums[1].symbol)}", .quotient,
      sums[0].value / sums[1].value, parts: sums)
    let symbol = "\\frac{dH}{dq}"
    return inUnit(
      Derivation(symbol, .sum, value, parts: [partial(index), quotient]), symbol: symbol)
  }

  /// A slope of nats as a slope in the unit shown.
  private func inUnit(_ derivation: Derivation, symbol: String) -> Derivation {
    var derivation = derivation
    guard base != .nats else {
      derivation.symbol = symbol
      return derivation
    }
    let factor = Derivation(
      base == .bits ? "\\frac{1}{\\ln 2}" : "\\frac{1}{\\ln 10}", .definition, base.perNat,
      parts: [.given(base == .bits ? "\\log_2 e" : "\\lg e", base.perNat)])
    return Derivation(
      symbol, .product, derivation.value * base.perNat, parts: [factor, derivation])
  }

  // MARK: - The whole

  func total(_ total: DistributionsTotal) -> Derivation? {
    guard let p, let q, let numbers = scene.numbers(in: base) else { return nil }
    switch total {
    case .entropy: return .entropy(p: p, labels: labels, base: base)
    case .crossEntropy: return .crossEntropy(p: p, q: q, labels: labels, base: base)
    case .kl: return named(.klDivergence(p: p, q: q, labels: labels, base: base), "p", "q")
    case .klReverse:
      return named(
        .klDivergence(p: q, q: p, names: ("q", "p"), labels: labels, base: base), "q", "p")
    case .js: return jensenShannon(p, q, numbers.js)
    case .perplexity:
      let exponent = Derivation.crossEntropy(p: p, q: q, labels: labels, base: .nats)
      return Derivation("e^{H(p, q)}", .exponential, numbers.perplexity, parts: [exponent])
    }
  }

  private func named(_ derivation: Derivation, _ a: String, _ b: String) -> Derivation {
    var derivation = derivation
    derivation.symbol = "\\text{KL}(\(a) \\| \(b))"
    return derivation
  }

  private func jensenShannon(_ p: Distribution, _ q: Distribution, _ value: Double) -> Derivation? {
    let middle = zip(p.probabilities, q.probabilities).map { ($0 + $1) / 2 }
    guard let m = try? Distribution(middle) else { return nil }
    let halves = [(p, "p"), (q, "q")].map { side, name in
      named(
        .klDivergence(p: side, q: m, names: (name, "m"), labels: labels, base: base), name, "m")
    }
    return Derivation("\\text{JS}(p, q)", .mean, value, parts: halves.map(withMiddle))
  }

  /// m is not given: it is the mean of p and q.
  private func withMiddle(_ derivation: Derivation) -> Derivation {
    guard derivation.rule == .given else {
      var copy = derivation
      copy.parts = derivation.parts.map(withMiddle)
      return copy
    }
    let index = labels.indices.first { derivation.symbol == "m(\\text{\(labels[$0])})" }
    guard let index else { return derivation }
    return Derivation(
      derivation.symbol, .mean, derivation.value, parts: [given(.p, index), given(.q, index)])
  }
}
