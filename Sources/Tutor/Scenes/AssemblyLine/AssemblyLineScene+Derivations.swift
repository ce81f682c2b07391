package import InformationTheory

extension AssemblyLineScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    guard let element = AssemblyElement(element) else { return nil }
    if let sample = element.sample, !inputs.used.contains(sample) { return nil }
    return AssemblyDerivations(scene: self, base: context.base).derivation(of: element)
  }
}

/// Where the numbers of the line come from, down to samples and parameters.
///
/// Losses are in the unit that the learner chose; slopes and steps stay those of the loss in nats.
struct AssemblyDerivations {
  let scene: AssemblyLineScene
  let base: LogBase
  let numbers: AssemblyNumbers

  init(scene: AssemblyLineScene, base: LogBase) {
    self.scene = scene
    self.base = base
    numbers = scene.numbers
  }

  private var inputs: AssemblyInputs { numbers.inputs }
  private var shown: Int { scene.shownSample }

  func derivation(of element: AssemblyElement) -> Derivation? {
    switch element {
    case .option, .parameter, .feature, .label: nil
    case .box: derivation(of: scene.sampleResult)
    case .cell(let cell, let sample, let index): derivation(of: cell, sample, index)
    case .total(let total, let sample): derivation(of: total, sample)
    case .jacobian(let row, let column): jacobian(row, column)
    case .chain(let column): chain(column)
    case .slope(let slope, let parameter): derivation(of: slope, parameter)
    case .loss: loss
    case .newLoss: newLoss
    case .equivalentRate: equivalentRate
    }
  }

  private func derivation(of cell: AssemblyCell, _ sample: Int, _ index: Int) -> Derivation {
    switch cell {
    case .logit: logit(sample, index)
    case .shifted: shifted(sample, index)
    case .exponential: exponential(sample, index)
    case .q: q(sample, index)
    case .slope: slope(sample, index)
    case .error: error(sample, index)
    }
  }

  private func derivation(of total: AssemblyTotal, _ sample: Int) -> Derivation {
    switch total {
    case .maximum: maximum(sample)
    case .sum: sum(sample)
    case .logSumExp: .logSumExp(of: logits(sample))
    case .loss: loss(of: sample)
    }
  }

  private func derivation(of slope: AssemblySlope, _ parameter: AssemblyParameter) -> Derivation {
    switch slope {
    case .outer: outer(shown, parameter)
    case .gradient: gradient(parameter)
    case .check: differenceQuotient(parameter)
    case .next:
      .update(
        of: .given(parameter.symbol, inputs[parameter]),
        rate: .given("\\eta", inputs.learningRate), gradient: gradient(parameter))
    }
  }

  // MARK: - Forward

  /// A symbol with the class as index and, where there are several, the sample in parentheses.
  private func name(_ symbol: String, _ sample: Int, _ index: String) -> String {
    let mark = inputs.sampleCount > 1 ? "^{(\(sample + 1))}" : ""
    return index.isEmpty ? symbol + mark : "\(symbol)_{\(index)}\(mark)"
  }

  private func name(_ symbol: String, _ sample: Int, _ index: Int) -> String {
    name(symbol, sample, "\(index + 1)")
  }

  private func logit(_ sample: Int, _ index: Int) -> Derivation {
    let features = AssemblyParameter.featureCount
    let parameters = (0...features).map { AssemblyParameter(row: index, column: $0) }
    let given = parameters.map { Derivation.given($0.symbol, inputs[$0]) }
    var logit = Derivation.logit(
      name("z", sample, index), weights: Array(given.dropLast()),
      features: (0..<features).map { feature(sample, $0) }, bias: given[features])
    logit.value = numbers.logits[sample][index]
    if inputs.added != 0 { logit.parts.append(.given("c", inputs.added)) }
    return logit
  }

  private func logits(_ sample: Int) -> [Derivation] {
    (0..<AssemblyParameter.classCount).map { logit(sample, $0) }
  }

  private func feature(_ sample: Int, _ feature: Int) -> Derivation {
    .given(name("x", sample, feature), inputs.features[sample][feature])
  }

  private func maximum(_ sample: Int) -> Derivation {
    Derivation("\\max z", .maximum, numbers.maximum(sample), parts: logits(sample))
  }

  private func shifted(_ sample: Int, _ index: Int) -> Derivation {
    let logit = logit(sample, index)
    if inputs.isNaive { return Derivation(logit.symbol, .definition, logit.value, parts: [logit]) }
    return Derivation(
      "\(logit.symbol) - \\max z", .difference, numbers.shifted[sample][index],
      parts: [logit, maximum(sample)])
  }

  private func exponential(_ sample: Int, _ index: Int) -> Derivation {
    let part = inputs.isNaive ? logit(sample, index) : shifted(sample, index)
    return Derivation(
      "e^{\(part.symbol)}", .exponential, numbers.exponentials[sample][index], parts: [part])
  }

  private func sum(_ sample: Int) -> Derivation {
    Derivation(
      inputs.isNaive ? "\\sum e^{z}" : "\\sum e^{z - \\max z}", .sum, numbers.totals[sample],
      parts: (0..<AssemblyParameter.classCount).map { exponential(sample, $0) })
  }

  private func q(_ sample: Int, _ index: Int) -> Derivation {
    Derivation(
      name("q", sample, index), .quotient, numbers.q[sample][index],
      parts: [exponential(sample, index), sum(sample)])
  }

  private func p(_ sample: Int, _ index: Int) -> Derivation {
    .given(name("p", sample, index), numbers.p(sample, index))
  }

