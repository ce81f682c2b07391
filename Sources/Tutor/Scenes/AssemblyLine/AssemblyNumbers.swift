import Glibc
import InformationTheory

/// Everything that the line computes, forward and backward, sample by sample.
struct AssemblyNumbers: Equatable, Sendable {
  let inputs: AssemblyInputs
  /// z of each sample.
  let logits: [[Double]]
  /// z − max z; z itself without the shift.
  let shifted: [[Double]]
  /// e to the power of `shifted`.
  let exponentials: [[Double]]
  /// The sum of the exponentials of each sample.
  let totals: [Double]
  /// q of each sample.
  let q: [[Double]]
  /// −ln q of the label of each sample, in nats.
  let losses: [Double]
  /// q − p of each sample.
  let errors: [[Double]]

  init(_ inputs: AssemblyInputs) {
    self.inputs = inputs
    logits = Self.logits(inputs)
    shifted = logits.map { row in
      let greatest = inputs.isNaive ? 0 : row.max() ?? 0
      return row.map { $0 - greatest }
    }
    exponentials = shifted.map { $0.map { exp($0) } }
    totals = exponentials.map { $0.reduce(0, +) }
    if inputs.isNaive {
      q = zip(exponentials, totals).map { row, total in row.map { $0 / total } }
      losses = zip(q, inputs.labels).map { -log($0[$1]) + 0 }
      errors = zip(q, inputs.labels).map { row, label in
        row.enumerated().map { $1 - ($0 == label ? 1 : 0) }
      }
    } else {
      q = logits.map { softmax($0) }
      losses = zip(logits, inputs.labels).map { crossEntropy(logits: [$0], targets: [$1]) }
      errors = zip(logits, inputs.labels).map { row, label in
        crossEntropyGradient(of: .oneHot(index: label, of: row.count), logits: row)
      }
    }
  }

  /// z = W x + b and the constant.
  private static func logits(_ inputs: AssemblyInputs) -> [[Double]] {
    inputs.used.map { sample in
      inputs.parameters.map { row in
        zip(row, inputs.extended(sample)).reduce(0) { $0 + $1.0 * $1.1 } + inputs.added
      }
    }
  }

  private var count: Double { Double(inputs.sampleCount) }

  /// The loss of all samples, in nats.
  var loss: Double { reduced(losses) }

  /// Whether a step can be made: without the shift q may be no number.
  var isFinite: Bool { errors.allSatisfy { $0.allSatisfy(\.isFinite) } }

  /// The greatest logit of a sample.
  func maximum(_ sample: Int) -> Double { logits[sample].max() ?? 0 }

  /// 1 for the class of a sample, 0 for the others.
  func p(_ sample: Int, _ index: Int) -> Double { inputs.labels[sample] == index ? 1 : 0 }

  /// −p/q, the slope of a sample's loss by one probability, as if the others stood still.
  func slope(_ sample: Int, _ index: Int) -> Double {
    p(sample, index) == 0 ? 0 : -1 / q[sample][index]
  }

  /// Row i holds the slopes of qᵢ by each logit of a sample.
  func jacobian(_ sample: Int) -> [[Double]] {
    guard inputs.isNaive else { return softmaxJacobian(logits[sample]) }
    let q = q[sample]
    return q.indices.map { i in q.indices.map { q[i] * ((i == $0 ? 1 : 0) - q[$0]) } }
  }

  /// −p/q times the Jacobian, for one logit: q − p by the chain rule.
  func chained(_ sample: Int, _ index: Int) -> Double {
    let jacobian = jacobian(sample)
    return jacobian.indices.reduce(0) { sum, row in
      let slope = slope(sample, row)
      return slope == 0 ? sum : sum + slope * jacobian[row][index]
    }
  }

  /// (q − p)xᵀ of a sample, for one parameter.
  func outer(_ sample: Int, _ parameter: AssemblyParameter) -> Double {
    errors[sample][parameter.row] * inputs.extended(sample)[parameter.column]
  }

  /// The slope of the loss by a parameter.
  func gradient(_ parameter: AssemblyParameter) -> Double {
    reduced(inputs.used.map { outer($0, parameter) })
  }

  /// The length of the whole gradient.
  var gradientNorm: Double {
    AssemblyParameter.all.reduce(0) { $0 + gradient($1) * gradient($1) }.squareRoot()
  }

  /// A parameter after the step.
  func next(_ parameter: AssemblyParameter) -> Double {
    inputs[parameter] - inputs.learningRate * gradient(parameter)
  }

  /// The inputs after the step.
  var nextInputs: AssemblyInputs {
    var inputs = inputs
    for parameter in AssemblyParameter.all { inputs[parameter] = next(parameter) }
    return inputs
  }

  /// The sum or the mean over the samples.
  private func reduced(_ values: [Double]) -> Double {
    let sum = values.reduce(0, +)
    return inputs.reduction == .mean ? sum / count : sum
  }

  // MARK: - Finite differences

  /// How far a parameter is moved to either side.
  static let nudge = 1e-5

  /// The losses with one parameter a little less and a little more.
  func nudgedLosses(_ parameter: AssemblyParameter) -> (less: Double, more: Double) {
    var (less, more) = (inputs, inputs)
    less[parameter] -= Self.nudge
    more[parameter] += Self.nudge
    return (AssemblyNumbers(less).loss, AssemblyNumbers(more).loss)
  }

  /// The slope by a parameter, from the loss alone.
  func differenceQuotient(_ parameter: AssemblyParameter) -> Double {
    let losses = nudgedLosses(parameter)
    return (losses.more - losses.less) / (2 * Self.nudge)
  }
}
