import Assessment
import InformationTheory

// The state as one line: x, y, w, b, init, seed, samples, eta, reduction, add, naive, check, sample,
// box, what was set on the way, updates.
extension AssemblyLineScene {
  static let keys = [
    "x", "y", "w", "b", "init", "seed", "samples", "eta", "reduction", "add", "naive", "check",
    "sample", "box", "updates",
  ]

  package init(_ line: StateLine) throws(StateLineError) {
    let reader = AssemblyLineReader(line: line)
    try reader.checkKeys()
    initialisation = try reader.values.choice("init") ?? .given
    let seeds = AssemblyInputs.seeds
    seed =
      try reader.values.integer("seed", from: seeds.lowerBound, to: seeds.upperBound)
      ?? Self.standardSeed
    var start = AssemblyInputs()
    start.parameters = AssemblyInputs.parameters(initialisation, seed: seed)
    try reader.readLists(into: &start)
    if line["w"] != nil || line["b"] != nil { initialisation = .given }
    try reader.readSettings(into: &start)
    isChecked = try reader.flag("check") ?? false
    box =
      AssemblyBox(
        rawValue: try reader.values.integer("box", from: 1, to: AssemblyBox.allCases.count) ?? 1)
      ?? .logits
    run = AssemblyRun(start)
    let updates = try reader.values.integer("updates", from: 0, to: AssemblyRun.longest) ?? 0
    run.replay(to: updates, try reader.events(upTo: updates))
    let sample = try reader.values.integer("sample", from: 1, to: inputs.sampleCount) ?? 1
    shownSample = sample - 1
  }

  package var line: StateLine {
    let (start, standard) = (run.start, AssemblyInputs())
    var line = StateLine(scene: "assembly-line")
    func list(_ values: [Double]) -> String { values.map(\.shortest).joined(separator: ",") }
    if start.features != standard.features { line.append("x", list(start.features.flatMap { $0 })) }
    if start.labels != standard.labels {
      line.append("y", start.labels.map { String($0 + 1) }.joined(separator: ","))
    }
    if initialisation == .given, start.parameters != standard.parameters {
      line.append("w", list(start.parameters.flatMap { $0.dropLast() }))
      line.append("b", list(start.parameters.compactMap(\.last)))
    }
    if initialisation != .given { line.append("init", initialisation.rawValue) }
    if seed != Self.standardSeed { line.append("seed", String(seed)) }
    for setting in start.settings where !standard.settings.contains(setting) {
      line.append(setting.key, setting.value)
    }
    if isChecked { line.append("check", "yes") }
    if shownSample > 0 { line.append("sample", String(shownSample + 1)) }
    if box != .logits { line.append("box", String(box.rawValue)) }
    for event in run.events {
      line.append(event.setting.key, event.setting.value, at: event.update)
    }
    if run.updates > 0 { line.append("updates", String(run.updates)) }
    return line
  }
}

extension AssemblyInputs {
  /// What is set beside samples and parameters, in the order of the line.
  fileprivate var settings: [AssemblySetting] {
    [
      .sampleCount(sampleCount), .learningRate(learningRate), .reduction(reduction),
      .added(added), .naive(isNaive),
    ]
  }
}
