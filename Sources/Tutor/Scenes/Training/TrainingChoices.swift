import Training

/// Where the points come from.
enum TrainingSource: String, CaseIterable, Sendable {
  /// Two or three round clouds.
  case blobs
  /// Two half circles, each with an end inside the other.
  case moons
  /// A disc and a ring around it.
  case circles
  /// Quadrants: whether x₁ and x₂ have the same sign.
  case xor
  /// Arms that wind around each other.
  case spiral
  /// A common and a rare class.
  case imbalanced
  /// Six points on a line whose classes overlap.
  case sixPoints = "six-points"

  /// The shape, if it is one of those that no straight line tells apart.
  var shape: PlaneShapes.Kind? {
    switch self {
    case .moons: .moons
    case .circles: .circles
    case .xor: .xor
    case .spiral: .spiral
    case .blobs, .imbalanced, .sixPoints: nil
    }
  }

  /// Training points if nothing else is asked for.
  var standardPoints: Int {
    switch self {
    case .blobs: 60
    case .moons, .circles, .xor, .spiral: 200
    case .imbalanced: 400
    case .sixPoints: 6
    }
  }

  /// Whether there may be three classes.
  var mayHaveThreeClasses: Bool { self == .blobs || self == .spiral }
}

/// What is minimised.
enum TrainingLoss: String, CaseIterable, Sendable {
  /// −Σ p ln q.
  case crossEntropy = "cross-entropy"
  /// −Σ p (1 − q)^γ ln q.
  case focal
  /// ½ Σ (q − p)².
  case squaredError = "mse"
}

/// How parameters move along their slopes.
enum TrainingMethod: String, CaseIterable, Sendable {
  /// Plain gradient descent.
  case sgd
  /// With a velocity.
  case momentum
  /// With a velocity that looks ahead.
  case nesterov
  /// With running means of slopes and of their squares.
  case adam

  /// Whether a share of momentum means something.
  var hasMomentum: Bool { self == .momentum || self == .nesterov }
}

/// What bends the hidden layers.
enum TrainingActivation: String, CaseIterable, Sendable {
  /// tanh.
  case tanh
  /// max(a, 0).
  case relu
  /// 1 / (1 + e⁻ᵃ).
  case sigmoid

  /// The function.
  var activation: Activation {
    switch self {
    case .tanh: .tanh
    case .relu: .relu
    case .sigmoid: .sigmoid
    }
  }
}

/// What the weights are before the first update.
enum TrainingStart: String, CaseIterable, Sendable {
  /// All zero.
  case zeros
  /// Uniform from −0.5 to 0.5.
  case uniform
  /// Uniform, the narrower the wider the layers.
  case glorot

  /// The rule.
  var initialization: Initialization {
    switch self {
    case .zeros: .zeros
    case .uniform: .uniform(0.5)
    case .glorot: .glorot
    }
  }
}
