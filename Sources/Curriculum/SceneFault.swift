package import Assessment

/// What can be wrong with a scene or with steps.
package enum SceneFault: Equatable, Sendable {
  /// The page does not say which scene it has.
  case missing
  /// The page has a second scene, or second steps.
  case second(String)
  /// The fence does not name a scene.
  case unnamed
  /// There is no scene of this name.
  case unknown(String, nearest: String?, known: [String])
  /// A setting that a state line cannot hold.
  case unwritable(key: String)
  /// The scene refuses its settings, in its own words.
  case refused(Bilingual)
  /// Steps on a page without a scene.
  case stepsWithoutScene
  /// A condition that cannot be read.
  case condition(ConditionError)
  /// A condition on something that the scene does not measure.
  case unknownMeasurement(String, nearest: String?, known: [String])
  /// A step that is done before the learner touched anything.
  case stepAlreadyDone(String)
}
