/// Whose rules a loss follows where mathematics is infinite, undefined or free to choose.
///
/// Facts about Keras are those of Keras 3 with TensorFlow, facts about PyTorch those of PyTorch 2.
public enum Convention: String, CaseIterable, Sendable {
  /// Mathematics: 0 · log 0 = 0, infinity is infinity, and what is not a distribution is refused.
  case math
  /// Keras: probabilities are brought into [1e-7, 1 - 1e-7] before the logarithm.
  case keras
  /// PyTorch: logarithms are not let below -100, or losses start from logits.
  case pytorch
}

/// How many digits a framework computes with. Mathematics is always computed in 64 bits.
public enum Precision: String, CaseIterable, Sendable {
  /// 24 bits, some seven decimal digits: what users of both frameworks see unless they ask.
  case float32
  /// 53 bits, some sixteen decimal digits.
  case float64
}

/// Why a convention gives no number.
public enum ConventionError: Error, Equatable, Sendable {
  /// Mathematics refuses this input: `p` or `q` is not a distribution.
  case notADistribution(String, DistributionError)
  /// A probability is not from 0 to 1: mathematics and PyTorch refuse it, Keras clips it.
  case outOfRange(index: Int, value: Double)
}

/// The losses of one convention in one precision.
///
///     let keras = LossConvention(.keras, .float32)
///     try keras.binaryCrossEntropy(targets: [1], probabilities: [0])  // 16.118095, not infinity
public struct LossConvention: Equatable, Hashable, Sendable {
  /// Whose rules.
  public var convention: Convention
  /// How many digits.
  public var precision: Precision

  /// Names the rules and the number of digits.
  ///
  /// - Parameters:
  ///   - convention: Whose rules.
  ///   - precision: How many digits; mathematics ignores it.
  public init(_ convention: Convention, _ precision: Precision = .float32) {
    self.convention = convention
    self.precision = precision
  }

  /// Refuses what is not a probability.
  static func checkUnitInterval(_ q: [Double]) throws(ConventionError) {
    for (index, value) in q.enumerated() where !(0...1).contains(value) {
      throw .outOfRange(index: index, value: value)
    }
  }

  /// Refuses what is not a distribution.
  static func distribution(
    _ name: String, _ values: [Double]
  ) throws(ConventionError) -> Distribution {
    do {
      return try Distribution(values)
    } catch {
      throw .notADistribution(name, error)
    }
  }
}
