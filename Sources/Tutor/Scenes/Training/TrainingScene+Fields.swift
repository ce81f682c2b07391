import Training

/// The fields of the scene in the groups that Tab walks through.
enum TrainingGroup: String, CaseIterable, Sendable {
  /// What acts on the run as it goes.
  case live = "options"
  /// What decides the points.
  case data
  /// What the model is, and what it minimises.
  case model
  /// The cursor on the map.
  case cursor
}

extension TrainingScene {
  /// The fields of a group that mean something for the present settings.
  func fields(of group: TrainingGroup) -> [TrainingElement] {
    switch group {
    case .live: liveFields
    case .data: TrainingOption.ofData.filter(isOffered).map { .option($0) }
    case .model: modelFields
    case .cursor:
      (data.featureCount == 1 && !settings.isPlane
        ? [TrainingPlaceField.x1, .label] : TrainingPlaceField.allCases).map { .place($0) }
    }
  }

  private var liveFields: [TrainingElement] {
    let options = TrainingOption.live.filter(isOffered).map { TrainingElement.option($0) }
    let weights =
      settings.loss == .squaredError
      ? []
      : (0..<classCount).map {
        TrainingElement.classWeight($0)
      }
    let place = options.firstIndex(of: .option(.l2)).map { $0 + 1 } ?? options.count
    return Array(options[..<place]) + weights + Array(options[place...])
  }

  private var modelFields: [TrainingElement] {
    let inputs = settings.isPlane ? InputFeature.allCases.map { TrainingElement.feature($0) } : []
    let neurons = settings.widths.indices.map { TrainingElement.neurons($0 + 1) }
    let rest: [TrainingOption] = [
      .activation, .start, .objective, .gamma, .smoothing, .weighting, .method, .formula,
    ]
    return inputs + [.option(.layers)] + neurons
      + rest.filter(isOffered).map { .option($0) }
  }

  /// Whether an option means something for the present settings.
  private func isOffered(_ option: TrainingOption) -> Bool {
    switch option {
    case .classes: settings.source.mayHaveThreeClasses
    case .distance: settings.source == .blobs
    case .share: settings.source == .imbalanced
    case .spread: settings.source.shape != nil
    case .flips: settings.source != .imbalanced && settings.isPlane
    case .points, .test: settings.isPlane
    case .reduction: run.batchSize > 1
    case .seed:
      settings.isPlane || run.batchSize < data.trainingCount || settings.start != .zeros
    case .plot: view == .all || view == .curve
    case .momentum: settings.method.hasMomentum
    case .activation: !settings.widths.isEmpty
    case .gamma: settings.loss == .focal
    case .smoothing: settings.loss != .focal
    case .weighting: !run.objective.classWeights.isEmpty
    case .formula: settings.method != .sgd
    case .eta, .batch, .l2, .data, .speed, .view, .layers, .start, .objective, .method: true
    }
  }

  /// What the settings are now, with what was changed on the way.
  var present: TrainingSettings {
    var now = settings
    now.learningRate = run.learningRate
    now.batch = run.batchSize == now.standardBatch ? nil : run.batchSize
    now.l2 = run.objective.l2
    now.classWeights = run.objective.classWeights
    switch run.method {
    case .momentum(let share), .nesterov(let share): now.momentum = share
    case .sgd, .adam: break
    }
    return now
  }

  /// What a class weighs.
  func classWeight(_ index: Int) -> Double {
    let weights = run.objective.classWeights
    return weights.isEmpty ? 1 : weights[index]
  }
}
