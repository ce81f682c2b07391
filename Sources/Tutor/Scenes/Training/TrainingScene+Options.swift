import InformationTheory
import Training

// The options: which settings follow each other, and which values are taken.
extension TrainingScene {
  mutating func change(
    _ option: TrainingOption, by step: ChangeStep
  ) throws(SceneRefusal) {
    let many = step.direction * (step.isCoarse ? 10 : 1)
    let tenth = Double(step.direction) * (step.isCoarse ? 0.1 : 0.01)
    switch option {
    case .eta: try set(option, to: next(of: TrainingSettings.rates, run.learningRate, step))
    case .l2: try set(option, to: next(of: TrainingSettings.decays, run.objective.l2, step))
    case .batch: try set(option, to: Double(run.batchSize + many))
    case .points: try set(option, to: Double(settings.points + many))
    case .test: try set(option, to: Double(settings.test + 10 * many))
    case .seed: try set(option, to: Double(settings.seed + many))
    case .distance: try set(option, to: rounded(settings.distance + 10 * tenth))
    case .gamma: try set(option, to: rounded(settings.gamma + 10 * tenth))
    case .momentum: try set(option, to: rounded(present.momentum + tenth))
    case .share: try set(option, to: rounded(settings.share + tenth))
    case .spread: try set(option, to: rounded(settings.spread + 5 * tenth))
    case .flips: try set(option, to: rounded(settings.flips + tenth))
    case .smoothing: try set(option, to: rounded(settings.smoothing + tenth))
    case .classes: try set(option, to: settings.classes == 2 ? 3 : 2)
    case .layers: try set(option, to: Double(settings.widths.count + step.direction))
    case .reduction: nextReduction()
    case .data: nextData(step.direction)
    case .speed: changeSpeed(by: step.direction)
    case .plot:
      note(.option(.option(.plot)))
      plot = Self.neighbor(of: plot, by: step.direction)
    case .view:
      note(.option(.option(.view)))
      view = Self.neighbor(of: view, by: step.direction)
    case .activation, .start, .objective, .weighting, .method, .formula:
      turn(option, by: step.direction)
    }
  }

  /// Goes to the next of the words of a choice.
  private mutating func turn(_ option: TrainingOption, by direction: Int) {
    restart(.option(option)) { next in
      switch option {
      case .activation: next.activation = Self.neighbor(of: next.activation, by: direction)
      case .start: next.wantedStart = Self.neighbor(of: next.start, by: direction)
      case .objective: next.loss = Self.neighbor(of: next.loss, by: direction)
      case .weighting: next.weighting = Self.neighbor(of: next.weighting, by: direction)
      case .method: next.method = Self.neighbor(of: next.method, by: direction)
      case .formula: next.formula = Self.neighbor(of: next.formula, by: direction)
      default: break
      }
      if next.wantedStart == next.standardStart { next.wantedStart = nil }
    }
  }

  mutating func set(_ option: TrainingOption, to value: Double) throws(SceneRefusal) {
    switch option {
    case .eta:
      guard TrainingSettings.rateRange.contains(value) else {
        throw SceneRefusal(TrainingPhrases.rateRange)
      }
      setLive(.learningRate(value), .learningRate(from: run.learningRate))
    case .batch:
      let size = try integer(value, in: 1...data.trainingCount, option)
      setLive(.batchSize(size), .option(.option(.batch)))
    case .momentum:
      let share = try number(value, in: TrainingSettings.momentumRange, option)
      setLive(.momentum(share), .option(.option(.momentum)))
    case .l2:
      let decay = try number(value, in: TrainingSettings.l2Range, option)
      setLive(.l2(decay), .option(.option(.l2)))
    case .points, .test, .seed, .classes, .layers: try setWhole(option, to: value)
    case .distance, .share, .spread, .flips, .gamma, .smoothing:
      try setNumber(option, to: value)
    case .reduction, .speed, .plot, .view, .data, .activation, .start, .objective, .weighting,
      .method, .formula:
      throw SceneRefusal(TrainingPhrases.computed)
    }
  }

  private mutating func setWhole(
    _ option: TrainingOption, to value: Double
  ) throws(SceneRefusal) {
    let range: ClosedRange<Int> =
      switch option {
      case .points: TrainingSettings.pointsRange
      case .test: TrainingSettings.testRange
      case .seed: TrainingSettings.seedRange
      case .classes: 2...(settings.source.mayHaveThreeClasses ? 3 : 2)
      default: TrainingSettings.layersRange
      }
    let whole = try integer(value, in: range, option)
    restart(.option(option)) { next in
      switch option {
      case .points: next.wantedPoints = whole == next.source.standardPoints ? nil : whole
      case .test: next.test = whole
      case .seed: next.seed = whole
      case .classes: next.classes = whole
      default:
        let last = next.widths.last ?? 4
        next.widths = Array(next.widths.prefix(whole))
        next.widths += [Int](repeating: last, count: whole - next.widths.count)
        if next.wantedStart == next.standardStart { next.wantedStart = nil }
      }
    }
  }

