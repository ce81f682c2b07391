import InformationTheory

/// One thing that the learner set, at the start or during the run.
enum AssemblySetting: Equatable, Sendable {
  /// A weight or a bias.
  case parameter(AssemblyParameter, Double)
  /// A feature of a sample.
  case feature(Int, Int, Double)
  /// The class of a sample.
  case label(Int, Int)
  /// η.
  case learningRate(Double)
  /// Mean or sum.
  case reduction(Reduction)
  /// How many samples are used.
  case sampleCount(Int)
  /// What is added to every logit.
  case added(Double)
  /// Whether the shift is left out.
  case naive(Bool)

  /// The key in a state line; also the name of the element.
  var key: String {
    switch self {
    case .parameter(let parameter, _): parameter.name
    case .feature(let sample, let feature, _): "x.\(sample + 1).\(feature + 1)"
    case .label(let sample, _): "y.\(sample + 1)"
    case .learningRate: "eta"
    case .reduction: "reduction"
    case .sampleCount: "samples"
    case .added: "add"
    case .naive: "naive"
    }
  }

  /// The value in a state line.
  var value: String {
    switch self {
    case .parameter(_, let value), .feature(_, _, let value), .learningRate(let value),
      .added(let value):
      value.shortest
    case .label(_, let label): "\(label + 1)"
    case .reduction(let reduction): reduction.rawValue
    case .sampleCount(let count): "\(count)"
    case .naive(let isNaive): isNaive ? "yes" : "no"
    }
  }
}

extension AssemblyInputs {
  /// Takes a setting over.
  mutating func apply(_ setting: AssemblySetting) {
    switch setting {
    case .parameter(let parameter, let value): self[parameter] = value
    case .feature(let sample, let feature, let value): features[sample][feature] = value
    case .label(let sample, let label): labels[sample] = label
    case .learningRate(let rate): learningRate = rate
    case .reduction(let reduction): self.reduction = reduction
    case .sampleCount(let count): sampleCount = count
    case .added(let constant): added = constant
    case .naive(let isNaive): self.isNaive = isNaive
    }
  }
}
