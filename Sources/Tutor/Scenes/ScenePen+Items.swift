import Assessment
import Canvas

/// A field, a number or an action with its name.
struct SceneItem: Equatable {
  /// How it looks, and what keys do with it.
  enum Kind: Equatable {
    /// A computed number.
    case number
    /// A setting between ‹ and ›: ← and → choose.
    case choice
    /// A setting or a number without marks.
    case value
    /// Enter carries it out.
    case action
  }

  var element: String
  var label: String
  var value = ""
  var kind: Kind
}

// Items side by side, on as many lines as they need. All but plain values have a column before
// their name for the mark of the focus; the first of them begins after a margin.
extension ScenePen {
  /// The items line by line.
  func flow(_ items: [SceneItem], margin: Int = 1, width room: Int) -> [[SceneItem]] {
    var lines: [[SceneItem]] = []
    var used = 0
    for item in items {
      let cells = width(of: item)
      if lines.isEmpty || used + 1 + cells > room - margin {
        lines.append([item])
        used = cells
      } else {
        lines[lines.count - 1].append(item)
        used += 1 + cells
      }
    }
    return lines
  }

  /// Draws the items; what does not fit into the rectangle is left out.
  func draw(
    _ items: [SceneItem], margin: Int = 1, role: Role = .strong, into frame: inout Frame,
    in rect: Rect
  ) {
    for (line, items) in flow(items, margin: margin, width: rect.width).enumerated() {
      var place = Rect(
        column: rect.column + margin, row: rect.row + line, width: 0, height: 1)
      for item in items {
        place.width = width(of: item)
        let area = place.intersection(rect)
        if !area.isEmpty { frame.mark(item.element, area) }
        draw(item, role: role, at: place.origin, into: &frame, in: rect)
        place.column = place.endColumn + 1
      }
    }
  }

  private func width(of item: SceneItem) -> Int {
    switch item.kind {
    case .action: width(item.label) + 3
    case .number, .choice: 1 + width(item.label) + 3 + valueWidth(of: item)
    case .value: width(item.label) + 2 + valueWidth(of: item)
    }
  }

  /// Wide enough to type in where one can.
  private func valueWidth(of item: SceneItem) -> Int {
    let least = isOpen(item) ? 6 : item.kind != .value && isTyped(item.element) ? 2 : 1
    return max(width(item.value), least)
  }

  private func isOpen(_ item: SceneItem) -> Bool {
    item.element == context.focus && context.field != nil && isTyped(item.element)
  }

  private func draw(
    _ item: SceneItem, role: Role, at place: Position, into frame: inout Frame, in rect: Rect
  ) {
    let isFocused = item.element == context.focus
    let (row, hasMark) = (place.row, item.kind != .value)
    if isFocused, hasMark {
      put("▸", column: place.column, row: row, role: .highlight, in: rect, &frame)
    }
    var column = place.column + (hasMark ? 1 : 0)
    if item.kind != .action {
      column += put(
        item.label, column: column, row: row,
        role: isFocused && hasMark ? .strong : .secondary, in: rect, &frame)
      column += hasMark ? 1 : 0
    }
    let text = item.kind == .action ? item.label : item.value
    if isOpen(item), let field = context.field {
      let room = valueWidth(of: item)
      return self.field(
        field, before: column + 1 + room, row: row, width: room, in: rect, &frame)
    }
    if isFocused {
      let role: Role = item.kind == .value ? role : .text
      return bracket(text, column: column + 1, row: row, role: role, in: rect, &frame)
    }
    switch item.kind {
    case .number: put(text, column: column + 1, row: row, in: rect, &frame)
    case .value: put(text, column: column + 1, row: row, role: role, in: rect, &frame)
    case .choice: put("‹\(text)›", column: column, row: row, in: rect, &frame)
    case .action: put("(\(text))", column: column, row: row, role: .accent, in: rect, &frame)
    }
  }
}
