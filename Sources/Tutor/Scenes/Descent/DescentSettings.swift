import InformationTheory

/// What the neuron learns from.
enum DescentData: String, CaseIterable, Sendable {
  /// One sample, x and y as they are set.
  case neuron
  /// Six points on a line whose classes overlap.
  case sixPoints = "six-points"
}

/// Which parameter stays as it is.
enum DescentFixed: String, CaseIterable, Sendable {
  /// Both move.
  case none
  /// The weight stays.
  case w
  /// The bias stays.
  case b
}

/// A parameter of the neuron z = wx + b.
enum DescentParameter: String, CaseIterable, Sendable {
  /// The weight.
  case w
  /// The bias.
  case b
}

/// Everything that decides a path: where it starts, what it descends on, and how.
struct DescentSettings: Equatable, Sendable {
  var data = DescentData.neuron
  /// The feature of the one sample.
  var x = 1.0
  /// Whether its label is yes: y = 1.
  var isYes = true
  /// The weight at the start.
  var w: Double
  /// The bias at the start.
  var b = 0.0
  /// η.
  var rate = 1.0
  /// β: how much of the last velocity is kept.
  var momentum = 0.0
  var fixed: DescentFixed
  /// h of the finite difference.
  var nudge = DescentSettings.standardNudge

  /// The standard start: the document's q = 0.8 at w = ln 4, where b stays 0 so that the step in z
  /// is η times the slope in z; the six points begin at 0, with both parameters free.
  init(_ data: DescentData = .neuron) {
    self.data = data
    w = data == .neuron ? Self.documentLogit : 0
    fixed = data == .neuron ? .b : .none
  }

  /// ln 4, the logit of q = 0.8.
  static let documentLogit = LogBase.nats.logarithm(of: 4)
  static let standardNudge = 0.001
  static let featureRange = -10.0...10
  static let parameterRange = -100.0...100
  static let rateRange = 0.0001...1000
  static let momentumRange = 0.0...0.99
  static let nudgeRange = 1e-8...1.0
  /// The rates that the arrow keys visit.
  static let rates = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 1, 2, 3, 5, 10, 13, 20, 30, 100]
  /// No path is longer.
  static let mostUpdates = 2_000

  /// What is descended on.
  var problem: DescentProblem {
    switch data {
    case .neuron: DescentProblem(features: [x], labels: [isYes ? 1 : 0])
    case .sixPoints: .sixPoints
    }
  }

  /// Whether a parameter moves.
  func moves(_ parameter: DescentParameter) -> Bool { fixed.rawValue != parameter.rawValue }
}
