/// What was done last, and how things stood before: what the news are told from.
struct DescentChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// Updates were made.
    case updates
    /// An update was taken back.
    case back
    /// The path went to its start.
    case rewind
    /// A setting was changed, and the path made anew.
    case option(DescentOption)
    /// It was started or paused.
    case run
  }

  var kind: Kind
  /// The number of updates before.
  var updates: Int
  /// The loss before, in nats.
  var lossInNats: Double
  /// The setting before, as it was shown.
  var setting = ""
}
