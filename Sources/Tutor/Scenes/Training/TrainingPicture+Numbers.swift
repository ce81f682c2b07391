import Assessment
import Canvas
import Training

// Losses, accuracies and floors.
extension TrainingPicture {
  /// Rows of two numbers side by side; with less room each has a row.
  private func rows(width room: Int) -> [[TrainingTotal]] {
    let pairs: [[TrainingTotal]] = [
      [.loss, .accuracy], [.lossTest, .accuracyTest], [.labelEntropy], [.conditionalEntropy],
      [.batchLoss, .gradientNorm],
    ]
    let shown = Set(scene.totals.map(\.rawValue) + [TrainingTotal.conditionalEntropy.rawValue])
    let rows = pairs.map { $0.filter { shown.contains($0.rawValue) } }.filter { !$0.isEmpty }
    guard room < 76 else {
      // H(Y) and H(Y|X) stand to the right of the losses that they belong to.
      let pairsOnly = rows.filter { $0.count > 1 }
      let rest = rows.filter { $0.count == 1 }.flatMap { $0 }
      return pairsOnly.enumerated().map { index, pair in
        index < rest.count ? pair + [rest[index]] : pair
      }
    }
    let isPaired = width(name(.gradientNorm)) + 9 + labelWidth(rows) + Self.pairGap <= room
    return isPaired ? rows : rows.flatMap { $0.map { [$0] } }
  }

  /// Where the second number of a row begins, behind the label of the first.
  private static let pairGap = 9

  private func labelWidth(_ rows: [[TrainingTotal]]) -> Int {
    rows.filter { $0.count > 1 }.compactMap(\.first).map { width(name($0)) }.max() ?? 0
  }

  func numberRows(width room: Int) -> Int { rows(width: room).count }

  func drawNumbers(into frame: inout Frame, in rect: Rect) {
    let rows = rows(width: rect.width)
    let label = labelWidth(rows)
    let gap = rect.width < 40 ? Self.pairGap : 11
    for (index, row) in rows.enumerated() where index < rect.height {
      let line = rect.line(index)
      for (place, total) in row.enumerated() {
        let column = line.column + [0, label + gap, label + 31][min(place, 2)]
        let isPaired = row.count > 1 && place < 2
        let minimum = isPaired ? (place == 0 ? label : width(name(.gradientNorm))) : 0
        draw(total, column: column, labelWidth: minimum, into: &frame, in: line)
      }
    }
  }

  private func name(_ total: TrainingTotal) -> String {
    look.plain(TrainingPhrases.name(total, scene.settings.reduction)[language])
  }

  private func draw(
    _ total: TrainingTotal, column: Int, labelWidth: Int, into frame: inout Frame, in line: Rect
  ) {
    guard scene.value(of: total) != nil else {
      put(
        TrainingPhrases.floorUnknown[language], column: column, row: line.row, role: .secondary,
        in: line, &frame)
      return
    }
    let name = name(total)
    put(name, column: column, row: line.row, role: .secondary, in: line, &frame)
    let start = column + max(width(name), labelWidth)
    let element = TrainingElement.total(total)
    let text = value(scene.text(of: total, in: base), element)
    frame.put(text, at: Position(column: start, row: line.row), in: line)
    setCursor(element, column: start, row: line.row, in: line, &frame)
    let cells = start - column + text.displayWidth(in: look)
    frame.mark(
      total.rawValue,
      Rect(column: column, row: line.row, width: cells, height: 1).intersection(line))
  }
}
