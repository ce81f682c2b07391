import Assessment
import InformationTheory
import Training

extension TrainingScene {
  /// What a field is set to.
  func setting(of element: TrainingElement) -> Bilingual {
    let plain: String
    switch element {
    case .option(let option): return setting(of: option)
    case .feature(let feature): return TrainingPhrases.mark(settings.features.contains(feature))
    case .neurons(let layer) where settings.widths.indices.contains(layer - 1):
      plain = "\(settings.widths[layer - 1])"
    case .classWeight(let index): plain = TrainingPhrases.scientific(classWeight(index))
    case .place(.x1): plain = place.x1.shortest.withMinus
    case .place(.x2): plain = place.x2.shortest.withMinus
    case .place(.label): plain = String(TrainingElement.letters[place.label])
    default: plain = ""
    }
    return Bilingual(zh: plain, en: plain)
  }

  private func setting(of option: TrainingOption) -> Bilingual {
    switch option {
    case .reduction: return TrainingPhrases.name(settings.reduction)
    case .data: return TrainingPhrases.name(settings.source)
    case .plot: return TrainingPhrases.name(plot)
    case .view: return TrainingPhrases.name(view)
    case .speed where !speed.isFinite: return TrainingPhrases.fastest
    case .start: return TrainingPhrases.name(settings.start)
    case .objective: return TrainingPhrases.name(settings.loss)
    case .method: return TrainingPhrases.name(settings.method)
    case .layers where settings.widths.isEmpty: return TrainingPhrases.noHiddenLayer
    default: break
    }
    let plain = plainSetting(of: option)
    return Bilingual(zh: plain, en: plain)
  }

  private func plainSetting(of option: TrainingOption) -> String {
    switch option {
    case .eta: TrainingPhrases.scientific(run.learningRate)
    case .batch: "\(run.batchSize)/\(data.trainingCount)"
    case .l2: TrainingPhrases.scientific(run.objective.l2)
    case .classes: "\(settings.classCount)"
    case .speed: "\(speed.shortest)×"
    case .share, .flips: percent(option == .share ? settings.share : settings.flips)
    case .activation: settings.activation.rawValue
    case .weighting: settings.weighting == .keras ? "Keras" : "PyTorch"
    case .formula: settings.formula == .keras ? "Keras" : "PyTorch"
    case .momentum, .points, .distance, .spread, .test, .seed, .layers, .gamma, .smoothing:
      fieldText(of: option) ?? ""
    case .reduction, .data, .plot, .view, .start, .objective, .method: ""
    }
  }

  private func percent(_ share: Double) -> String {
    "\(((share * 1e6).rounded() / 1e4).shortest)%"
  }
}

extension String {
  /// The text with a leading hyphen as a minus sign.
  fileprivate var withMinus: String { hasPrefix("-") ? "−" + dropFirst() : self }
}
