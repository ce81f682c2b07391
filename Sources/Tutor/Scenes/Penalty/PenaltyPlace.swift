import InformationTheory

/// What the model says of yes, as it was set: a probability or its logit. The other one follows.
enum PenaltyPlace: Equatable, Sendable {
  /// q, from 0 to 1.
  case probability(Double)
  /// z = ln (q / (1 − q)).
  case logit(Double)

  static let standard = PenaltyPlace.probability(0.8)
  static let logitRange = -20.0...20

  /// The probability of yes.
  var q: Double {
    switch self {
    case .probability(let q): q
    case .logit(let z): sigmoid(z)
    }
  }

  /// The probability of no, accurate also where it is tiny.
  var notQ: Double {
    switch self {
    case .probability(let q): 1 - q
    case .logit(let z): sigmoid(-z)
    }
  }

  /// The logit of yes; infinite for a certain answer.
  var z: Double {
    switch self {
    case .probability(let q): surprisal(of: 1 - q) - surprisal(of: q)
    case .logit(let z): z
    }
  }
}
