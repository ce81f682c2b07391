import Assessment
import InformationTheory

extension TapeScene {
  static let keys = [
    "program", "model", "framework", "eta", "x", "y", "w", "b", "q", "row", "speed", "line",
    "sweep", "updates",
  ]

  package init(_ line: StateLine) throws(StateLineError) {
    let reader = TapeLineReader(line: line)
    try reader.check(Self.keys)
    var settings = TapeSettings()
    settings.program = try reader.word("program", TapeProgram.self) ?? .written
    settings.framework = try reader.word("framework", TapeFramework.self) ?? .tensorflow
    try reader.refuse(Self.foreign(to: settings.program))
    settings.model = try reader.word("model", TapeModel.self) ?? .none
    settings.rate = try reader.number("eta", in: TapeSettings.rateRange)
    if settings.rate == settings.standardRate { settings.rate = nil }
    let isNeuron = settings.program == .repaired
    if isNeuron {
      settings.x = try reader.numbers("x", in: TapeSettings.inputRange, count: 4) ?? settings.x
      settings.labels =
        try reader.numbers("y", in: TapeSettings.labelRange, count: 4) ?? settings.labels
      settings.w = try reader.number("w", in: TapeSettings.parameterRange) ?? 0
      settings.b = try reader.number("b", in: TapeSettings.parameterRange) ?? 0
    } else {
      settings.truth =
        try reader.numbers("y", in: TapeSettings.labelRange, count: 2) ?? settings.truth
      settings.q =
        try reader.numbers("q", in: TapeSettings.probabilityRange, count: 2) ?? settings.q
    }
    self.init()
    give(settings)
    row = (try reader.integer("row", in: 1...settings.rowCount) ?? 1) - 1
    speed = try reader.speed() ?? 1
    try readPlace(reader)
  }

  /// The settings that another program has and this one does not.
  private static func foreign(to program: TapeProgram) -> [String] {
    switch program {
    case .written: ["x", "w", "b", "sweep", "updates"]
    case .repaired: ["model", "q"]
    case .direct: ["model", "x", "w", "b"]
    }
  }

  private mutating func readPlace(_ reader: TapeLineReader) throws(StateLineError) {
    let isLooping = settings.program != .written
    let last = isLooping ? run.lines.count : run.lastStop
    let number = try reader.integer("line", in: 0...last) ?? 0
    let action = number > 0 ? run.lines[number - 1].action : nil
    let loop = run.lines.firstIndex { $0.action == .loop } ?? run.lines.count
    let isInLoop = number > loop
    let isUpdate = action == .update && isLooping
    let most = isInLoop ? TapeSettings.mostUpdates - (isUpdate ? 0 : 1) : 0
    let updates =
      try reader.integer("updates", in: (isUpdate ? 1 : 0)...most) ?? (isUpdate ? 1 : 0)
    let isSweep = action == .gradient && isLooping
    let sweep =
      try reader.integer("sweep", in: (isSweep ? 1 : 0)...(isSweep ? run.sweeps : 0))
      ?? (isSweep ? run.sweeps : 0)
    let place = TapePlace(line: number, updates: updates, sweep: sweep)
    go(to: place)
    guard run.place.line == number, run.place.updates == updates else {
      // The program fails before it comes so far.
      throw reader.bad("updates", .integer(from: 0, to: run.place.updates))
    }
  }

