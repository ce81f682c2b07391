import Assessment
import InformationTheory

// Fields: each change makes the path anew, with as many updates as before.
extension DescentScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    let sign = Double(step.direction)
    switch DescentElement(element) {
    case .option(let option): try change(option, by: step)
    case .plot(.map): try nudgeStart(.w, by: sign * (step.isCoarse ? 1 : 0.1))
    case .plot(.sigma), .plot(.bowl): try nudgeStart(.w, by: sign * (step.isCoarse ? 1 : 0.1))
    default: throw SceneRefusal(DescentPhrases.computed)
    }
  }

  private mutating func change(
    _ option: DescentOption, by step: ChangeStep
  ) throws(SceneRefusal) {
    let sign = Double(step.direction)
    switch option {
    case .eta: try set("eta", to: nextRate(step))
    case .beta:
      let value = clean(settings.momentum + sign * (step.isCoarse ? 0.1 : 0.01))
      try set("beta", to: min(max(value, 0), DescentSettings.momentumRange.upperBound))
    case .w, .b:
      let parameter: DescentParameter = option == .w ? .w : .b
      try nudgeStart(parameter, by: sign * (step.isCoarse ? 0.1 : 0.01))
    case .x: try set("x", to: clean(settings.x + sign * (step.isCoarse ? 1 : 0.1)))
    case .y: edit(.y) { $0.isYes.toggle() }
    case .fixed: edit(.fixed) { $0.fixed = Self.neighbor(of: $0.fixed, by: step.direction) }
    case .h:
      let range = DescentSettings.nudgeRange
      let value = settings.nudge * (sign > 0 ? 10 : 0.1)
      try set("h", to: min(max(tidy(value), range.lowerBound), range.upperBound))
    case .data: showData(after: step.direction)
    case .view:
      note(.option(.view))
      view = Self.neighbor(of: view, by: step.direction)
    case .speed: changeSpeed(by: step.direction)
    }
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    guard case .option(let option)? = DescentElement(element), options.contains(option) else {
      throw SceneRefusal(DescentPhrases.computed)
    }
    let value = value + 0
    switch option {
    case .eta:
      try check(value, DescentSettings.rateRange, option)
      edit(option) { $0.rate = value }
    case .beta:
      try check(value, DescentSettings.momentumRange, option)
      edit(option) { $0.momentum = value }
    case .w:
      try check(value, DescentSettings.parameterRange, option)
      edit(option) { $0.w = value }
    case .b:
      try check(value, DescentSettings.parameterRange, option)
      edit(option) { $0.b = value }
    case .x:
      try check(value, DescentSettings.featureRange, option)
      edit(option) { $0.x = value }
    case .y:
      guard value == 0 || value == 1 else { throw SceneRefusal(DescentPhrases.labelRange) }
      edit(option) { $0.isYes = value == 1 }
    case .h:
      try check(value, DescentSettings.nudgeRange, option)
      edit(option) { $0.nudge = value }
    case .fixed, .data, .view, .speed: throw SceneRefusal(DescentPhrases.computed)
    }
  }

  package func fieldText(of element: String) -> String? {
    guard case .option(let option)? = DescentElement(element), options.contains(option) else {
      return nil
    }
    switch option {
    case .eta: return settings.rate.shortest
    case .beta: return settings.momentum.shortest
    case .w: return settings.w.shortest
    case .b: return settings.b.shortest
    case .x: return settings.x.shortest
    case .y: return settings.isYes ? "1" : "0"
    case .h: return settings.nudge.shortest
    case .fixed, .data, .view, .speed: return nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    let share = { (value: Double) in min(max(value.isFinite ? value : 0, 0), 1) }
    let place = { (range: ClosedRange<Double>, part: Double) in
      let value = range.lowerBound + part * (range.upperBound - range.lowerBound)
      return min(max((value * 100).rounded() / 100 + 0, -100), 100)
    }
    let window = DescentWindow(of: self)
    switch DescentElement(element) {
    case .plot(.map):
      let (w, b) = (place(window.w, share(x)), place(window.b, 1 - share(y)))
      edit(.w) { ($0.w, $0.b) = (w, b) }
    case .plot(.sigma), .plot(.bowl):
      try start(atPlot: place(window.along, share(x)))
    case .option(let option) where fieldText(of: option.rawValue) == nil:
      try change(option, by: ChangeStep(1))
    default: return false
    }
    return true
  }

  // MARK: - How changes are made

  /// Notes what is about to be done.
  mutating func note(_ kind: DescentChange.Kind) {
    var change = DescentChange(kind: kind, updates: path.updates, lossInNats: now.lossInNats)
    if case .option(let option) = kind { change.setting = setting(of: option).en }
    lastChange = change
  }

  mutating func edit(_ option: DescentOption, _ change: (inout DescentSettings) -> Void) {
    note(.option(option))
    var next = settings
    change(&next)
    remake(next)
  }

  mutating func showData(after direction: Int) {
    note(.option(.data))
    isRunning = false
    remake(DescentSettings(Self.neighbor(of: settings.data, by: direction)), updates: 0)
  }

  mutating func changeSpeed(by direction: Int) {
    note(.option(.speed))
    let index = Self.speeds.firstIndex(of: speed) ?? 2
    speed = Self.speeds[min(max(index + direction, 0), Self.speeds.count - 1)]
  }

  /// Begins anew where the drawing was touched: at this z of the one sample, or at this w.
  private mutating func start(atPlot value: Double) throws(SceneRefusal) {
    guard isNeuron else {
      edit(.w) { $0.w = value }
      return
    }
    let w = clean((value - settings.b) / settings.x)
    guard settings.x != 0, DescentSettings.parameterRange.contains(w) else {
      throw SceneRefusal(DescentPhrases.noWeight)
    }
    note(.option(.w))
    var next = settings
    next.w = w
    remake(next, updates: 0)
  }

  private mutating func nudgeStart(
    _ parameter: DescentParameter, by amount: Double
  ) throws(SceneRefusal) {
    let old = parameter == .w ? settings.w : settings.b
    try set(parameter.rawValue, to: clean(old + amount))
  }

  private func check(
    _ value: Double, _ range: ClosedRange<Double>, _ option: DescentOption
  ) throws(SceneRefusal) {
    guard range.contains(value) else {
      throw SceneRefusal(
        DescentPhrases.range(
          option, from: range.lowerBound.shortest, to: range.upperBound.shortest))
    }
  }

  private func clean(_ value: Double) -> Double { (value * 1e10).rounded() / 1e10 + 0 }

  /// A power of ten times few digits, without the rest of a multiplication.
  private func tidy(_ value: Double) -> Double { (value * 1e12).rounded() / 1e12 }

  private func nextRate(_ step: ChangeStep) -> Double {
    var rate = settings.rate
    for _ in 0..<(step.isCoarse ? 2 : 1) {
      let next =
        step.direction > 0
        ? DescentSettings.rates.first { $0 > rate * (1 + 1e-9) }
        : DescentSettings.rates.last { $0 < rate * (1 - 1e-9) }
      rate = next ?? rate
    }
    return rate
  }

  static func neighbor<Choice: CaseIterable & Equatable>(
    of choice: Choice, by direction: Int
  ) -> Choice {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + direction + all.count) % all.count]
  }
}
