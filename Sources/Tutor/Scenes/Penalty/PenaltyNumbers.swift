import Glibc
import InformationTheory

/// A loss of the scene.
enum PenaltyLoss: String, CaseIterable, Sendable {
  /// Cross-entropy: −ln of the probability of the right answer.
  case crossEntropy = "ce"
  /// Hinge: max(0, 1 − m).
  case hinge
  /// Squared error: ½(q − y)², or (1 − m)² along the margin.
  case squared = "se"
  /// Exponential: e⁻ᵐ.
  case exponential = "exp"

  /// The letter that marks it on the chart and in the table.
  var letter: Character {
    switch self {
    case .crossEntropy: "C"
    case .hinge: "H"
    case .squared: "S"
    case .exponential: "E"
    }
  }
}

extension PenaltyView {
  /// The losses that are compared.
  var losses: [PenaltyLoss] { self == .margin ? PenaltyLoss.allCases : [.crossEntropy, .squared] }
}

/// The losses at one place and their slopes: in q, in the margin m, or in the logit z, as the view
/// says. Cross-entropy is in nats.
struct PenaltyNumbers: Equatable, Sendable {
  var view: PenaltyView
  var isYes: Bool
  var place: PenaltyPlace

  /// The probability of the right answer.
  var trueQ: Double { isYes ? place.q : place.notQ }
  /// The probability of the wrong answer.
  var wrongQ: Double { isYes ? place.notQ : place.q }
  /// The logit of the right answer: how far the model is on the right side.
  var margin: Double { isYes ? place.z : 0 - place.z }
  /// q − y.
  var error: Double { isYes ? 0 - place.notQ : place.q }

  /// The loss.
  func value(_ loss: PenaltyLoss) -> Double {
    switch (loss, view) {
    case (.crossEntropy, _): crossEntropy
    case (.hinge, _): max(0, 1 - margin)
    case (.squared, .margin): (1 - margin) * (1 - margin)
    case (.squared, .probability), (.squared, .sigmoid): error * error / 2
    case (.exponential, _): exp(-margin)
    }
  }

  /// −ln of the probability of the right answer: from the logit where that was set, since the
  /// probability itself may round to 1.
  private var crossEntropy: Double {
    switch place {
    case .probability: surprisal(of: trueQ)
    case .logit: softplus(-margin)
    }
  }

  /// The derivative of the loss: in q, in the margin, or in the logit.
  func slope(_ loss: PenaltyLoss) -> Double {
    switch (loss, view) {
    case (.crossEntropy, .probability): (isYes ? -1 : 1) / trueQ
    case (.squared, .probability): error
    case (.crossEntropy, .sigmoid): error
    case (.squared, .sigmoid): error * place.q * place.notQ
    case (.crossEntropy, .margin): 0 - wrongQ
    case (.hinge, _): margin < 1 ? -1 : 0
    case (.squared, .margin): -2 * (1 - margin)
    case (.exponential, _): 0 - exp(-margin)
    }
  }

  /// The losses of the view as they are shown, from the largest to the smallest.
  func ranking(_ base: LogBase) -> [(loss: PenaltyLoss, value: Double)] {
    view.losses.map { ($0, value($0) * ($0 == .crossEntropy ? base.perNat : 1)) }
      .sorted { $0.1 > $1.1 }
  }
}
