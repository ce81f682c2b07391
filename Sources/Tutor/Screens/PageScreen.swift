package import Assessment
import Canvas
package import Curriculum
import InformationTheory

/// A page of a lesson with its scene and its steps; without a page, a scene alone in the lab.
package struct PageScreen: Equatable, Sendable {
  /// The page; `nil` in the lab.
  package let page: Page?
  /// The exercise whose scene this is: to be brought to its goal, or looked at.
  package let excursion: Exercise?
  /// Whether the goal of the excursion was reached.
  package internal(set) var isGoalReached = false
  /// What there is to touch.
  package internal(set) var scene: ActiveScene?
  /// How many of the page's steps are done.
  package internal(set) var stepsDone: Int
  /// The open field of the focused element.
  package internal(set) var field: TextField?
  /// How many rows the text is scrolled.
  package internal(set) var scroll = 0
  /// The part that has the focus, by name.
  package internal(set) var part: String
  /// The focused row of each part that has been visited.
  var rows: [String: Int] = [:]
  /// Whether the next character replaces what the field holds.
  var isFieldFresh = false
  var history = History()
  /// The text as it was last laid out: laying it out costs more than all else in a frame.
  var laidText: LaidText?
  /// Where the links stand in it.
  var laidLinks: LinkPlaces?
  /// The links of the text.
  let textLinks: TextLinks
  /// Where everything goes, as it was last laid out.
  var laidOut: PageLayout?

  /// The links of a text in each language.
  struct TextLinks: Equatable, Sendable {
    var zh: [TextLink] = []
    var en: [TextLink] = []
  }

  /// The name of the part that holds the text.
  package static let text = "text"
  /// The name of the part that holds the exercises.
  package static let exercise = "exercise"

  /// A page as it is first met, or the lab's scene.
  ///
  /// - Parameters:
  ///   - page: The page; `nil` in the lab.
  ///   - scene: The state to start in.
  ///   - stepsDone: The steps that the record says are done.
  ///   - excursion: The exercise whose scene this is.
  package init(
    page: Page?, scene: ActiveScene?, stepsDone: Int = 0, excursion: Exercise? = nil
  ) {
    self.page = page
    self.excursion = excursion
    self.scene = scene
    self.stepsDone = min(stepsDone, page?.steps.count ?? 0)
    textLinks = TextLinks(
      zh: TextLink.all(in: page?.zh.blocks ?? []), en: TextLink.all(in: page?.en.blocks ?? []))
    part = page == nil ? (scene?.scene.parts.first?.name ?? Self.text) : Self.text
  }

  /// The parts of the page in the order of Tab.
  package var parts: [ScenePart] {
    var parts = page == nil ? [] : [ScenePart(Self.text, rows: [])]
    parts += scene?.scene.parts ?? []
    if let page, !page.exercises.isEmpty {
      parts.append(ScenePart(Self.exercise, rows: page.exercises.map { "exercise.\($0)" }))
    }
    if !linkRows.isEmpty { parts.append(ScenePart(Self.links, rows: linkRows)) }
    return parts
  }

  /// The element that has the focus; `nil` while the text has it.
  package var focus: String? {
    guard let current = parts.first(where: { $0.name == part }), !current.rows.isEmpty else {
      return nil
    }
    return current.rows[min(rows[part] ?? 0, current.rows.count - 1)]
  }

  /// Whether printable keys type.
  package var isTyping: Bool { field != nil }
  /// What the run loop should tick.
  package var pace: Pace { scene?.scene.pace ?? .idle }
  /// The state line of the scene, empty without one.
  package var line: String { scene?.scene.line.text ?? "" }

  /// The unit of the numbers on the page: the learner's, or bits where the scene counts in bits
  /// whatever was chosen; `nil` without a scene.
  func shownBase(_ settings: Settings) -> LogBase? {
    switch scene {
    case nil: nil
    case .guess, .codeBook: .bits
    case .tape: .nats
    case .penalty, .distributions, .assemblyLine, .descent, .training: settings.base
    }
  }

  /// What the scene needs to know to draw and to speak.
  package func sceneContext(_ context: ScreenContext) -> SceneContext {
    SceneContext(
      look: context.look, language: context.language, base: context.settings.base,
      focus: focus, field: field)
  }
}
