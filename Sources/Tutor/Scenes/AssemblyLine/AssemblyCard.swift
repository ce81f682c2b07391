import Canvas
import InformationTheory

/// A box of the line with its numbers: a small table under a formula.
struct AssemblyCard {
  /// A number with its name; without a name it is only text.
  struct Cell {
    var text: String
    var element: AssemblyElement?
    var role = Role.text

    init(_ text: String, _ element: AssemblyElement? = nil, role: Role = .text) {
      self.text = text
      self.element = element
      self.role = role
    }
  }

  /// A row with its label.
  struct Row {
    var label: String
    var cells: [Cell]
  }

  var box: AssemblyBox
  var title: String
  var header: [String]
  var rows: [Row]

  /// Columns of a label.
  static let labelWidth = 4
  /// Columns of a number with the blank before it.
  static let pitch = 8

  /// How many columns the card takes with its frame.
  func width(_ pen: ScenePen) -> Int {
    let columns = max(header.count, rows.map(\.cells.count).max() ?? 0)
    let title = pen.width("\(box.rawValue) \(title)")
    return max(2 + Self.labelWidth + Self.pitch * columns + 1, title + 6)
  }

  /// How many rows the card takes with its frame.
  var height: Int { 2 + (header.isEmpty ? 0 : 1) + rows.count }

  /// Draws the card; a frame stands around it if it is lit.
  func draw(isLit: Bool, _ pen: ScenePen, into frame: inout Frame, in rect: Rect, clip: Rect) {
    frame.mark(box.name, rect.intersection(clip))
    if isLit { drawFrame(pen, into: &frame, in: rect, clip: clip) }
    let title = "\(box.rawValue) \(title)"
    pen.put(
      isLit ? " \(title) " : title, column: rect.column + (isLit ? 2 : 3), row: rect.row,
      role: isLit ? .highlight : .secondary, in: clip, &frame)
    let first = rect.column + 1 + Self.labelWidth + Self.pitch
    var row = rect.row + 1
    if !header.isEmpty {
      for (index, text) in header.enumerated() {
        pen.put(
          text, before: first + index * Self.pitch, row: row, role: .secondary, in: clip, &frame)
      }
      row += 1
    }
    for line in rows {
      pen.put(line.label, column: rect.column + 2, row: row, role: .secondary, in: clip, &frame)
      for (index, cell) in line.cells.enumerated() {
        let end = first + index * Self.pitch
        guard let element = cell.element else {
          pen.put(cell.text, before: end, row: row, role: cell.role, in: clip, &frame)
          continue
        }
        pen.number(
          cell.text, element.name, before: end, row: row, width: 7, role: cell.role, in: clip,
          &frame)
      }
      row += 1
    }
  }

  private func drawFrame(
    _ pen: ScenePen, into frame: inout Frame, in rect: Rect, clip: Rect
  ) {
    let isUnicode = pen.look.drawsUnicode
    let bar = String(repeating: isUnicode ? "─" : "-", count: max(0, rect.width - 2))
    let corners = isUnicode ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"]
    let last = rect.endRow - 1
    pen.put(
      corners[0] + bar + corners[1], column: rect.column, row: rect.row, role: .highlight,
      in: clip, &frame)
    pen.put(
      corners[2] + bar + corners[3], column: rect.column, row: last, role: .highlight, in: clip,
      &frame)
    for row in rect.row + 1..<max(last, rect.row + 1) {
      for column in [rect.column, rect.endColumn - 1] {
        pen.put(
          isUnicode ? "│" : "|", column: column, row: row, role: .highlight, in: clip, &frame)
      }
    }
  }
}
