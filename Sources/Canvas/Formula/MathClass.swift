/// What part of speech a piece of a formula is; it decides the spaces around it.
package enum MathClass: Equatable, Sendable {
  /// A letter, a number, a word.
  case ordinary
  /// A sign that belongs to what follows: unary minus, ∂.
  case prefix
  /// A function by name: ln.
  case function
  /// A large operator: ∑.
  case large
  /// An operator between two terms.
  case binary
  /// An operator between two factors, set without spaces: ·.
  case tight
  /// =, ≤, →, ∣ and the like.
  case relation
  /// An opening parenthesis.
  case open
  /// A closing parenthesis.
  case close
  /// Comma and semicolon.
  case punctuation
  /// A fraction on one line.
  case inner
  /// A space asked for.
  case space
}
