import Assessment
import Canvas
import InformationTheory

// The running mean of the words drawn, and codes of whole bits.
extension CodeBookPicture {
  func drawMean(into frame: inout Frame, in rect: Rect) {
    let lengths = names.indices.map { numbers[.length, $0] }
    let title = CodeBookPhrases.meanTitle(scene.draws.count, lastWords)[language]
    let lines = pen.paragraph(title, role: .secondary, most: 1, into: &frame, in: rect)
    let goal = numbers[.crossEntropy]
    let points = scene.draws.runningMean(of: lengths).map {
      LineChart.Point(Double($0.count), $0.mean)
    }
    let highest = (points.map(\.y) + [goal, numbers[.entropy], 0.5]).filter(\.isFinite).max() ?? 1
    LineChart(
      series: [
        LineChart.Series(
          points, role: .q, label: look.plain(CodeBookPhrases.running[language]), letter: "*")
      ],
      x: LineChart.Axis(
        look.plain(CodeBookPhrases.wordsAxis[language]),
        range: 0...Double(max(20, scene.draws.count))),
      y: LineChart.Axis(range: 0...highest * 1.15),
      references: [
        LineChart.Reference(
          goal, label: look.plain("H(p,q) \(goal.quantityText)"), role: .third),
        LineChart.Reference(
          numbers[.entropy], label: look.plain("H(p) \(numbers[.entropy].quantityText)"), role: .p),
      ].filter(\.y.isFinite)
    ).draw(into: &frame, in: rect.inset(top: lines))
  }

  /// The names of the last words drawn.
  private var lastWords: [String] { scene.draws.words.suffix(6).map { names[$0] } }

  /// The words of three codes with their average lengths.
  func drawCodes(into frame: inout Frame, in rect: Rect) {
    let lines = pen.paragraph(
      CodeBookPhrases.codesTitle[language], role: .secondary, most: 2, into: &frame, in: rect)
    let area = rect.inset(top: lines)
    let visible = max(0, min(scene.count, area.height - 2))
    let first = ScenePen.firstRow(showing: focus?.index, visible: visible, of: scene.count)
    let codes = [numbers.huffmanOwn.words, numbers.huffman.words, numbers.shannon?.words]
    let names = names + [CodeBookPhrases.average[language]]
    let label = min((names.map { look.displayWidth(of: $0) }.max() ?? 0), 8) + 2
    let cells = max(7, (area.width - label) / 3)
    for (place, title) in CodeBookPhrases.codes.enumerated() {
      pen.put(
        title[language], column: area.column + label + place * cells, row: area.row,
        role: place == 0 ? .p : .q, in: area, &frame)
    }
    for line in 0..<visible {
      let (index, row) = (first + line, area.row + 1 + line)
      let clip = Rect(column: area.column, row: row, width: label - 1, height: 1)
      frame.put(
        names[index], at: clip.origin, style: look.style(focus?.index == index ? .strong : .text),
        in: clip.intersection(area))
      for (place, words) in codes.enumerated() {
        let word = words.map { Self.shortened($0[index], to: cells - 1) } ?? "–"
        pen.put(
          word, column: area.column + label + place * cells, row: row, in: area, &frame)
      }
      frame.mark(
        "code.\(index + 1)",
        Rect(column: area.column, row: row, width: area.width, height: 1).intersection(area))
    }
    drawAverages(label, cells, row: area.row + 1 + visible, into: &frame, in: area)
  }

  private func drawAverages(
    _ label: Int, _ cells: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) {
    pen.put(
      CodeBookPhrases.average[language], column: rect.column, row: row, role: .secondary, in: rect,
      &frame)
    for (place, total) in [CodeBookTotal.huffmanOwn, .huffman, .shannon].enumerated() {
      pen.put(
        numbers[total].quantityText, column: rect.column + label + place * cells, row: row,
        role: .strong, in: rect, &frame)
    }
  }

  /// A code word that is too long ends in an ellipsis.
  static func shortened(_ word: String, to cells: Int) -> String {
    word.count <= cells ? word : word.prefix(max(cells - 1, 0)) + "…"
  }
}
