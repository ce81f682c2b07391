/// A probability distribution over finitely many outcomes.
///
/// The probabilities are at least 0 and sum to 1, up to 1e-6, so that a function that takes a
/// distribution need not check. They are kept as given: (1/3, 1/3, 1/3) is not rescaled, and no
/// number that a learner typed is changed behind their back.
public struct Distribution: Equatable, Sendable {
  /// The probability of each outcome, in the order given.
  public let probabilities: [Double]

  /// How far from 1 the sum of the probabilities may be.
  public static let tolerance = 1e-6

  /// Takes the probabilities as they are.
  ///
  /// - Parameter probabilities: At least one number, none negative, their sum within
  ///   `tolerance` of 1.
  /// - Throws: The first thing found wrong: empty, an entry that is not finite or is negative,
  ///   or the sum.
  /// - Complexity: O(*n*).
  public init(_ probabilities: [Double]) throws(DistributionError) {
    let sum = try Self.sum(ofWeights: probabilities)
    guard abs(sum - 1) <= Self.tolerance else { throw .sum(sum) }
    self.probabilities = probabilities
  }

  /// Divides every weight by the sum of all.
  ///
  /// - Parameter weights: At least one number, none negative, not all 0. Counts, for example.
  /// - Throws: The first thing found wrong; `.sum` if the weights sum to 0 or overflow.
  /// - Complexity: O(*n*).
  public init(normalizing weights: [Double]) throws(DistributionError) {
    let sum = try Self.sum(ofWeights: weights)
    guard sum > 0, sum.isFinite else { throw .sum(sum) }
    // Weights such as 5e-324 survive a division but not a multiplication by 1 / sum.
    self.init(unchecked: weights.map { $0 / sum })
  }

  /// The distribution that gives each of `count` outcomes the same probability.
  ///
  /// - Parameter count: At least 1.
  /// - Returns: 1 / `count`, `count` times.
  public static func uniform(over count: Int) -> Distribution {
    precondition(count >= 1, "A distribution needs at least one outcome.")
    return Distribution(unchecked: Array(repeating: 1 / Double(count), count: count))
  }

  /// The distribution of a label: all probability on one outcome.
  ///
  /// - Parameters:
  ///   - index: The outcome that is certain.
  ///   - count: How many outcomes there are.
  /// - Returns: 1 at `index`, 0 elsewhere.
  public static func oneHot(index: Int, of count: Int) -> Distribution {
    precondition((0..<count).contains(index), "The certain outcome must be one of the outcomes.")
    var probabilities = [Double](repeating: 0, count: count)
    probabilities[index] = 1
    return Distribution(unchecked: probabilities)
  }

  /// The number of outcomes, impossible ones included.
  public var count: Int { probabilities.count }

  /// The probability of one outcome.
  ///
  /// - Parameter index: Which outcome, counted from 0.
  public subscript(index: Int) -> Double { probabilities[index] }

  /// For results that are distributions by construction.
  init(unchecked probabilities: [Double]) {
    self.probabilities = probabilities
  }

  private static func sum(ofWeights weights: [Double]) throws(DistributionError) -> Double {
    guard !weights.isEmpty else { throw .empty }
    var sum = CompensatedSum()
    for (index, weight) in weights.enumerated() {
      guard weight.isFinite else { throw .notFinite(index: index) }
      guard weight >= 0 else { throw .negative(index: index, value: weight) }
      sum.add(weight)
    }
    return sum.value
  }
}

/// Why a list of numbers is not a distribution.
public enum DistributionError: Error, Equatable, Sendable {
  /// There are no outcomes.
  case empty
  /// The entry at `index` is infinite or not a number.
  case notFinite(index: Int)
  /// The entry at `index` is less than 0.
  case negative(index: Int, value: Double)
  /// The entries sum to this and not to 1.
  case sum(Double)
}
