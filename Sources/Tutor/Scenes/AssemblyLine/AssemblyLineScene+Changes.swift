import InformationTheory

// Values and options: before the first update they belong to the start, later to the run.
extension AssemblyLineScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    let amount = Double(step.direction) * (step.isCoarse ? 0.1 : 0.01)
    switch AssemblyElement(element) {
    case .option(let option): try change(option, by: step)
    case .box: light(AssemblyBox(rawValue: box.rawValue + step.direction) ?? box)
    case .parameter(let parameter):
      try set(element, to: Self.clean(inputs[parameter] + amount))
    case .feature(let sample, let feature) where inputs.used.contains(sample):
      try set(element, to: Self.clean(inputs.features[sample][feature] + amount))
    case .label(let sample) where inputs.used.contains(sample):
      let count = AssemblyParameter.classCount
      let next = (inputs.labels[sample] + step.direction + count) % count
      make(.label(sample, next))
    default: throw SceneRefusal(AssemblyLinePhrases.computed)
    }
  }

  /// The value without the last digits, which only additions of 0.01 left there.
  private static func clean(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 + 0 }

  private mutating func change(_ option: AssemblyOption, by step: ChangeStep) throws(SceneRefusal) {
    let direction = step.direction
    switch option {
    case .eta: make(.learningRate(Self.next(inputs.learningRate, in: AssemblyInputs.rates, step)))
    case .samples:
      let count = min(max(inputs.sampleCount + direction, 1), AssemblyInputs.samples.upperBound)
      setSampleCount(count)
    case .reduction: make(.reduction(inputs.reduction == .mean ? .sum : .mean))
    case .initialisation:
      let all = AssemblyInitialisation.allCases
      let index = (all.firstIndex(of: initialisation) ?? 0) + direction + all.count
      restart(all[index % all.count], seed: seed)
    case .seed: try set("seed", to: Double(seed + direction * (step.isCoarse ? 10 : 1)))
    case .add: make(.added(Self.next(inputs.added, in: AssemblyInputs.constants, step)))
    case .naive: make(.naive(!inputs.isNaive))
    case .check:
      note(.option(.check))
      isChecked.toggle()
    case .sample:
      note(.option(.sample))
      shownSample = (shownSample + direction + inputs.sampleCount) % inputs.sampleCount
    case .speed: changeSpeed(by: direction)
    }
  }

  /// The next entry of a list of settings, above or below a value.
  private static func next(_ value: Double, in list: [Double], _ step: ChangeStep) -> Double {
    var value = value
    for _ in 0..<(step.isCoarse ? 2 : 1) {
      value =
        (step.direction > 0 ? list.first { $0 > value } : list.last { $0 < value }) ?? value
    }
    return value
  }

  mutating func changeSpeed(by direction: Int) {
    note(.option(.speed))
    let index = (Self.speeds.firstIndex(of: speed) ?? 1) + direction
    speed = Self.speeds[min(max(index, 0), Self.speeds.count - 1)]
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch AssemblyElement(element) {
    case .parameter(let parameter):
      try check(value, in: AssemblyInputs.parameterRange)
      make(.parameter(parameter, value + 0))
    case .feature(let sample, let feature) where inputs.used.contains(sample):
      try check(value, in: AssemblyInputs.featureRange)
      make(.feature(sample, feature, value + 0))
    case .label(let sample) where inputs.used.contains(sample):
      make(.label(sample, try integer(value, in: 1...AssemblyParameter.classCount) - 1))
    case .option(let option): try set(option, to: value)
    default: throw SceneRefusal(AssemblyLinePhrases.computed)
    }
  }

  private mutating func set(_ option: AssemblyOption, to value: Double) throws(SceneRefusal) {
    switch option {
    case .eta:
      try check(value, in: AssemblyInputs.rateRange)
      make(.learningRate(value))
    case .add:
      try check(value, in: AssemblyInputs.constantRange)
      make(.added(value + 0))
    case .samples: setSampleCount(try integer(value, in: AssemblyInputs.samples))
    case .seed:
      let seed = try integer(value, in: AssemblyInputs.seeds)
      restart(.uniform, seed: seed)
    case .sample:
      let sample = try integer(value, in: 1...inputs.sampleCount)
      note(.option(.sample))
      shownSample = sample - 1
    case .reduction, .initialisation, .naive, .check, .speed:
      throw SceneRefusal(AssemblyLinePhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    switch AssemblyElement(element) {
    case .parameter(let parameter): return inputs[parameter].shortest
    case .feature(let sample, let feature) where inputs.used.contains(sample):
      return inputs.features[sample][feature].shortest
    case .label(let sample) where inputs.used.contains(sample):
      return "\(inputs.labels[sample] + 1)"
    case .option(.eta): return inputs.learningRate.shortest
    case .option(.add): return inputs.added.shortest
    case .option(.samples): return "\(inputs.sampleCount)"
    case .option(.sample) where options.contains(.sample): return "\(shownSample + 1)"
    case .option(.seed) where options.contains(.seed): return "\(seed)"
    default: return nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    guard let element = AssemblyElement(element), let box = box(of: element) else { return false }
    if box != self.box { light(box) }
    return true
  }

  // MARK: - How changes are made

  /// Notes what is about to be done.
  mutating func note(_ kind: AssemblyLineChange.Kind) {
    let loss = numbers.loss
    lastChange = AssemblyLineChange(kind: kind, lossInNats: loss.isNaN ? nil : loss)
  }

  /// Lights a box.
  mutating func light(_ box: AssemblyBox) {
    note(.box)
    self.box = box
  }

  /// Sets something in the run.
  mutating func make(_ setting: AssemblySetting) {
    note(.setting(setting, from: currentValue(of: setting)))
    run.make(setting)
    if case .parameter = setting, run.updates == 0 { initialisation = .given }
  }

  private mutating func setSampleCount(_ count: Int) {
    make(.sampleCount(count))
    shownSample = min(shownSample, count - 1)
  }

  /// Starts anew with other parameters; samples, η and the rest stay.
  mutating func restart(_ kind: AssemblyInitialisation, seed: Int) {
    note(.option(kind == .uniform && kind == initialisation ? .seed : .initialisation))
    var start = inputs
    start.parameters = AssemblyInputs.parameters(kind, seed: seed)
    initialisation = kind
    self.seed = seed
    run = AssemblyRun(start)
    box = .logits
  }

  private func currentValue(of setting: AssemblySetting) -> String {
    switch setting {
    case .parameter(let parameter, _): inputs[parameter].shortest
    case .feature(let sample, let feature, _): inputs.features[sample][feature].shortest
    case .label(let sample, _): "\(inputs.labels[sample] + 1)"
    case .learningRate: inputs.learningRate.shortest
    case .reduction: inputs.reduction.rawValue
    case .sampleCount: "\(inputs.sampleCount)"
    case .added: inputs.added.shortest
    case .naive: inputs.isNaive ? "yes" : "no"
    }
  }

  private func check(_ value: Double, in range: ClosedRange<Double>) throws(SceneRefusal) {
    guard range.contains(value) else {
      throw SceneRefusal(
        AssemblyLinePhrases.range(range.lowerBound.shortest, range.upperBound.shortest))
    }
  }

  private func integer(_ value: Double, in range: ClosedRange<Int>) throws(SceneRefusal) -> Int {
    guard let whole = Int(exactly: value), range.contains(whole) else {
      throw SceneRefusal(
        AssemblyLinePhrases.wholeRange("\(range.lowerBound)", "\(range.upperBound)"))
    }
    return whole
  }
}
