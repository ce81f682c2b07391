internal import InformationTheory

extension ProgramExercise {
  /// Reads an exercise.
  ///
  /// - Parameters:
  ///   - text: The text of its file, as `lessons/programs/README.md` describes it.
  ///   - id: The name of the file without its ending.
  /// - Throws: The first thing that is wrong with it.
  package init(json text: String, id: String) throws(ProgramExerciseError) {
    let value: JSONText
    do throws(JSONTextError) { value = try JSONText(text) } catch { throw .json(error) }
    let file = try ProgramFileReader(value, path: "")
    let version = try file.number("format_version") ?? 0
    guard version == 1 else { throw .format(Int(clamping: version)) }
    try file.allow(["format_version", "title", "task", "function", "tolerance", "cases", "slips"])
    let function = try file.text("function")
    let known = Computation.functions.map(\.name)
    guard known.contains(function) else {
      throw .function(function, nearest: nearestName(to: function, among: known))
    }
    let tolerance = try file.tolerance() ?? ProgramTolerance()
    self.id = id
    self.function = function
    title = try file.bilingual("title")
    task = try file.bilingual("task")
    var cases: [ProgramCase] = []
    for entry in try file.list("cases") {
      try entry.allow(["name", "inputs", "options", "trap", "tolerance"])
      cases.append(
        ProgramCase(
          name: try entry.bilingual("name"),
          computation: Computation(
            function, try entry.arguments("inputs"), options: try entry.arguments("options")),
          trap: entry.has("trap") ? try entry.bilingual("trap") : nil,
          tolerance: try entry.tolerance() ?? tolerance))
    }
    guard !cases.isEmpty else { throw .noCases }
    self.cases = cases
    slips = []
    for entry in file.has("slips") ? try file.list("slips") : [] {
      try entry.allow(["text", "function", "inputs", "options"])
      let inputs = entry.has("inputs") ? try entry.names("inputs") : [:]
      let same = cases[0].computation.inputs.keys.map { ($0, $0) }
      slips.append(
        ProgramSlip(
          text: try entry.bilingual("text"),
          function: entry.has("function") ? try entry.text("function") : function,
          inputs: inputs.isEmpty ? Dictionary(uniqueKeysWithValues: same) : inputs,
          options: try entry.arguments("options")))
    }
  }

  /// Proves that every case can be computed and that every slip can be told from the right value.
  package func prove() throws(ProgramExerciseError) {
    _ = try ProgramCheck(self)
    for (index, slip) in slips.enumerated() {
      let fitting = cases.filter { slip.value(in: $0) != nil }
      guard !fitting.isEmpty else { throw .slipNeverFits(index) }
      let isTold = fitting.contains { example in
        guard let value = slip.value(in: example),
          let right = try? example.computation.evaluate()
        else { return false }
        return fault(in: .value(value), to: example, right: right) == .slip(index)
      }
      guard isTold else { throw .slipIsRight(index) }
    }
  }
}

extension Int {
  fileprivate init(clamping value: Double) {
    self = value.isFinite && abs(value) < 1e9 ? Int(value) : 0
  }
}
