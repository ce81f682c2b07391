import Canvas

/// Which row of a list is chosen. Headings between the rows are passed over.
struct RowChoice: Equatable, Sendable {
  /// The index of the row.
  private(set) var index = 0

  /// Chooses a row.
  init(_ index: Int = 0) { self.index = index }

  /// What comes of an input to a list.
  enum Reply: Equatable {
    /// It was taken: another row is chosen, or there is nothing to be done.
    case taken
    /// This row is to be opened.
    case open(Int)
    /// The list is to be closed.
    case close
    /// The list has no use for it.
    case refused
  }

  /// Takes what reaches a list in which Enter, or a click on the chosen row, opens.
  ///
  /// - Parameters:
  ///   - input: What reaches it.
  ///   - isChoosable: For each row, whether it can be chosen.
  ///   - page: How many rows a page is.
  /// - Returns: What is to be done.
  mutating func take(_ input: ScreenInput, among isChoosable: [Bool], page: Int) -> Reply {
    switch input {
    case .command(.open), .command(.more):
      return index(among: isChoosable).map(Reply.open) ?? .taken
    case .command(.close): return .close
    case .command(let command), .wheel(let command, _):
      return perform(command, among: isChoosable, page: page) ? .taken : .refused
    case .touch(let element, _, _, let isDrag):
      guard !isDrag, let row = ListPane.row(of: element), isChoosable.indices.contains(row) else {
        return .taken
      }
      let wasChosen = index(among: isChoosable) == row
      index = row
      return wasChosen ? .open(row) : .taken
    case .beginning: return .refused
    case .key, .paste: return .taken
    }
  }

  /// Moves as a command asks.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - isChoosable: For each row, whether it can be chosen.
  ///   - page: How many rows a page is.
  /// - Returns: Whether the command moves in a list.
  mutating func perform(_ command: Command, among isChoosable: [Bool], page: Int) -> Bool {
    switch command {
    case .up: move(by: -1, among: isChoosable)
    case .down: move(by: 1, among: isChoosable)
    case .previousPage: move(by: -max(page, 1), among: isChoosable)
    case .nextPage: move(by: max(page, 1), among: isChoosable)
    case .first: index = isChoosable.firstIndex(of: true) ?? 0
    case .last: index = isChoosable.lastIndex(of: true) ?? 0
    default: return false
    }
    return true
  }

  /// The chosen row, or the nearest one after a change of the list.
  func index(among isChoosable: [Bool]) -> Int? {
    if isChoosable.indices.contains(index), isChoosable[index] { return index }
    let before = isChoosable.prefix(max(index, 0)).lastIndex(of: true)
    return before ?? isChoosable.firstIndex(of: true)
  }

  /// Goes so many rows on, and over headings to the next row that can be chosen, if there is one.
  private mutating func move(by count: Int, among isChoosable: [Bool]) {
    guard let start = index(among: isChoosable) else { return }
    let step = count < 0 ? -1 : 1
    var row = min(max(start + count, 0), isChoosable.count - 1)
    while isChoosable.indices.contains(row), !isChoosable[row] { row += step }
    if !isChoosable.indices.contains(row) {
      row = min(max(start + count, 0), isChoosable.count - 1)
      while row != start, !isChoosable[row] { row -= step }
    }
    index = row
  }
}

/// A list drawn around its chosen row. The row with the index 3 is marked `row.3`.
struct ListPane {
  /// A row.
  struct Row {
    /// What it shows.
    var text: StyledText
    /// What it shows at the right edge.
    var note = StyledText()
    /// Whether it can be chosen; a heading cannot.
    var isChoosable = true
  }

  var rows: [Row]
  /// The chosen row, if any can be chosen.
  var chosen: Int?

  /// Draws the rows around the chosen one, with marks where there are more.
  func draw(into frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let look = frame.look
    // The heading above the first row that can be chosen comes into view with it.
    let wanted = chosen ?? 0
    let first = max(0, min(wanted - area.height / 2, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let place = area.line(offset)
      let isChosen = first + offset == chosen
      let width = draw(row.note, into: &frame, atEndOf: place)
      let room = place.width - (width == 0 ? 0 : width + 2)
      var text = StyledText()
      if row.isChoosable {
        text.append(
          isChosen ? (look.drawsUnicode ? "▸ " : "> ") : "  ", style: look.style(.highlight))
        text.append(isChosen ? row.text.adding(look.style(.focus)) : row.text)
        frame.mark("row.\(first + offset)", place)
      } else {
        text = row.text
      }
      frame.put(text.truncated(to: max(room, 1), look: look), at: place.origin, in: place)
      if isChosen { frame.cursor = place.origin }
    }
    if first + area.height < rows.count {
      let arrow = look.drawsUnicode ? "↓" : "v"
      frame.put(
        arrow, at: Position(column: area.endColumn - 1, row: area.endRow - 1),
        style: look.style(.highlight))
    }
  }

  private func draw(_ note: StyledText, into frame: inout Frame, atEndOf place: Rect) -> Int {
    let width = note.displayWidth(in: frame.look)
    guard width > 0, width < place.width / 2 else { return 0 }
    // The last column is left to the mark that there is more.
    let column = place.endColumn - 1 - width
    frame.put(note, at: Position(column: column, row: place.row), in: place)
    return width + 1
  }

  /// The row that an element stands for.
  static func row(of element: String) -> Int? {
    element.hasPrefix("row.") ? Int(element.dropFirst("row.".count)) : nil
  }
}
