import InformationTheory

/// A small program with its gradient tape, carried out line by line and node by node.
///
///     tape
///     tape program=repaired line=12 sweep=3
///     tape program=direct framework=pytorch line=12 updates=1
///
/// The givens are what the program says; the place is a line, the updates before it, and how far
/// the reverse sweep has come. Everything else follows from these, so a given may be changed in
/// the middle of a run: the program is then carried out anew to the same place.
package struct TapeScene: Equatable, Sendable {
  /// The program as far as it has come.
  private(set) var run: TapeRun
  /// Which row the tape shows where there is room for one.
  var row = 0
  /// How fast it runs; see `speeds`.
  var speed = 1.0
  /// Whether it runs by itself.
  var isRunning = false
  /// What was done last; not part of the state line.
  var lastChange: TapeChange?

  /// Lines a second at speed 1.
  static let linesPerSecond = 2.0
  /// The speeds, as multiples.
  static let speeds = [0.2, 0.5, 1, 2, 5, 20]

  /// The program as written, before its first line.
  package init() { run = TapeRun(TapeSettings()) }

  var settings: TapeSettings { run.settings }

  /// Changes what is given. The program stays at its place as far as it still leads there; where
  /// another program or framework has no such line, at the last one before it that it has.
  mutating func give(_ settings: TapeSettings) {
    let old = run
    guard settings != old.settings else { return }
    run = TapeRun(settings)
    row = min(row, settings.rowCount - 1)
    guard settings.program == old.settings.program else { return }
    let known = old.lines.prefix(old.place.line).last { line in
      run.lines.contains { $0.action == line.action }
    }
    guard let action = known?.action,
      let line = run.lines.firstIndex(where: { $0.action == action })
    else { return }
    let isUpdated = action == .update ? 1 : 0
    let updates = max(old.place.updates, isUpdated)
    run.go(to: TapePlace(line: line + 1, updates: updates, sweep: max(old.place.sweep, 1)))
  }

  mutating func go(to stop: Int) { run.go(to: stop) }
  mutating func go(to place: TapePlace) { run.go(to: place) }
}

extension TapeScene: Scene {
  package var parts: [ScenePart] {
    let rows = 0..<settings.rowCount
    let nodes = run.graph.entries.map(\.node)
    var parts = [
      ScenePart("code", rows: run.lines.indices.map { TapeElement.line($0).name }),
      ScenePart("options", rows: options.map(\.rawValue)),
      ScenePart("values", rows: nodes.map { TapeElement.value($0).name }),
      ScenePart("gradients", rows: nodes.map { TapeElement.gradient($0).name }),
    ]
    if settings.program == .repaired {
      parts.append(ScenePart("x", rows: rows.map { TapeElement.input($0).name }))
    }
    parts.append(ScenePart("p", rows: rows.map { TapeElement.label($0).name }))
    if settings.program != .repaired {
      parts.append(ScenePart("q", rows: rows.map { TapeElement.probability($0).name }))
    }
    if settings.program == .direct {
      parts.append(ScenePart("single", rows: rows.map { TapeElement.single($0).name }))
    }
    if !passes.isEmpty {
      parts.append(ScenePart("passes", rows: passes.map { TapeElement.pass($0).name }))
    }
    return parts
  }

  package var pace: Pace {
    isRunning ? .perSecond(speed * Self.linesPerSecond) : .idle
  }

  /// The options that mean something for this program.
  var options: [TapeOption] {
    TapeOption.allCases.filter { option in
      switch option {
      case .program, .framework, .eta, .row, .speed: true
      case .model: settings.program == .written
      case .w, .b: settings.program == .repaired
      }
    }
  }

  /// The passes whose loss is known.
  var passes: Range<Int> {
    guard settings.program != .written else { return 0..<0 }
    let isKnown = run.isComputed(.loss) && run.current != .update
    return 0..<max(run.place.updates + (isKnown ? 1 : 0), 0)
  }

  package static var presets: [Preset] {
    [
      Preset("tape", zh: "文档的程序，照原样：停在 NameError", en: "the document's program: NameError"),
      Preset(
        "tape model=dense", zh: "给它一个模型：梯度是 [None, None]",
        en: "with a model: the gradients are [None, None]"),
      Preset(
        "tape model=dense framework=pytorch", zh: "同一个错，PyTorch 怎么说",
        en: "the same mistake in PyTorch"),
      Preset("tape program=repaired", zh: "修好的程序：一个神经元", en: "repaired: one neuron"),
      Preset(
        "tape program=repaired row=2 line=11", zh: "反向传播之前：损失已算好",
        en: "just before the reverse sweep"),
      Preset(
        "tape program=repaired framework=pytorch", zh: "修好的程序，PyTorch 版",
        en: "repaired, in PyTorch"),
      Preset(
        "tape program=direct line=9", zh: "变量就是 q：梯度为何是 −0.625？",
        en: "q itself learns: why −0.625?"),
    ]
  }
}
