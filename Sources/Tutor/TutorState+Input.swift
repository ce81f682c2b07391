import Assessment
import Canvas

// What reaches the screen that is shown: commands, typing, pointing.
extension TutorState {
  /// Whether printable keys type.
  package var isTyping: Bool {
    switch screen {
    case .page(let page): page.isTyping
    case .exercise(let exercise): exercise.isTyping
    case .contents: false
    case .search: true
    case .appendix(let appendix): appendix.isTyping
    }
  }

  /// Hands something to the screen and carries out what it asks for.
  mutating func send(_ input: ScreenInput) -> [Effect] {
    let context = context
    let requests: [Request]
    switch screen {
    case .page(var page):
      requests = page.update(input, context)
      screen = .page(page)
    case .exercise(var exercise):
      requests = exercise.update(input, context)
      screen = .exercise(exercise)
    case .contents(var contents):
      requests = contents.update(input, context)
      screen = .contents(contents)
    case .search(var search):
      requests = search.update(input, context)
      screen = .search(search)
    case .appendix(var appendix):
      requests = appendix.update(input, context)
      screen = .appendix(appendix)
    }
    return fulfil(requests)
  }

  /// Whether the key begins an answer in a box that is closed: a digit, a sign, a point, a bracket.
  func beginsAnswer(_ key: Key) -> Bool {
    guard case .exercise(let exercise) = screen, exercise.field != nil,
      let scalar = key.withoutInputMethod.typed
    else { return false }
    return ("0"..."9").contains(scalar) || "-.(√∞".unicodeScalars.contains(scalar)
  }

  mutating func paste(_ text: String) -> [Effect] {
    overlay == nil && size.isLargeEnough ? send(.paste(text)) : []
  }

  /// The mouse: elements go by the names that the frame marks.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard size.isLargeEnough else { return [] }
    switch mouse.action {
    case .wheelUp: return wheel(.up, at: mouse.position)
    case .wheelDown: return wheel(.down, at: mouse.position)
    case .press where mouse.button == 1: break
    case .drag where mouse.button == 1: break
    default: return []
    }
    let isDrag = mouse.action == .drag
    if !isDrag { notice = nil }
    guard let element = view(in: size).element(at: mouse.position) else { return [] }
    if overlay != nil { return isDrag ? [] : touchOverlay(element.name) }
    if let key = keyHit(element, at: mouse.position) { return isDrag ? [] : press(key) }
    let x = fraction(mouse.position.column - element.rect.column, of: element.rect.width)
    let y = fraction(mouse.position.row - element.rect.row, of: element.rect.height)
    return send(.touch(element: element.name, x: x, y: y, isDrag: isDrag))
  }

  /// The key of the entry of the key row that was hit.
  private func keyHit(_ element: Element, at position: Position) -> Key? {
    KeyHint.key(at: element.name, column: position.column - element.rect.column)
  }

  private mutating func wheel(_ direction: Command, at position: Position) -> [Effect] {
    if overlay != nil {
      return pressInOverlay(Key(direction == .up ? .up : .down), direction)
    }
    return send(.wheel(direction, over: view(in: size).element(at: position)?.name))
  }

  /// The middle of the cell as a fraction of the element.
  private func fraction(_ offset: Int, of extent: Int) -> Double {
    extent <= 1 ? 0.5 : min(max(Double(offset) / Double(extent - 1), 0), 1)
  }
}
