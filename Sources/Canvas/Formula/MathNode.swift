/// A formula as a tree, from which every way of showing it is made.
package indirect enum MathNode: Equatable, Sendable {
  /// Things side by side.
  case row([MathNode])
  /// A symbol, a letter or a function name.
  case symbol(MathSymbol)
  /// A number as it was written.
  case number(String)
  /// Words, in any language.
  case text(String)
  /// A numerator over a denominator.
  case fraction(MathNode, MathNode)
  /// A root, with its degree unless that is two.
  case root(MathNode, degree: MathNode?)
  /// Something with a lower and an upper script; for large operators they are limits.
  case scripts(MathNode, lower: MathNode?, upper: MathNode?)
  /// A mark over something.
  case accent(Accent, MathNode)
  /// Something between two fences that grow with it; an empty one is invisible.
  case fenced(MathSymbol, MathNode, MathSymbol)
  /// Rows and columns.
  case grid(Grid, rows: [[MathNode]])
  /// So many cells of space.
  case space(Int)

  /// A mark over a letter.
  package enum Accent: String, CaseIterable, Equatable, Sendable {
    /// An estimate.
    case hat
    /// A mean.
    case bar
    /// A vector.
    case vec
    /// A tilde.
    case tilde
    /// A derivative by time.
    case dot

    /// The combining character.
    var mark: String {
      switch self {
      case .hat: "\u{302}"
      case .bar: "\u{304}"
      case .vec: "\u{20D7}"
      case .tilde: "\u{303}"
      case .dot: "\u{307}"
      }
    }
  }

  /// What rows and columns are for.
  package enum Grid: String, CaseIterable, Equatable, Sendable {
    /// A choice by conditions, behind a brace.
    case cases
    /// Lines aligned at a sign.
    case aligned
    /// A matrix without fences.
    case matrix
    /// A matrix in parentheses.
    case pmatrix
    /// A matrix in brackets.
    case bmatrix
  }
}
