import Assessment
import Canvas

/// Writes numbers, fields and words of the assembly line: brackets where the focus is, an open
/// field in their place, each named so that keys and mouse find it.
struct AssemblyPen {
  let context: SceneContext
  /// Whether an element can be typed into.
  let isTyped: (String) -> Bool

  var look: Look { context.look }

  /// The text as this look can show it; also indices and Greek letters are spelt in ASCII.
  static func spelled(_ text: String, _ look: Look) -> String {
    guard !look.drawsUnicode else { return text }
    return look.plain(
      text.reduce(into: "") { result, character in
        switch character {
        case "₁": result += "1"
        case "₃": result += "3"
        case "ℓ": result += "l"
        case "Σ": result += "sum"
        case "Δ": result += "d"
        case "α": result += "alpha"
        case "′": result += "'"
        default: result.append(character)
        }
      })
  }

  func plain(_ text: String) -> String { Self.spelled(text, look) }

  func width(_ text: String) -> Int { look.displayWidth(of: plain(text)) }

  /// Writes a text and returns its columns.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) -> Int {
    frame.put(
      plain(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  /// Writes a text that ends before a column.
  func put(
    _ text: String, before end: Int, row: Int, role: Role = .text, in clip: Rect,
    _ frame: inout Frame
  ) {
    put(text, column: end - width(text), row: row, role: role, in: clip, &frame)
  }

  /// Writes a number that ends before a column, in brackets if it has the focus, and names it.
  func number(
    _ text: String, _ element: String, before end: Int, row: Int, role: Role = .text,
    in clip: Rect, _ frame: inout Frame
  ) {
    let cells = 7
    let place = Rect(column: end - cells, row: row, width: cells + 1, height: 1)
    frame.mark(element, place.intersection(clip))
    guard element == context.focus else {
      return put(text, before: end, row: row, role: role, in: clip, &frame)
    }
    if let field = context.field, isTyped(element) {
      return self.field(field, before: end, row: row, cells: cells, in: clip, &frame)
    }
    let start = end - width(text)
    frame.put(
      "[\(plain(text))]", at: Position(column: start - 1, row: row),
      style: look.style(role).adding(look.style(.focus)), in: clip)
    cursor(column: start, row: row, in: clip, &frame)
  }

  /// Writes an open field in brackets, scrolled so that the caret is in sight.
  func field(
    _ field: TextField, before end: Int, row: Int, cells: Int, in clip: Rect, _ frame: inout Frame
  ) {
    var before = field.textBeforeCaret
    var after = String(field.text.dropFirst(before.count))
    while look.displayWidth(of: before) > cells - 1, !before.isEmpty { before.removeFirst() }
    while look.displayWidth(of: before + after) > cells, !after.isEmpty { after.removeLast() }
    let blank = max(0, cells - look.displayWidth(of: before + after))
    let style = look.style(.highlight).adding(Style(isUnderlined: true))
    let start = end - cells
    put("[", column: start - 1, row: row, role: .highlight, in: clip, &frame)
    frame.put(
      before + after + String(repeating: " ", count: blank),
      at: Position(column: start, row: row), style: style, in: clip)
    put("]", column: end, row: row, role: .highlight, in: clip, &frame)
    cursor(column: start + look.displayWidth(of: before), row: row, in: clip, &frame)
    frame.showsCursor = true
  }

  func cursor(column: Int, row: Int, in clip: Rect, _ frame: inout Frame) {
    let position = Position(column: column, row: row)
    if clip.contains(position) { frame.cursor = position }
  }

  // MARK: - Fields in a row

  /// A setting, or a computed number, with its name.
  struct Item: Equatable {
    var element: String
    var label: String
    var value: String
    /// The least columns of the value, so that one can type.
    var room = 1
    /// Whether ← and → choose; otherwise it is computed.
    var isChoice = true
  }

  private func cells(of item: Item) -> Int {
    width(item.label) + 3 + max(width(item.value), item.room)
  }

  /// The items line by line.
  func lines(of items: [Item], width room: Int) -> [[Item]] {
    var lines: [[Item]] = []
    var used = 0
    for item in items {
      if lines.isEmpty || used + 2 + cells(of: item) > room - 1 {
        lines.append([item])
        used = cells(of: item)
      } else {
        lines[lines.count - 1].append(item)
        used += 2 + cells(of: item)
      }
    }
    return lines
  }

  /// Draws items from a row on.
  func draw(_ items: [Item], into frame: inout Frame, in rect: Rect) {
    for (line, items) in lines(of: items, width: rect.width).enumerated() {
      var column = rect.column + 1
      for item in items {
        draw(item, column: column, row: rect.row + line, in: rect, &frame)
        column += cells(of: item) + 2
      }
    }
  }

  private func draw(
    _ item: Item, column: Int, row: Int, in clip: Rect, _ frame: inout Frame
  ) {
    let place = Rect(column: column, row: row, width: cells(of: item), height: 1)
    frame.mark(item.element, place.intersection(clip))
    let isFocused = item.element == context.focus
    if isFocused { put("▸", column: column - 1, row: row, role: .highlight, in: clip, &frame) }
    let start =
      column + 1
      + put(
        item.label, column: column, row: row, role: isFocused ? .strong : .secondary, in: clip,
        &frame)
    if isFocused, let field = context.field, isTyped(item.element) {
      let room = max(width(item.value), item.room)
      return self.field(field, before: start + 1 + room, row: row, cells: room, in: clip, &frame)
    }
    guard isFocused else {
      let text = item.isChoice ? "‹\(item.value)›" : " \(item.value)"
      put(text, column: start, row: row, in: clip, &frame)
      return
    }
    frame.put(
      "[\(plain(item.value))]", at: Position(column: start, row: row), style: look.style(.focus),
      in: clip)
    cursor(column: start + 1, row: row, in: clip, &frame)
  }
}
