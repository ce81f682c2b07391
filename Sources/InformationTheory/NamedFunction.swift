/// One entry of the catalogue: what a function takes and how it is computed.
struct NamedFunction: Sendable {
  /// Computes a value from arguments.
  typealias Evaluation = @Sendable (ArgumentReader) throws(ComputationError) -> Argument
  /// Derives a value from arguments and the names of the outcomes.
  typealias Deriving =
    @Sendable (ArgumentReader, [String]) throws(ComputationError) -> Derivation?

  let signature: FunctionSignature
  let evaluate: Evaluation
  let derive: Deriving?

  init(
    _ name: String, _ definition: String, inputs: [FunctionSignature.Parameter],
    options: [FunctionSignature.Parameter] = [], derive: Deriving? = nil,
    evaluate: @escaping Evaluation
  ) {
    self.signature = FunctionSignature(
      name: name, inputs: inputs, options: options, definition: definition)
    self.evaluate = evaluate
    self.derive = derive
  }

  /// The catalogue.
  static let all: [NamedFunction] =
    distributions + logits + binaryLosses + classLosses + distributionGradients + logitGradients
    + codes
}

extension FunctionSignature.Parameter {
  static let p = Self("p", .vector)
  static let q = Self("q", .vector)
  static let y = Self("y", .vector)
  static let z = Self("z", .vector)
  static let rows = Self("z", .matrix)
  static let targets = Self("targets", .vector)
  static let base = Self("base", .text, isOptional: true, words: LogBase.allCases.map(\.rawValue))
  static let temperature = Self("temperature", .number, isOptional: true)
  static let reduction = Self(
    "reduction", .text, isOptional: true, words: Reduction.allCases.map(\.rawValue))
  static let labelSmoothing = Self("labelSmoothing", .number, isOptional: true)
  static let gamma = Self("gamma", .number, isOptional: true)
}
