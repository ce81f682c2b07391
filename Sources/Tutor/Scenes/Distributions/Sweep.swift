import InformationTheory

// H(p, q) while one value of q moves and the others keep their proportions.
extension DistributionsScene {
  /// As far as the value can go: what is not held by fixed values.
  func sweepRoom(_ index: Int) -> Double {
    q.others(besides: index).isEmpty
      ? q.values[index] : max(0, Shares.clean(1 - q.held(besides: index)))
  }

  /// H(p, q) in nats with q moved to `target` at `index`; `nil` where it cannot go.
  func crossEntropy(with index: Int, at target: Double) -> Double? {
    guard let moved = q.moving(index, to: target) else { return nil }
    return zip(p.values, moved).reduce(0) { $0 + crossEntropyTerm(p: $1.0, q: $1.1) }
  }

  /// Where H(p, q) is least along the sweep.
  ///
  /// Moving t costs −p ln t − (Σ others' p) ln(room − t) and a constant: least where the room is
  /// shared as p shares it.
  func sweepMinimum(_ index: Int) -> Double {
    let others = q.others(besides: index).reduce(0) { $0 + p.values[$1] }
    let whole = p.values[index] + others
    return whole > 0 ? Shares.clean(sweepRoom(index) * p.values[index] / whole) : 0
  }

  /// How H(p, q) in nats changes per unit of an edit at `index` that the others make up for.
  ///
  ///     dH/dq(x) = −p(x)/q(x) + Σ' p / Σ' q      Σ' over the values that give or take
  ///     dH/dp(x) = −ln q(x) + Σ' p ln q / Σ' p
  ///
  /// - Returns: `nil` where there is no slope: others that are all 0, a value of 0, or an H(p, q)
  ///   that stays infinite whatever is done to this value.
  func editSlope(_ side: Side, _ index: Int) -> Double? {
    let (p, q) = (p.values, q.values)
    let others = isFree ? [] : self[side].others(besides: index)
    let weight = others.reduce(0) { $0 + self[side].values[$1] }
    guard isFree || weight > 0 else { return nil }
    let isInfinite = p.indices.contains { $0 != index && p[$0] > 0 && q[$0] == 0 }
    guard side == .p || !isInfinite else { return nil }
    let slope: Double
    switch side {
    case .q:
      let taken = others.reduce(0) { $0 + p[$1] }
      slope = (p[index] == 0 ? 0 : -p[index] / q[index]) + (isFree ? 0 : taken / weight)
    case .p:
      let given = others.reduce(0) { $0 - crossEntropyTerm(p: p[$1], q: q[$1]) }
      slope = surprisal(of: q[index]) + (isFree ? 0 : given / weight)
    }
    return slope.isNaN ? nil : slope
  }
}
