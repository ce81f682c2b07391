/// What a named function takes.
public struct FunctionSignature: Equatable, Sendable {
  /// The name, in lower case with underscores.
  public let name: String
  /// What must be given.
  public let inputs: [Parameter]
  /// What may be given.
  public let options: [Parameter]
  /// The formula in one line.
  public let definition: String

  /// One named input or option.
  public struct Parameter: Equatable, Sendable {
    /// The name, as in a request.
    public let name: String
    /// The shape it must have.
    public let kind: Argument.Kind
    /// Whether the function does without it. Options always do.
    public let isOptional: Bool
    /// The words it may be, if it is a word; empty if it is not.
    public let words: [String]

    init(
      _ name: String, _ kind: Argument.Kind, isOptional: Bool = false, words: [String] = []
    ) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
      self.words = words
    }
  }

  /// Names of the inputs, in the order of the definition.
  public var inputNames: [String] { inputs.map(\.name) }
  /// Names of the options.
  public var optionNames: [String] { options.map(\.name) }
}
