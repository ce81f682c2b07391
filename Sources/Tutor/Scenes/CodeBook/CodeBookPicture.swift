import Assessment
package import Canvas
import InformationTheory

extension CodeBookScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty, let numbers = CodeBookNumbers(self) else { return }
    CodeBookPicture(scene: self, numbers: numbers, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it.
struct CodeBookPicture {
  let scene: CodeBookScene
  let numbers: CodeBookNumbers
  let context: SceneContext
  let pen: ScenePen
  /// The element that has the focus.
  let focus: CodeBookElement?
  /// The names of the words.
  let names: [String]

  init(scene: CodeBookScene, numbers: CodeBookNumbers, context: SceneContext) {
    self.scene = scene
    self.numbers = numbers
    self.context = context
    pen = ScenePen(scene, context)
    focus = context.focus.flatMap { CodeBookElement($0, words: scene.count) }
    names = (0..<scene.count).map { scene.labels.name($0, in: context.language) }
  }

  var language: Language { context.language }
  var look: Look { context.look }

  func draw(into frame: inout Frame, in rect: Rect) {
    let flow = pen.flow(items, width: rect.width).count
    let showsFields = isFieldFocused || rect.height >= flow + 8
    if showsFields {
      let height = min(flow, rect.height)
      pen.draw(
        items, into: &frame,
        in: Rect(
          column: rect.column, row: rect.endRow - height, width: rect.width, height: height))
    }
    let main = rect.inset(bottom: showsFields ? min(flow + 1, rect.height) : 0)
    guard main.height >= 22 else { return drawMain(scene.view, into: &frame, in: main) }
    let below = min(main.height / 2 - 2, 12)
    drawMain(.areas, into: &frame, in: main.inset(bottom: below + 1))
    let bottom = main.inset(top: main.height - below)
    drawPlot(scene.view == .codes ? .codes : .draw, into: &frame, in: bottom)
  }

  private var isFieldFocused: Bool {
    switch focus {
    case .option?, .action?: true
    case .value?, .cell?, .block?, .total?, nil: false
    }
  }

  /// The panel of words at the left and a plot at its right, if there is room for both.
  private func drawMain(_ view: CodeBookView, into frame: inout Frame, in rect: Rect) {
    let panel = panelWidth(rect.width)
    guard rect.width >= panel + 24 else { return drawPanel(into: &frame, in: rect) }
    var left = rect
    left.width = panel
    drawPanel(into: &frame, in: left)
    drawPlot(view, into: &frame, in: rect.inset(left: panel + 1))
  }

  private func drawPlot(_ view: CodeBookView, into frame: inout Frame, in rect: Rect) {
    guard rect.width >= 16, rect.height >= 3 else { return }
    switch view {
    case .areas: drawAreas(into: &frame, in: rect)
    case .draw: drawMean(into: &frame, in: rect)
    case .codes: drawCodes(into: &frame, in: rect)
    }
  }

  /// The fields at the bottom.
  private var items: [SceneItem] {
    let actions = CodeBookAction.allCases.map { action in
      SceneItem(
        element: action.rawValue, label: CodeBookPhrases.name(action)[language], kind: .action)
    }
    return actions
      + CodeBookOption.allCases.map { option in
        SceneItem(
          element: option.rawValue, label: CodeBookPhrases.name(option)[language],
          value: scene.setting(of: option)[language], kind: .choice)
      }
  }

  // MARK: - Panel

  private func labelWidth(_ room: Int) -> Int {
    let widest = names.map { look.displayWidth(of: $0) }.max() ?? 0
    return min(max(widest, 4, scene.count > 8 ? 6 : 0), max(4, min(12, room / 5))) + 2
  }

  /// Label, p, q, −log₂ q, and the area where the window is wide.
  private func panelWidth(_ room: Int) -> Int {
    labelWidth(room) + 8 + 8 + 9 + (showsCost(room) ? 10 : 1)
  }

  private func showsCost(_ room: Int) -> Bool {
    if case .cell(.cost, _)? = focus { return true }
    return room >= 76
  }

  /// The words with p, q and lengths, and under them the numbers of the whole.
  private func drawPanel(into frame: inout Frame, in rect: Rect) {
    let totals = scene.totals
    let room = rect.height - 1
    let shownTotals = isTotalFocused ? max(totals.count, 1) : totals.count
    let least = min(scene.count, isTotalFocused ? 1 : 3)
    let showsTotals = room >= least + shownTotals
    let visible = max(0, min(scene.count, showsTotals ? room - shownTotals : room))
    let first = ScenePen.firstRow(showing: focus?.index, visible: visible, of: scene.count)
    drawHeadings(first, visible, into: &frame, in: rect)
    for line in 0..<visible {
      drawWord(first + line, row: rect.row + 1 + line, into: &frame, in: rect)
    }
    guard showsTotals || isTotalFocused else { return }
    let gap = room > visible + totals.count ? 1 : 0
    let start = showsTotals ? rect.row + 1 + visible + gap : rect.row
    for (line, total) in totals.enumerated() {
      draw(total, row: start + line, into: &frame, in: rect)
    }
  }

  private var isTotalFocused: Bool { if case .total? = focus { true } else { false } }

  private func drawHeadings(
    _ first: Int, _ visible: Int, into frame: inout Frame, in rect: Rect
  ) {
    let label = labelWidth(rect.width)
    if visible < scene.count, visible > 0 {
      pen.put(
        "\(first + 1)–\(first + visible)/\(scene.count)", column: rect.column, row: rect.row,
        role: .secondary, in: rect, &frame)
    }
    var end = rect.column + label
    for (title, cells, role) in [
      (CodeBookPhrases.heading(.p), 8, Role.p), (CodeBookPhrases.heading(.q), 8, .q),
    ] {
      end += cells
      pen.put(title[language], before: end, row: rect.row, role: role, in: rect, &frame)
    }
    pen.put("−log₂ q", before: end + 9, row: rect.row, role: .secondary, in: rect, &frame)
    guard showsCost(rect.width) || rect.width >= label + 35 else { return }
    pen.put(
      CodeBookPhrases.area[language], before: end + 19, row: rect.row, role: .secondary, in: rect,
      &frame)
  }

  private func drawWord(_ index: Int, row: Int, into frame: inout Frame, in rect: Rect) {
    let label = labelWidth(rect.width)
    let isFocused = focus?.index == index
    if isFocused { pen.put("▸", column: rect.column, row: row, role: .highlight, in: rect, &frame) }
    let area = Rect(column: rect.column, row: row, width: label, height: 1).intersection(rect)
    frame.put(
      names[index], at: Position(column: rect.column + 1, row: row),
      style: look.style(isFocused ? .strong : .text), in: area)
    var end = rect.column + label
    for side in Side.allCases {
      end += 8
      let mark = scene[side].fixed.contains(index) ? "f" : ""
      pen.number(
        mark + scene[side].values[index].probabilityText, CodeBookElement.value(side, index).name,
        before: end, row: row, width: 6, in: rect, &frame)
    }
    pen.number(
      numbers[.length, index].quantityText, CodeBookElement.cell(.length, index).name,
      before: end + 9, row: row, width: 7, in: rect, &frame)
    guard showsCost(rect.width) || rect.width >= label + 35 else { return }
    pen.number(
      numbers[.cost, index].quantityText, CodeBookElement.cell(.cost, index).name,
      before: end + 19, row: row, width: 8, in: rect, &frame)
  }

  private func draw(_ total: CodeBookTotal, row: Int, into frame: inout Frame, in rect: Rect) {
    if focus == .total(total) {
      pen.put("▸", column: rect.column, row: row, role: .highlight, in: rect, &frame)
    }
    let cells = labelWidth(rect.width) + 25
    let value = numbers[total]
    // ≈ where H(p) and KL stand above it and their printed values do not add up to it.
    let isSum = total == .crossEntropy && scene.totals.contains(.kl)
    let holds = !isSum || numbers.printedSumHolds
    pen.put(
      CodeBookPhrases.name(total)[language], column: rect.column + 1, row: row,
      role: role(total), in: rect, &frame)
    pen.number(
      (holds ? "" : "≈") + value.quantityText, total.rawValue, before: rect.column + cells,
      row: row, width: 8, in: rect, &frame)
    guard rect.width >= cells + 6 else { return }
    pen.put(
      CodeBookPhrases.bits[language], column: rect.column + cells + 2, row: row, role: .secondary,
      in: rect, &frame)
  }

  private func role(_ total: CodeBookTotal) -> Role {
    switch total {
    case .entropy: .p
    case .kl: .third
    case .crossEntropy, .klReverse, .crossEntropyReverse, .mean, .huffman, .shannon, .huffmanOwn:
      .text
    }
  }
}