  /// −log q of the label; where q is too small for a number, the difference that needs none.
  private func loss(of sample: Int) -> Derivation {
    let label = inputs.labels[sample]
    let part = q(sample, label)
    let value = numbers.losses[sample] * base.perNat
    let symbol = name("\\ell", sample, "")
    guard inputs.isNaive || part.value >= 1e-300 else {
      return Derivation(
        symbol, .definition, value,
        parts: [.softmaxLoss(logits: logits(sample), target: label)])
    }
    let logarithm = Derivation(
      "\(base.symbolTeX) \(part.symbol)", .logarithm(base), -value + 0, parts: [part])
    return Derivation(symbol, .negation, value, parts: [logarithm])
  }

  private var loss: Derivation {
    .batchLoss(inputs.used.map { loss(of: $0) }, reduction: inputs.reduction)
  }

  private var newLoss: Derivation {
    let next = AssemblyNumbers(numbers.nextInputs)
    let losses = inputs.used.map { sample in
      Derivation.given(name("\\ell", sample, "\\text{new}"), next.losses[sample] * base.perNat)
    }
    return .batchLoss(losses, reduction: inputs.reduction, symbol: "L_{\\text{new}}")
  }

  private var equivalentRate: Derivation {
    let parts: [Derivation] = [
      .given("\\eta", inputs.learningRate), .given("N", Double(inputs.sampleCount)),
    ]
    return inputs.reduction == .mean
      ? Derivation("\\frac{\\eta}{N}", .quotient, inputs.equivalentRate, parts: parts)
      : Derivation("\\eta N", .product, inputs.equivalentRate, parts: parts)
  }

  // MARK: - Backward

  private func slope(_ sample: Int, _ index: Int) -> Derivation {
    let (p, q) = (p(sample, index), q(sample, index))
    let symbol = "\\frac{\\partial \\ell}{\\partial \(q.symbol)}"
    let fraction = "\\frac{\(p.symbol)}{\(q.symbol)}"
    let ratio =
      p.value == 0
      ? Derivation(fraction, .convention, 0, parts: [p, q])
      : Derivation(fraction, .quotient, 1 / q.value, parts: [p, q])
    return Derivation(symbol, .negation, numbers.slope(sample, index), parts: [ratio])
  }

  /// qᵢ (1 − qᵢ) beside the diagonal −qᵢ qₖ.
  private func jacobian(_ row: Int, _ column: Int) -> Derivation {
    let (q, other) = (q(shown, row), q(shown, column))
    let symbol =
      "\\frac{\\partial \(q.symbol)}{\\partial \(name("z", shown, column))}"
    let value = numbers.jacobian(shown)[row][column]
    guard row != column else {
      let rest = Derivation(
        "(1 - \(q.symbol))", .difference, 1 - q.value, parts: [.given("1", 1), q])
      return Derivation(symbol, .product, value, parts: [q, rest])
    }
    let negated = Derivation("-\(q.symbol)", .negation, -q.value, parts: [q])
    return Derivation(symbol, .product, value, parts: [negated, other])
  }

  /// Σᵢ ∂ℓ/∂qᵢ ∂qᵢ/∂zₖ.
  private func chain(_ column: Int) -> Derivation {
    let products = (0..<AssemblyParameter.classCount).map { row in
      let (slope, entry) = (slope(shown, row), jacobian(row, column))
      return Derivation(
        "\(slope.symbol) \(entry.symbol)", .product,
        slope.value == 0 ? 0 : slope.value * entry.value, parts: [slope, entry])
    }
    let symbol =
      "\\frac{\\partial \\ell}{\\partial \(name("z", shown, column))}"
    return Derivation(symbol, .sum, numbers.chained(shown, column), parts: products)
  }

  private func error(_ sample: Int, _ index: Int) -> Derivation {
    let (q, p) = (q(sample, index), p(sample, index))
    return Derivation(
      "\(q.symbol) - \(p.symbol)", .difference, numbers.errors[sample][index], parts: [q, p])
  }

  private func outer(_ sample: Int, _ parameter: AssemblyParameter) -> Derivation {
    let error = error(sample, parameter.row)
    guard !parameter.isBias else {
      return Derivation(
        "(\(error.symbol)) \\cdot 1", .product, error.value, parts: [error, .given("1", 1)])
    }
    let feature = feature(sample, parameter.column)
    return Derivation(
      "(\(error.symbol)) \(feature.symbol)", .product, numbers.outer(sample, parameter),
      parts: [error, feature])
  }

  private func gradient(_ parameter: AssemblyParameter) -> Derivation {
    .weightGradient(
      of: parameter.symbol, errors: inputs.used.map { error($0, parameter.row) },
      features: parameter.isBias ? nil : inputs.used.map { feature($0, parameter.column) },
      reduction: inputs.reduction)
  }

  /// (L(w + h) − L(w − h)) / 2h.
  private func differenceQuotient(_ parameter: AssemblyParameter) -> Derivation {
    let losses = numbers.nudgedLosses(parameter)
    let (more, less) = ("L(\(parameter.symbol) + h)", "L(\(parameter.symbol) - h)")
    let difference = Derivation(
      "\(more) - \(less)", .difference, losses.more - losses.less,
      parts: [.given(more, losses.more), .given(less, losses.less)])
    return Derivation(
      "\\frac{\(difference.symbol)}{2 h}", .quotient, numbers.differenceQuotient(parameter),
      parts: [difference, .given("2 h", 2 * AssemblyNumbers.nudge)])
  }
}

extension LogBase {
  /// How the logarithm is written in TeX.
  fileprivate var symbolTeX: String {
    switch self {
    case .nats: "\\ln"
    case .bits: "\\log_2"
    case .hartleys: "\\lg"
    }
  }
}
