import InformationTheory

// The state as one line: the settings, and how many updates were made.
extension DescentScene {
  private static let keys = [
    "data", "x", "y", "w", "b", "eta", "beta", "fixed", "h", "view", "speed", "updates",
  ]

  package init(_ line: StateLine) throws(StateLineError) {
    let reader = SettingReader(line: line, keys: Self.keys)
    try reader.check()
    var settings = DescentSettings(try reader.word("data", DescentData.self) ?? .neuron)
    let isNeuron = settings.data == .neuron
    for key in ["x", "y"] where !isNeuron {
      guard let setting = reader.setting(key) else { continue }
      throw .unknownKey(
        key: key, column: setting.column, known: Self.keys.filter { $0 != "x" && $0 != "y" })
    }
    settings.x = try reader.number("x", in: DescentSettings.featureRange) ?? settings.x
    settings.isYes = try reader.index("y", of: ["0", "1"]) != 0
    settings.w = try reader.number("w", in: DescentSettings.parameterRange) ?? settings.w
    settings.b = try reader.number("b", in: DescentSettings.parameterRange) ?? settings.b
    settings.rate = try reader.number("eta", in: DescentSettings.rateRange) ?? settings.rate
    settings.momentum =
      try reader.number("beta", in: DescentSettings.momentumRange) ?? settings.momentum
    settings.fixed = try reader.word("fixed", DescentFixed.self) ?? settings.fixed
    settings.nudge = try reader.number("h", in: DescentSettings.nudgeRange) ?? settings.nudge
    let view = try reader.word("view", DescentView.self) ?? .path
    let speed = try reader.index("speed", of: Self.speeds.map(\.shortest))
    let updates = try reader.integer("updates", in: 0...DescentSettings.mostUpdates) ?? 0
    self.init(settings, updates: updates)
    self.view = view
    if let speed { self.speed = Self.speeds[speed] }
  }

  package var line: StateLine {
    var line = StateLine(scene: "descent")
    let settings = settings
    let standard = DescentSettings(settings.data)
    if !isNeuron { line.append("data", settings.data.rawValue) }
    if settings.x != standard.x { line.append("x", settings.x.shortest) }
    if !settings.isYes { line.append("y", "0") }
    if settings.w != standard.w { line.append("w", settings.w.shortest) }
    if settings.b != standard.b { line.append("b", settings.b.shortest) }
    if settings.rate != standard.rate { line.append("eta", settings.rate.shortest) }
    if settings.momentum != standard.momentum {
      line.append("beta", settings.momentum.shortest)
    }
    if settings.fixed != standard.fixed { line.append("fixed", settings.fixed.rawValue) }
    if settings.nudge != standard.nudge { line.append("h", settings.nudge.shortest) }
    if view != .path { line.append("view", view.rawValue) }
    if speed != 1 { line.append("speed", speed.shortest) }
    if path.updates > 0 { line.append("updates", "\(path.updates)") }
    return line
  }
}
