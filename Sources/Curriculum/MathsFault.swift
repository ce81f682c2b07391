package import Canvas
package import InformationTheory

/// What can be wrong with a formula or a computed number.
package enum MathsFault: Equatable, Sendable {
  /// A formula that cannot be read.
  case formula(FormulaError)
  /// A bar in a formula inside a table.
  case barInTable
  /// A computed number that cannot be read: what was expected.
  case number(expected: NumberPart, found: String)
  /// A computed number that cannot be computed.
  case computation(ComputationError)

  /// Parts of a computed number.
  package enum NumberPart: Equatable, Sendable {
    /// The name of a function.
    case function
    /// The name of an input or option.
    case name
    /// This sign.
    case sign(String)
    /// A number, a list or a word.
    case value
    /// How many digits after the point, at most `limit`.
    case places(limit: Int)
  }
}
