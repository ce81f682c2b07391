import Assessment
import Canvas

/// Draws what small scenes have in common: named numbers with brackets at the focus, open fields,
/// and fields side by side on as many lines as they need.
struct ScenePen {
  let context: SceneContext
  /// Whether an element can be typed into.
  let isTyped: (String) -> Bool

  var look: Look { context.look }
  var language: Language { context.language }

  func width(_ text: String) -> Int { look.displayWidth(of: look.plain(text)) }

  /// Writes a text whose signs are spelt where they cannot be shown.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) -> Int {
    frame.put(
      look.plain(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  /// Writes a text that ends before a column.
  func put(
    _ text: String, before end: Int, row: Int, role: Role = .text, in clip: Rect,
    _ frame: inout Frame
  ) {
    put(text, column: end - width(text), row: row, role: role, in: clip, &frame)
  }

  /// Writes text on as many lines as it needs, and returns their number.
  @discardableResult
  func paragraph(
    _ text: String, role: Role = .text, most: Int = 2, into frame: inout Frame, in rect: Rect
  ) -> Int {
    let styled = StyledText(look.plain(text), style: look.style(role))
    let lines = LineBreaker(width: max(rect.width, 1), look: look).lines(of: styled)
    for (index, line) in lines.prefix(min(most, max(rect.height, 0))).enumerated() {
      frame.put(line, at: Position(column: rect.column, row: rect.row + index), in: rect)
    }
    return min(lines.count, most)
  }

  // MARK: - Numbers

  /// Writes a number so that it ends before `end`, in brackets if it has the focus, and names it.
  func number(
    _ text: String, _ element: String, before end: Int, row: Int, width cells: Int,
    role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) {
    let rect = Rect(column: end - cells, row: row, width: cells + 1, height: 1).intersection(clip)
    if !rect.isEmpty { frame.mark(element, rect) }
    guard element == context.focus else {
      return put(text, before: end, row: row, role: role, in: clip, &frame)
    }
    if let field = context.field, isTyped(element) {
      return self.field(field, before: end, row: row, width: max(cells, 3), in: clip, &frame)
    }
    let start = end - width(text)
    let style = look.style(role).adding(look.style(.focus))
    frame.put(
      "[\(look.plain(text))]", at: Position(column: start - 1, row: row), style: style, in: clip)
    cursor(column: start, row: row, in: clip, &frame)
  }

  /// Writes an open field in brackets, scrolled so that the caret is in sight.
  func field(
    _ field: TextField, before end: Int, row: Int, width cells: Int, in clip: Rect,
    _ frame: inout Frame
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

  /// The first of some rows that is drawn, where only so many are free: the chosen one in sight.
  static func firstRow(showing chosen: Int?, visible: Int, of count: Int) -> Int {
    min(max(0, (chosen ?? 0) - visible / 2), max(0, count - visible))
  }
}

/// A field, a number or an action with its name.
struct SceneItem: Equatable {
  /// What keys do with it.
  enum Kind: Equatable {
    /// A computed number.
    case number
    /// ← and → choose among settings.
    case choice
    /// Enter carries it out.
    case action
  }

  var element: String
  var label: String
  var value: String
  var kind: Kind
}

extension ScenePen {
  private func width(of item: SceneItem) -> Int {
    item.kind == .action ? width(item.label) + 3 : 1 + width(item.label) + 3 + valueWidth(of: item)
  }

  /// Wide enough to type in where one can.
  private func valueWidth(of item: SceneItem) -> Int {
    max(width(item.value), isTyped(item.element) ? 3 : 1)
  }

  /// The items line by line.
  func flow(_ items: [SceneItem], width room: Int) -> [[SceneItem]] {
    var lines: [[SceneItem]] = []
    var used = 0
    for item in items {
      let cells = width(of: item)
      if lines.isEmpty || used + 1 + cells > room - 1 {
        lines.append([item])
        used = cells
      } else {
        lines[lines.count - 1].append(item)
        used += 1 + cells
      }
    }
    return lines
  }

  func drawFlow(_ items: [SceneItem], into frame: inout Frame, in rect: Rect) {
    for (line, items) in flow(items, width: rect.width).enumerated() {
      var column = rect.column + 1
      for item in items {
        draw(item, column: column, row: rect.row + line, into: &frame, in: rect)
        column += width(of: item) + 1
      }
    }
  }

  private func draw(
    _ item: SceneItem, column: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    let area = Rect(column: column, row: row, width: width(of: item), height: 1).intersection(rect)
    if !area.isEmpty { frame.mark(item.element, area) }
    let isFocused = item.element == context.focus
    if isFocused { put("▸", column: column, row: row, role: .highlight, in: rect, &frame) }
    var next = column + 1
    if item.kind != .action {
      next += put(
        item.label, column: next, row: row, role: isFocused ? .strong : .secondary, in: rect,
        &frame)
      next += 1
    }
    if isFocused, let field = context.field, isTyped(item.element) {
      let room = valueWidth(of: item)
      return self.field(field, before: next + 1 + room, row: row, width: room, in: rect, &frame)
    }
    let text = item.kind == .action ? item.label : item.value
    if isFocused {
      frame.put(
        "[\(look.plain(text))]", at: Position(column: next, row: row), style: look.style(.focus),
        in: rect)
      cursor(column: next + 1, row: row, in: rect, &frame)
      return
    }
    switch item.kind {
    case .number: put(text, column: next + 1, row: row, in: rect, &frame)
    case .choice: put("‹\(text)›", column: next, row: row, in: rect, &frame)
    case .action: put("(\(text))", column: next, row: row, role: .accent, in: rect, &frame)
    }
  }
}
