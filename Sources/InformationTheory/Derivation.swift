/// Why a number is what it is: its symbol, the rule that makes it, and the parts it is made of,
/// down to what was given.
///
///     H(p, q) = 0.8869   sum of
///       p(sunny) · (-ln q(sunny)) = 0.4852   product of
///         p(sunny) = 0.7   given
///         -ln q(sunny) = 0.6931   negation of …
public struct Derivation: Equatable, Sendable {
  /// How a value follows from its parts.
  public enum Rule: Equatable, Sendable {
    /// It was given; there are no parts.
    case given
    /// The sum of the parts.
    case sum
    /// The first part minus the second.
    case difference
    /// The product of the parts.
    case product
    /// The first part over the second.
    case quotient
    /// Minus the only part.
    case negation
    /// The logarithm of the only part.
    case logarithm(LogBase)
    /// *e* to the power of the only part.
    case exponential
    /// The square root of the only part.
    case squareRoot
    /// The largest of the parts.
    case maximum
    /// The sum of the parts over their number.
    case mean
    /// Zero by agreement, where the formula alone has no value: 0 · log 0 = 0.
    case convention
    /// Another name for the only part.
    case definition
  }

  /// The quantity, in TeX.
  public var symbol: String
  /// How the value follows from the parts.
  public var rule: Rule
  /// The value.
  public var value: Double
  /// What the value is made of, in the order in which the formula names them.
  public var parts: [Derivation]

  /// Joins parts to a whole.
  ///
  /// - Parameters:
  ///   - symbol: The quantity, in TeX.
  ///   - rule: How the value follows from the parts.
  ///   - value: The value.
  ///   - parts: What the value is made of.
  public init(_ symbol: String, _ rule: Rule, _ value: Double, parts: [Derivation] = []) {
    self.symbol = symbol
    self.rule = rule
    self.value = value
    self.parts = parts
  }

  /// A number that was given.
  ///
  /// - Parameters:
  ///   - symbol: What it is called, in TeX.
  ///   - value: The number.
  /// - Returns: A leaf.
  public static func given(_ symbol: String, _ value: Double) -> Derivation {
    Derivation(symbol, .given, value)
  }
}
