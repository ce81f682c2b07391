import Assessment
import Canvas
import InformationTheory

// The nodes with value and gradient, and the tables of rows and passes.
extension TapePicture {
  // MARK: - Tape

  /// Whether it is seen that no path leads from the parameters to the loss.
  private var showsBreak: Bool { run.isComputed(.loss) && !run.hasPath && settings.model == .dense }

  var tapeRows: Int { run.graph.entries.count + 1 + (showsBreak ? 1 : 0) }

  func drawTape(into frame: inout Frame, in rect: Rect) {
    let layout = TapeLayout(width: rect.width, rows: settings.rowCount, chosen: scene.row)
    drawHeader(layout, into: &frame, in: rect.line(0))
    var row = 1
    for entry in run.graph.entries {
      draw(entry, layout, into: &frame, in: rect.line(row))
      row += 1
      if showsBreak, entry.node == .bias {
        let line = rect.line(row)
        let text = "× \(TapePhrases.broken[language]) ×"
        pen.put(text, column: line.column + 1, row: line.row, role: .wrong, in: line, &frame)
        row += 1
      }
    }
  }

  private func drawHeader(_ layout: TapeLayout, into frame: inout Frame, in line: Rect) {
    let name =
      layout.isWide ? TapePhrases.tape : TapePhrases.tape(row: scene.row + 1, settings.program)
    pen.put(name[language], column: line.column, row: line.row, role: .secondary, in: line, &frame)
    for (index, row) in layout.shown.enumerated() {
      let number = layout.isWide ? " \(row + 1)" : ""
      for (title, isGradient) in [(TapePhrases.value, false), (TapePhrases.gradient, true)] {
        let cell = layout.cell(index, isGradient: isGradient, in: line)
        let text = (layout.isWide ? title.short : title.long)[language] + number
        pen.put(text, before: cell.endColumn - 1, row: line.row, role: .secondary, in: line, &frame)
      }
    }
  }

  private func draw(
    _ entry: TapeGraph.Entry, _ layout: TapeLayout, into frame: inout Frame, in line: Rect
  ) {
    guard !line.isEmpty else { return }
    let node = entry.node
    let isLit = run.lit == node
    let isThere = run.isComputed(node)
    let role: Role = isLit ? .highlight : isThere ? .text : .secondary
    if isLit { pen.put("▲", column: line.column, row: line.row, role: role, in: line, &frame) }
    let sign = entry.operation == .variable ? "◆" : entry.isRecorded ? "●" : "○"
    pen.put(sign, column: line.column + 1, row: line.row, role: role, in: line, &frame)
    let name = StyledText(
      look.plain(TapePhrases.label(node, settings)), style: look.style(role)
    ).truncated(to: layout.nameWidth - 1, look: look)
    frame.put(name, at: Position(column: line.column + 3, row: line.row), in: line)
    let isScalar = entry.values.count == 1
    // Marked from the last to the first, so that the first of a line is found by its name.
    for (index, row) in layout.shown.enumerated().reversed() {
      if isScalar, index > 0 { continue }
      let isChosen = isScalar || row == scene.row
      for isGradient in [false, true] {
        let cell = layout.cell(index, isGradient: isGradient, in: line)
        let element: TapeElement = isGradient ? .gradient(node) : .value(node)
        let text =
          isGradient
          ? gradientText(entry, row, cells: layout.cellWidth - 1)
          : valueText(entry, row, cells: layout.cellWidth - 1)
        pen.number(
          text, isChosen ? element.name : nil,
          role: isLit && isGradient ? .highlight : isGradient ? .third : role, in: cell, clip: line,
          &frame)
      }
    }
  }

  /// The value of a node as it is printed; a point where it is not there yet.
  func valueText(_ entry: TapeGraph.Entry, _ row: Int, cells: Int) -> String {
    guard run.isComputed(entry.node) else { return " " }
    let isRandom =
      entry.node == .kernel || entry.node == .bias && settings.framework == .pytorch
    if isRandom { return TapePhrases.random[language] }
    return scene.value(entry, row).tapeText(
      cells: cells, isGiven: entry.operation == .constant || entry.operation == .variable)
  }

  /// The gradient of a node as it is printed.
  func gradientText(_ entry: TapeGraph.Entry, _ row: Int, cells: Int) -> String {
    if let all = run.gradient(entry.node) {
      return all[row % all.count].tapeText(cells: cells)
    }
    let isAsked = run.current == .gradient || run.current == .update
    guard isAsked, run.isComputed(.loss) else { return " " }
    if !run.hasPath, entry.operation == .variable { return "None" }
    return entry.isRecorded ? " " : "–"
  }

  // MARK: - Rows

  /// A column of the table of rows.
  private struct Column {
    var title: String
    var width: Int
    var element: ((Int) -> TapeElement)?
    var role = Role.text
    var text: (Int, Int) -> String
  }

