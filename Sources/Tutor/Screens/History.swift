/// The earlier and later states of a scene, for undo and redo.
package struct History: Equatable, Sendable {
  private var earlier: [ActiveScene] = []
  private var later: [ActiveScene] = []

  /// The most states that are kept.
  private static let capacity = 300

  /// Notes the state before a change.
  package mutating func record(_ scene: ActiveScene) {
    earlier.append(scene)
    if earlier.count > Self.capacity { earlier.removeFirst() }
    later = []
  }

  /// The state before the last change; `scene` can be had back by `redo`.
  package mutating func undo(_ scene: ActiveScene) -> ActiveScene? {
    guard let target = earlier.popLast() else { return nil }
    later.append(scene)
    return target
  }

  /// The state that `undo` left.
  package mutating func redo(_ scene: ActiveScene) -> ActiveScene? {
    guard let target = later.popLast() else { return nil }
    earlier.append(scene)
    return target
  }
}
