import Assessment
import Canvas

/// Writes the values of a scene: in brackets where the focus is, with an open field in their place,
/// each named so that keys and mouse find it.
struct FieldPen {
  /// A field with its name.
  struct Field {
    var element: String
    var label: Bilingual
    var value: Bilingual
  }

  /// A cell of a table; `nil` for one that is no element.
  struct Cell {
    var text: StyledText
    var element: String?

    init(_ text: StyledText, _ element: String? = nil) {
      self.text = text
      self.element = element
    }
  }

  let context: SceneContext
  /// Whether an element can be typed into.
  let isTyped: (String) -> Bool

  var look: Look { context.look }
  var language: Language { context.language }

  /// The text as this look can show it.
  func plain(_ text: String) -> String { look.spelled(text) }

  func width(_ text: String) -> Int { look.displayWidth(of: plain(text)) }

  /// Writes a text and returns its columns.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) -> Int {
    frame.put(
      plain(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  /// A value between two blanks, or in brackets if it has the focus.
  func value(_ text: String, _ element: String, role: Role = .text) -> StyledText {
    guard element == context.focus else {
      return StyledText(" \(plain(text)) ", style: look.style(role))
    }
    if let field = context.field, isTyped(element) {
      let style = look.style(.highlight).adding(Style(isUnderlined: true))
      return StyledText("[\(field.text) ]", style: style)
    }
    return StyledText("[\(plain(text))]", style: look.style(role).adding(look.style(.focus)))
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
    let position = Position(column: column, row: row)
    if clip.contains(position) { frame.cursor = position }
  }

  // MARK: - Fields in a row

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

  private func width(of field: Field) -> Int {
    width(field.label[language])
      + value(field.value[language], field.element).displayWidth(in: look)
  }

  /// Draws one line of fields.
  func draw(_ fields: [Field], role: Role = .strong, into frame: inout Frame, in line: Rect) {
    var column = line.column
    for field in fields {
      let label = field.label[language]
      put(label, column: column, row: line.row, role: .secondary, in: line, &frame)
      let start = column + width(label)
      let text = value(field.value[language], field.element, role: role)
      frame.put(text, at: Position(column: start, row: line.row), in: line)
      setCursor(field.element, column: start, row: line.row, in: line, &frame)
      let end = start + text.displayWidth(in: look)
      let place = Rect(column: column, row: line.row, width: end - column, height: 1)
      frame.mark(field.element, place.intersection(line))
      column = end + 1
    }
  }

  // MARK: - Tables

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

  /// A heading of a table whose numbers stand between blanks.
  func column(_ title: String, minimum: Int = 0) -> Table.Column {
    Table.Column(StyledText(plain(title) + " "), alignment: .right, minimum: minimum)
  }
}

extension Look {
  /// The text as this look can show it; also fractions and powers are spelt in ASCII.
  func spelled(_ text: String) -> String {
    guard !drawsUnicode else { return text }
    return plain(
      text.reduce(into: "") { result, character in
        switch character {
        case "½": result += "1/2"
        case "²": result += "^2"
        case "⁻": result += "^-"
        case "ᵐ": result += "m"
        case "₀": result += "0"
        case "α": result += "alpha"
        case "←": result += "<-"
        case "β": result += "beta"
        case "λ": result += "lambda"
        case "′": result += "'"
        case "●": result += "@"
        case "○": result += "o"
        default: result.append(character)
        }
      })
  }
}

/// Tables of a summary as lines of text.
struct PlainTable {
  /// The first column stands at the left, numbers at the right.
  static func lines(header: [String], rows: [[String]], look: Look) -> [String] {
    let columns = header.enumerated().map { index, title in
      Table.Column(StyledText(look.spelled(title)), alignment: index == 0 ? .left : .right)
    }
    let table = Table(
      columns: columns, rows: rows.map { $0.map { StyledText(look.spelled($0)) } })
    var frame = Frame(size: Size(width: 160, height: rows.count + 2), look: look)
    table.draw(into: &frame, in: frame.rect)
    return Array(frame.lines().prefix(rows.count + 1))
  }
}
