import Assessment
import InformationTheory
import Training

extension TrainingScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(text(context)[context.language])
  }

  private func text(_ context: SceneContext) -> Bilingual {
    if let divergence = run.divergence {
      return TrainingPhrases.diverged(divergence, in: self)
    }
    let shown = { (nats: Double) in (nats * context.base.perNat).quantityText }
    guard let change = lastChange else {
      return run.updates == 0
        ? TrainingPhrases.begin(loss: shown(now.training.lossInNats))
        : TrainingPhrases.cursor(
          run.updates, training: shown(now.training.lossInNats),
          test: now.test.map { shown($0.lossInNats) })
    }
    switch change.kind {
    case .updates: return updates(change, shown)
    case .back: return TrainingPhrases.back(run.updates, loss: shown(now.training.lossInNats))
    case .rewind:
      return TrainingPhrases.rewound(
        seed: settings.seed, loss: shown(now.training.lossInNats))
    case .learningRate(let before):
      return TrainingPhrases.rate(
        from: TrainingPhrases.scientific(before),
        to: TrainingPhrases.scientific(run.learningRate), update: run.updates)
    case .parameter(let id, let before):
      guard run.model.parameters.contains(id) else { return Bilingual(zh: "", en: "") }
      return TrainingPhrases.parameter(
        TrainingPhrases.plainName(id, of: self), from: before.quantityText,
        to: run.model.parameters[id].quantityText,
        loss: (shown(change.lossInNats), shown(now.training.lossInNats)))
    case .option(let element):
      let text = TrainingPhrases.option(
        TrainingPhrases.name(of: element), setting(of: element), effect(of: element))
      guard element == .option(.reduction), let rate = present.equivalentRate else { return text }
      return text + TrainingPhrases.sameSteps(rate: TrainingPhrases.scientific(rate))
    case .mapClass: return TrainingPhrases.mapClass(TrainingElement.letters[mapClass])
    case .cursor: return reading(shown)
    case .run: return TrainingPhrases.run(isRunning, update: run.updates)
    case .travel: return TrainingPhrases.travel(run.updates, loss: shown(now.training.lossInNats))
    case .kept: return TrainingPhrases.kept(kept != nil, update: run.updates)
    case .place:
      return TrainingPhrases.place(location, q: probabilitiesAtCursor[mapClass], of: mapClass)
    case .point:
      return TrainingPhrases.inserted(
        location, place.label, count: data.trainingCount,
        loss: (shown(change.lossInNats), shown(now.training.lossInNats)))
    }
  }

  /// What setting a field does to the run.
  private func effect(of element: TrainingElement) -> TrainingPhrases.FieldEffect {
    switch element {
    case .option(let option) where option.isDisplay: .none
    case .option(.batch), .option(.momentum), .option(.l2), .classWeight:
      .fromUpdate(run.updates + 1)
    default: .restart
    }
  }

  private func updates(
    _ change: TrainingChange, _ shown: (Double) -> String
  ) -> Bilingual {
    if isAtLimit { return TrainingPhrases.limit(longest) }
    if isAtRest { return TrainingPhrases.rest(run.updates, loss: shown(now.training.lossInNats)) }
    if run.updates == change.updates + 1 {
      let before = minibatch.lossInNats
      let after = run.lossAfterUpdateInNats ?? before
      let text = TrainingPhrases.oneUpdate(
        run.updates, from: shown(before), to: shown(after),
        gradient: minibatch.gradients.norm.quantityText)
      return after > before * (1 + 1e-9) ? text + TrainingPhrases.rose : text
    }
    let after = now.training.lossInNats
    let text = TrainingPhrases.manyUpdates(
      change.updates + 1, run.updates, from: shown(change.lossInNats), to: shown(after))
    return after > change.lossInNats * (1 + 1e-9) ? text + TrainingPhrases.rose : text
  }

  private func reading(_ shown: (Double) -> String) -> Bilingual {
    let point = readPoint
    return TrainingPhrases.cursor(
      point.update, training: shown(point.training.lossInNats),
      test: point.test.map { shown($0.lossInNats) })
  }

  /// The point of the curve at the cursor; without one, the present.
  var readPoint: LossCurve.Point {
    guard let cursor, let point = curve.points(upTo: cursor).last else { return now }
    return point
  }
}

extension Bilingual {
  fileprivate static func + (a: Bilingual, b: Bilingual) -> Bilingual {
    Bilingual(zh: a.zh + b.zh, en: a.en + b.en)
  }
}
