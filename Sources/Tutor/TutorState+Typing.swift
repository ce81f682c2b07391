import Assessment
import Canvas

// Typing and pointing: what goes into open fields, and what the mouse is over.
extension TutorState {
  /// Whether printable keys type.
  package var isTyping: Bool {
    switch screen {
    case .page(let page): page.isTyping
    case .exercise(let exercise): exercise.isTyping
    case .contents: false
    case .search: true
    }
  }

  mutating func type(_ key: Key) -> [Effect] {
    switch screen {
    case .page(var page):
      let requests = page.type(key, context)
      screen = .page(page)
      return fulfil(requests)
    case .exercise(var exercise):
      let requests = exercise.type(key, context)
      screen = .exercise(exercise)
      return fulfil(requests)
    case .search(var search):
      let requests = search.type(key)
      screen = .search(search)
      return fulfil(requests)
    case .contents: return []
    }
  }

  /// Whether the key begins an answer in a box that is closed: a digit, a sign, a point, a bracket.
  func beginsAnswer(_ key: Key) -> Bool {
    guard case .exercise(let exercise) = screen, exercise.field != nil,
      let scalar = key.withoutInputMethod.typed
    else { return false }
    return ("0"..."9").contains(scalar) || "-.(√∞".unicodeScalars.contains(scalar)
  }

  /// A digit or a point opens the field of the focused element.
  mutating func startTyping(_ key: Key) -> [Effect] {
    guard let scalar = key.withoutInputMethod.typed,
      ("0"..."9") ~= scalar || beginsAnswer(key)
    else { return [] }
    switch screen {
    case .page(var page):
      guard page.startTyping(String(Character(scalar))) else { return say(PagePhrases.noUse) }
      screen = .page(page)
    case .exercise(var exercise):
      exercise.startTyping()
      screen = .exercise(exercise)
      return type(key)
    case .contents, .search: break
    }
    return []
  }

  mutating func paste(_ text: String) -> [Effect] {
    guard overlay == nil, size.isLargeEnough else { return [] }
    switch screen {
    case .page(var page):
      page.paste(text)
      screen = .page(page)
      return []
    case .exercise(var exercise):
      let requests = exercise.paste(text)
      screen = .exercise(exercise)
      return fulfil(requests)
    case .search(var search):
      search.paste(text)
      screen = .search(search)
      return []
    case .contents: return []
    }
  }

  /// The mouse: elements go by the names that the frame marks.
  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard size.isLargeEnough else { return [] }
    switch mouse.action {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .press where mouse.button == 1: break
    case .drag where mouse.button == 1: break
    default: return []
    }
    let isDrag = mouse.action == .drag
    if !isDrag { notice = nil }
    guard let element = view(in: size).element(at: mouse.position) else { return [] }
    if overlay != nil { return isDrag ? [] : touchOverlay(element.name) }
    let x = fraction(mouse.position.column - element.rect.column, of: element.rect.width)
    let y = fraction(mouse.position.row - element.rect.row, of: element.rect.height)
    return touch(element.name, x: x, y: y, isDrag: isDrag)
  }

  private mutating func touch(_ name: String, x: Double, y: Double, isDrag: Bool) -> [Effect] {
    switch screen {
    case .page(var page):
      let requests = page.touch(name, x: x, y: y, isDrag: isDrag, context)
      screen = .page(page)
      return fulfil(requests)
    case .exercise(var exercise):
      let requests = isDrag ? [] : exercise.touch(name)
      screen = .exercise(exercise)
      return fulfil(requests)
    case .contents(var contents):
      let requests = isDrag ? [] : contents.touch(name)
      screen = .contents(contents)
      return fulfil(requests)
    case .search(let search): return isDrag ? [] : fulfil(search.touch(name))
    }
  }

  private mutating func wheel(_ direction: Command) -> [Effect] {
    let key = Key(direction == .up ? .up : .down)
    if overlay != nil { return pressInOverlay(key, direction) }
    return isTyping ? [] : perform(direction)
  }

  /// The middle of the cell as a fraction of the element.
  private func fraction(_ offset: Int, of extent: Int) -> Double {
    extent <= 1 ? 0.5 : min(max(Double(offset) / Double(extent - 1), 0), 1)
  }
}
