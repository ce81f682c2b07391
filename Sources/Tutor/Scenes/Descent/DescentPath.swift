/// The neuron after some updates, with what the next update needs.
struct DescentPoint: Equatable, Sendable {
  var w: Double
  var b: Double
  /// The velocity that led here; 0 at the start.
  var velocity: (w: Double, b: Double)
  var lossInNats: Double

  static func == (left: DescentPoint, right: DescentPoint) -> Bool {
    left.w == right.w && left.b == right.b && left.velocity == right.velocity
  }
}

/// All updates from the start on. The settings and the number of updates determine it, so it is
/// made anew whenever they change.
struct DescentPath: Sendable {
  let settings: DescentSettings
  let problem: DescentProblem
  /// The start and every point after it; never empty.
  private(set) var points: [DescentPoint]

  init(_ settings: DescentSettings, updates: Int) {
    self.settings = settings
    problem = settings.problem
    points = [
      DescentPoint(
        w: settings.w, b: settings.b, velocity: (0, 0),
        lossInNats: problem.loss(w: settings.w, b: settings.b))
    ]
    advance(by: updates)
  }

  /// How many updates were made.
  var updates: Int { points.count - 1 }
  /// Where the neuron is.
  var now: DescentPoint { points[points.count - 1] }
  /// Where it was one update before; `nil` at the start.
  var before: DescentPoint? { points.count > 1 ? points[points.count - 2] : nil }

  /// Makes updates, as many as the longest path allows.
  mutating func advance(by count: Int) {
    for _ in 0..<min(max(count, 0), DescentSettings.mostUpdates - updates) {
      points.append(next(after: now))
    }
  }

  /// Takes the last update back.
  mutating func stepBack() { if points.count > 1 { points.removeLast() } }

  /// One update: v ← βv + slope, then the parameter moves by −ηv.
  func next(after point: DescentPoint) -> DescentPoint {
    let slope = problem.slopes(w: point.w, b: point.b)
    var next = point
    if settings.moves(.w) {
      next.velocity.w = settings.momentum * point.velocity.w + slope.w
      next.w -= settings.rate * next.velocity.w
    }
    if settings.moves(.b) {
      next.velocity.b = settings.momentum * point.velocity.b + slope.b
      next.b -= settings.rate * next.velocity.b
    }
    next.lossInNats = problem.loss(w: next.w, b: next.b)
    return next
  }
}

extension DescentPoint {
  /// A parameter.
  subscript(parameter: DescentParameter) -> Double { parameter == .w ? w : b }
  /// The velocity of a parameter.
  func velocity(of parameter: DescentParameter) -> Double {
    parameter == .w ? velocity.w : velocity.b
  }
}
