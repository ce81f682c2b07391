internal import InformationTheory

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension NumericQuestion {
  /// A value that slips lead to.
  package struct SlipValue: Equatable, Sendable {
    /// The slips made, one or two.
    package var slips: [Slip]
    /// The number they give, in the unit asked.
    package var value: Double
  }

  /// What every single slip gives for the data of this question.
  package func singleSlips(right: Double) -> [SlipValue] {
    let wrongQuantities = (quantities + exponentials(right: right)).map {
      SlipValue(slips: [$0.slip], value: $0.value)
    }
    let known =
      wrongQuantities
      + factors.map {
        SlipValue(slips: [$0.slip], value: right * $0.factor)
      }
    return (known + statedSlips(right: right, after: known)).filter { !isNoSlip($0, right: right) }
  }

  /// What two independent slips give: a wrong quantity in a wrong unit or with a wrong sign.
  package func doubleSlips(right: Double) -> [SlipValue] {
    var found: [SlipValue] = []
    for quantity in quantities {
      for factor in factors {
        found.append(
          SlipValue(slips: [quantity.slip, factor.slip], value: quantity.value * factor.factor))
      }
    }
    let units = factors.filter { $0.slip != .sign }
    for unit in units {
      found.append(SlipValue(slips: [.sign, unit.slip], value: -right * unit.factor))
    }
    // A batch summed where its mean was asked, in a wrong unit or with a wrong sign.
    if misconception(.summed) != nil, case .vector(let batch)? = input("q") {
      for factor in factors {
        let value = right * Double(batch.count) * factor.factor
        found.append(SlipValue(slips: [.summed, factor.slip], value: value))
      }
    }
    return found.filter { !isNoSlip($0, right: right) }
  }

  /// Whether a slip cannot be made here: excluded, or without effect on this value by definition.
  private func isNoSlip(_ candidate: SlipValue, right: Double) -> Bool {
    if candidate.value.isNaN || !excludedSlips.isDisjoint(with: candidate.slips) { return true }
    // Zero and infinity are the same in every unit, and zero has no sign.
    guard candidate.value == right, right == 0 || right.isInfinite else { return false }
    return candidate.slips.allSatisfy { $0.isFactor }
  }

  /// The factors by which a wrong unit or sign changes a value; of a stated answer it is not known
  /// which of its parts have the unit.
  private var factors: [(slip: Slip, factor: Double)] {
    guard case .computed = key, let asked = unitBase else { return [] }
    let units: [(Slip, LogBase)] = [(.bits, .bits), (.hartleys, .hartleys), (.nats, .nats)]
    let wrongUnits = units.filter { $0.1 != asked }
    return [(.sign, -1)] + wrongUnits.map { ($0.0, $0.1.perNat / asked.perNat) }
  }

  /// What becomes of a perplexity when base and unit do not match, or when nothing is raised.
  private func exponentials(right: Double) -> [(slip: Slip, value: Double)] {
    guard ["perplexity", "cross_perplexity"].contains(functionName), right > 0 else { return [] }
    let nats = LogBase.nats.logarithm(of: right)
    let bits = LogBase.bits.logarithm(of: right)
    return [
      (.twoToNats, exp(LogUnit(.bits).nats * nats)), (.eToBits, exp(bits)),
      (.exponent, nats), (.exponent, bits),
    ]
  }

  /// The quantities that are taken for the one asked, in the base asked.
  private var quantities: [(slip: Slip, value: Double)] {
    guard let p = distribution("p"), let q = distribution("q"), p.count == q.count else {
      return []
    }
    let entropyOfTruth = entropy(of: p, in: base)
    var found: [(slip: Slip, value: Double)] = []
    switch functionName {
    case "cross_entropy":
      found = [
        (.swapped, crossEntropy(of: q, relativeTo: p, in: base)), (.entropyOfTruth, entropyOfTruth),
        (.entropyOfModel, entropy(of: q, in: base)),
        (.reverseDivergence, klDivergence(from: q, to: p, in: base)),
      ]
      // The entropy of a label is 0: its divergence is the cross-entropy, and no slip.
      if entropyOfTruth > 0 { found.append((.divergence, klDivergence(from: p, to: q, in: base))) }
    case "kl":
      found = [
        (.entropyOfTruth, entropyOfTruth),
        (.reverseDivergence, klDivergence(from: q, to: p, in: base)),
      ]
      if entropyOfTruth > 0 {
        found.append((.crossEntropy, crossEntropy(of: p, relativeTo: q, in: base)))
      }
    default: return []
    }
    if let dropped = valueWithoutZeros(p, q) { found.append((.zeroDropped, dropped)) }
    return found.sorted { $0.slip.rawValue < $1.slip.rawValue }
  }

  /// Whether the answer is a sum over outcomes, more than one of which has a weight.
  var hasSeveralTerms: Bool {
    guard ["entropy", "cross_entropy", "kl", "js"].contains(functionName), let p = distribution("p")
    else { return false }
    return p.probabilities.filter { $0 > 0 }.count > 1
  }

  /// The sum over the outcomes that q allows, if q forbids one that p allows.
  private func valueWithoutZeros(_ p: Distribution, _ q: Distribution) -> Double? {
    let pairs = zip(p.probabilities, q.probabilities)
    guard pairs.contains(where: { $0 > 0 && $1 == 0 }) else { return nil }
    return pairs.reduce(0) { sum, pair in
      guard pair.0 > 0, pair.1 > 0 else { return sum }
      let logarithm = base.logarithm(of: functionName == "kl" ? pair.1 / pair.0 : pair.1)
      return sum - pair.0 * logarithm
    }
  }

  private func distribution(_ name: String) -> Distribution? {
    guard case .vector(let entries)? = input(name) else { return nil }
    return try? Distribution(entries)
  }
}

extension Slip {
  /// Whether the slip multiplies the value by a constant, whatever the quantity.
  var isFactor: Bool {
    [.sign, .bits, .hartleys, .nats, .unitWord, .summed].contains(self)
  }
}
