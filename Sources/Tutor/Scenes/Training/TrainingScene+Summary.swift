import Assessment
import InformationTheory
import Training

extension TrainingScene {
  package func summary(_ context: SceneContext) -> [String] {
    let (language, base) = (context.language, context.base)
    var summary = SceneSummary(context)
    summary.say(
      TrainingPhrases.summary(
        data: TrainingPhrases.name(settings.source), classes: classCount,
        samples: data.trainingCount, batch: run.batchSize, model: modelName,
        rate: TrainingPhrases.scientific(run.learningRate), updates: run.updates))
    summary.say(news(context))
    summary.gap()
    summary.table(
      [TrainingPhrases.quantity[language], TrainingPhrases.valueNow[language]],
      totals.map { [TrainingPhrases.fullName($0)[language], text(of: $0, in: base)] })
    summary.gap()
    summary.table(
      [
        TrainingPhrases.parameter[language], TrainingPhrases.weightNow[language],
        TrainingPhrases.slope[language], TrainingPhrases.step[language],
      ],
      run.model.parameters.ids.map { id in
        [
          TrainingPhrases.plainName(id, of: self), run.model.parameters[id].quantityText,
          slope(id).quantityText, step(id).quantityText,
        ]
      })
    guard run.updates > 0 else { return summary.lines }
    summary.gap()
    summary.say(TrainingPhrases.curveSoFar)
    addCurve(context, to: &summary)
    return summary.lines
  }

  /// The model in a few words.
  private var modelName: Bilingual {
    settings.widths.isEmpty
      ? TrainingPhrases.linearModel
      : TrainingPhrases.network(
        settings.widths.map { "\($0)" }.joined(separator: "-"), settings.activation.rawValue)
  }

  /// The loss at some updates, evenly apart, with the first and the last.
  private func addCurve(_ context: SceneContext, to summary: inout SceneSummary) {
    let points = curve.points(upTo: run.updates)
    let stride = max(1, (points.count + 9) / 10)
    let shown = points.indices.filter { $0 % stride == 0 || $0 == points.count - 1 }
    let text = { (nats: Double) in (nats * context.base.perNat).quantityText }
    summary.table(
      [
        TrainingPhrases.updateAxis[context.language], TrainingPhrases.training[context.language],
        TrainingPhrases.test[context.language],
      ],
      shown.map { index in
        let point = points[index]
        return [
          "\(point.update)", text(point.training.lossInNats),
          point.test.map { text($0.lossInNats) } ?? "–",
        ]
      })
  }
}
