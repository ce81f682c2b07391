/// A word, number or sign of the answer language, with its place in the source.
struct AnswerToken: Equatable, Sendable {
  /// What the token is.
  var kind: Kind
  /// Where it stands, in Unicode scalars.
  var range: Range<Int>
  /// What was typed, in ASCII where there is such a form.
  var text: String

  /// The kinds of tokens.
  enum Kind: Equatable, Sendable {
    case number(Double, typed: String)
    case function(MathFunction)
    case constant(MathConstant)
    case unit(LogUnit)
    case name(String)
    case plus, minus, times, divided, power, percent, root
    case open, close, comma
    case comparison(Comparison)
    case and
  }

  /// Whether the token can begin a number.
  var beginsOperand: Bool {
    switch kind {
    case .number, .function, .constant, .name, .root, .open: true
    default: false
    }
  }

  /// Whether the token is a number, typed or with a name: after `ln 2/` it may have been meant
  /// to belong to the argument.
  var isPlain: Bool {
    switch kind {
    case .number, .constant: true
    default: false
    }
  }

  /// The operation of a sum that the token stands for.
  var sumOperation: Expression.Node.Operation? {
    switch kind {
    case .plus: .sum
    case .minus: .difference
    default: nil
    }
  }

  /// The operation of a product that the token stands for.
  var productOperation: Expression.Node.Operation? {
    switch kind {
    case .times: .product
    case .divided: .quotient
    default: nil
    }
  }
}
