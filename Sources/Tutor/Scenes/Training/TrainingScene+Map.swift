import Training

/// A place in the plane, or on the line, and the class of a point that is inserted there.
struct TrainingPlace: Equatable, Sendable {
  var x1 = 0.0
  var x2 = 0.0
  var label = 1
}

// Points on the map.
extension TrainingScene {
  /// Where a training point lies, whatever the model is shown of it.
  func location(ofRow row: Int) -> [Double] {
    row < settings.trainingCount ? Array(plane.point(row)) : inserted[row - settings.trainingCount]
  }

  /// What the model is shown at a place.
  func features(at location: [Double]) -> [Double] {
    settings.isPlane ? settings.features.values(at: location) : location
  }

  /// The coordinates of the cursor.
  var location: [Double] { settings.isPlane ? [place.x1, place.x2] : [place.x1] }

  /// q at the cursor.
  var probabilitiesAtCursor: [Double] {
    run.model.probabilities(at: features(at: location))
  }

  /// Inserts a point at the cursor. The run goes on with it, in a new epoch.
  mutating func insertPoint() throws(SceneRefusal) {
    guard data.trainingCount < Self.mostPoints else {
      throw SceneRefusal(TrainingPhrases.tooManyPoints(Self.mostPoints))
    }
    note(.point)
    goal = nil
    let known = run.events.count { $0.isPoint && $0.update <= run.updates }
    run.make(.point(features(at: location), label: place.label))
    inserted = inserted.prefix(known) + [location]
    measureAnew()
  }

  /// Points to learn from, with those that were inserted.
  static let mostPoints = 1000

  /// Makes a change now; inserted points that lay ahead are forgotten with the changes ahead.
  mutating func make(_ change: TrainingRun.Change) {
    run.make(change)
    forgetPoints()
  }

  /// Keeps only the places of points that are still to be inserted.
  mutating func forgetPoints() {
    let count = run.events.count(where: \.isPoint)
    inserted.removeLast(max(0, inserted.count - count))
  }

  /// Measures the present again after something was changed at it.
  mutating func measureAnew() {
    if run.updates == 0 {
      curve = LossCurve(run)
    } else {
      curve.truncate(after: run.updates - 1)
      curve.record(run)
    }
    refresh()
  }
}

extension TrainingRun.Event {
  /// Whether a point is inserted.
  var isPoint: Bool { if case .point = change { true } else { false } }

  /// Whether a parameter is set.
  var isParameter: Bool { if case .parameter = change { true } else { false } }
}
