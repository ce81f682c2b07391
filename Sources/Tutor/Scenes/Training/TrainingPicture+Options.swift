import Assessment
import Canvas

// The fields, as many to a line as fit.
extension TrainingPicture {
  /// A field as it is written: its name and its value.
  struct Item {
    var element: TrainingElement
    var label: String
    var value: StyledText
    var width: Int
  }

  /// The group that has the focus, if a field has it.
  private var focusedGroup: TrainingGroup? {
    guard let focus else { return nil }
    return TrainingGroup.allCases.first { scene.fields(of: $0).contains(focus) }
  }

  /// The lines below the picture: all groups where there is room, otherwise the one with the focus.
  func optionLines(in size: Size) -> [[Item]] {
    guard size.height >= 26, size.width >= 100 else {
      return lines(of: focusedGroup ?? .live, width: size.width)
    }
    let showsMap = scene.view == .all || scene.view == .map
    return TrainingGroup.allCases.filter { $0 != .cursor || showsMap }
      .flatMap { lines(of: $0, width: size.width) }
  }

  private func lines(of group: TrainingGroup, width room: Int) -> [[Item]] {
    var lines: [[Item]] = []
    var free = 0
    for element in scene.fields(of: group) {
      let item = item(element)
      if lines.isEmpty || item.width > free {
        lines.append([])
        free = room
      }
      lines[lines.count - 1].append(item)
      free -= item.width + 1
    }
    return lines
  }

  private func item(_ element: TrainingElement) -> Item {
    let label = look.plain(TrainingPhrases.label(of: element)[language])
    let value = value(scene.setting(of: element)[language], element, role: .strong)
    return Item(
      element: element, label: label, value: value,
      width: width(label) + value.displayWidth(in: look))
  }

  func draw(_ items: [Item], into frame: inout Frame, in line: Rect) {
    var column = line.column
    for item in items {
      put(item.label, column: column, row: line.row, role: .secondary, in: line, &frame)
      let start = column + width(item.label)
      frame.put(item.value, at: Position(column: start, row: line.row), in: line)
      setCursor(item.element, column: start, row: line.row, in: line, &frame)
      let place = Rect(column: column, row: line.row, width: item.width, height: 1)
      frame.mark(item.element.name, place.intersection(line))
      column += item.width + 1
    }
    guard case .place? = items.first?.element else { return }
    let q = zip(scene.letters, scene.probabilitiesAtCursor)
      .map { "q(\($0)) \($1.probabilityText)" }.joined(separator: "  ")
    put(q, column: column, row: line.row, role: .q, in: line, &frame)
  }
}
