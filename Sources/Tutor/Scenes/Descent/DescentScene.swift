import InformationTheory

/// What is drawn at the left where the six points are descended on.
enum DescentView: String, CaseIterable, Sendable {
  /// Contours over (w, b) with the path.
  case path
  /// The loss along w, with its tangent and the next step.
  case bowl
}

/// One neuron that learns by gradient descent, one update at a time.
///
///     descent
///     descent data=six-points eta=20 updates=5
///
/// The whole path follows from the settings: whatever is changed, it is made anew from the start.
package struct DescentScene: Sendable {
  private(set) var path: DescentPath
  /// What is drawn at the left of the six points.
  var view = DescentView.path
  /// How fast it runs; see `speeds`.
  var speed = 1.0
  /// Whether it runs by itself.
  var isRunning = false
  /// What was done last; not part of the state line.
  var lastChange: DescentChange?

  /// Updates a second at speed 1.
  static let updatesPerSecond = 4.0
  /// The speeds, as multiples.
  static let speeds = [0.25, 0.5, 1, 2, 5, 10]

  /// The document's neuron with q = 0.8, before its first update.
  package init() { self.init(DescentSettings()) }

  init(_ settings: DescentSettings, updates: Int = 0) {
    path = DescentPath(settings, updates: updates)
  }

  var settings: DescentSettings { path.settings }
  var problem: DescentProblem { path.problem }
  var now: DescentPoint { path.now }
  /// The point after the next update.
  var next: DescentPoint { path.next(after: path.now) }
  /// Whether there is only one sample.
  var isNeuron: Bool { settings.data == .neuron }
  /// Whether no further update will be made.
  var isAtLimit: Bool { path.updates >= DescentSettings.mostUpdates }

  /// Makes the path anew, with other settings and as many updates.
  mutating func remake(_ settings: DescentSettings, updates: Int? = nil) {
    path = DescentPath(settings, updates: updates ?? path.updates)
  }

  /// Makes updates.
  mutating func advance(by count: Int) {
    path.advance(by: count)
    if isAtLimit { isRunning = false }
  }

  /// Takes one update back.
  mutating func takeBack() { path.stepBack() }
}

extension DescentScene: Equatable {
  /// Whether both are in the same state: the path follows from the settings.
  package static func == (a: DescentScene, b: DescentScene) -> Bool {
    a.settings == b.settings && a.path.updates == b.path.updates && a.view == b.view
      && a.speed == b.speed && a.isRunning == b.isRunning && a.lastChange == b.lastChange
  }
}

extension DescentScene: Scene {
  package var parts: [ScenePart] {
    let cells = DescentCell.allCases.map { cell in
      ScenePart(
        cell.rawValue,
        rows: DescentParameter.allCases.map { DescentElement.cell(cell, $0).name })
    }
    return [ScenePart("options", rows: options.map(\.rawValue))]
      + plots.map { ScenePart($0.rawValue, rows: [$0.rawValue]) }
      + [ScenePart("numbers", rows: totals.map(\.rawValue))] + cells
  }

  package var pace: Pace {
    isRunning ? .perSecond(speed * Self.updatesPerSecond) : .idle
  }

  /// The fields that mean something here.
  var options: [DescentOption] {
    DescentOption.allCases.filter { option in
      switch option {
      case .x, .y: isNeuron
      case .view: !isNeuron
      case .eta, .beta, .w, .b, .fixed, .h, .data, .speed: true
      }
    }
  }

  /// The drawings, from left to right.
  var plots: [DescentPlot] {
    isNeuron ? [.sigma, .bowl] : [view == .path ? .map : .bowl, .curve]
  }

  /// The numbers of the whole that exist here.
  var totals: [DescentTotal] {
    isNeuron ? [.z, .q, .loss, .slopeZ, .slopeQ] : [.loss, .least, .limit]
  }
}
