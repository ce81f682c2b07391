/// A state to bring the exercise's scene to.
package struct GoalQuestion: Equatable, Sendable {
  /// What must hold, in the scene's measurements.
  package var condition: Condition

  /// Asks for a state in which the condition holds.
  package init(condition: Condition) { self.condition = condition }

  /// Judges the measurements of a scene.
  package func check(_ measurements: [String: Double]) -> Verdict {
    .reached(condition.isMet(by: measurements) == true)
  }
}
