extension NamedFunction {
  /// Functions of logits alone.
  static let logits: [NamedFunction] = [
    NamedFunction(
      "log_sum_exp", "ln Σ exp z", inputs: [.z],
      evaluate: { (reader) throws(ComputationError) in
        .number(logSumExp(try reader.logits("z")))
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
      "sigmoid", "1 / (1 + exp(-z))", inputs: [.init("z", .number)],
      evaluate: { (reader) throws(ComputationError) in
        .number(InformationTheory.sigmoid(try reader.number("z")))
      }),
  ]
}
