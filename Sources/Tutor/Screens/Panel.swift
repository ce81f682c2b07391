import Assessment
import Canvas

/// A box over the screen: a title, lines that may scroll, and the keys that work in it.
struct Panel {
  var title: String
  var lines: [StyledText]
  var keys: String
  /// The rows that can be clicked, by the index of their line.
  var choices: [Int: String] = [:]
  /// Where the hardware cursor rests: the index of a line.
  var focusedLine: Int?
  var scroll = 0

  /// The rows of text that a panel of the window can show.
  static func capacity(_ size: Size) -> Int { max(1, size.height - 7) }
  /// The columns of text in a panel of the window.
  static func width(_ size: Size) -> Int { max(1, min(size.width - 8, 100)) }

  /// Draws the box in the middle of the frame, as high as its lines need.
  func draw(into frame: inout Frame, _ context: ScreenContext) {
    let look = context.look
    let size = context.size
    let width = Self.width(size)
    let shown = Array(lines.dropFirst(scroll).prefix(Self.capacity(size)))
    let box = Rect(
      column: (size.width - width - 4) / 2, row: max(1, (size.height - shown.count - 4) / 2),
      width: width + 4, height: shown.count + 4)
    frame.fill(box, with: " ")
    drawBorder(into: &frame, box, look)
    frame.put(
      " \(title) ", at: Position(column: box.column + 2, row: box.row),
      style: look.style(.title), in: box.inset(columns: 1))
    frame.mark("overlay", box)
    for (row, line) in shown.enumerated() {
      let place = Rect(column: box.column + 2, row: box.row + 1 + row, width: width, height: 1)
      frame.put(line, at: place.origin, in: place)
      if let choice = choices[row + scroll] { frame.mark(choice, place) }
      if row + scroll == focusedLine { frame.cursor = place.origin }
    }
    drawFooter(into: &frame, box, context, rest: lines.count - scroll - shown.count)
    if focusedLine == nil { frame.cursor = Position(column: box.column + 2, row: box.row + 1) }
    frame.showsCursor = false
  }

  private func drawFooter(
    into frame: inout Frame, _ box: Rect, _ context: ScreenContext, rest: Int
  ) {
    let look = context.look
    let row = box.endRow - 2
    let inside = Rect(column: box.column + 2, row: row, width: box.width - 4, height: 1)
    frame.put(keys, at: inside.origin, style: look.style(.secondary), in: inside)
    guard rest > 0 else { return }
    let more = "\(PagePhrases.more[context.language]) \(rest)"
    let column = inside.endColumn - look.displayWidth(of: more)
    frame.put(more, at: Position(column: column, row: row), style: look.style(.highlight))
  }

  private func drawBorder(into frame: inout Frame, _ box: Rect, _ look: Look) {
    let style = look.style(.rule)
    let (h, v, corners): (Character, Character, [String]) =
      look.drawsUnicode ? ("─", "│", ["┌", "┐", "└", "┘"]) : ("-", "|", ["+", "+", "+", "+"])
    let top = Rect(column: box.column, row: box.row, width: box.width, height: 1)
    let bottom = Rect(column: box.column, row: box.endRow - 1, width: box.width, height: 1)
    frame.fill(top, with: h, style: style)
    frame.fill(bottom, with: h, style: style)
    for column in [box.column, box.endColumn - 1] {
      frame.fill(
        Rect(column: column, row: box.row, width: 1, height: box.height), with: v, style: style)
    }
    for (index, corner) in corners.enumerated() {
      let column = index % 2 == 0 ? box.column : box.endColumn - 1
      let row = index < 2 ? box.row : box.endRow - 1
      frame.put(corner, at: Position(column: column, row: row), style: style)
    }
  }
}
