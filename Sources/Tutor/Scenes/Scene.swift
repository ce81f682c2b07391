package import Assessment
package import Canvas
package import InformationTheory

/// Something to touch: a state that reads and writes as one line of text, and how it is drawn,
/// changed, measured and explained.
///
/// A scene knows nothing of the page around it. Everything on its screen has a name (`q.2`,
/// `eta`, `cross_entropy`): focus, mouse, explanations and derivations go by these names.
package protocol Scene: Equatable, Sendable {
  /// The state that the line describes.
  init(_ line: StateLine) throws(StateLineError)
  /// The state as one line; defaults are left out.
  var line: StateLine { get }

  /// The groups that Tab walks through, each with its rows from top to bottom.
  var parts: [ScenePart] { get }
  /// How the scene wants to be ticked.
  var pace: Pace { get }

  /// Changes a value by one step, as the arrow keys do; an option goes to its next setting.
  mutating func change(_ element: String, by step: ChangeStep) throws(SceneRefusal)
  /// Sets a value from what was typed and understood.
  mutating func set(_ element: String, to value: Double) throws(SceneRefusal)
  /// Carries out a command at the focused element; `false` if it means nothing to this scene.
  mutating func perform(_ command: Command, at element: String?) throws(SceneRefusal) -> Bool
  /// A press or drag of the mouse inside an element, as a fraction of its width from the left
  /// and of its height from the top; `false` if the element does not take it.
  mutating func touch(_ element: String, x: Double, y: Double) throws(SceneRefusal) -> Bool
  /// Goes this many updates on.
  mutating func tick(steps: Int)
  /// The element to which the last change leads; `nil` where the focus stays.
  var focusAfterChange: String? { get }

  /// What a field shows when it is opened for typing; `nil` if the element cannot be typed into.
  func fieldText(of element: String) -> String?
  /// Draws the scene into a part of the frame and marks its elements there.
  func draw(into frame: inout Frame, in rect: Rect, context: SceneContext)
  /// One line in words and numbers: what just happened.
  func news(_ context: SceneContext) -> String
  /// The state in sentences first, then in tables, for where nothing can be drawn and for reading
  /// aloud; no line is longer than 78 columns unless a table needs it.
  func summary(_ context: SceneContext) -> [String]
  /// The named quantities that steps and goals are stated in; entropies in nats.
  var measurements: [String: Double] { get }
  /// Where the number at this element comes from; `nil` if it is not computed.
  func derivation(of element: String, _ context: SceneContext) -> Derivation?
  /// What each element of the screen is, with the numbers now on it, in reading order.
  func explanations(_ context: SceneContext) -> [Explanation]
  /// The presets of the scene, numbered from 1 by their order.
  static var presets: [Preset] { get }
}

extension Scene {
  package var focusAfterChange: String? { nil }
}

/// A group of elements that Tab visits as one.
package struct ScenePart: Equatable, Sendable {
  package var name: String
  /// The elements of the group, from top to bottom.
  package var rows: [String]

  package init(_ name: String, rows: [String]) {
    self.name = name
    self.rows = rows
  }
}

/// How far a change key moves a value.
package struct ChangeStep: Equatable, Sendable {
  /// +1 or −1.
  package var direction: Int
  /// Whether Shift was held, or `-` or `+` was used: 0.1 instead of 0.01.
  package var isCoarse: Bool

  package init(_ direction: Int, isCoarse: Bool = false) {
    self.direction = direction
    self.isCoarse = isCoarse
  }
}

/// What a scene needs to know to draw and to speak; nothing of it is part of its state.
package struct SceneContext: Equatable, Sendable {
  package var look: Look
  package var language: Language
  package var base: LogBase
  /// The element that has the focus, if the scene has it.
  package var focus: String?
  /// The open field, if the focused element is being typed into.
  package var field: TextField?

  package init(
    look: Look, language: Language, base: LogBase = .nats, focus: String? = nil,
    field: TextField? = nil
  ) {
    self.look = look
    self.language = language
    self.base = base
    self.focus = focus
    self.field = field
  }
}

/// Why a change was refused, in both languages: one sentence with the reason and a cure.
package struct SceneRefusal: Error, Equatable, Sendable {
  package var reason: Bilingual
  package init(_ reason: Bilingual) { self.reason = reason }
}

/// One element of a screen, explained.
package struct Explanation: Equatable, Sendable {
  package var element: String
  package var text: String

  package init(_ element: String, _ text: String) {
    self.element = element
    self.text = text
  }
}

/// A state worth visiting, with a name.
package struct Preset: Equatable, Sendable {
  package var title: Bilingual
  package var line: String

  package init(_ line: String, zh: String, en: String) {
    self.title = Bilingual(zh: zh, en: en)
    self.line = line
  }
}
