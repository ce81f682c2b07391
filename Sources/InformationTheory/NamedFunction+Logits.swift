extension NamedFunction {
  /// Functions of logits and log probabilities alone.
  static let logits: [NamedFunction] = [
    NamedFunction(
      "log_sum_exp", "ln Σ exp z", inputs: [.z],
      derive: { (reader, _) throws(ComputationError) in
        let z = try reader.extendedNumbers("z")
        return z.allSatisfy(\.isFinite) ? .logSumExp(of: Derivation.logits(z)) : nil
      },
      evaluate: { (reader) throws(ComputationError) in
        .number(logSumExp(try reader.extendedNumbers("z")))
      }),
    NamedFunction(
      "softmax", "exp(zᵢ / T) / Σ exp(zⱼ / T)", inputs: [.z], options: [.temperature],
      evaluate: { (reader) throws(ComputationError) in
        .vector(softmax(try reader.logits("z"), temperature: try reader.temperature()))
      }),
    NamedFunction(
      "log_softmax", "z / T - ln Σ exp(z / T)", inputs: [.z], options: [.temperature],
      evaluate: { (reader) throws(ComputationError) in
        .vector(logSoftmax(try reader.logits("z"), temperature: try reader.temperature()))
      }),
    NamedFunction(
      "softmax_entropy", "-Σ q log q, q = softmax(z / T)", inputs: [.z],
      options: [.temperature, .base],
      evaluate: { (reader) throws(ComputationError) in
        .number(
          softmaxEntropy(
            try reader.logits("z"), temperature: try reader.temperature(),
            in: try reader.base()))
      }),
    NamedFunction(
      "sigmoid", "1 / (1 + exp(-z))", inputs: [.init("z", .number)],
      derive: { (reader, _) throws(ComputationError) in
        .sigmoid(of: .given("z", try reader.number("z")))
      },
      evaluate: { (reader) throws(ComputationError) in
        .number(InformationTheory.sigmoid(try reader.number("z")))
      }),
    NamedFunction(
      "sequence_perplexity", "exp(-mean of ln q)", inputs: [.logProbabilities],
      evaluate: { (reader) throws(ComputationError) in
        .number(sequencePerplexity(logProbabilities: try reader.logProbabilities()))
      }),
    NamedFunction(
      "bits_per_symbol", "-mean of ln q / ln 2", inputs: [.logProbabilities],
      evaluate: { (reader) throws(ComputationError) in
        .number(bitsPerSymbol(logProbabilities: try reader.logProbabilities()))
      }),
  ]
}

extension FunctionSignature.Parameter {
  fileprivate static let logProbabilities = Self("logProbabilities", .vector)
}

extension ArgumentReader {
  /// Natural logarithms of probabilities, at least one, none above 0.
  fileprivate func logProbabilities() throws(ComputationError) -> [Double] {
    let name = "logProbabilities"
    let values = try vector(name)
    guard !values.isEmpty else { throw .empty(name) }
    for (index, value) in values.enumerated() {
      guard !value.isNaN else { throw .notFinite(name, index: index) }
      guard value <= 0 else {
        throw .outOfRange(
          name, index: index, value: value, lowest: -.infinity, highest: 0, isOpen: false)
      }
    }
    return values
  }
}
