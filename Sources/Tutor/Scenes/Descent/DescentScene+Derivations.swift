package import InformationTheory

extension DescentScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    let why = DescentDerivations(scene: self, base: context.base)
    switch DescentElement(element) {
    case .total(let total) where totals.contains(total): return why.total(total)
    case .cell(let cell, let parameter): return why.cell(cell, parameter)
    case .option, .plot, .status, .total, nil: return nil
    }
  }
}

/// Where the numbers of the descent come from, down to samples, parameters and η.
///
/// The loss is in the unit that the learner chose; slopes and steps are those of the loss in nats,
/// which is what is descended on.
struct DescentDerivations {
  let scene: DescentScene
  let base: LogBase

  private var settings: DescentSettings { scene.settings }
  private var problem: DescentProblem { scene.problem }
  private var isNeuron: Bool { scene.isNeuron }

  private func given(_ parameter: DescentParameter) -> Derivation {
    .given(parameter.rawValue, scene.now[parameter])
  }

  private func suffix(_ index: Int) -> String { isNeuron ? "" : "_{\(index + 1)}" }

  private func feature(_ index: Int) -> Derivation {
    .given("x\(suffix(index))", problem.features[index])
  }

  private func label(_ index: Int) -> Derivation {
    .given("y\(suffix(index))", problem.labels[index])
  }

  private func logit(_ index: Int, w: Derivation, b: Derivation) -> Derivation {
    .logit("z\(suffix(index))", weights: [w], features: [feature(index)], bias: b)
  }

  private func q(_ index: Int) -> Derivation {
    .sigmoid(of: logit(index, w: given(.w), b: given(.b)))
  }

  private func error(_ index: Int) -> Derivation {
    let q = q(index)
    let y = label(index)
    let z = scene.now.w * problem.features[index] + scene.now.b
    let value = y.value == 1 ? 0 - sigmoid(-z) : sigmoid(z)
    return Derivation("\(q.symbol) - \(y.symbol)", .difference, value, parts: [q, y])
  }

  // MARK: - Numbers of the whole

  func total(_ total: DescentTotal) -> Derivation {
    switch total {
    case .z: return logit(0, w: given(.w), b: given(.b))
    case .q: return q(0)
    case .loss: return inUnit(loss("L", w: given(.w), b: given(.b)))
    case .slopeZ: return error(0)
    case .slopeQ:
      let value = scene.value(of: .slopeQ)
      guard settings.isYes else {
        let notQ = Derivation(
          "1 - \(q(0).symbol)", .difference, 1 / value, parts: [.given("1", 1), q(0)])
        return Derivation(
          "\\frac{1}{\(notQ.symbol)}", .quotient, value, parts: [.given("1", 1), notQ])
      }
      return Derivation(
        "-\\frac{1}{\(q(0).symbol)}", .quotient, value, parts: [.given("-1", -1), q(0)])
    case .least:
      let least = DescentMinimum.sixPoints
      return inUnit(loss("L_{\\min}", w: .given("w", least.w), b: .given("b", least.b)))
    case .limit:
      let curvature = DescentMinimum.sixPoints.curvature
      let one = Derivation(
        "1 + \\beta", .sum, 1 + settings.momentum,
        parts: [.given("1", 1), .given("\\beta", settings.momentum)])
      let top = Derivation(
        "2 (1 + \\beta)", .product, 2 * one.value, parts: [.given("2", 2), one])
      return Derivation(
        "\\eta_{\\max}", .quotient, top.value / curvature,
        parts: [top, .given("\\lambda", curvature)])
    }
  }

  /// The mean loss at any parameters, in nats.
  private func loss(_ symbol: String, w: Derivation, b: Derivation) -> Derivation {
    let losses = problem.features.indices.map {
      Derivation.logisticLoss(
        logit: logit($0, w: w, b: b), isYes: problem.labels[$0] == 1)
    }
    if isNeuron, let only = losses.first {
      return Derivation(symbol, .definition, only.value, parts: [only])
    }
    return .batchLoss(losses, symbol: symbol)
  }

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

