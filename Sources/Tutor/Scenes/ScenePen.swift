import Assessment
import Canvas

/// Draws what scenes have in common: texts, named numbers with brackets at the focus, and open
/// fields; every element is named so that keys and mouse find it.
struct ScenePen {
  let context: SceneContext
  /// Whether an element can be typed into.
  let isTyped: (String) -> Bool

  init(_ scene: some Scene, _ context: SceneContext) {
    self.context = context
    isTyped = { scene.fieldText(of: $0) != nil }
  }

  var look: Look { context.look }
  var language: Language { context.language }

  func width(_ text: String) -> Int { look.displayWidth(of: look.plain(text)) }

  /// Writes a text whose signs are spelt where they cannot be shown, and returns its columns.
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

  /// Writes text on as many lines as it needs and the rectangle has, and returns their number.
  @discardableResult
  func paragraph(
    _ text: String, role: Role = .text, most: Int = .max, into frame: inout Frame, in rect: Rect
  ) -> Int {
    let lines = lines(of: text, role: role, width: rect.width)
    let count = min(lines.count, most, max(rect.height, 0))
    frame.put(Array(lines.prefix(count)), in: rect)
    return count
  }

  /// Text broken into lines.
  func lines(of text: String, role: Role = .text, width room: Int) -> [StyledText] {
    LineBreaker(width: max(room, 1), look: look)
      .lines(of: StyledText(look.plain(text), style: look.style(role)))
  }

  // MARK: - Numbers

  /// Writes a number so that it ends before `end`, in brackets if it has the focus, and names it.
  func number(
    _ text: String, _ element: String?, before end: Int, row: Int, width cells: Int,
    role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) {
    let place = Rect(column: end - cells, row: row, width: cells + 1, height: 1).intersection(clip)
    if let element, !place.isEmpty { frame.mark(element, place) }
    guard let element, element == context.focus else {
      return put(text, before: end, row: row, role: role, in: clip, &frame)
    }
    if let field = context.field, isTyped(element) {
      return self.field(field, before: end, row: row, width: max(cells, 3), in: clip, &frame)
    }
    bracket(text, column: end - width(text), row: row, role: role, in: clip, &frame)
  }

  /// Writes a number that ends one column before the end of its cell; the bracket of the focus
  /// takes that column.
  func number(
    _ text: String, _ element: String?, role: Role = .text, in cell: Rect, clip: Rect,
    _ frame: inout Frame
  ) {
    guard !cell.isEmpty else { return }
    number(
      text, element, before: cell.endColumn - 1, row: cell.row, width: cell.width - 1, role: role,
      in: clip, &frame)
  }

  /// Writes a text in the brackets of the focus, with the cursor on it.
  func bracket(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) {
    frame.put(
      "[\(look.plain(text))]", at: Position(column: column - 1, row: row),
      style: look.style(role).adding(look.style(.focus)), in: clip)
    cursor(column: column, row: row, in: clip, &frame)
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
