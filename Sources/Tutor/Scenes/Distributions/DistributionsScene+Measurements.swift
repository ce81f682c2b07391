import InformationTheory

extension DistributionsScene {
  /// The distribution of one side; `nil` while its sum is not 1.
  func distribution(_ side: Side) -> Distribution? {
    try? Distribution(self[side].values)
  }

  package var measurements: [String: Double] {
    var result = ["outcomes": Double(count), "sum_p": p.sum, "sum_q": q.sum]
    for side in Side.allCases {
      for (index, value) in self[side].values.enumerated() {
        result[DistributionsElement.value(side, index).name] = value
      }
    }
    result["max_q"] = q.values.max()
    if let p = distribution(.p) { result["entropy"] = InformationTheory.entropy(of: p) }
    if let q = distribution(.q) { result["entropy_q"] = InformationTheory.entropy(of: q) }
    guard let p = distribution(.p), let q = distribution(.q) else { return result }
    result["cross_entropy"] = InformationTheory.crossEntropy(of: p, relativeTo: q)
    result["cross_entropy_reverse"] = InformationTheory.crossEntropy(of: q, relativeTo: p)
    result["kl"] = klDivergence(from: p, to: q)
    result["kl_reverse"] = klDivergence(from: q, to: p)
    result["js"] = jsDivergence(p, q)
    result["perplexity"] = crossPerplexity(of: p, relativeTo: q)
    return result
  }
}
