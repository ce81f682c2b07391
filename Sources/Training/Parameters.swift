/// All weights and biases of a model, addressed by `ParameterID` and stored in one row.
///
/// A layer maps `widths[i]` numbers to `widths[i + 1]`: first its weights, input by input, each
/// with one number an output, then its biases.
public struct Parameters: Equatable, Sendable {
  /// How many numbers enter, and leave each layer.
  public let widths: [Int]
  /// The numbers, in the order of `ids`.
  public internal(set) var values: [Double]

  /// Creates parameters that are all zero.
  ///
  /// - Precondition: There is at least one layer, and no width is zero.
  public init(widths: [Int]) {
    precondition(
      widths.count >= 2 && widths.allSatisfy { $0 > 0 }, "\(widths) describes no layer.")
    self.widths = widths
    let count = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    values = [Double](repeating: 0, count: count)
  }

  /// Takes over all numbers of parameters of the same shape, into storage of its own.
  mutating func copy(_ other: Parameters) {
    let source = other.values.span
    var target = values.mutableSpan
    for index in target.indices { target[index] = source[index] }
  }

  /// The number of parameters.
  public var count: Int { values.count }

  /// The parameter with this name.
  public subscript(id: ParameterID) -> Double {
    get { values[index(of: id)] }
    set { values[index(of: id)] = newValue }
  }

  /// The names of all parameters in the order in which they are stored.
  public var ids: [ParameterID] {
    zip(widths, widths.dropFirst()).enumerated().flatMap { position, layer in
      let outputs = 0..<layer.1
      let weights = (0..<layer.0).flatMap { input in
        outputs.map { ParameterID.weight(layer: position + 1, input: input, output: $0) }
      }
      return weights + outputs.map { ParameterID.bias(layer: position + 1, output: $0) }
    }
  }

  /// Whether a parameter with this name exists.
  public func contains(_ id: ParameterID) -> Bool {
    guard id.layer >= 1, id.layer < widths.count else { return false }
    let isInput = id.input.map { (0..<widths[id.layer - 1]).contains($0) } ?? true
    return isInput && (0..<widths[id.layer]).contains(id.output)
  }

  /// Where a parameter is stored.
  ///
  /// - Precondition: The parameter exists.
  public func index(of id: ParameterID) -> Int {
    precondition(contains(id), "No parameter is called \(id.name).")
    var start = 0
    for layer in 1..<id.layer { start += (widths[layer - 1] + 1) * widths[layer] }
    return start + (id.input ?? widths[id.layer - 1]) * widths[id.layer] + id.output
  }
}

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

/// The slope of the loss in every parameter, stored as the parameters are.
public struct Gradients: Equatable, Sendable {
  /// One slope for each parameter.
  public internal(set) var values: [Double]

  /// Creates slopes that are all zero.
  public init(for parameters: Parameters) {
    values = [Double](repeating: 0, count: parameters.count)
  }

  /// The Euclidean length of all slopes taken together.
  public var norm: Double {
    var sum = 0.0
    for value in values { sum += value * value }
    return sum.squareRoot()
  }
}