  // MARK: - Numbers of a parameter

  func cell(_ cell: DescentCell, _ parameter: DescentParameter) -> Derivation? {
    switch cell {
    case .now: now(parameter)
    case .slope: slope(parameter)
    case .check: check(parameter)
    case .step: step(parameter)
    case .next:
      Derivation(
        "\(parameter.rawValue)'", .sum, scene.next[parameter],
        parts: [given(parameter), step(parameter)])
    }
  }

  /// The parameter now: as it was set, or what the last update made of it.
  private func now(_ parameter: DescentParameter) -> Derivation {
    guard let before = scene.path.before, settings.moves(parameter) else {
      return given(parameter)
    }
    let velocity = Derivation.given(
      settings.momentum > 0 ? "v" : slopeSymbol(parameter), scene.now.velocity(of: parameter))
    return Derivation.update(
      of: .given("\(parameter.rawValue)_{\(scene.path.updates - 1)}", before[parameter]),
      rate: .given("\\eta", settings.rate), gradient: velocity)
  }

  private func slopeSymbol(_ parameter: DescentParameter) -> String {
    "\\frac{\\partial L}{\\partial \(parameter.rawValue)}"
  }

  private func slope(_ parameter: DescentParameter) -> Derivation {
    let value = scene.slope(of: parameter)
    let indices = Array(problem.features.indices)
    guard isNeuron else {
      return .weightGradient(
        of: parameter.rawValue, errors: indices.map(error),
        features: parameter == .w ? indices.map(feature) : nil)
    }
    guard parameter == .w else {
      return Derivation(slopeSymbol(parameter), .definition, value, parts: [error(0)])
    }
    return Derivation(slopeSymbol(parameter), .product, value, parts: [error(0), feature(0)])
  }

  /// (L(+h) − L(−h)) / 2h.
  private func check(_ parameter: DescentParameter) -> Derivation {
    let h = Derivation.given("h", settings.nudge)
    let moved = { (sign: Double) in
      let own = self.given(parameter)
      let place = Derivation(
        sign > 0 ? "\(own.symbol) + h" : "\(own.symbol) - h", sign > 0 ? .sum : .difference,
        own.value + sign * h.value, parts: [own, h])
      return self.loss(
        "L(\(place.symbol))", w: parameter == .w ? place : self.given(.w),
        b: parameter == .b ? place : self.given(.b))
    }
    let (above, below) = (moved(1), moved(-1))
    let difference = Derivation(
      "\(above.symbol) - \(below.symbol)", .difference, above.value - below.value,
      parts: [above, below])
    let span = Derivation("2 h", .product, 2 * h.value, parts: [.given("2", 2), h])
    return Derivation(
      "\\frac{\(difference.symbol)}{2 h}", .quotient, scene.value(.check, parameter),
      parts: [difference, span])
  }

  /// −η times the slope, or times the velocity βv + slope.
  private func step(_ parameter: DescentParameter) -> Derivation {
    let value = scene.step(of: parameter)
    guard settings.moves(parameter) else {
      return .given("\\Delta \(parameter.rawValue)", value)
    }
    let rate = Derivation.given("-\\eta", 0 - settings.rate)
    let slope = slope(parameter)
    guard settings.momentum > 0 else {
      return Derivation(
        "-\\eta \(slope.symbol)", .product, value, parts: [rate, slope])
    }
    let last = Derivation.given("v", scene.now.velocity(of: parameter))
    let kept = Derivation(
      "\\beta v", .product, settings.momentum * last.value,
      parts: [.given("\\beta", settings.momentum), last])
    let velocity = Derivation(
      "v'", .sum, kept.value + slope.value, parts: [kept, slope])
    return Derivation("-\\eta v'", .product, value, parts: [rate, velocity])
  }
}
