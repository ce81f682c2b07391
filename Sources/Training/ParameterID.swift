/// The name of one parameter: `w1.0.2` is the weight in layer 1 from input 0 to output 2, `b1.2`
/// the bias of that output.
public enum ParameterID: Hashable, Sendable {
  /// A weight. Layers count from 1, inputs and outputs from 0.
  case weight(layer: Int, input: Int, output: Int)
  /// A bias.
  case bias(layer: Int, output: Int)

  /// Reads a name; `nil` if it is none.
  public init?(_ name: some StringProtocol) {
    let parts = name.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    switch (name.first, numbers.count) {
    case ("w", 3): self = .weight(layer: numbers[0], input: numbers[1], output: numbers[2])
    case ("b", 2): self = .bias(layer: numbers[0], output: numbers[1])
    default: return nil
    }
  }

  /// The name as text.
  public var name: String {
    switch self {
    case .weight(let layer, let input, let output): "w\(layer).\(input).\(output)"
    case .bias(let layer, let output): "b\(layer).\(output)"
    }
  }

  /// The layer it belongs to, from 1.
  public var layer: Int {
    switch self {
    case .weight(let layer, _, _), .bias(let layer, _): layer
    }
  }

  /// The input that a weight multiplies; `nil` for a bias.
  public var input: Int? {
    switch self {
    case .weight(_, let input, _): input
    case .bias: nil
    }
  }

  /// The output it adds to.
  public var output: Int {
    switch self {
    case .weight(_, _, let output), .bias(_, let output): output
    }
  }
}
