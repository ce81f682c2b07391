extension NamedFunction {
  /// Gradients by probabilities.
  static let distributionGradients: [NamedFunction] = [
    NamedFunction(
      "cross_entropy_gradient_q", "-p / q, 0 where p = 0", inputs: [.p, .q],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .vector(crossEntropyGradient(of: p, relativeTo: q))
      }),
    NamedFunction(
      "cross_entropy_projected_gradient_q", "g - mean(g), g = -p / q", inputs: [.p, .q],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .vector(crossEntropyProjectedGradient(of: p, relativeTo: q))
      }),
    NamedFunction(
      "cross_entropy_slope_of_edit", "-p / q + (1 - p) / (1 - q), for each q edited alone",
      inputs: [.p, .q], options: [.base],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        let base = try reader.base()
        return .vector(
          (0..<p.count).map { crossEntropySlopeOfEdit(of: p, relativeTo: q, at: $0, in: base) })
      }),
    NamedFunction(
      "kl_gradient_p", "ln(p / q) + 1", inputs: [.p, .q],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.pAndQ()
        return .vector(klGradient(byP: p, to: q))
      }),
  ]

  /// Gradients by logits.
  static let logitGradients: [NamedFunction] = [
    NamedFunction(
      "softmax_cross_entropy_gradient_logits", "(softmax(z / T) - p) / T", inputs: [.p, .z],
      options: [.temperature],
      evaluate: { (reader) throws(ComputationError) in
        let (p, z) = try reader.pAndLogits()
        return .vector(
          crossEntropyGradient(of: p, logits: z, temperature: try reader.temperature()))
      }),
    NamedFunction(
      "softmax_jacobian", "s_i (δ_ij - s_j)", inputs: [.z],
      evaluate: { (reader) throws(ComputationError) in
        .matrix(softmaxJacobian(try reader.logits("z")))
      }),
    NamedFunction(
      "reverse_kl_gradient_logits", "s_i (ln(s_i / p_i) - KL(s, p)), s = softmax(z)",
      inputs: [.p, .z],
      evaluate: { (reader) throws(ComputationError) in
        let (p, z) = try reader.pAndLogits()
        return .vector(reverseKLGradient(of: p, logits: z))
      }),
    NamedFunction(
      "softmax_entropy_gradient_logits", "s_i (-ln s_i - H(s)), s = softmax(z)", inputs: [.z],
      evaluate: { (reader) throws(ComputationError) in
        .vector(softmaxEntropyGradient(try reader.logits("z")))
      }),
  ]

  /// Lengths of codes.
  static let codes: [NamedFunction] = [
    NamedFunction(
      "huffman_average_length", "Σ p length, length of the Huffman code for q (for p without q)",
      inputs: [.p, .init("q", .vector, isOptional: true)], options: [.unit],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.sourceAndBelief()
        return .number(SourceCode.huffman(for: q).averageLength(under: p))
      }),
    NamedFunction(
      "shannon_average_length", "Σ p ⌈-log₂ q⌉ (p instead of q without q)",
      inputs: [.p, .init("q", .vector, isOptional: true)], options: [.unit],
      evaluate: { (reader) throws(ComputationError) in
        let (p, q) = try reader.sourceAndBelief()
        let code = SourceCode.shannon(for: q)
        return .number(code?.averageLength(under: p) ?? .infinity)
      }),
  ]
}

extension FunctionSignature.Parameter {
  fileprivate static let unit = Self(
    "unit", .text, isOptional: true, words: ["bits per symbol"])
}

extension ArgumentReader {
  /// p, and logits of the same outcomes.
  fileprivate func pAndLogits() throws(ComputationError) -> (Distribution, [Double]) {
    let (p, z) = (try distribution("p"), try logits("z"))
    guard p.count == z.count else { throw .differentCounts("p", p.count, other: "z", z.count) }
    return (p, z)
  }

  /// What symbols are drawn from, and what the code is built for.
  fileprivate func sourceAndBelief() throws(ComputationError) -> (Distribution, Distribution) {
    _ = try word("unit")
    if inputs["q"] != nil { return try pAndQ() }
    let p = try distribution("p")
    return (p, p)
  }
}
