import Assessment
import Canvas
import Curriculum

// What keys do on a page.
extension PageScreen {
  /// Takes what reaches the page.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    switch input {
    case .command(let command): return perform(command, context)
    case .key(let key): return type(key, context)
    case .beginning(let key):
      guard let digit = key.withoutInputMethod.typed, startTyping(String(Character(digit))) else {
        return [.notice(PagePhrases.noUse)]
      }
    case .paste(let text): return paste(text)
    case .touch(let element, let x, let y, let isDrag):
      return touch(element, x: x, y: y, isDrag: isDrag, context)
    case .wheel(let direction, let element): return turnWheel(direction, over: element, context)
    }
    return []
  }

  /// Scrolls the text under the wheel, whichever part has the focus. Over another part the focus
  /// goes there; otherwise it moves on by a row, or by a part where the part has one row only.
  private mutating func turnWheel(
    _ direction: Command, over element: String?, _ context: ScreenContext
  ) -> [Request] {
    if let element, element == Self.text || element.hasPrefix("link.") {
      scroll = min(max(0, scroll + (direction == .up ? -3 : 3)), longestScroll(context))
      return []
    }
    guard !isTyping else { return [] }
    if let element, let owner = parts.first(where: { $0.rows.contains(element) }),
      owner.name != part
    {
      part = owner.name
      rows[part] = owner.rows.firstIndex(of: element)
      return []
    }
    let count = direction == .up ? -1 : 1
    let hasRows = parts.contains { $0.name == part && ($0.rows.count > 1 || part == Self.text) }
    return hasRows ? moveRow(by: count, context) : moveToPart(by: count)
  }

  /// Carries out a command.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    if command.actsOnScene { showScene(context) }
    return switch command {
    case .nextPage: [.turn(1)]
    case .previousPage: [.turn(-1)]
    case .nextPart: moveToPart(by: 1)
    case .previousPart: moveToPart(by: -1)
    case .focusP: moveToPart(named: "p")
    case .focusQ: moveToPart(named: "q")
    case .up: moveRow(by: -1, context)
    case .down: moveRow(by: 1, context)
    case .first: moveRow(by: -PageScreen.far, context)
    case .last: moveRow(by: PageScreen.far, context)
    case .more: change(ChangeStep(1))
    case .less: change(ChangeStep(-1))
    case .muchMore: change(ChangeStep(1, isCoarse: true))
    case .muchLess: change(ChangeStep(-1, isCoarse: true))
    case .open: open(context)
    case .undo: restore { $0.undo($1) } ?? [.notice(PagePhrases.nothingToUndo)]
    case .redo: restore { $0.redo($1) } ?? [.notice(PagePhrases.nothingToRedo)]
    case .presets: openPresets()
    case .exercise: toExercise()
    case .takeAlong: takeAlong()
    case .close: excursion == nil ? [] : [.goBack]
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
  package mutating func paste(_ text: String) -> [Request] {
    guard field != nil || startTyping("") else { return [.notice(PagePhrases.noUse)] }
    if isFieldFresh { field = TextField() }
    isFieldFresh = false
    let isWhole = field?.insert(text) ?? true
    return isWhole ? [] : [.notice(ExercisePhrases.clipped)]
  }

  /// More rows than any part has.
  private static let far = 1_000_000

  mutating func moveToPart(by count: Int) -> [Request] {
    let all = parts
    guard !all.isEmpty else { return [] }
    let index = all.firstIndex { $0.name == part } ?? 0
    part = all[(index + count + all.count) % all.count].name
    return []
  }

  /// Brings the scene into view on a small window, so that nothing changes unseen.
  private mutating func showScene(_ context: ScreenContext) {
    guard let first = scene?.scene.parts.first, layout(context).scene == nil else {
      return
    }
    part = first.name
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

  mutating func open(_ context: ScreenContext) -> [Request] {
    guard let focus else { return moveToPart(by: 1) }
    if part == Self.links { return followLink(focus, context.language) }
    if part == Self.exercise { return [.exercise(String(focus.dropFirst("exercise.".count)))] }
    guard let active = scene else { return [] }
    if let text = active.scene.fieldText(of: focus) {
      field = TextField(text, caretAtEnd: false)
      isFieldFresh = true
      return [.notice(PagePhrases.typeHint)]
    }
    if let derivation = active.scene.derivation(of: focus, sceneContext(context)) {
      return [.overlay(.why(WhyPanel(derivation)))]
    }
    return performInScene(.open)
  }

  private func toExercise() -> [Request] {
    guard let excursion else { return [.nextExercise(after: nil)] }
    if case .goal = excursion.kind { return [.nextExercise(after: excursion.id)] }
    return [.exercise(excursion.id)]
  }

  private func openPresets() -> [Request] {
    guard let scene, !scene.presets.isEmpty else { return [.notice(PagePhrases.noPresets)] }
    return [.overlay(.presets(chosen: 0))]
  }

  private func takeAlong() -> [Request] {
    guard scene != nil else { return [.notice(PagePhrases.noScene)] }
    return [.overlay(.takeAlong(chosen: 0))]
  }
}
