/// What was done last, and where the model stood before: what the news are told from.
struct PenaltyChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// The model moved.
    case move
    /// The right answer is another one.
    case answer
    /// Something else is compared.
    case view
  }

  var kind: Kind
  /// Where the model stood.
  var place: PenaltyPlace
}
