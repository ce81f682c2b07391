import Glibc
package import InformationTheory
import Training

extension TrainingScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    guard let element = TrainingElement(element) else { return nil }
    return TrainingDerivations(scene: self, base: context.base).derivation(of: element)
  }
}

/// Where the numbers of a run come from, down to points and parameters.
///
/// Losses are in the unit that the learner chose; slopes and steps stay those of the loss in nats,
/// which is what the run descends on.
struct TrainingDerivations {
  let scene: TrainingScene
  let base: LogBase

  private var minibatch: Minibatch { scene.minibatch }

  /// How the samples of a minibatch become one number.
  private var reduction: Derivation.Rule {
    scene.settings.reduction == .mean ? .mean : .sum
  }

  func derivation(of element: TrainingElement) -> Derivation? {
    if let sample = element.sample, !minibatch.samples.indices.contains(sample) { return nil }
    switch element {
    case .p(let sample, let index): return p(sample, index)
    case .logit(let sample, let index): return logit(sample, index)
    case .q(let sample, let index): return q(sample, index)
    case .difference(let sample, let index): return difference(sample, index)
    case .sampleLoss(let sample): return loss(of: sample)
    case .slope(let id): return known(id) && hasPlainSlopes ? slope(id) : nil
    case .step(let id), .parameter(let id):
      return known(id) && hasPlainSlopes && scene.settings.method == .sgd ? step(id) : nil
    case .total(let total): return derivation(of: total)
    case .option, .feature, .neurons, .classWeight, .place, .status, .map, .curve: return nil
    }
  }

  /// Whether slopes are the mean or the sum of (q − p) x.
  private var hasPlainSlopes: Bool { scene.run.model.isLinear && scene.hasPlainLoss }

  private func known(_ id: ParameterID) -> Bool { minibatch.parameters.contains(id) }

  private func derivation(of total: TrainingTotal) -> Derivation? {
    switch total {
    case .batchLoss:
      guard scene.hasPlainLoss else { return nil }
      return Derivation(
        "L", reduction, minibatch.lossInNats * base.perNat,
        parts: minibatch.samples.indices.map(loss))
    case .gradientNorm: return hasPlainSlopes ? norm : nil
    case .labelEntropy: return labelEntropy
    case .accuracy: return share(scene.now.training.accuracy, of: scene.data.trainingCount)
    case .accuracyTest:
      return scene.now.test.flatMap { share($0.accuracy, of: scene.data.testCount) }
    case .loss, .lossTest, .conditionalEntropy: return nil
    }
  }

  // MARK: - One sample

  private func letter(_ index: Int) -> String { "\\text{\(TrainingElement.letters[index])}" }

  private func name(_ symbol: String, _ sample: Int, _ index: Int) -> String {
    "\(symbol)_{\(sample + 1)}(\(letter(index)))"
  }

  private func p(_ sample: Int, _ index: Int) -> Derivation {
    .given(name("p", sample, index), minibatch.samples[sample].p[index])
  }

  /// z = b + Σ x w, with the parameters before the update; the first of two classes scores 0.
  private func logit(_ sample: Int, _ index: Int) -> Derivation {
    let data = minibatch.samples[sample]
    let output = index - (scene.classCount - scene.run.model.outputCount)
    guard output >= 0 else { return .given(name("z", sample, index), 0) }
    guard scene.run.model.isLinear else {
      return .given(name("z", sample, index), data.logits[index])
    }
    let products = data.features.indices.map { input in
      let id = ParameterID.weight(layer: 1, input: input, output: output)
      let x = feature(sample, input)
      let w = parameter(id)
      return Derivation("\(x.symbol) \(w.symbol)", .product, x.value * w.value, parts: [x, w])
    }
    let bias = parameter(.bias(layer: 1, output: output))
    return Derivation(
      name("z", sample, index), .sum, data.logits[index], parts: products + [bias])
  }

  private func feature(_ sample: Int, _ input: Int) -> Derivation {
    .given(
      scene.data.featureCount == 1 ? "x_{\(sample + 1)}" : "x_{\(sample + 1),\(input + 1)}",
      minibatch.samples[sample].features[input])
  }

  private func parameter(_ id: ParameterID) -> Derivation {
    .given(TrainingPhrases.symbol(id, of: scene), minibatch.parameters[id])
  }

