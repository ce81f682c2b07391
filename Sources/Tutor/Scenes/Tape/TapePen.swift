import Assessment
import Canvas
import InformationTheory

/// Writes texts and numbers into cells of the scene, in brackets where the focus is, with an open
/// field in its place, each named so that keys and mouse find it.
struct TapePen {
  let context: SceneContext
  /// Whether an element can be typed into.
  let isTyped: (String) -> Bool

  var look: Look { context.look }
  var language: Language { context.language }

  func width(_ text: String) -> Int { look.displayWidth(of: look.taped(text)) }

  /// Writes a text and returns its columns.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) -> Int {
    frame.put(
      look.taped(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  /// Writes a text that ends before a column.
  func put(
    _ text: String, before end: Int, row: Int, role: Role = .text, in clip: Rect,
    _ frame: inout Frame
  ) {
    put(text, column: end - width(text), row: row, role: role, in: clip, &frame)
  }

  /// Writes text on as many lines as there is room for, and returns their number.
  @discardableResult
  func paragraph(
    _ text: String, role: Role = .text, into frame: inout Frame, in rect: Rect
  ) -> Int {
    guard rect.width >= 8, rect.height > 0 else { return 0 }
    let lines = LineBreaker(width: rect.width, look: look).lines(
      of: StyledText(look.taped(text), style: look.style(role)))
    frame.put(Array(lines.prefix(rect.height)), in: rect)
    return min(lines.count, rect.height)
  }

  /// Writes a value that ends one column before the end of its cell; the bracket of the focus
  /// takes that column, and the one before the value.
  func cell(
    _ text: String, _ element: String?, role: Role = .text, in cell: Rect, clip: Rect,
    _ frame: inout Frame
  ) {
    guard !cell.isEmpty else { return }
    if let element { frame.mark(element, cell.intersection(clip)) }
    let isFocused = element != nil && element == context.focus
    if isFocused, let element, let field = context.field, isTyped(element) {
      return self.field(field, in: cell, clip: clip, &frame)
    }
    let end = cell.endColumn - 1
    guard isFocused else {
      return put(text, before: end, row: cell.row, role: role, in: clip, &frame)
    }
    let start = end - width(text)
    frame.put(
      "[\(look.taped(text))]", at: Position(column: start - 1, row: cell.row),
      style: look.style(role).adding(look.style(.focus)), in: clip)
    cursor(column: start, row: cell.row, in: clip, &frame)
  }

  /// Writes an open field in brackets, scrolled so that the caret is in sight.
  private func field(_ field: TextField, in cell: Rect, clip: Rect, _ frame: inout Frame) {
    let room = max(cell.width - 1, 3)
    var before = field.textBeforeCaret
    var after = String(field.text.dropFirst(before.count))
    while look.displayWidth(of: before) > room - 1, !before.isEmpty { before.removeFirst() }
    while look.displayWidth(of: before + after) > room, !after.isEmpty { after.removeLast() }
    let blanks = max(0, room - look.displayWidth(of: before + after))
    let start = cell.endColumn - 1 - room
    frame.put(
      "[\(before)\(after)\(String(repeating: " ", count: blanks))]",
      at: Position(column: start - 1, row: cell.row),
      style: look.style(.highlight).adding(Style(isUnderlined: true)), in: clip)
    cursor(column: start + look.displayWidth(of: before), row: cell.row, in: clip, &frame)
    frame.showsCursor = true
  }

  func cursor(column: Int, row: Int, in clip: Rect, _ frame: inout Frame) {
    let position = Position(column: column, row: row)
    if clip.contains(position) { frame.cursor = position }
  }

  // MARK: - Fields in a row

  /// A field with its name and its value.
  struct Field {
    var element: String
    var label: String
    var value: String
  }

  /// The columns of a field with the blank or bracket at either side of its value.
  private func width(of field: Field) -> Int {
    width(field.label) + 2 + valueWidth(of: field)
  }

  private func valueWidth(of field: Field) -> Int {
    let isOpen = field.element == context.focus && context.field != nil && isTyped(field.element)
    return max(width(field.value), isOpen ? 6 : 1)
  }

  /// Fields shared out to lines, as many to a line as fit.
  func lines(of fields: [Field], width room: Int) -> [[Field]] {
    var lines: [[Field]] = []
    var free = 0
    for field in fields {
      let cells = width(of: field)
      if lines.isEmpty || cells > free {
        lines.append([])
        free = room
      }
      lines[lines.count - 1].append(field)
      free -= cells + 1
    }
    return lines
  }

  /// Draws one line of fields.
  func draw(_ fields: [Field], into frame: inout Frame, in line: Rect) {
    var column = line.column
    for field in fields {
      put(field.label, column: column, row: line.row, role: .secondary, in: line, &frame)
      let label = width(field.label)
      let value = Rect(
        column: column + label + 1, row: line.row, width: valueWidth(of: field) + 1, height: 1)
      cell(field.value, nil, role: .strong, in: value, clip: line, &frame)
      if field.element == context.focus {
        cell(field.value, field.element, role: .strong, in: value, clip: line, &frame)
      }
      let place = Rect(column: column, row: line.row, width: width(of: field), height: 1)
      frame.mark(field.element, place.intersection(line))
      column += width(of: field) + 1
    }
  }
}

extension Look {
  /// The text as this look can show it; the signs of the tape are spelt in ASCII.
  func taped(_ text: String) -> String {
    guard !drawsUnicode, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    return plain(String(text.map { Self.tapeSigns[$0] ?? $0 }))
  }

  private static let tapeSigns: [Character: Character] = [
    "ℓ": "l", "◆": "V", "●": "*", "○": "o", "▲": "^", "₁": "1", "₂": "2",
    "₀": "0",
  ]
}

extension Double {
  /// The number with four decimals, or with fewer where the cell is too narrow; a given one with
  /// the digits it has.
  func tapeText(cells: Int = 9, isGiven: Bool = false) -> String {
    if isGiven, let places = (0...4).first(where: { isPrintedExactly(places: $0) }) {
      let text = shown(places)
      if text.count <= cells { return text }
    }
    let fitting = [4, 3, 2, 1].map { shown($0) }.first { $0.count <= cells }
    return fitting ?? shown(0)
  }
}
