import Assessment
import Canvas

// The options, as many to a line as fit.
extension TrainingPicture {
  /// An option as it is written: its name and its value.
  struct Item {
    var option: TrainingOption
    var label: String
    var value: StyledText
    var width: Int
  }

  func optionLines(width room: Int) -> [[Item]] {
    var lines: [[Item]] = []
    var free = 0
    for option in scene.options {
      let item = item(option)
      if lines.isEmpty || item.width > free {
        lines.append([])
        free = room
      }
      lines[lines.count - 1].append(item)
      free -= item.width + 1
    }
    return lines
  }

  private func item(_ option: TrainingOption) -> Item {
    let label = look.plain(TrainingPhrases.name(option)[language])
    let value = value(scene.setting(of: option)[language], .option(option), role: .strong)
    return Item(
      option: option, label: label, value: value,
      width: width(label) + value.displayWidth(in: look))
  }

  func draw(_ items: [Item], into frame: inout Frame, in line: Rect) {
    var column = line.column
    for item in items {
      put(item.label, column: column, row: line.row, role: .secondary, in: line, &frame)
      let start = column + width(item.label)
      frame.put(item.value, at: Position(column: start, row: line.row), in: line)
      setCursor(.option(item.option), column: start, row: line.row, in: line, &frame)
      let place = Rect(column: column, row: line.row, width: item.width, height: 1)
      frame.mark(item.option.rawValue, place.intersection(line))
      column += item.width + 1
    }
  }
}
