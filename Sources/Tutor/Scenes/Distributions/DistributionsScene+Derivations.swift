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
    case .slope: return slope(index, p, q)
    case .partial: return inUnit(.gradient(p: p, q: q, at: index, labels: labels))
    case .logit: return inUnit(.logitGradient(p: given(.p, index), q: given(.q, index)))
    }
  }

  /// The slope of an edit at `index`; `nil` where there is none.
  private func slope(_ index: Int, _ p: Distribution, _ q: Distribution) -> Derivation? {
    guard let value = scene.editSlope(.q, index), value.isFinite else { return nil }
    if scene.isFree { return inUnit(.gradient(p: p, q: q, at: index, labels: labels)) }
    guard !scene.q.fixed.isSubset(of: [index]) else {
      return .slopeOfEdit(p: p, q: q, at: index, labels: labels, base: base)
    }
    return slopeAroundFixed(index, value)
  }

  /// Only the values that are not fixed give or take: −p/q + Σ′ p / Σ′ q over them.
  private func slopeAroundFixed(_ index: Int, _ value: Double) -> Derivation {
    let others = scene.q.others(besides: index)
    let sums = Side.allCases.map { side in
      Derivation(
        "\\sum \(side.rawValue)", .sum,
        Shares.clean(others.reduce(0) { $0 + scene[side].values[$1] }),
        parts: others.map { given(side, $0) })
    }
    let loss = ratio(sums[0], sums[1])
    let gain = ratio(given(.p, index), given(.q, index))
    return inUnit(
      Derivation(
        "\\frac{d H(p, q)}{d \(given(.q, index).symbol)}", .difference, value,
        parts: [loss, gain]))
  }

  private func ratio(_ a: Derivation, _ b: Derivation) -> Derivation {
    Derivation(
      "\\frac{\(a.symbol)}{\(b.symbol)}", a.value == 0 ? .convention : .quotient,
      a.value == 0 ? 0 : a.value / b.value, parts: [a, b])
  }

  /// A slope of nats as a slope in the unit shown.
  private func inUnit(_ derivation: Derivation) -> Derivation {
    guard base != .nats else { return derivation }
    return Derivation(
      derivation.symbol, .product, derivation.value * base.perNat,
      parts: [.given("\(base.tex) e", base.perNat), derivation])
  }

  // MARK: - The whole

  func total(_ total: DistributionsTotal) -> Derivation? {
    guard let p, let q else { return nil }
    switch total {
    case .entropy: return .entropy(p: p, labels: labels, base: base)
    case .crossEntropy: return .crossEntropy(p: p, q: q, labels: labels, base: base)
    case .kl: return .klDivergence(p: p, q: q, labels: labels, base: base)
    case .klReverse:
      return .klDivergence(p: q, q: p, names: ("q", "p"), labels: labels, base: base)
    case .js:
      return .jsDivergence(p: p, q: q, labels: labels, base: base)
    case .perplexity: return .crossPerplexity(of: p, relativeTo: q, labels: labels)
    }
  }
}
