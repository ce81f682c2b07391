import Training

/// The fields of the scene that are options.
enum TrainingOption: String, CaseIterable, Sendable {
  /// The learning rate.
  case eta
  /// Rows in a minibatch.
  case batch
  /// What share of itself a velocity remembers.
  case momentum
  /// λ, how strongly weights are pulled to 0.
  case l2
  /// Mean or sum over a minibatch.
  case reduction
  /// Updates a second.
  case speed
  /// What the curve shows.
  case plot
  /// What is shown.
  case view
  /// Where the points come from.
  case data
  /// How many classes.
  case classes
  /// How many points to learn from.
  case points
  /// How far apart they lie.
  case distance
  /// The share of the rare class.
  case share
  /// How far points stray from their shape.
  case spread
  /// The share of wrong labels.
  case flips
  /// How many points to test on.
  case test
  /// The seed.
  case seed
  /// How many hidden layers.
  case layers
  /// What bends them.
  case activation
  /// The first weights.
  case start = "init"
  /// What is minimised.
  case objective
  /// γ of the focal loss.
  case gamma
  /// ε of label smoothing.
  case smoothing
  /// Whose convention for class weights.
  case weighting
  /// How parameters move.
  case method = "optimizer"
  /// Whose formula for it.
  case formula

  /// The fields that act on a run as it goes, or on what is shown.
  static let live: [TrainingOption] = [
    .eta, .batch, .momentum, .l2, .reduction, .speed, .plot, .view,
  ]
  /// The fields that decide the points.
  static let ofData: [TrainingOption] = [
    .data, .classes, .points, .distance, .share, .spread, .flips, .test, .seed,
  ]
  /// The fields that only concern what is shown.
  var isDisplay: Bool { self == .speed || self == .plot || self == .view }
}

/// The cursor on the map, field by field.
enum TrainingPlaceField: String, CaseIterable, Sendable {
  /// Its first coordinate.
  case x1 = "at.x1"
  /// Its second coordinate.
  case x2 = "at.x2"
  /// The class of a point that is inserted there.
  case label = "at.class"
}

/// A computed number of the whole run.
enum TrainingTotal: String, CaseIterable, Sendable {
  /// The mean loss on the training points.
  case loss
  /// The share of training points that are classified right.
  case accuracy
  /// The mean loss on the test points.
  case lossTest = "loss_test"
  /// The share of test points that are classified right.
  case accuracyTest = "accuracy_test"
  /// H(Y), what guessing the shares costs.
  case labelEntropy = "label_entropy"
  /// H(Y|X), the floor under the test loss.
  case conditionalEntropy = "conditional_entropy"
  /// The mean loss of the minibatch before the update.
  case batchLoss = "loss_batch"
  /// The length of the gradient.
  case gradientNorm = "gradient"
}

/// What an element's name stands for. Samples count from 0 here and from 1 in names; classes are
/// numbers here and letters in names.
enum TrainingElement: Equatable, Sendable {
  /// A field.
  case option(TrainingOption)
  /// Whether the model is shown a feature: `in.x1x2`.
  case feature(InputFeature)
  /// Neurons of a hidden layer, from 1: `neurons.1`.
  case neurons(Int)
  /// What a class weighs: `weight.a`.
  case classWeight(Int)
  /// A field of the cursor on the map.
  case place(TrainingPlaceField)
  /// A number of the whole.
  case total(TrainingTotal)
  /// The state of the run with its counters.
  case status
  /// The decision map.
  case map
  /// The loss curve.
  case curve
  /// p of a sample for a class: `p.3.a`.
  case p(Int, Int)
  /// The logit of a sample for a class: `z.3.a`.
  case logit(Int, Int)
  /// q of a sample for a class: `q.3.a`.
  case q(Int, Int)
  /// q − p of a sample for a class: `d.3.a`.
  case difference(Int, Int)
  /// The loss of a sample: `loss.3`.
  case sampleLoss(Int)
  /// A parameter: `w1.0.2`.
  case parameter(ParameterID)
  /// The slope of the loss in a parameter: `slope.w1.0.2`.
  case slope(ParameterID)
  /// What the last update did to a parameter: `step.w1.0.2`.
  case step(ParameterID)

