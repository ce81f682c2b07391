import Assessment
import InformationTheory

// Givens and options: all are changed in place, and the run is carried out anew to where it was.
extension TapeScene {
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    switch TapeElement(element) {
    case .option(let option): try change(option, by: step)
    case .input(let row): try nudge(element, settings.x, row, 0.1, step)
    case .label(let row): try nudge(element, settings.y, row, 0.1, step)
    case .probability(let row): try nudge(element, settings.q, row, 0.01, step)
    case .value, .gradient: show(row: row + step.direction)
    case .line, .single, .pass, nil: throw SceneRefusal(TapePhrases.computed)
    }
  }

  private mutating func change(_ option: TapeOption, by step: ChangeStep) throws(SceneRefusal) {
    var next = settings
    switch option {
    case .program: next.program = Self.neighbor(of: next.program, step.direction)
    case .model: next.model = Self.neighbor(of: next.model, step.direction)
    case .framework: next.framework = Self.neighbor(of: next.framework, step.direction)
    case .eta: return try set("eta", to: nextRate(step.direction))
    case .w: return try nudge("w", [settings.w], 0, 0.1, step)
    case .b: return try nudge("b", [settings.b], 0, 0.1, step)
    case .row: return show(row: row + step.direction)
    case .speed: return changeSpeed(by: step.direction)
    }
    if option == .program { next.rate = nil }
    lastChange = .setting(.option(option))
    give(next)
  }

  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    var next = settings
    let value = value + 0
    switch TapeElement(element) {
    case .option(.eta):
      try check(value, in: TapeSettings.rateRange, "η")
      next.rate = value == settings.standardRate ? nil : value
    case .option(.w) where settings.program == .repaired:
      try check(value, in: TapeSettings.parameterRange, "w")
      next.w = value
    case .option(.b) where settings.program == .repaired:
      try check(value, in: TapeSettings.parameterRange, "b")
      next.b = value
    case .input(let row) where settings.program == .repaired && next.x.indices.contains(row):
      try check(value, in: TapeSettings.inputRange, "x")
      next.x[row] = value
    case .label(let row) where next.y.indices.contains(row):
      try check(value, in: TapeSettings.labelRange, "y")
      if settings.program == .repaired { next.labels[row] = value } else { next.truth[row] = value }
    case .probability(let row) where settings.program != .repaired && next.q.indices.contains(row):
      try check(value, in: TapeSettings.probabilityRange, "q")
      next.q[row] = value
    default: throw SceneRefusal(TapePhrases.computed)
    }
    lastChange = TapeElement(element).map { .setting($0) }
    give(next)
  }

  package func fieldText(of element: String) -> String? {
    let isNeuron = settings.program == .repaired
    switch TapeElement(element) {
    case .option(.eta): return settings.learningRate.shortest
    case .option(.w) where isNeuron: return settings.w.shortest
    case .option(.b) where isNeuron: return settings.b.shortest
    case .input(let row) where isNeuron && settings.x.indices.contains(row):
      return settings.x[row].shortest
    case .label(let row) where settings.y.indices.contains(row):
      return settings.y[row].shortest
    case .probability(let row) where !isNeuron && settings.q.indices.contains(row):
      return settings.q[row].shortest
    default: return nil
    }
  }

  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    switch TapeElement(element) {
    case .option(let option) where fieldText(of: element) == nil:
      try change(option, by: ChangeStep(1))
    case .line(let index): try go(toLine: index)
    case .input(let row), .label(let row), .probability(let row), .single(let row):
      show(row: row)
    case .option, .value, .gradient, .pass, nil: return false
    }
    return true
  }

  // MARK: - How changes are made

  /// The last line of the program that can be reached from here within this pass is the one that
  /// is asked for; a line above goes back to it.
  mutating func go(toLine index: Int) throws(SceneRefusal) {
    guard run.lines.indices.contains(index) else { throw SceneRefusal(TapePhrases.computed) }
    let isUpdated = run.current == .update ? 1 : 0
    let isUpdate = run.lines[index].action == .update
    let updates = max(0, run.place.updates - isUpdated) + (isUpdate ? 1 : 0)
    lastChange = .steps
    go(to: TapePlace(line: index + 1, updates: updates, sweep: 1))
  }

  mutating func show(row next: Int) {
    let count = settings.rowCount
    lastChange = .setting(.option(.row))
    row = (next % count + count) % count
  }

  mutating func changeSpeed(by direction: Int) {
    let index = Self.speeds.firstIndex(of: speed) ?? 2
    lastChange = .setting(.option(.speed))
    speed = Self.speeds[min(max(index + direction, 0), Self.speeds.count - 1)]
  }

  private mutating func nudge(
    _ element: String, _ values: [Double], _ index: Int, _ fine: Double, _ step: ChangeStep
  ) throws(SceneRefusal) {
    guard values.indices.contains(index) else { throw SceneRefusal(TapePhrases.computed) }
    let amount = Double(step.direction) * fine * (step.isCoarse ? 10 : 1)
    try set(element, to: ((values[index] + amount) * 1e10).rounded() / 1e10)
  }

  private func check(
    _ value: Double, in range: ClosedRange<Double>, _ name: String
  ) throws(SceneRefusal) {
    guard range.contains(value) else {
      throw SceneRefusal(
        TapePhrases.range(name, from: range.lowerBound.shortest, to: range.upperBound.shortest))
    }
  }

  private func nextRate(_ direction: Int) -> Double {
    let now = settings.learningRate
    let next =
      direction > 0
      ? TapeSettings.rates.first { $0 > now * 1.000_001 }
      : TapeSettings.rates.last { $0 < now * 0.999_999 }
    return next ?? now
  }

  private static func neighbor<Choice: CaseIterable & Equatable>(
    of choice: Choice, _ direction: Int
  ) -> Choice {
    let all = Array(Choice.allCases)
    let index = all.firstIndex(of: choice) ?? 0
    return all[(index + direction + all.count) % all.count]
  }
}
