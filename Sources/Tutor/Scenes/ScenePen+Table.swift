import Assessment
import Canvas

// Tables whose cells are named.
extension ScenePen {
  /// A cell of a table; `nil` for one that is no element.
  struct Cell {
    var text: StyledText
    var element: String?

    init(_ text: StyledText, _ element: String? = nil) {
      self.text = text
      self.element = element
    }
  }

  /// A value between two blanks, or in brackets if it has the focus.
  func value(_ text: String, _ element: String, role: Role = .text) -> StyledText {
    guard element == context.focus else {
      return StyledText(" \(look.plain(text)) ", style: look.style(role))
    }
    if let field = context.field, isTyped(element) {
      let style = look.style(.highlight).adding(Style(isUnderlined: true))
      return StyledText("[\(field.text) ]", style: style)
    }
    return StyledText("[\(look.plain(text))]", style: look.style(role).adding(look.style(.focus)))
  }

  /// A heading of a table whose numbers stand between blanks.
  func column(_ title: String, minimum: Int = 0) -> Table.Column {
    Table.Column(StyledText(look.plain(title) + " "), alignment: .right, minimum: minimum)
  }

  /// Draws a table whose cells are named, from a row on.
  func draw(
    _ cells: [[Cell]], columns: [Table.Column], scroll: Int = 0, into frame: inout Frame,
    in rect: Rect
  ) {
    let rect = rect.intersection(frame.rect)
    let table = Table(columns: columns, rows: cells.map { $0.map(\.text) }, gap: 0)
    let places = table.draw(into: &frame, in: rect, scroll: scroll)
    for (row, line) in places.enumerated() {
      for (index, place) in line.enumerated() where index < cells[row].count {
        guard let element = cells[row][index].element else { continue }
        frame.mark(element, place.intersection(rect))
        let width = cells[row][index].text.displayWidth(in: look)
        let start = columns[index].alignment == .right ? place.endColumn - width : place.column
        setCursor(element, column: start, row: place.row, in: rect, &frame)
      }
    }
  }

  /// Puts the caret on the focused value that begins at a column.
  func setCursor(
    _ element: String, column: Int, row: Int, in clip: Rect, _ frame: inout Frame
  ) {
    guard element == context.focus else { return }
    var column = column + 1
    if let field = context.field, isTyped(element) {
      column += look.displayWidth(of: field.textBeforeCaret)
      frame.showsCursor = true
    }
    cursor(column: column, row: row, in: clip, &frame)
  }
}
