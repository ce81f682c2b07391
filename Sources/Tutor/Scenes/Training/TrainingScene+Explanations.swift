import Assessment
import InformationTheory
import Training

extension TrainingScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    var result = [
      explanation(
        .status,
        TrainingPhrases.explainStatus(
          run.updates, epoch: run.epoch, perEpoch: run.updatesPerEpoch))
    ]
    for part in parts {
      switch part.name {
      case "options", "data", "model", "cursor":
        result +=
          TrainingGroup(rawValue: part.name).map(fields)?.map {
            explanation($0, explanation(of: $0))
          } ?? []
      case "numbers":
        result += totals.map {
          explanation(
            .total($0),
            TrainingPhrases.explain(
              $0, text(of: $0, in: context.base), reduction: settings.reduction,
              isPlain: hasPlainLoss))
        }
      case "map":
        result.append(
          explanation(
            .map,
            TrainingPhrases.explainMap(
              TrainingElement.letters[mapClass], isLine: data.featureCount == 1)))
      case "curve": result.append(explainCurve(context))
      default: break
      }
    }
    if view == .all || view == .minibatch { result += details(context) }
    return result.map {
      Explanation($0.element.name, context.look.plain($0.text[context.language]))
    }
  }

  private func explanation(of field: TrainingElement) -> Bilingual {
    switch field {
    case .option(let option): TrainingPhrases.explain(option, setting(of: field))
    case .feature(let feature):
      TrainingPhrases.explain(feature, isShown: settings.features.contains(feature))
    case .neurons(let layer): TrainingPhrases.explainNeurons(layer, setting(of: field))
    case .classWeight(let index):
      TrainingPhrases.explainClassWeight(TrainingElement.letters[index], setting(of: field))
    case .place: TrainingPhrases.explainCursor(location, TrainingElement.letters[place.label])
    default: Bilingual(zh: "", en: "")
    }
  }

  private typealias Pair = (element: TrainingElement, text: Bilingual)

  private func explanation(_ element: TrainingElement, _ text: Bilingual) -> Pair {
    (element, text)
  }

  private func explainCurve(_ context: SceneContext) -> Pair {
    let point = readPoint
    let shown = { (nats: Double) in (nats * context.base.perNat).quantityText }
    return (
      .curve,
      TrainingPhrases.explainCurve(
        point.update, training: shown(point.training.lossInNats),
        test: point.test.map { shown($0.lossInNats) })
    )
  }

  private func details(_ context: SceneContext) -> [Pair] {
    guard let sample = minibatch.samples.first, let id = minibatch.parameters.ids.first else {
      return []
    }
    let letter = TrainingElement.letters[sample.label]
    let name = TrainingPhrases.plainName(id, of: self)
    let loss = Self.loss(of: sample) * context.base.perNat
    let logits: [Pair] =
      view == .minibatch
      ? [
        (
          .logit(0, outputs.upperBound - 1),
          TrainingPhrases.explainLogit(
            sample.logits[outputs.upperBound - 1].shown(3),
            letter: TrainingElement.letters[outputs.upperBound - 1], isSingle: outputs.count == 1)
        )
      ] : []
    return logits + [
      (
        .q(0, sample.label),
        TrainingPhrases.explainQ(
          sample.q[sample.label].probabilityText, p: sample.p[sample.label].shortest,
          letter: letter)
      ),
      (
        .difference(0, sample.label),
        TrainingPhrases.explainDifference(
          sample.difference[sample.label].probabilityText, letter: letter)
      ),
      (
        .sampleLoss(0),
        TrainingPhrases.explainSampleLoss(loss.quantityText, isMinimised: hasPlainLoss)
      ),
      (.parameter(id), TrainingPhrases.explainWeight(name, run.model.parameters[id].quantityText)),
      (
        .slope(id),
        TrainingPhrases.explainSlope(
          name, slope(id).quantityText, reduction: settings.reduction,
          isPlain: run.model.isLinear && hasPlainLoss)
      ),
      (
        .step(id),
        TrainingPhrases.explainStep(
          name, step(id).quantityText, isPlain: settings.method == .sgd)
      ),
    ]
  }

  // MARK: - Numbers

  /// A number of the whole, as it is printed.
  func text(of total: TrainingTotal, in base: LogBase) -> String {
    guard let value = value(of: total) else { return "–" }
    switch total {
    case .accuracy, .accuracyTest: return value.probabilityText
    case .gradientNorm: return value.quantityText
    case .batchLoss where settings.loss == .squaredError: return value.quantityText
    case .loss, .lossTest, .labelEntropy, .conditionalEntropy, .batchLoss:
      return (value * base.perNat).quantityText
    }
  }

  /// The loss of a sample in nats, from its scores.
  static func loss(of sample: Minibatch.Sample) -> Double {
    let logarithms = logSoftmax(sample.logits)
    return zip(sample.p, logarithms).reduce(0) { $1.0 == 0 ? $0 : $0 - $1.0 * $1.1 }
  }

  /// The slope of the minibatch's loss in a parameter.
  func slope(_ id: ParameterID) -> Double {
    minibatch.gradients.values[minibatch.parameters.index(of: id)]
  }

  /// What the update of the minibatch adds to a parameter; before the first, what it will add.
  func step(_ id: ParameterID) -> Double {
    let rate = run.lastReport?.learningRate ?? run.learningRate
    guard settings.method != .sgd else { return 0 - rate * slope(id) }
    guard run.updates > 0 else {
      var moved = run.model.parameters
      var optimizer = Optimizer(
        run.method, formula: settings.formula, learningRate: rate, for: moved)
      optimizer.update(&moved, along: minibatch.gradients)
      return moved[id] - run.model.parameters[id]
    }
    return run.model.parameters[id] - minibatch.parameters[id]
  }

  /// Whether the loss of a minibatch is the mean or the sum of −log q(label).
  var hasPlainLoss: Bool {
    run.objective.loss == .crossEntropy && run.objective.l2 == 0
      && run.objective.classWeights.isEmpty
  }

  /// Whether the model is shown the coordinates and nothing else.
  var hasCoordinatesOnly: Bool {
    !settings.isPlane || settings.features == InputFeature.coordinates
  }
}
