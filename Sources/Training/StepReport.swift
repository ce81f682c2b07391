/// What one update did. It holds no lists, so that making one allocates nothing.
public struct StepReport: Equatable, Sendable {
  /// The number of the update, from 1.
  public var update: Int
  /// The epoch it belongs to, from 0.
  public var epoch: Int
  /// Whether the epoch is complete with it.
  public var endsEpoch: Bool
  /// How many rows its minibatch had.
  public var batchCount: Int
  /// The mean loss of the minibatch before the update, in nats.
  public var lossInNats: Double
  /// The length of the gradient.
  public var gradientNorm: Double
  /// η of the update.
  public var learningRate: Double
}

/// The rows of one update, and what the model said about them before it.
public struct Minibatch: Equatable, Sendable {
  /// One sample of the minibatch.
  public struct Sample: Equatable, Sendable {
    /// Its row in the data set.
    public var row: Int
    /// Its features.
    public var features: [Double]
    /// Its class.
    public var label: Int
    /// p, the target: one-hot unless smoothed.
    public var p: [Double]
    /// The scores.
    public var logits: [Double]
    /// q, the prediction.
    public var q: [Double]

    /// q − p, the slope of this sample's loss in its scores.
    public var difference: [Double] { zip(q, p).map { $0 - $1 } }
  }

  /// The number of the update, from 1.
  public var update: Int
  /// The samples in the order in which they were taken.
  public var samples: [Sample]
  /// The mean loss in nats.
  public var lossInNats: Double
  /// The parameters before the update.
  public var parameters: Parameters
  /// The slope of the mean loss in every parameter.
  public var gradients: Gradients
}
