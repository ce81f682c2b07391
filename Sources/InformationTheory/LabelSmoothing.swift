extension Distribution {
  /// The distribution with a share of it given to all outcomes alike.
  ///
  ///     y' = (1 - ε) y + ε / K
  ///
  /// A model trained on smoothed labels can no longer reach a loss of 0: the floor is H(y').
  ///
  ///     Distribution.oneHot(index: 0, of: 2).smoothed(by: 0.1)  // (0.95, 0.05)
  ///
  /// - Parameter share: ε, from 0 (nothing changes) to 1 (uniform).
  /// - Returns: A distribution over the same outcomes.
  public func smoothed(by share: Double) -> Distribution {
    precondition((0...1).contains(share), "The share must be from 0 to 1.")
    let part = share / Double(count)
    return Distribution(unchecked: probabilities.map { $0 * (1 - share) + part })
  }
}
