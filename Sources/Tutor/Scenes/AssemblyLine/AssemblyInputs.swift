import InformationTheory
import Training

/// Where the parameters come from at the start.
enum AssemblyInitialisation: String, CaseIterable, Sendable {
  /// As they stand in the state line; if they do not, those that make z = (2, 1, 0).
  case given
  /// All zero.
  case zeros
  /// Weights between −½ and ½ drawn with the seed, biases zero.
  case uniform
}

/// Everything that the learner sets: samples with labels, parameters, and how a step is made.
struct AssemblyInputs: Equatable, Sendable {
  /// Two features for each of three samples.
  var features: [[Double]] = [[1, 2], [2, -1], [-1, 1]]
  /// The class of each of three samples, from 0.
  var labels = [0, 2, 1]
  /// A row for each class: a weight for each feature, then the bias.
  var parameters = AssemblyInputs.standardParameters
  /// How many of the samples are used.
  var sampleCount = AssemblyInputs.standardSampleCount
  /// η.
  var learningRate = AssemblyInputs.standardRate
  /// Mean or sum over the samples.
  var reduction = Reduction.mean
  /// A constant that is added to every logit.
  var added = 0.0
  /// Whether the exponentials are taken without the shift.
  var isNaive = false

  /// With these the first sample has the logits 2, 1 and 0.
  static let standardParameters = [[1, 0.25, 0.5], [-1, 1, 0], [0.5, 0, -0.5]]
  static let standardSampleCount = 2
  static let standardRate = 0.5
  static let samples = 1...3
  static let rates = [0.01, 0.03, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 100]
  static let rateRange = 1e-6...1e4
  static let featureRange = -1000.0...1000
  static let parameterRange = -1e6...1e6
  static let constants = [-1000.0, -100, -10, -1, 0, 1, 10, 100, 1000]
  static let constantRange = -1e6...1e6
  static let seeds = 0...999_999_999

  subscript(parameter: AssemblyParameter) -> Double {
    get { parameters[parameter.row][parameter.column] }
    set { parameters[parameter.row][parameter.column] = newValue }
  }

  /// The samples that are used.
  var used: Range<Int> { 0..<sampleCount }

  /// The features of a sample with the 1 that the bias multiplies.
  func extended(_ sample: Int) -> [Double] { features[sample] + [1] }

  /// η of the other reduction that makes the same step: that of the sum is that of the mean
  /// over N.
  var equivalentRate: Double {
    let count = Double(sampleCount)
    return reduction == .mean ? learningRate / count : learningRate * count
  }

  /// Parameters to start from; those of `uniform` have two decimals, so that they are easy to
  /// follow.
  static func parameters(_ kind: AssemblyInitialisation, seed: Int) -> [[Double]] {
    switch kind {
    case .given: return standardParameters
    case .zeros: return standardParameters.map { $0.map { _ in 0 } }
    case .uniform:
      var generator = SeededGenerator(seed: UInt64(max(seed, 0)))
      return standardParameters.map { row in
        row.indices.map { column in
          guard column < AssemblyParameter.featureCount else { return 0 }
          return ((generator.unit() - 0.5) * 100).rounded() / 100 + 0
        }
      }
    }
  }
}
