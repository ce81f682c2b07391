import InformationTheory

extension PenaltyScene {
  package init(_ line: StateLine) throws(StateLineError) {
    let reader = SettingReader(line: line, keys: ["view", "y", "q", "z"])
    try reader.check()
    view = try reader.word("view", PenaltyView.self) ?? .probability
    isYes = try reader.index("y", of: ["0", "1"]) != 0
    let q = try reader.number("q", in: 0...1)
    let z = try reader.number("z", in: PenaltyPlace.logitRange)
    if q != nil, let setting = reader.setting("z"), z != nil {
      // Both say where the model stands.
      throw .duplicate(key: "z", column: setting.column)
    }
    place = q.map { .probability($0) } ?? z.map { .logit($0) } ?? .standard
  }

  package var line: StateLine {
    var line = StateLine(scene: "penalty")
    if view != .probability { line.append("view", view.rawValue) }
    if !isYes { line.append("y", "0") }
    switch place {
    case .standard: break
    case .probability(let q): line.append("q", q.shortest)
    case .logit(let z): line.append("z", z.shortest)
    }
    return line
  }
}
