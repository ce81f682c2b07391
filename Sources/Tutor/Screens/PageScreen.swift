import Assessment
import Canvas
package import Curriculum
import InformationTheory

/// A page of a lesson with its scene and its steps; without a page, a scene alone in the lab.
package struct PageScreen: Equatable, Sendable {
  /// The page; `nil` in the lab.
  package let page: Page?
  /// What there is to touch.
  package private(set) var scene: ActiveScene?
  /// How many of the page's steps are done.
  package private(set) var stepsDone: Int
  /// The open field of the focused element.
  package private(set) var field: TextField?
  /// How many rows the text is scrolled.
  package private(set) var scroll = 0
  /// The part that has the focus, by name.
  package private(set) var part: String
  /// The focused row of each part that has been visited.
  private var rows: [String: Int] = [:]
  /// Whether the next character replaces what the field holds.
  private var isFieldFresh = false
  private var history = History()

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
  package init(page: Page?, scene: ActiveScene?, stepsDone: Int = 0) {
    self.page = page
    self.scene = scene
    self.stepsDone = min(stepsDone, page?.steps.count ?? 0)
    part = page == nil ? (scene?.scene.parts.first?.name ?? Self.text) : Self.text
  }

  /// The parts of the page in the order of Tab.
  package var parts: [ScenePart] {
    var parts = page == nil ? [] : [ScenePart(Self.text, rows: [])]
    parts += scene?.scene.parts ?? []
    if let page, !page.exercises.isEmpty {
      parts.append(ScenePart(Self.exercise, rows: page.exercises.map { "exercise.\($0)" }))
    }
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

  /// What the scene needs to know to draw and to speak.
  package func sceneContext(_ context: ScreenContext) -> SceneContext {
    SceneContext(
      look: context.look, language: context.language, base: context.settings.base,
      focus: focus, field: field)
  }
}

// MARK: - Keys

extension PageScreen {
  /// Carries out a command.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    switch command {
    case .nextPage: [.turn(1)]
    case .previousPage: [.turn(-1)]
    case .nextPart: moveToPart(by: 1)
    case .previousPart: moveToPart(by: -1)
    case .focusP: moveToPart(named: "p")
    case .focusQ: moveToPart(named: "q")
    case .up: moveRow(by: -1, context)
    case .down: moveRow(by: 1, context)
    case .more: change(ChangeStep(1))
    case .less: change(ChangeStep(-1))
    case .muchMore: change(ChangeStep(1, isCoarse: true))
    case .muchLess: change(ChangeStep(-1, isCoarse: true))
    case .open: open(context)
    case .undo: restore { $0.undo($1) } ?? [.notice(PagePhrases.nothingToUndo)]
    case .redo: restore { $0.redo($1) } ?? [.notice(PagePhrases.nothingToRedo)]
    case .presets: openPresets()
    case .exercise: openExercise(nil)
    case .takeAlong: takeAlong()
    case .close: []
    default: performInScene(command)
    }
  }

  /// Types into the open field, or opens one where a digit begins a number.
  package mutating func type(_ key: Key, _ context: ScreenContext) -> [Request] {
    guard var open = field else { return [] }
    switch key.code {
    case .enter: return take(context)
    case .tab:
      let replies = take(context)
      return field == nil ? replies + moveToPart(by: key.modifiers == .shift ? -1 : 1) : replies
    case .escape:
      field = nil
      return []
    case .up, .down:
      let replies = take(context)
      return field == nil
        ? replies + moveRow(by: key.code == .up ? -1 : 1, context) : replies
    default:
      if isFieldFresh, key.typed != nil { open = TextField() }
      isFieldFresh = false
      if open.edit(key) { field = open }
      return []
    }
  }

  /// Opens the field of the focused element with what was typed as its beginning.
  package mutating func startTyping(_ text: String) -> Bool {
    guard let focus, scene?.scene.fieldText(of: focus) != nil else { return false }
    var open = TextField()
    open.insert(text)
    field = open
    isFieldFresh = false
    return true
  }

  /// Pastes into the open field.
  package mutating func paste(_ text: String) {
    guard field != nil || startTyping("") else { return }
    if isFieldFresh { field = TextField() }
    isFieldFresh = false
    field?.insert(text)
  }

  private mutating func moveToPart(by count: Int) -> [Request] {
    let all = parts
    guard !all.isEmpty else { return [] }
    let index = all.firstIndex { $0.name == part } ?? 0
    part = all[(index + count + all.count) % all.count].name
    return []
  }

  private mutating func moveToPart(named name: String) -> [Request] {
    guard parts.contains(where: { $0.name == name }) else {
      return [.notice(PagePhrases.noUse)]
    }
    part = name
    return []
  }

  private mutating func moveRow(by count: Int, _ context: ScreenContext) -> [Request] {
    guard let current = parts.first(where: { $0.name == part }) else { return [] }
    if current.rows.isEmpty {
      scroll = min(max(0, scroll + count), longestScroll(context))
    } else {
      rows[part] = min(
        max(0, min(rows[part] ?? 0, current.rows.count - 1) + count),
        current.rows.count - 1)
    }
    return []
  }

  private mutating func open(_ context: ScreenContext) -> [Request] {
    guard let focus else { return moveToPart(by: 1) }
    if part == Self.exercise { return openExercise(String(focus.dropFirst("exercise.".count))) }
    guard let active = scene else { return [] }
    if let text = active.scene.fieldText(of: focus) {
      field = TextField(text)
      isFieldFresh = true
      return [.notice(PagePhrases.typeHint)]
    }
    if let derivation = active.scene.derivation(of: focus, sceneContext(context)) {
      return [.overlay(.why(WhyPanel(derivation)))]
    }
    return performInScene(.open)
  }

  private func openExercise(_ id: String?) -> [Request] {
    guard let page, let first = id ?? page.exercises.first else {
      return [.notice(PagePhrases.noExercise)]
    }
    return [.exercise(first)]
  }

  private func openPresets() -> [Request] {
    guard let scene, !scene.presets.isEmpty else { return [.notice(PagePhrases.noPresets)] }
    return [.overlay(.presets(chosen: 0))]
  }

  private func takeAlong() -> [Request] {
    guard let scene else { return [.notice(PagePhrases.noScene)] }
    let name = "xent-\(scene.scene.line.scene).txt"
    return [.effect(.write(fileName: name, contents: "xent lab '\(line)'\n"))]
  }
}