  func drawRows(into frame: inout Frame, in rect: Rect) {
    let columns = columns(width: rect.width - 3)
    for row in -1..<settings.rowCount {
      let line = rect.line(row + 1)
      var column = line.column + 3
      if row >= 0 {
        let mark = row == scene.row ? "▸\(row + 1)" : " \(row + 1)"
        pen.put(mark, column: line.column, row: line.row, role: .secondary, in: line, &frame)
      }
      for item in columns {
        let cell = Rect(column: column, row: line.row, width: item.width, height: 1)
        if row < 0 {
          pen.put(
            item.title, before: cell.endColumn - 1, row: line.row, role: .secondary, in: line,
            &frame)
        } else {
          pen.number(
            item.text(row, item.width - 1), item.element?(row).name, role: item.role, in: cell,
            clip: line, &frame)
        }
        column += item.width
      }
    }
  }

  private func columns(width room: Int) -> [Column] {
    let given = { (values: [Double]) in
      { (row: Int, cells: Int) in values[row].tapeText(cells: cells, isGiven: true) }
    }
    let y = Column(
      title: "y", width: 5, element: { .label($0) }, role: .p, text: given(settings.y))
    switch settings.program {
    case .written:
      let q = Column(
        title: "q", width: 8, element: { .probability($0) }, role: .q, text: given(settings.q))
      return [y, q, node(.losses, "ℓ", min(9, room - 13))]
    case .repaired:
      let x = Column(title: "x", width: 6, element: { .input($0) }, text: given(settings.x))
      let isWide = room >= 43
      let width = min(9, (room - 11) / (isWide ? 4 : 2))
      let sigma = Column(title: "q=σ(z)", width: width, role: .q) { row, cells in
        guard run.isComputed(.z), let z = run.graph[.z] else { return " " }
        return sigmoid(z[row]).tapeText(cells: cells)
      }
      let loss = node(.losses, "ℓ", width)
      return [x, y, node(.z, "z", width)]
        + (isWide ? [sigma, loss] : []) + [gradient(.z, "∂L/∂z", width)]
    case .direct:
      let width = min(9, (room - 12) / 2)
      let q = Column(
        title: "q", width: 7, element: { .probability($0) }, role: .q, text: given(settings.q))
      let single = Column(title: "−y/q", width: width, element: { .single($0) }) { row, cells in
        scene.single(row).tapeText(cells: cells)
      }
      return [y, q, gradient(.q, "∂L/∂q", width), single]
    }
  }

  private func node(_ node: TapeNode, _ title: String, _ width: Int) -> Column {
    Column(title: title, width: width) { row, cells in
      run.graph[node].map { valueText($0, row, cells: cells) } ?? ""
    }
  }

  private func gradient(_ node: TapeNode, _ title: String, _ width: Int) -> Column {
    Column(title: title, width: width, role: .third) { row, cells in
      run.graph[node].map { gradientText($0, row, cells: cells) } ?? ""
    }
  }

  // MARK: - Passes

  func drawPasses(into frame: inout Frame, in rect: Rect) {
    guard rect.height >= 2 else { return }
    let titles = TapePhrases.passTitles(settings)
    let width = min(10, (rect.width - 5) / 3)
    for (index, title) in titles.enumerated() {
      let end = rect.column + (index == 0 ? 3 : 4 + width * index)
      pen.put(title[language], before: end, row: rect.row, role: .secondary, in: rect, &frame)
    }
    let visible = rect.height - 1
    let all = scene.passes
    let chosen: Int = if case .pass(let pass)? = focus { pass } else { all.upperBound - 1 }
    let first = min(max(0, chosen - visible + 1), max(0, all.count - visible))
    for (row, pass) in all.dropFirst(first).prefix(visible).enumerated() {
      draw(pass: pass, cells: width, into: &frame, in: rect.line(row + 1))
    }
  }

  private func draw(pass: Int, cells width: Int, into frame: inout Frame, in line: Rect) {
    let numbers = scene.numbers(of: pass)
    pen.put(
      "\(pass)", before: line.column + 3, row: line.row, role: .secondary, in: line, &frame)
    for (index, value) in [numbers.loss, numbers.parameter, numbers.slope].enumerated() {
      let cell = Rect(
        column: line.column + 5 + index * width, row: line.row, width: width, height: 1)
      let element = index == 0 ? TapeElement.pass(pass).name : nil
      pen.number(
        value?.tapeText(cells: width - 1) ?? " ", element,
        role: index == 0 ? .strong : index == 2 ? .third : .text, in: cell, clip: line, &frame)
    }
  }
}

/// Where the columns of the tape stand: one row's value and gradient, or those of all rows where
/// there is room.
struct TapeLayout: Equatable {
  let isWide: Bool
  let cellWidth: Int
  let nameWidth: Int
  /// The rows that are shown.
  let shown: [Int]

  /// Pointer, sign and a blank before the name.
  private static let lead = 3
  private static let narrowestName = 10

  init(width: Int, rows: Int, chosen: Int) {
    let all = (width - Self.lead - Self.narrowestName) / max(2 * rows, 1)
    isWide = all >= 7
    cellWidth = isWide ? min(all, 9) : width >= 31 ? 8 : 7
    shown = isWide ? Array(0..<rows) : [chosen]
    let room = width - Self.lead - 2 * cellWidth * shown.count
    nameWidth = min(max(room, 1), 14)
  }

  func cell(_ index: Int, isGradient: Bool, in line: Rect) -> Rect {
    let place = index + (isGradient ? shown.count : 0)
    return Rect(
      column: line.column + Self.lead + nameWidth + place * cellWidth, row: line.row,
      width: cellWidth, height: 1)
  }
}