  package var line: StateLine {
    var line = StateLine(scene: "tape")
    let standard = TapeSettings()
    if settings.program != .written { line.append("program", settings.program.rawValue) }
    if settings.program == .written, settings.model != .none {
      line.append("model", settings.model.rawValue)
    }
    if settings.framework != .tensorflow { line.append("framework", settings.framework.rawValue) }
    if settings.learningRate != settings.standardRate {
      line.append("eta", settings.learningRate.shortest)
    }
    let list = { (values: [Double]) in values.map(\.shortest).joined(separator: ",") }
    if settings.program == .repaired {
      if settings.x != standard.x { line.append("x", list(settings.x)) }
      if settings.labels != standard.labels { line.append("y", list(settings.labels)) }
      if settings.w != 0 { line.append("w", settings.w.shortest) }
      if settings.b != 0 { line.append("b", settings.b.shortest) }
    } else {
      if settings.truth != standard.truth { line.append("y", list(settings.truth)) }
      if settings.q != standard.q { line.append("q", list(settings.q)) }
    }
    if row != 0 { line.append("row", "\(row + 1)") }
    if speed != 1 { line.append("speed", speed.shortest) }
    let place = run.place
    if place.line > 0 { line.append("line", "\(place.line)") }
    guard settings.program != .written else { return line }
    if run.current == .gradient, place.sweep < run.sweeps {
      line.append("sweep", "\(place.sweep)")
    }
    if place.updates > 0 { line.append("updates", "\(place.updates)") }
    return line
  }
}

/// Reads the settings of a line, and says of a bad one what it takes and where it stands.
private struct TapeLineReader {
  let line: StateLine

  func check(_ keys: [String]) throws(StateLineError) {
    var seen: Set<String> = []
    for setting in line.settings {
      guard keys.contains(setting.key) else {
        throw .unknownKey(key: setting.key, column: setting.column, known: keys)
      }
      if let update = setting.update {
        throw .unknownKey(key: "@\(update):\(setting.key)", column: setting.column, known: keys)
      }
      guard seen.insert(setting.key).inserted else {
        throw .duplicate(key: setting.key, column: setting.column)
      }
    }
  }

  /// Refuses settings that the program does not have.
  func refuse(_ keys: [String]) throws(StateLineError) {
    guard let setting = line.settings.first(where: { keys.contains($0.key) }) else { return }
    let known = TapeScene.keys.filter { !keys.contains($0) }
    throw .unknownKey(key: setting.key, column: setting.column, known: known)
  }

  func word<Choice: CaseIterable & RawRepresentable<String>>(
    _ key: String, _ choice: Choice.Type
  ) throws(StateLineError) -> Choice? {
    guard let text = line[key] else { return nil }
    guard let value = Choice(rawValue: text) else {
      throw bad(key, .oneOf(Choice.allCases.map(\.rawValue)))
    }
    return value
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws(StateLineError) -> Int? {
    guard let text = line[key] else { return nil }
    guard let value = Int(text), range.contains(value) else {
      throw bad(key, .integer(from: range.lowerBound, to: range.upperBound))
    }
    return value
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws(StateLineError) -> Double? {
    guard let text = line[key] else { return nil }
    return try number(text[...], key, in: range)
  }

  func numbers(
    _ key: String, in range: ClosedRange<Double>, count: Int
  ) throws(StateLineError) -> [Double]? {
    guard let text = line[key] else { return nil }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    guard words.count == count else {
      throw bad(key, .sameCount(as: "program", count: count))
    }
    var values: [Double] = []
    for word in words { values.append(try number(word, key, in: range)) }
    return values
  }

  func speed() throws(StateLineError) -> Double? {
    guard let text = line["speed"] else { return nil }
    guard let speed = TapeScene.speeds.first(where: { $0.shortest == text }) else {
      throw bad("speed", .oneOf(TapeScene.speeds.map(\.shortest)))
    }
    return speed
  }

  private func number(
    _ text: Substring, _ key: String, in range: ClosedRange<Double>
  ) throws(StateLineError) -> Double {
    guard let expression = try? Expression(String(text)), let value = try? expression.value(),
      range.contains(value)
    else { throw bad(key, .number(from: range.lowerBound, to: range.upperBound)) }
    return value + 0
  }

  func bad(_ key: String, _ expected: StateLineError.Expected) -> StateLineError {
    let setting = line.settings.first { $0.key == key }
    let start = setting?.column ?? 0
    return .badValue(
      key: key, value: setting?.value ?? "", column: start > 0 ? start + key.count + 1 : 0,
      expected: expected)
  }
}
