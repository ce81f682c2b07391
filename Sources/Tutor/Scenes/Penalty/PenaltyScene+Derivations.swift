package import InformationTheory

extension PenaltyScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    let why = PenaltyDerivations(numbers: numbers, base: context.base)
    switch PenaltyElement(element) {
    case .value(let loss) where losses.contains(loss): return why.value(loss)
    case .slope(let loss) where losses.contains(loss): return why.slope(loss)
    case .q, .margin, .z, .y, .view, .row, .chart, .value, .slope, nil: return nil
    }
  }
}

/// Where losses and slopes come from, down to q and y, or to the margin.
struct PenaltyDerivations {
  let numbers: PenaltyNumbers
  let base: LogBase

  private var one: Derivation { .given("1", 1) }
  private var y: Derivation { .given("y", numbers.isYes ? 1 : 0) }
  private var margin: Derivation { .given("m", numbers.margin) }

  /// q: set, or the sigmoid of the logit that was set.
  private var q: Derivation {
    switch numbers.place {
    case .probability(let q): .given("q", q)
    case .logit(let z): Derivation("q", .definition, numbers.place.q, parts: [sigmoid(of: z)])
    }
  }

  private func sigmoid(of z: Double) -> Derivation { .sigmoid(of: .given("z", z)) }

  private var notQ: Derivation {
    Derivation("1 - q", .difference, numbers.place.notQ, parts: [one, q])
  }

  /// The probability of the right answer.
  private var trueQ: Derivation { numbers.isYes ? q : notQ }
  private var error: Derivation {
    Derivation("q - y", .difference, numbers.error, parts: [q, y])
  }
  private var minusMargin: Derivation {
    Derivation("-m", .negation, 0 - numbers.margin, parts: [margin])
  }
  /// 1 − m.
  private var shortfall: Derivation {
    Derivation("1 - m", .difference, 1 - numbers.margin, parts: [one, margin])
  }

  func value(_ loss: PenaltyLoss) -> Derivation {
    let value = numbers.value(loss)
    switch (loss, numbers.view) {
    case (.crossEntropy, .margin):
      return inUnit(.logisticLoss(logit: margin, isYes: true))
    case (.crossEntropy, _):
      let inside = numbers.isYes ? "q" : "(1 - q)"
      let logarithm = Derivation(
        "\(base.tex) \(inside)", .logarithm(base), 0 - value * base.perNat, parts: [trueQ])
      return Derivation(
        "-\(logarithm.symbol)", .negation, value * base.perNat, parts: [logarithm])
    case (.hinge, _):
      return Derivation(
        "\\max(0, 1 - m)", .maximum, value, parts: [.given("0", 0), shortfall])
    case (.squared, .margin):
      return Derivation("(1 - m)^2", .product, value, parts: [shortfall, shortfall])
    case (.squared, _):
      return Derivation(
        "\\frac{1}{2}(q - y)^2", .product, value,
        parts: [.given("\\frac{1}{2}", 0.5), error, error])
    case (.exponential, _):
      return Derivation("e^{-m}", .exponential, value, parts: [minusMargin])
    }
  }

  func slope(_ loss: PenaltyLoss) -> Derivation {
    let slope = numbers.slope(loss)
    switch (loss, numbers.view) {
    case (.crossEntropy, .probability):
      let sign = Derivation.given(numbers.isYes ? "-1" : "1", numbers.isYes ? -1 : 1)
      let fraction = numbers.isYes ? "-\\frac{1}{q}" : "\\frac{1}{1 - q}"
      return inUnit(Derivation(fraction, .quotient, slope, parts: [sign, trueQ]))
    case (.squared, .probability): return error
    case (.crossEntropy, .sigmoid): return inUnit(error)
    case (.squared, .sigmoid):
      return Derivation("(q - y) q (1 - q)", .product, slope, parts: [error, q, notQ])
    case (.crossEntropy, .margin):
      let sigmoid = Derivation.sigmoid(of: minusMargin)
      return inUnit(Derivation("-\(sigmoid.symbol)", .negation, slope, parts: [sigmoid]))
    case (.hinge, _): return .given("\\frac{d}{d m} \\max(0, 1 - m)", slope)
    case (.squared, .margin):
      return Derivation(
        "-2 (1 - m)", .product, slope, parts: [.given("-2", -2), shortfall])
    case (.exponential, _):
      return Derivation("-e^{-m}", .negation, slope, parts: [value(.exponential)])
    }
  }

  /// What is in nats, in the unit that the learner chose.
  private func inUnit(_ nats: Derivation) -> Derivation {
    guard base != .nats else { return nats }
    let size = base == .bits ? "2" : "10"
    let unit = Derivation(
      "\\ln \(size)", .logarithm(.nats), 1 / base.perNat,
      parts: [.given(size, base == .bits ? 2 : 10)])
    return Derivation(
      "\\frac{\(nats.symbol)}{\(unit.symbol)}", .quotient, nats.value * base.perNat,
      parts: [nats, unit])
  }
}
