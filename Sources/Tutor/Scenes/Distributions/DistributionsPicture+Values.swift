import Assessment
import Canvas
import InformationTheory

// The rows of outcomes: the mark of the focus, the name, and numbers in columns.
extension DistributionsPicture {
  /// One column of the table.
  struct Column {
    /// What stands in it.
    var kind: Kind
    /// Its heading.
    var header: String
    /// Its cells, the gap to its left included.
    var width: Int
    /// The higher, the longer it stays where there is little room.
    var rank: Int

    /// What can stand in a column.
    enum Kind: Equatable {
      case value(Side)
      case cell(DistributionsCell)
    }
  }

  /// The columns that fit, the focused one always among them.
  func columns(
    _ kinds: [Column.Kind], fitting room: Int, isShort: Bool = false
  ) -> [Column] {
    var columns = kinds.map { kind in
      let header = look.plain(header(kind, isShort: isShort))
      let least = if case .value = kind { 8 } else { 9 }
      return Column(
        kind: kind, header: header, width: max(pen.width(header) + 2, least), rank: rank(kind))
    }
    if !isShort, columns.reduce(0, { $0 + $1.width }) > room {
      return self.columns(kinds, fitting: room, isShort: true)
    }
    while columns.count > 1, columns.reduce(0, { $0 + $1.width }) > room,
      let least = columns.indices.min(by: { columns[$0].rank < columns[$1].rank })
    {
      columns.remove(at: least)
    }
    return columns
  }

  /// Everything the table can show at this level.
  var tableKinds: [Column.Kind] {
    let values: [Column.Kind] = scene.showsQ ? [.value(.p), .value(.q)] : [.value(.p)]
    return values + scene.cells.map { .cell($0) }
  }

  private func rank(_ kind: Column.Kind) -> Int {
    switch (kind, focus) {
    case (.value(let side), .value(let focused, _)?) where side == focused: return 100
    case (.cell(let cell), .cell(let focused, _)?) where cell == focused: return 100
    default: break
    }
    switch kind {
    case .value(.q): return 20
    case .value(.p): return 19
    case .cell(.surprisal): return 7
    case .cell(.term): return scene.columns == .grad ? 8 : 12
    case .cell(.klTerm): return scene.columns == .grad ? 5 : 10
    case .cell(.slope): return 15
    case .cell(.partial): return 14
    case .cell(.logit): return 16
    }
  }

  /// The heading of a column.
  func header(_ kind: Column.Kind, isShort: Bool) -> String {
    let model = scene.showsQ ? "q" : "p"
    return switch kind {
    case .value(let side):
      isShort ? side.rawValue : DistributionsPhrases.header(side, scene.labels)[language]
    case .cell(.surprisal): "−\(base.symbol) \(model)"
    case .cell(.term): "p·(−\(base.symbol) \(model))"
    case .cell(.klTerm): "p·\(base.symbol)(p/q)"
    case .cell(.slope): DistributionsPhrases.slope[language]
    case .cell(.partial): "∂H/∂q"
    case .cell(.logit): "∂H/∂z"
    }
  }

  /// How wide the names are, the mark of the focus included.
  func labelWidth(most: Int) -> Int {
    let widest = names.map(pen.width).max() ?? 0
    // The rows in sight of a long list are written in the heading of the names: `10–17/26`.
    let least = scene.count > 8 ? 6 : 4
    return min(max(widest, pen.width(DistributionsPhrases.sum[language]), least), max(most, 1)) + 2
  }

  // MARK: - Drawing

  /// Draws headings, as many outcomes as fit around the focus, and the sums.
  func drawRows(_ columns: [Column], labels: Int, into frame: inout Frame, in rect: Rect) {
    drawHeadings(columns, labels: labels, into: &frame, in: rect)
    let visible = min(scene.count, max(0, rect.height - 2))
    let first = firstRow(visible: visible)
    for line in 0..<visible {
      drawOutcome(
        first + line, columns, labels: labels, row: rect.row + 1 + line, into: &frame, in: rect)
    }
    drawSums(columns, labels: labels, row: rect.row + 1 + visible, into: &frame, in: rect)
    guard visible < scene.count, visible > 0 else { return }
    pen.put(
      "\(first + 1)–\(first + visible)/\(scene.count)", column: rect.column, row: rect.row,
      role: .secondary, in: labelArea(labels, rect), &frame)
  }