// MARK: - Changes

extension PageScreen {
  /// Goes this many updates on.
  package mutating func tick(steps: Int) -> [Request] {
    scene?.tick(steps: steps)
    return completeSteps()
  }

  /// Pauses whatever runs, as when the page is left.
  package mutating func pause() {
    field = nil
    guard pace != .idle else { return }
    _ = performInScene(.run)
  }

  /// A press, drag or wheel inside an element of the page.
  package mutating func touch(
    _ element: String, x: Double, y: Double, isDrag: Bool, _ context: ScreenContext
  ) -> [Request] {
    if let owner = parts.first(where: { $0.rows.contains(element) }) {
      part = owner.name
      rows[part] = owner.rows.firstIndex(of: element)
      if part == Self.exercise { return isDrag ? [] : open(context) }
    }
    field = nil
    return edit(isRecorded: !isDrag) { (scene) throws(SceneRefusal) in
      _ = try scene.touch(element, x: x, y: y)
    }
  }

  /// Opens a preset of the scene, by its place in the list.
  package mutating func choosePreset(_ index: Int) -> [Request] {
    guard let active = scene, active.presets.indices.contains(index),
      let preset = try? ActiveScene(active.presets[index].line)
    else { return [] }
    history.record(active)
    scene = preset
    return completeSteps() + [.effect(placeEffect)].compactMap { $0 }
  }

  /// What keeps the place and the state of its scene.
  package var placeEffect: Effect {
    .save(.place(page: page?.id ?? "", line: line))
  }

  private mutating func change(_ step: ChangeStep) -> [Request] {
    guard let focus, part != Self.exercise else {
      return [.notice(PagePhrases.fixedValue)]
    }
    return edit { (scene) throws(SceneRefusal) in try scene.change(focus, by: step) }
  }

  private mutating func performInScene(_ command: Command) -> [Request] {
    guard scene != nil else { return [.notice(PagePhrases.noUse)] }
    let focus = focus
    var isKnown = true
    let replies = edit(isRecorded: command.editsState) { (scene) throws(SceneRefusal) in
      isKnown = try scene.perform(command, at: focus)
    }
    return isKnown ? replies : [.notice(PagePhrases.noUse)]
  }

  /// Reads what was typed and sets the focused value; the field stays open if that fails.
  private mutating func take(_ context: ScreenContext) -> [Request] {
    guard let open = field, let focus else { return [] }
    if open.text.allSatisfy({ $0 == " " }) || isFieldFresh {
      field = nil
      return []
    }
    switch FieldValue.read(open.text) {
    case .failure(let problem): return [.notice(problem.words)]
    case .success(let value):
      let refused = edit { (scene) throws(SceneRefusal) in try scene.set(focus, to: value) }
      if !refused.contains(where: \.isNotice) { field = nil }
      return refused
    }
  }

  private mutating func restore(
    _ step: (inout History, ActiveScene) -> ActiveScene?
  ) -> [Request]? {
    guard let active = scene, let target = step(&history, active) else { return nil }
    scene = target
    return completeSteps() + [.effect(placeEffect)]
  }

  /// Changes the scene, notes the state before for undo, ticks steps, and keeps the place.
  private mutating func edit(
    isRecorded: Bool = true, _ body: (inout ActiveScene) throws(SceneRefusal) -> Void
  ) -> [Request] {
    guard let before = scene, var after = scene else { return [] }
    do throws(SceneRefusal) {
      try body(&after)
    } catch {
      scene = after
      return [.notice(error.reason)]
    }
    if isRecorded, after != before { history.record(before) }
    scene = after
    return completeSteps() + [.effect(placeEffect)]
  }

  /// Ticks the steps that the state now meets, in their order.
  private mutating func completeSteps() -> [Request] {
    guard let page, let active = scene, stepsDone < page.steps.count else { return [] }
    let measured = active.scene.measurements
    var replies: [Request] = []
    while stepsDone < page.steps.count,
      page.steps[stepsDone].condition.isMet(by: measured) == true
    {
      stepsDone += 1
      replies = replies.filter { !$0.isNotice }
      replies += [
        .effect(.save(.stepDone(page: page.id, step: stepsDone))),
        .notice(PagePhrases.stepDone(stepsDone)),
      ]
    }
    return replies
  }
}

extension Request {
  fileprivate var isNotice: Bool {
    if case .notice = self { true } else { false }
  }
}

extension Command {
  /// Whether undo takes the command back; what a run does is taken back by `stepBack`.
  fileprivate var editsState: Bool {
    switch self {
    case .run, .update, .epoch, .stepBack, .slower, .faster, .rewind: false
    default: true
    }
  }
}
