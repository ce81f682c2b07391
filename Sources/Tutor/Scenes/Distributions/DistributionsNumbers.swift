import Assessment
import InformationTheory

/// What is computed from p and q, in one unit.
struct DistributionsNumbers: Equatable, Sendable {
  let p: Distribution
  let q: Distribution
  let base: LogBase
  let entropy: Double
  let crossEntropy: Double
  let kl: Double
  let klReverse: Double
  let js: Double
  let perplexity: Double

  init(p: Distribution, q: Distribution, base: LogBase) {
    self.p = p
    self.q = q
    self.base = base
    entropy = InformationTheory.entropy(of: p, in: base)
    crossEntropy = InformationTheory.crossEntropy(of: p, relativeTo: q, in: base)
    kl = klDivergence(from: p, to: q, in: base)
    klReverse = klDivergence(from: q, to: p, in: base)
    js = jsDivergence(p, q, in: base)
    perplexity = crossPerplexity(of: p, relativeTo: q)
  }

  subscript(total: DistributionsTotal) -> Double {
    switch total {
    case .entropy: entropy
    case .kl: kl
    case .crossEntropy: crossEntropy
    case .klReverse: klReverse
    case .js: js
    case .perplexity: perplexity
    }
  }
}

extension DistributionsScene {
  /// The numbers of the whole; `nil` while a sum is not 1. Where q is not shown it is not asked.
  func numbers(in base: LogBase) -> DistributionsNumbers? {
    guard let p = distribution(.p) else { return nil }
    if showsQ {
      return distribution(.q).map { DistributionsNumbers(p: p, q: $0, base: base) }
    }
    return DistributionsNumbers(p: p, q: p, base: base)
  }

  /// A computed number of one outcome, from the values as they stand; nan where there is none.
  func value(_ cell: DistributionsCell, _ index: Int, in base: LogBase) -> Double {
    let (p, q) = (p.values[index], showsQ ? q.values[index] : p.values[index])
    switch cell {
    case .surprisal: return surprisal(of: q, in: base)
    case .term: return crossEntropyTerm(p: p, q: q, in: base)
    case .klTerm: return klTerm(p: p, q: q, in: base)
    case .slope: return editSlope(.q, index).map { $0 * base.perNat } ?? .nan
    case .partial: return p == 0 ? 0 : -p / q * base.perNat
    case .logit: return Shares.clean(q - p) * base.perNat
    }
  }

  /// Whether printed parts add up to the printed whole.
  static func printedSumHolds(_ parts: [Double], whole: Double, places: Int) -> Bool {
    let scale = places == 3 ? 1e3 : 1e4
    guard whole.isFinite, parts.allSatisfy(\.isFinite) else { return true }
    let printed = parts.reduce(0) { $0 + ($1 * scale).rounded() }
    return printed == (whole * scale).rounded()
  }

  /// What an option is set to, in words.
  func setting(of option: DistributionsOption) -> Bilingual {
    switch option {
    case .view: DistributionsPhrases.name(view)
    case .columns: DistributionsPhrases.name(columns)
    case .outcomes: Bilingual(zh: String(count), en: String(count))
    case .labels: DistributionsPhrases.name(labels)
    case .free: DistributionsPhrases.yesNo(isFree)
    case .eta:
      Bilingual(zh: descent.learningRate.shortest, en: descent.learningRate.shortest)
    }
  }
}
