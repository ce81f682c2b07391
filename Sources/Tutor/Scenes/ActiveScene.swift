import Assessment
import Canvas
import InformationTheory

/// The scene that is on the screen.
package enum ActiveScene: Equatable, Sendable {
  /// You are q: guess a text, character by character, with ten chips.
  case guess(GuessScene)
  /// A code book for the wrong words, and what it costs in bits.
  case codeBook(CodeBookScene)
  /// What an error costs under several losses.
  case penalty(PenaltyScene)
  /// Two distributions, edited by hand.
  case distributions(DistributionsScene)
  /// One update of a classifier, box by box.
  case assemblyLine(AssemblyLineScene)
  /// Gradient descent on one neuron.
  case descent(DescentScene)
  /// A program line by line, with its gradient tape.
  case tape(TapeScene)
  /// A model being trained.
  case training(TrainingScene)

  /// The names of all scenes, in the order in which the course meets them.
  package static let names = [
    "guess", "code-book", "penalty", "distributions", "assembly-line", "descent", "tape",
    "training",
  ]

  /// Reads a state line of any scene.
  package init(_ text: String) throws(StateLineError) {
    try self.init(StateLine(text))
  }

  /// The scene in the state of the line.
  package init(_ line: StateLine) throws(StateLineError) {
    switch line.scene {
    case "guess": self = .guess(try GuessScene(line))
    case "code-book": self = .codeBook(try CodeBookScene(line))
    case "penalty": self = .penalty(try PenaltyScene(line))
    case "distributions": self = .distributions(try DistributionsScene(line))
    case "assembly-line": self = .assemblyLine(try AssemblyLineScene(line))
    case "tape": self = .tape(try TapeScene(line))
    case "descent": self = .descent(try DescentScene(line))
    case "training": self = .training(try TrainingScene(line))
    default: throw .unknownScene(name: line.scene, known: Self.names)
    }
  }

  /// The scene, to be asked.
  package var scene: any Scene {
    switch self {
    case .guess(let scene): scene
    case .codeBook(let scene): scene
    case .penalty(let scene): scene
    case .distributions(let scene): scene
    case .assemblyLine(let scene): scene
    case .tape(let scene): scene
    case .descent(let scene): scene
    case .training(let scene): scene
    }
  }

  private init(_ scene: any Scene) {
    switch scene {
    case let scene as GuessScene: self = .guess(scene)
    case let scene as CodeBookScene: self = .codeBook(scene)
    case let scene as PenaltyScene: self = .penalty(scene)
    case let scene as DistributionsScene: self = .distributions(scene)
    case let scene as AssemblyLineScene: self = .assemblyLine(scene)
    case let scene as TapeScene: self = .tape(scene)
    case let scene as DescentScene: self = .descent(scene)
    case let scene as TrainingScene: self = .training(scene)
    default: preconditionFailure("A scene of a kind without a case: \(type(of: scene)).")
    }
  }

  /// The presets of this kind of scene.
  package var presets: [Preset] { type(of: scene).presets }
}

extension ActiveScene {
  private static let vacant = ActiveScene.penalty(PenaltyScene())

  /// Changes the scene. It is taken out of the case before it is touched, so that its storage is
  /// not shared and a training run's history is never copied.
  private mutating func modify<Result, Failure: Error>(
    _ body: (inout any Scene) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var scene = self.scene
    self = Self.vacant
    defer { self = ActiveScene(scene) }
    return try body(&scene)
  }

  /// Changes a value by one step.
  package mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal) {
    try modify { (scene) throws(SceneRefusal) in try scene.change(element, by: step) }
  }

  /// Sets a value that was typed.
  package mutating func set(_ element: String, to value: Double) throws(SceneRefusal) {
    try modify { (scene) throws(SceneRefusal) in try scene.set(element, to: value) }
  }

  /// Carries out a command; `false` if it means nothing here.
  package mutating func perform(
    _ command: Command, at element: String?
  ) throws(SceneRefusal) -> Bool {
    try modify { (scene) throws(SceneRefusal) in try scene.perform(command, at: element) }
  }

  /// A press or drag of the mouse inside an element.
  package mutating func touch(
    _ element: String, x: Double, y: Double
  ) throws(SceneRefusal) -> Bool {
    try modify { (scene) throws(SceneRefusal) in try scene.touch(element, x: x, y: y) }
  }

  /// Goes this many updates on.
  package mutating func tick(steps: Int) {
    modify { $0.tick(steps: steps) }
  }
}