  private mutating func setNumber(
    _ option: TrainingOption, to value: Double
  ) throws(SceneRefusal) {
    let place: (WritableKeyPath<TrainingSettings, Double>, ClosedRange<Double>) =
      switch option {
      case .distance: (\.distance, TrainingSettings.distanceRange)
      case .share: (\.share, TrainingSettings.shareRange)
      case .spread: (\.spread, TrainingSettings.spreadRange)
      case .flips: (\.flips, TrainingSettings.flipsRange)
      case .gamma: (\.gamma, TrainingSettings.gammaRange)
      default: (\.smoothing, TrainingSettings.smoothingRange)
      }
    let number = try number(value, in: place.1, option)
    restart(.option(option)) { $0[keyPath: place.0] = number }
  }

  func fieldText(of option: TrainingOption) -> String? {
    switch option {
    case .eta: run.learningRate.shortest
    case .batch: String(run.batchSize)
    case .momentum: present.momentum.shortest
    case .l2: run.objective.l2.shortest
    case .points: String(settings.points)
    case .test: String(settings.test)
    case .seed: String(settings.seed)
    case .layers: String(settings.widths.count)
    case .distance: settings.distance.shortest
    case .share: settings.share.shortest
    case .spread: settings.spread.shortest
    case .flips: settings.flips.shortest
    case .gamma: settings.gamma.shortest
    case .smoothing: settings.smoothing.shortest
    case .reduction, .speed, .plot, .view, .data, .classes, .activation, .start, .objective,
      .weighting, .method, .formula:
      nil
    }
  }

  /// Shows the model a feature, or no longer.
  mutating func toggle(_ feature: InputFeature) throws(SceneRefusal) {
    guard settings.features != [feature] else { throw SceneRefusal(TrainingPhrases.lastFeature) }
    restart(.feature(feature)) { next in
      let isShown = next.features.contains(feature)
      next.features = InputFeature.allCases.filter {
        $0 == feature ? !isShown : next.features.contains($0)
      }
    }
  }

  mutating func setClassWeight(_ index: Int, to value: Double) throws(SceneRefusal) {
    let range = TrainingSettings.classWeightRange
    guard range.contains(value) else { throw SceneRefusal(TrainingPhrases.classWeightRange) }
    var weights = (0..<classCount).map(classWeight)
    weights[index] = value
    setLive(.classWeights(weights), .option(.classWeight(index)))
  }

  mutating func change(
    _ field: TrainingPlaceField, by step: ChangeStep
  ) throws(SceneRefusal) {
    let amount = Double(step.direction) * (step.isCoarse ? 1 : 0.1)
    switch field {
    case .x1: try set(field, to: rounded(place.x1 + amount))
    case .x2: try set(field, to: rounded(place.x2 + amount))
    case .label:
      note(.place)
      place.label = (place.label + step.direction + classCount) % classCount
    }
  }

  mutating func set(_ field: TrainingPlaceField, to value: Double) throws(SceneRefusal) {
    guard field != .label, abs(value) <= map.extent else {
      throw SceneRefusal(TrainingPhrases.placeRange(map.extent.shortest))
    }
    note(.place)
    if field == .x1 { place.x1 = value + 0 } else { place.x2 = value + 0 }
  }

  // MARK: - How changes are made

  /// Changes what acts on the run as it goes. Before the first update it belongs to the start.
  private mutating func setLive(_ change: TrainingRun.Change, _ kind: TrainingChange.Kind) {
    note(kind)
    goal = nil
    curve.truncate(after: run.updates)
    if run.updates > 0 {
      make(change)
    } else {
      settings = present
      settings.take(change)
      let events = run.events.filter { $0.update == 0 && ($0.isParameter || $0.isPoint) }
      run = settings.run(on: plane)
      run.schedule(events)
      if case .batchSize(let size) = change, size > settings.trainingCount { make(change) }
      forgetPoints()
    }
    refresh()
  }

  /// The neighbour of a value on a scale; two further on with Shift.
  private func next(of scale: [Double], _ value: Double, _ step: ChangeStep) -> Double {
    (0..<(step.isCoarse ? 2 : 1)).reduce(value) { value, _ in
      let next =
        step.direction > 0
        ? scale.first { $0 > value * (1 + 1e-9) } : scale.last { $0 < value * (1 - 1e-9) }
      return next ?? value
    }
  }

  private func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  private func integer(
    _ value: Double, in range: ClosedRange<Int>, _ option: TrainingOption
  ) throws(SceneRefusal) -> Int {
    guard let whole = Int(exactly: value), range.contains(whole) else {
      throw SceneRefusal(
        TrainingPhrases.range(
          option, from: "\(range.lowerBound)", to: "\(range.upperBound)", isWhole: true))
    }
    return whole
  }

  private func number(
    _ value: Double, in range: ClosedRange<Double>, _ option: TrainingOption
  ) throws(SceneRefusal) -> Double {
    guard range.contains(value) else {
      throw SceneRefusal(
        TrainingPhrases.range(
          option, from: range.lowerBound.shortest, to: range.upperBound.shortest, isWhole: false))
    }
    return value + 0
  }
}

extension TrainingSettings {
  /// Takes over a change before the first update.
  mutating func take(_ change: TrainingRun.Change) {
    switch change {
    case .learningRate(let value): learningRate = value
    case .batchSize(let size): batch = size == standardBatch ? nil : min(size, trainingCount)
    case .momentum(let share): momentum = share
    case .l2(let value): l2 = value
    case .classWeights(let weights):
      classWeights = weights.allSatisfy { $0 == 1 } ? [] : weights
    case .parameter, .point: break
    }
  }
}
