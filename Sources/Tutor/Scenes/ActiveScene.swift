import Assessment
import Canvas
import InformationTheory

/// The scene that is on the screen.
package enum ActiveScene: Equatable, Sendable {
  /// Two distributions, edited by hand.
  case distributions(DistributionsScene)
  /// A model being trained.
  case training(TrainingScene)

  /// The names of all scenes.
  package static let names = ["distributions", "training"]

  /// Reads a state line of any scene.
  package init(_ text: String) throws(StateLineError) {
    try self.init(StateLine(text))
  }

  /// The scene in the state of the line.
  package init(_ line: StateLine) throws(StateLineError) {
    switch line.scene {
    case "distributions": self = .distributions(try DistributionsScene(line))
    case "training": self = .training(try TrainingScene(line))
    default: throw .unknownScene(name: line.scene, known: Self.names)
    }
  }

  /// The scene, to be asked.
  package var scene: any Scene {
    switch self {
    case .distributions(let scene): scene
    case .training(let scene): scene
    }
  }

  /// The presets of this kind of scene.
  package var presets: [Preset] {
    switch self {
    case .distributions: DistributionsScene.presets
    case .training: TrainingScene.presets
    }
  }
}

// Each change takes the value out before it touches it, so that storage is not shared and a
// training run's history is never copied.
extension ActiveScene {
  private static let vacant = ActiveScene.distributions(DistributionsScene())

  /// Changes a value by one step.
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    switch self {
    case .distributions(var scene):
      self = Self.vacant
      defer { self = .distributions(scene) }
      try scene.change(element, by: step)
    case .training(var scene):
      self = Self.vacant
      defer { self = .training(scene) }
      try scene.change(element, by: step)
    }
  }

  /// Sets a value that was typed.
  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    switch self {
    case .distributions(var scene):
      self = Self.vacant
      defer { self = .distributions(scene) }
      try scene.set(element, to: value)
    case .training(var scene):
      self = Self.vacant
      defer { self = .training(scene) }
      try scene.set(element, to: value)
    }
  }

  /// Carries out a command; `false` if it means nothing here.
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    switch self {
    case .distributions(var scene):
      self = Self.vacant
      defer { self = .distributions(scene) }
      return try scene.perform(command, at: element)
    case .training(var scene):
      self = Self.vacant
      defer { self = .training(scene) }
      return try scene.perform(command, at: element)
    }
  }

  /// A press or drag of the mouse inside an element.
  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    switch self {
    case .distributions(var scene):
      self = Self.vacant
      defer { self = .distributions(scene) }
      return try scene.touch(element, x: x, y: y)
    case .training(var scene):
      self = Self.vacant
      defer { self = .training(scene) }
      return try scene.touch(element, x: x, y: y)
    }
  }

  /// Goes this many updates on.
  package mutating func tick(steps: Int) {
    switch self {
    case .distributions(var scene):
      self = Self.vacant
      scene.tick(steps: steps)
      self = .distributions(scene)
    case .training(var scene):
      self = Self.vacant
      scene.tick(steps: steps)
      self = .training(scene)
    }
  }
}
