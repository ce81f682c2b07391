/// What was done last, and what p and q were before: what the news are told from.
struct DistributionsChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// One value was moved and the others were rescaled.
    case edit(Side, Int)
    /// q was put at a point of the triangle.
    case place
    /// p and q were exchanged.
    case swap
    /// All mass of one distribution was put on one outcome.
    case oneHot(Side, Int)
    /// One distribution was made uniform.
    case uniform(Side)
    /// The values were divided by their sum.
    case normalized([Side])
    /// A value was fixed, or released.
    case fixed(Side, Int, isFixed: Bool)
    /// Outcomes were added or removed.
    case outcomes
    /// An option other than the number of outcomes was changed.
    case option(DistributionsOption)
    /// Steps of gradient descent were taken, or taken back.
    case descent(by: Int)
  }

  /// What was done.
  var kind: Kind
  /// The values of p before.
  var p: [Double]
  /// The values of q before.
  var q: [Double]
}