  /// The letters of the classes.
  static let letters: [Character] = ["a", "b", "c"]

  /// Reads a name; `nil` if it is none.
  init?(_ name: String) {
    if let option = TrainingOption(rawValue: name) {
      self = .option(option)
    } else if let total = TrainingTotal(rawValue: name) {
      self = .total(total)
    } else if let field = TrainingPlaceField(rawValue: name) {
      self = .place(field)
    } else if let id = ParameterID(name) {
      self = .parameter(id)
    } else if let region = Self.region(name) {
      self = region
    } else if let entry = Self.entry(name) {
      self = entry
    } else {
      return nil
    }
  }

  private static func region(_ name: String) -> TrainingElement? {
    switch name {
    case "status": .status
    case "map": .map
    case "curve": .curve
    default: nil
    }
  }

  private static func entry(_ name: String) -> TrainingElement? {
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let head = name[..<dot]
    let tail = name[name.index(after: dot)...]
    switch head {
    case "in": return InputFeature(rawValue: String(tail)).map { .feature($0) }
    case "neurons": return Int(tail).flatMap { (1...4).contains($0) ? .neurons($0) : nil }
    case "weight":
      let index = tail.count == 1 ? tail.first.flatMap { letters.firstIndex(of: $0) } : nil
      return index.map { .classWeight($0) }
    case "slope": return ParameterID(tail).map { .slope($0) }
    case "step": return ParameterID(tail).map { .step($0) }
    default: break
    }
    let parts = tail.split(separator: ".", omittingEmptySubsequences: false)
    guard let sample = parts.first.flatMap({ Int($0) }), sample >= 1 else { return nil }
    if head == "loss", parts.count == 1 { return .sampleLoss(sample - 1) }
    guard parts.count == 2, parts[1].count == 1, let letter = parts[1].first,
      let index = letters.firstIndex(of: letter)
    else { return nil }
    switch head {
    case "p": return .p(sample - 1, index)
    case "z": return .logit(sample - 1, index)
    case "q": return .q(sample - 1, index)
    case "d": return .difference(sample - 1, index)
    default: return nil
    }
  }

  /// The name.
  var name: String {
    switch self {
    case .option(let option): option.rawValue
    case .feature(let feature): "in.\(feature.rawValue)"
    case .neurons(let layer): "neurons.\(layer)"
    case .classWeight(let index): "weight.\(Self.letters[index])"
    case .place(let field): field.rawValue
    case .total(let total): total.rawValue
    case .status: "status"
    case .map: "map"
    case .curve: "curve"
    case .p(let sample, let index): "p.\(sample + 1).\(Self.letters[index])"
    case .logit(let sample, let index): "z.\(sample + 1).\(Self.letters[index])"
    case .q(let sample, let index): "q.\(sample + 1).\(Self.letters[index])"
    case .difference(let sample, let index): "d.\(sample + 1).\(Self.letters[index])"
    case .sampleLoss(let sample): "loss.\(sample + 1)"
    case .parameter(let id): id.name
    case .slope(let id): "slope.\(id.name)"
    case .step(let id): "step.\(id.name)"
    }
  }

  /// Whether it stands in the tables of the minibatch and the weights.
  var isDetail: Bool {
    switch self {
    case .parameter, .slope, .step: true
    case .p, .logit, .q, .difference, .sampleLoss: true
    case .option, .feature, .neurons, .classWeight, .place: false
    case .total, .status, .map, .curve: false
    }
  }

  /// The sample it belongs to.
  var sample: Int? {
    switch self {
    case .p(let sample, _), .logit(let sample, _), .q(let sample, _), .difference(let sample, _),
      .sampleLoss(let sample):
      sample
    case .option, .feature, .neurons, .classWeight, .place, .total, .status, .map, .curve: nil
    case .parameter, .slope, .step: nil
    }
  }
}
