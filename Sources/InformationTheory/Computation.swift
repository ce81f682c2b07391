/// A named function with its arguments: "cross_entropy of p = (0.7, 0.3) and q = (0.5, 0.5)".
///
/// Requests on the command line, numbers in lesson text, exercises and reference data all
/// go through this one catalogue.
///
///     let p = Argument.vector([0.5, 0.25, 0.25])
///     try Computation("entropy", ["p": p], options: ["base": .text("bits")]).evaluate()
///     // .number(1.5)
public struct Computation: Equatable, Sendable {
  /// The name of the function; `-` counts as `_`.
  public var function: String
  /// What the function is applied to.
  public var inputs: [String: Argument]
  /// What the function does otherwise than by default.
  public var options: [String: Argument]

  /// Names a function and its arguments; nothing is checked before it is evaluated.
  ///
  /// - Parameters:
  ///   - function: The name of the function.
  ///   - inputs: What the function is applied to.
  ///   - options: What the function does otherwise than by default.
  public init(
    _ function: String, _ inputs: [String: Argument], options: [String: Argument] = [:]
  ) {
    self.function = function
    self.inputs = inputs
    self.options = options
  }

  /// Computes the value.
  ///
  /// - Returns: A number, vector or matrix, as the function has it.
  /// - Throws: What is wrong with the name or the arguments; the first thing found.
  public func evaluate() throws(ComputationError) -> Argument {
    let (function, reader) = try resolve()
    return try function.evaluate(reader)
  }

  /// Derives the value step by step from the arguments.
  ///
  /// - Parameter labels: What the outcomes are called; missing ones are numbered from 1.
  /// - Returns: The tree, or nil where none is written for this function or this use of it.
  /// - Throws: What is wrong with the name or the arguments; the first thing found.
  public func derivation(labels: [String]) throws(ComputationError) -> Derivation? {
    let (function, reader) = try resolve()
    return try function.derive?(reader, labels)
  }

  /// All functions, in the order in which they are taught.
  public static var functions: [FunctionSignature] { NamedFunction.all.map(\.signature) }

  /// Finds the function and checks the names of the arguments.
  private func resolve() throws(ComputationError) -> (NamedFunction, ArgumentReader) {
    let name =
      function.utf8.contains(UInt8(ascii: "-"))
      ? String(function.map { $0 == "-" ? "_" : $0 }) : function
    guard let found = NamedFunction.all.first(where: { $0.signature.name == name }) else {
      let known = NamedFunction.all.map(\.signature.name)
      throw .unknownFunction(
        function, nearest: nearestName(to: name, among: known), known: known)
    }
    let signature = found.signature
    for input in inputs.keys.sorted() where !signature.inputNames.contains(input) {
      let known = signature.inputNames
      throw .unknownInput(
        input, function: name, nearest: nearestName(to: input, among: known), known: known)
    }
    for option in options.keys.sorted() where !signature.optionNames.contains(option) {
      let known = signature.optionNames
      throw .unknownOption(
        option, function: name, nearest: nearestName(to: option, among: known), known: known)
    }
    return (found, ArgumentReader(signature: signature, inputs: inputs, options: options))
  }
}
