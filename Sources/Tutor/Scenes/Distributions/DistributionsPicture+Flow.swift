import Assessment
import Canvas
import InformationTheory

// Names with settings or numbers, side by side, on as many lines as they need.
extension DistributionsPicture {
  /// A name with its setting or number.
  struct Item {
    var element: DistributionsElement
    var label: String
    var value: String
    /// Whether ← and → choose among settings.
    var isChoice: Bool
  }

  /// The options.
  var optionItems: [Item] {
    scene.options.map { option in
      Item(
        element: .option(option), label: DistributionsPhrases.name(option)[language],
        value: scene.setting(of: option)[language], isChoice: true)
    }
  }

  /// The numbers that are not part of the balance.
  var extraItems: [Item] {
    guard let numbers else { return [] }
    return scene.totals.filter { !mainTotals.contains($0) }.map { total in
      Item(
        element: .total(total), label: name(total), value: numbers[total].quantityText,
        isChoice: false)
    }
  }

  private func width(of item: Item) -> Int {
    1 + width(look.plain(item.label)) + 1 + valueWidth(of: item) + 2
  }

  /// Wide enough to type in where one can.
  private func valueWidth(of item: Item) -> Int {
    let least = scene.fieldText(of: item.element.name) == nil ? 1 : 2
    return max(width(look.plain(item.value)), least)
  }

  /// The items line by line.
  func flow(_ items: [Item], width room: Int) -> [[Item]] {
    var lines: [[Item]] = []
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

  func drawFlow(_ items: [Item], into frame: inout Frame, in rect: Rect) {
    for (line, items) in flow(items, width: rect.width).enumerated() {
      var column = rect.column + 1
      for item in items {
        draw(item, column: column, row: rect.row + line, into: &frame, in: rect)
        column += width(of: item) + 1
      }
    }
  }

  private func draw(
    _ item: Item, column: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    let cells = width(of: item)
    let area = Rect(column: column, row: row, width: cells, height: 1).intersection(rect)
    if !area.isEmpty { frame.mark(item.element.name, area) }
    let isFocused = item.element == focus
    if isFocused { put("▸", column: column, row: row, role: .highlight, in: rect, &frame) }
    var next = column + 1
    next += put(
      item.label, column: next, row: row, role: isFocused ? .strong : .secondary, in: rect, &frame)
    next += 1
    let room = valueWidth(of: item)
    if isFocused, let field = context.field, scene.fieldText(of: item.element.name) != nil {
      putField(field, before: next + 1 + room, row: row, width: room, in: rect, &frame)
    } else if isFocused {
      let style = look.style(.focus)
      frame.put(
        "[\(look.plain(item.value))]", at: Position(column: next, row: row), style: style, in: rect)
      setCursor(column: next + 1, row: row, in: rect, &frame)
    } else {
      put(
        item.isChoice ? "‹\(item.value)›" : item.value, column: next, row: row, in: rect, &frame)
    }
  }
}
