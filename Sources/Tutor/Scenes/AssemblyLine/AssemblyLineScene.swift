import InformationTheory

/// One update of a softmax classifier as an assembly line: parameters and samples go in, a loss
/// comes out, and the way back makes a step of it. One box is lit at a time.
package struct AssemblyLineScene: Equatable, Sendable {
  /// The updates so far.
  var run = AssemblyRun()
  /// Where the parameters of the start came from.
  var initialisation = AssemblyInitialisation.given
  /// Decides the parameters of `uniform`.
  var seed = AssemblyLineScene.standardSeed
  /// The box that is lit.
  var box = AssemblyBox.logits
  /// The sample whose matrices are shown, from 0.
  var shownSample = 0
  /// Whether the gradient is compared with finite differences.
  var isChecked = false
  /// Whether the line runs by itself.
  var isRunning = false
  /// Boxes a second.
  var speed = AssemblyLineScene.standardSpeed
  /// What was done last; not part of the state line.
  var lastChange: AssemblyLineChange?

  static let standardSeed = 7
  static let standardSpeed = 1.0
  /// Boxes a second, from slow motion on.
  static let speeds = [0.5, 1, 2, 5, 20]

  /// The first sample has the logits 2, 1 and 0 and the first class.
  package init() {}

  /// What the run is made of now.
  var inputs: AssemblyInputs { run.now }
  /// Everything that follows from it.
  var numbers: AssemblyNumbers { AssemblyNumbers(run.now) }
}

/// What was done last, and how the loss stood before: what the news are told from.
struct AssemblyLineChange: Equatable, Sendable {
  /// What was done.
  enum Kind: Equatable, Sendable {
    /// Another box was lit.
    case box
    /// Updates were made, by whole passes or by leaving the last box.
    case update
    /// An update was taken back.
    case back
    /// The run went to its start.
    case rewind
    /// Something was set, from this value.
    case setting(AssemblySetting, from: String)
    /// An option was changed that is no setting of the run.
    case option(AssemblyOption)
    /// The line was started or paused.
    case run
  }

  var kind: Kind
  /// The loss before, in nats; `nil` if it was no number.
  var lossInNats: Double?
}

extension AssemblyLineScene: Scene {
  package var parts: [ScenePart] {
    let data = inputs.used.flatMap { sample in
      (0..<AssemblyParameter.featureCount).map { AssemblyElement.feature(sample, $0).name }
        + [AssemblyElement.label(sample).name]
    }
    return [
      ScenePart("box", rows: [box.name]),
      ScenePart("numbers", rows: elements(of: box).map(\.name)),
      ScenePart("parameters", rows: AssemblyParameter.all.map(\.name)),
      ScenePart("samples", rows: data),
      ScenePart("options", rows: options.map(\.rawValue) + ["eta_other"]),
    ].filter { !$0.rows.isEmpty }
  }

  package var pace: Pace { isRunning ? .perSecond(speed) : .idle }

  /// The options that mean something now.
  var options: [AssemblyOption] {
    AssemblyOption.allCases.filter { option in
      switch option {
      case .seed: initialisation == .uniform
      case .sample: inputs.sampleCount > 1
      case .eta, .samples, .reduction, .initialisation, .add, .naive, .check, .speed: true
      }
    }
  }

  /// The numbers of a box, from top to bottom.
  func elements(of box: AssemblyBox) -> [AssemblyElement] {
    let classes = 0..<AssemblyParameter.classCount
    func cells(_ cell: AssemblyCell) -> [AssemblyElement] {
      classes.flatMap { index in inputs.used.map { .cell(cell, $0, index) } }
    }
    func totals(_ total: AssemblyTotal) -> [AssemblyElement] {
      inputs.used.map { .total(total, $0) }
    }
    func slopes(_ slope: AssemblySlope) -> [AssemblyElement] {
      AssemblyParameter.all.map { .slope(slope, $0) }
    }
    switch box {
    case .logits: return cells(.logit)
    case .shift: return (inputs.isNaive ? [] : totals(.maximum)) + cells(.shifted)
    case .exponentials: return cells(.exponential) + totals(.sum)
    case .divide: return cells(.q)
    case .surprisal: return totals(.loss) + totals(.logSumExp)
    case .reduce: return [.loss]
    case .slope: return cells(.slope)
    case .jacobian:
      return classes.flatMap { row in classes.map { .jacobian(row, $0) } }
        + classes.map { .chain($0) }
    case .error: return cells(.error)
    case .outer: return slopes(.outer)
    case .gradient: return slopes(.gradient) + (isChecked ? slopes(.check) : [])
    case .update: return slopes(.next)
    case .newLoss: return [.newLoss]
    }
  }

  /// The box that an element stands in; `nil` for what is set and not computed.
  func box(of element: AssemblyElement) -> AssemblyBox? {
    if case .box(let box) = element { return box }
    return AssemblyBox.allCases.first { elements(of: $0).contains(element) }
  }
}
