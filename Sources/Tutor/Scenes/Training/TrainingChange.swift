import Training

/// What was done last, and how the losses stood before: what the news are told from.
struct TrainingChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// Updates were made.
    case updates
    /// Updates were taken back.
    case back
    /// The run went to its start.
    case rewind
    /// η was changed, from this value.
    case learningRate(from: Double)
    /// A parameter was set by hand, from this value.
    case parameter(ParameterID, from: Double)
    /// A field was changed; the run starts again unless it acts on the run as it goes or only
    /// concerns what is shown.
    case option(TrainingElement)
    /// The cursor of the map was moved.
    case place
    /// A point was inserted at the cursor.
    case point
    /// The run was taken to the update at which the curve is read.
    case travel
    /// The run was kept to be compared with, or is so no longer.
    case kept
    /// The map shows another class.
    case mapClass
    /// The curve is read at another update.
    case cursor
    /// The run was started or paused.
    case run
  }

  var kind: Kind
  /// The number of updates before.
  var updates: Int
  /// The mean training loss before, in nats.
  var lossInNats: Double
}