  /// e to the power of a score; of the score less the greatest one where it would overflow.
  private func power(_ sample: Int, _ index: Int) -> Derivation {
    let logits = minibatch.samples[sample].logits
    let score = logit(sample, index)
    let greatest = logits.max() ?? 0
    guard logits.contains(where: { abs($0) > 600 }) else {
      return Derivation("e^{\(score.symbol)}", .exponential, exp(score.value), parts: [score])
    }
    let top = Derivation(
      "z_{\\max}", .maximum, greatest, parts: logits.indices.map { logit(sample, $0) })
    let shifted = Derivation(
      "\(score.symbol) - z_{\\max}", .difference, score.value - greatest, parts: [score, top])
    return Derivation(
      "e^{\(shifted.symbol)}", .exponential, exp(shifted.value), parts: [shifted])
  }

  private func q(_ sample: Int, _ index: Int) -> Derivation {
    let powers = (0..<scene.classCount).map { power(sample, $0) }
    let sum = Derivation(
      powers.map(\.symbol).joined(separator: " + "), .sum,
      powers.reduce(0) { $0 + $1.value }, parts: powers)
    return Derivation(
      name("q", sample, index), .quotient, minibatch.samples[sample].q[index],
      parts: [powers[index], sum])
  }

  private func difference(_ sample: Int, _ index: Int) -> Derivation {
    Derivation(
      "\(name("q", sample, index)) - \(name("p", sample, index))", .difference,
      minibatch.samples[sample].difference[index], parts: [q(sample, index), p(sample, index)])
  }

  /// Σ p · (−log q), the logarithm from the scores, so that it is right where q rounds to 0 or 1.
  private func loss(of sample: Int) -> Derivation {
    let logarithms = logSoftmax(minibatch.samples[sample].logits)
    let terms = (0..<scene.classCount).map { index in
      let share = p(sample, index)
      let model = q(sample, index)
      let logarithm = Derivation(
        "\(base.tex) \(model.symbol)", .logarithm(base), logarithms[index] * base.perNat,
        parts: [model])
      let surprise = Derivation(
        "-\(logarithm.symbol)", .negation, 0 - logarithm.value, parts: [logarithm])
      return Derivation(
        "\(share.symbol) \\cdot (\(surprise.symbol))", .product,
        share.value == 0 ? 0 : share.value * surprise.value, parts: [share, surprise])
    }
    return Derivation(
      "L_{\(sample + 1)}", .sum, terms.reduce(0) { $0 + $1.value }, parts: terms)
  }

  // MARK: - Parameters

  /// The mean of (q − p) x over the minibatch, or the sum.
  private func slope(_ id: ParameterID) -> Derivation {
    let index = id.output + scene.classCount - scene.run.model.outputCount
    let parts = minibatch.samples.indices.map { sample in
      let error = difference(sample, index)
      guard let input = id.input else { return error }
      let x = feature(sample, input)
      return Derivation(
        "(\(error.symbol)) \(x.symbol)", .product, error.value * x.value, parts: [error, x])
    }
    return Derivation(slopeSymbol(id), reduction, gradient(id), parts: parts)
  }

  private func slopeSymbol(_ id: ParameterID) -> String {
    "\\frac{\\partial L}{\\partial \(TrainingPhrases.symbol(id, of: scene))}"
  }

  private func gradient(_ id: ParameterID) -> Double {
    minibatch.gradients.values[minibatch.parameters.index(of: id)]
  }

  /// The parameter after the update: before − η · slope.
  private func step(_ id: ParameterID) -> Derivation {
    let slope = slope(id)
    let rate = Derivation.given(
      "\\eta", scene.run.lastReport?.learningRate ?? scene.run.learningRate)
    let move = Derivation(
      "\\eta \\cdot \(slope.symbol)", .product, rate.value * slope.value, parts: [rate, slope])
    let before = parameter(id)
    return Derivation(
      "\(before.symbol)'", .difference, before.value - move.value, parts: [before, move])
  }

  private var norm: Derivation {
    let squares = minibatch.parameters.ids.map { id in
      let slope = slope(id)
      return Derivation(
        "\(slope.symbol) \\cdot \(slope.symbol)", .product, slope.value * slope.value,
        parts: [slope, slope])
    }
    let value = minibatch.gradients.norm
    let sum = Derivation("\\|g\\|^2", .sum, value * value, parts: squares)
    return Derivation("\\|g\\|", .squareRoot, value, parts: [sum])
  }

  // MARK: - The whole

  private var labelEntropy: Derivation? {
    let counts = scene.data.counts(in: scene.data.trainingRows).map(Double.init)
    guard let shares = try? Distribution(normalizing: counts) else { return nil }
    return .entropy(p: shares, name: "Y", labels: scene.letters.map(String.init), base: base)
  }

  private func share(_ value: Double, of count: Int) -> Derivation {
    let hits = (value * Double(count)).rounded()
    return Derivation(
      "\\frac{n_{+}}{n}", .quotient, value,
      parts: [.given("n_{+}", hits), .given("n", Double(count))])
  }
}
