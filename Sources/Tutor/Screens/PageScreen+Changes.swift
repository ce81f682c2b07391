import Assessment
import Curriculum

// What changes the scene: each change can be undone, ticks steps, and is kept.
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
      if part == Self.exercise || part == Self.links { return isDrag ? [] : open(context) }
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
    return completeSteps() + placeRequests
  }

  /// What keeps the place and the state of its scene.
  package var placeEffect: Effect {
    .save(.place(page: page?.id ?? "", line: line))
  }

  mutating func change(_ step: ChangeStep) -> [Request] {
    guard let focus, part != Self.exercise else {
      return [.notice(PagePhrases.fixedValue)]
    }
    return edit { (scene) throws(SceneRefusal) in try scene.change(focus, by: step) }
  }

  mutating func performInScene(_ command: Command) -> [Request] {
    guard scene != nil else { return [.notice(command.refusal)] }
    let focus = focus
    var isKnown = true
    let replies = edit(isRecorded: command.editsState) { (scene) throws(SceneRefusal) in
      isKnown = try scene.perform(command, at: focus)
    }
    return isKnown ? replies : [.notice(command.refusal)]
  }

  /// Reads what was typed and sets the focused value; the field stays open if that fails.
  mutating func take(_ context: ScreenContext) -> [Request] {
    guard let open = field, let focus else { return [] }
    if open.text.allSatisfy({ $0 == " " }) || isFieldFresh {
      field = nil
      return []
    }
    switch FieldValue.read(open.text) {
    case .failure(let problem): return [.notice(problem.words)]
    case .success(let value):
      let replies = edit { (scene) throws(SceneRefusal) in try scene.set(focus, to: value) }
      if !replies.contains(where: \.isNotice) { field = nil }
      return replies
    }
  }

  mutating func restore(
    _ step: (inout History, ActiveScene) -> ActiveScene?
  ) -> [Request]? {
    guard let active = scene, let target = step(&history, active) else { return nil }
    scene = target
    return completeSteps() + placeRequests
  }

  private var placeRequests: [Request] { excursion == nil ? [.effect(placeEffect)] : [] }

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
    if after != before, let wanted = after.scene.focusAfterChange { moveFocus(to: wanted) }
    return completeSteps() + placeRequests
  }

  private mutating func moveFocus(to element: String) {
    guard let owner = parts.first(where: { $0.rows.contains(element) }) else { return }
    part = owner.name
    rows[part] = owner.rows.firstIndex(of: element)
  }

  /// Notes that the goal of the exercise is reached, the first time the state meets it.
  private mutating func completeGoal(of exercise: Exercise) -> [Request] {
    guard !isGoalReached, case .goal(let goal) = exercise.kind, let active = scene,
      goal.check(active.scene.measurements).word == .right
    else { return [] }
    isGoalReached = true
    return [.attempt(exercise, answer: line, .reached(true))]
  }

  /// Ticks the steps that the state now meets, in their order.
  private mutating func completeSteps() -> [Request] {
    if let excursion { return completeGoal(of: excursion) }
    guard let page, let active = scene, stepsDone < page.steps.count else { return [] }
    let measured = active.scene.measurements
    var replies: [Request] = []
    while stepsDone < page.steps.count,
      page.steps[stepsDone].condition.isMet(by: measured) == true
    {
      stepsDone += 1
      replies.append(.effect(.save(.stepDone(page: page.id, step: stepsDone))))
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
  /// Whether the command changes the scene or runs it, so that it must be in view.
  var actsOnScene: Bool {
    switch self {
    case .undo, .redo, .presets, .fix, .swap, .oneHot, .uniform, .normalize, .run, .update, .epoch,
      .stepBack, .slower, .faster, .rewind, .newSeed, .nextView, .nextData,
      .reduction, .keepRun, .insertPoint:
      true
    default: false
    }
  }

  /// Why the command does nothing where a scene does not know it.
  fileprivate var refusal: Bilingual {
    self == .reduction ? PagePhrases.noSamples : PagePhrases.noUse
  }

  /// Whether undo takes the command back; what a run does is taken back by `stepBack`.
  fileprivate var editsState: Bool {
    switch self {
    case .run, .update, .epoch, .stepBack, .slower, .faster, .rewind: false
    default: true
    }
  }
}