  private func labelArea(_ labels: Int, _ rect: Rect) -> Rect {
    Rect(column: rect.column, row: rect.row, width: labels, height: rect.height)
      .intersection(rect)
  }

  private func drawHeadings(
    _ columns: [Column], labels: Int, into frame: inout Frame, in rect: Rect
  ) {
    var end = rect.column + labels
    for column in columns {
      end += column.width
      let role: Role =
        switch column.kind {
        case .value(let side): role(side)
        case .cell: .secondary
        }
      pen.put(
        column.header, column: end - pen.width(column.header), row: rect.row, role: role, in: rect,
        &frame)
    }
  }

  private func drawOutcome(
    _ index: Int, _ columns: [Column], labels: Int, row: Int, into frame: inout Frame,
    in rect: Rect
  ) {
    let isFocused = focus?.index == index
    if isFocused {
      pen.put("▸", column: rect.column + 1, row: row, role: .highlight, in: rect, &frame)
    }
    let area = labelArea(labels, rect)
    frame.put(
      names[index], at: Position(column: rect.column + 2, row: row),
      style: look.style(isFocused ? .strong : .text), in: area)
    var end = rect.column + labels
    for column in columns {
      end += column.width
      switch column.kind {
      case .value(let side):
        putNumber(
          scene[side].values[index].probabilityText, .value(side, index), before: end, row: row,
          width: column.width - 2, in: rect, &frame)
      case .cell(let cell):
        let value = scene.value(cell, index, in: base)
        putNumber(
          value.quantityText, .cell(cell, index), before: end, row: row,
          width: column.width - 2, in: rect, &frame)
      }
    }
  }

  private func drawSums(
    _ columns: [Column], labels: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    guard rect.contains(Position(column: rect.column, row: row)) else { return }
    pen.put(
      DistributionsPhrases.sum[language], column: rect.column + 2, row: row, role: .secondary,
      in: labelArea(labels, rect), &frame)
    var end = rect.column + labels
    for column in columns {
      end += column.width
      guard let (text, element) = sum(of: column.kind) else { continue }
      let isWrong = if case .value(let side) = column.kind { !scene[side].sumsToOne } else { false }
      let shown = look.plain(text)
      pen.put(
        shown, column: end - pen.width(shown), row: row, role: isWrong ? .wrong : .secondary,
        in: rect,
        &frame)
      if let element {
        let cells = Rect(column: end - column.width + 1, row: row, width: column.width, height: 1)
        frame.mark(element.name, cells.intersection(rect))
      }
    }
  }

  /// The sum of a column as text, with ≈ where its printed parts do not add up to it.
  private func sum(of kind: Column.Kind) -> (String, DistributionsElement?)? {
    let parts: [Double]
    let whole: Double
    let places: Int
    var element: DistributionsElement?
    switch kind {
    case .value(let side):
      (parts, whole, places) = (scene[side].values, scene[side].sum, 3)
      element = .sum(side)
    case .cell(.term):
      parts = (0..<scene.count).map { scene.value(.term, $0, in: base) }
      (whole, places) = (numbers?.crossEntropy ?? parts.reduce(0, +), 4)
    case .cell(.klTerm):
      guard let numbers else { return nil }
      parts = (0..<scene.count).map { scene.value(.klTerm, $0, in: base) }
      (whole, places) = (numbers.kl, 4)
    case .cell(.surprisal), .cell(.slope), .cell(.partial), .cell(.logit):
      return nil
    }
    let holds = DistributionsScene.printedSumHolds(parts, whole: whole, places: places)
    return ((holds ? "" : "≈") + whole.shown(places), element)
  }
}
