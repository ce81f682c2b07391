/// Where the learner has been, for going back and forward.
package struct Trail: Equatable, Sendable {
  private var past: [Waypoint] = []
  private var future: [Waypoint] = []

  /// The most places that are remembered.
  private static let capacity = 200

  /// Notes that `place` is being left for somewhere new.
  package mutating func leave(_ place: Waypoint) {
    past.append(place)
    if past.count > Self.capacity { past.removeFirst() }
    future = []
  }

  /// The place before, if any; `place` becomes the next one forward.
  package mutating func back(from place: Waypoint) -> Waypoint? {
    guard let target = past.popLast() else { return nil }
    future.append(place)
    return target
  }

  /// The place that `back` left, if any.
  package mutating func forward(from place: Waypoint) -> Waypoint? {
    guard let target = future.popLast() else { return nil }
    past.append(place)
    return target
  }
}
