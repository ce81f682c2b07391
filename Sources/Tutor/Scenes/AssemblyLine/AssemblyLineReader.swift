import Assessment
import InformationTheory

/// Reads the settings of an `assembly-line` line, and says of a bad one what it takes and where.
struct AssemblyLineReader {
  let line: StateLine

  /// Reads single values.
  var values: DistributionsLineReader { DistributionsLineReader(line: line) }

  /// Refuses keys that are unknown or stand twice.
  func checkKeys() throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings where setting.update == nil {
      guard AssemblyLineScene.keys.contains(setting.key) else {
        throw .unknownKey(
          key: setting.key, column: setting.column, known: AssemblyLineScene.keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  /// Samples, labels, weights and biases.
  func readLists(into inputs: inout AssemblyInputs) throws(StateLineError) {
    let (features, classes) = (AssemblyParameter.featureCount, AssemblyParameter.classCount)
    let most = AssemblyInputs.samples.upperBound
    if let x = try numbers("x", in: AssemblyInputs.featureRange, counts: [2, 4, 6]) {
      for (index, value) in x.enumerated() {
        inputs.features[index / features][index % features] = value
      }
      inputs.sampleCount = min(inputs.sampleCount, x.count / features)
    }
    let labels = Array(1...most)
    if let y = try numbers("y", in: 1...Double(classes), counts: labels, whole: true) {
      for (index, value) in y.enumerated() { inputs.labels[index] = Int(value) - 1 }
    }
    let range = AssemblyInputs.parameterRange
    if let w = try numbers("w", in: range, counts: [classes * features]) {
      for (index, value) in w.enumerated() {
        inputs.parameters[index / features][index % features] = value
      }
    }
    if let b = try numbers("b", in: range, counts: [classes]) {
      for (index, value) in b.enumerated() { inputs.parameters[index][features] = value }
    }
  }

  /// η, samples, reduction, the constant and the shift.
  func readSettings(into inputs: inout AssemblyInputs) throws(StateLineError) {
    for key in ["samples", "eta", "reduction", "add", "naive"] {
      guard let setting = line.settings.first(where: { $0.key == key && $0.update == nil })
      else { continue }
      inputs.apply(try read(setting))
    }
  }

  /// What was set on the way, in order.
  func events(upTo updates: Int) throws(StateLineError) -> [AssemblyRun.Event] {
    var events: [AssemblyRun.Event] = []
    for setting in line.settings {
      guard let update = setting.update else { continue }
      let last = events.last?.update ?? 0
      guard update >= last, update <= updates else {
        throw .badValue(
          key: "@", value: "\(update)", column: setting.column,
          expected: .integer(from: last, to: max(last, updates)))
      }
      events.append(AssemblyRun.Event(update: update, setting: try read(setting)))
    }
    return events
  }

  /// `yes` or `no`.
  func flag(_ key: String) throws(StateLineError) -> Bool? {
    try values.word(key, of: ["no", "yes"]).map { $0 == "yes" }
  }

  /// One setting of the run, wherever it stands in the line.
  private func read(_ setting: StateLine.Setting) throws(StateLineError) -> AssemblySetting {
    let single = StateLine(scene: line.scene, settings: [Self.placed(setting)])
    let reader = AssemblyLineReader(line: single)
    switch AssemblyElement(setting.key) {
    case .option(.samples):
      let range = AssemblyInputs.samples
      return .sampleCount(try reader.integer(setting.key, in: range))
    case .option(.eta):
      return .learningRate(try reader.number(setting.key, in: AssemblyInputs.rateRange))
    case .option(.reduction): return .reduction(try reader.values.choice("reduction") ?? .mean)
    case .option(.add):
      return .added(try reader.number(setting.key, in: AssemblyInputs.constantRange))
    case .option(.naive): return .naive(try reader.flag("naive") ?? false)
    case .parameter(let parameter):
      let range = AssemblyInputs.parameterRange
      return .parameter(parameter, try reader.number(setting.key, in: range))
    case .feature(let sample, let feature):
      let range = AssemblyInputs.featureRange
      return .feature(sample, feature, try reader.number(setting.key, in: range))
    case .label(let sample):
      let range = 1...AssemblyParameter.classCount
      return .label(sample, try reader.integer(setting.key, in: range) - 1)
    default:
      let settings = ["eta", "samples", "reduction", "add", "naive"]
      throw .unknownKey(
        key: setting.key, column: setting.column,
        known: settings + AssemblyParameter.all.map(\.name) + ["x.1.1", "y.1"])
    }
  }

  /// The setting as one of a start, with the column of its value where it was.
  private static func placed(_ setting: StateLine.Setting) -> StateLine.Setting {
    var copy = StateLine.Setting(setting.key, setting.value)
    let prefix = setting.update.map { "@\($0):".count } ?? 0
    copy.column = setting.column > 0 ? setting.column + prefix : 0
    return copy
  }

  private func number(
    _ key: String, in range: ClosedRange<Double>
  ) throws(StateLineError) -> Double {
    try values.number(key, from: range.lowerBound, to: range.upperBound) ?? 0
  }

  private func integer(_ key: String, in range: ClosedRange<Int>) throws(StateLineError) -> Int {
    try values.integer(key, from: range.lowerBound, to: range.upperBound) ?? 0
  }

  /// A list of numbers, each an expression, of one of these lengths.
  private func numbers(
    _ key: String, in range: ClosedRange<Double>, counts: [Int], whole: Bool = false
  ) throws(StateLineError) -> [Double]? {
    guard let text = line[key] else { return nil }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    guard counts.contains(words.count) else {
      throw values.bad(key, .sameCount(as: Self.model(key), count: counts.last ?? 0))
    }
    var result: [Double] = []
    var offset = 0
    for word in words {
      guard let expression = try? Expression(String(word)), let value = try? expression.value(),
        range.contains(value), !whole || value.rounded() == value
      else {
        let expected: StateLineError.Expected =
          whole
          ? .integer(from: Int(range.lowerBound), to: Int(range.upperBound))
          : .number(from: range.lowerBound, to: range.upperBound)
        throw values.bad(key, expected, value: String(word), offset: offset)
      }
      result.append(value + 0)
      offset += word.count + 1
    }
    return result
  }

  /// Another list that is as long.
  private static func model(_ key: String) -> String {
    switch key {
    case "x": "w"
    case "w": "x"
    case "y": "b"
    default: "y"
    }
  }
}
