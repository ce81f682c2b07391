/// A value that goes into or comes out of a `Computation`.
public enum Argument: Equatable, Sendable {
  /// One number.
  case number(Double)
  /// A list of numbers.
  case vector([Double])
  /// Rows of numbers.
  case matrix([[Double]])
  /// A word: the name of a base, of a reduction.
  case text(String)
  /// Yes or no.
  case flag(Bool)

  /// What shape an argument has.
  public enum Kind: String, CaseIterable, Sendable {
    /// One number.
    case number
    /// A list of numbers.
    case vector
    /// Rows of numbers, all of the same length.
    case matrix
    /// A word.
    case text
    /// Yes or no.
    case flag
  }

  /// The shape of this argument.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .vector: .vector
    case .matrix: .matrix
    case .text: .text
    case .flag: .flag
    }
  }
}
