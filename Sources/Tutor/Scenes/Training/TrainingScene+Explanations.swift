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
      case "options":
        result += options.map {
          explanation(.option($0), TrainingPhrases.explain($0, setting(of: $0)))
        }
      case "numbers":
        result += totals.map {
          explanation(
            .total($0),
            TrainingPhrases.explain(
              $0, text(of: $0, in: context.base), reduction: settings.reduction))
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
      (.sampleLoss(0), TrainingPhrases.explainSampleLoss(loss.quantityText)),
      (.parameter(id), TrainingPhrases.explainWeight(name, run.model.parameters[id].quantityText)),
      (
        .slope(id),
        TrainingPhrases.explainSlope(
          name, slope(id).quantityText, reduction: settings.reduction)
      ),
      (.step(id), TrainingPhrases.explainStep(name, step(id).quantityText)),
    ]
  }

  // MARK: - Numbers

  /// A number of the whole, as it is printed.
  func text(of total: TrainingTotal, in base: LogBase) -> String {
    guard let value = value(of: total) else { return "–" }
    switch total {
    case .accuracy, .accuracyTest: return value.probabilityText
    case .gradientNorm: return value.quantityText
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

  /// What the update of the minibatch adds to a parameter.
  func step(_ id: ParameterID) -> Double {
    0 - (run.lastReport?.learningRate ?? run.learningRate) * slope(id)
  }
}
