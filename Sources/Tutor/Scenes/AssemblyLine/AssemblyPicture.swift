import Assessment
package import Canvas
import InformationTheory

extension AssemblyLineScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    AssemblyPicture(scene: self, context: context).draw(into: &frame, in: area)
  }
}

/// The scene with everything that is needed to draw it: what is set at the top, the boxes by name,
/// as many of them as there is room for with their numbers, the lit one in words, the options.
struct AssemblyPicture {
  let scene: AssemblyLineScene
  let numbers: AssemblyNumbers
  let context: SceneContext
  let pen: ScenePen
  let focus: AssemblyElement?

  init(scene: AssemblyLineScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    numbers = scene.numbers
    pen = ScenePen(scene, context)
    focus = context.focus.flatMap { AssemblyElement($0) }
  }

  var language: Language { context.language }
  var inputs: AssemblyInputs { numbers.inputs }

  /// Rows of the parts that stand around the cards.
  private struct Heights {
    var panel = 0
    var strip = 0
    var note = 0
    var options = 0
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    let cards = AssemblyCards(scene: scene, numbers: numbers, context: context)
    let lines = lines(of: AssemblyBox.allCases.map { cards.card($0) }, width: rect.width)
    let heights = heights(rect, lit: litHeight(lines))
    let below = heights.note + heights.options
    let page = page(lines, height: rect.height - heights.panel - heights.strip - below)
    let rows = page.reduce(0) { $0 + height(of: $1) }
    let spare = rect.height - heights.panel - heights.strip - below - rows
    var area = rect
    drawPanel(into: &frame, in: top(heights.panel, of: &area))
    if spare > 1, heights.panel > 0 { area = area.inset(top: 1) }
    drawStrip(into: &frame, in: top(heights.strip, of: &area))
    if spare > 0, heights.strip > 0 { area = area.inset(top: 1) }
    draw(page, into: &frame, in: top(rows, of: &area))
    drawNote(into: &frame, in: top(heights.note, of: &area))
    pen.draw(
      items, margin: 0, into: &frame,
      in: Rect(
        column: rect.column, row: rect.endRow - heights.options, width: rect.width,
        height: heights.options))
  }

  /// Takes rows from the top of an area.
  private func top(_ height: Int, of area: inout Rect) -> Rect {
    let rows = min(height, area.height)
    let part = area.inset(bottom: area.height - rows)
    area = area.inset(top: rows)
    return part
  }

  /// Shares the rows out: the lit box first, then what has the focus, then the rest.
  private func heights(_ rect: Rect, lit: Int) -> Heights {
    let options = pen.flow(items, margin: 0, width: rect.width).count
    let wishes: [(WritableKeyPath<Heights, Int>, Int, Bool)] = [
      (\.options, options, isOptionFocused), (\.panel, 4, isInputFocused),
      (\.strip, 2, isBoxFocused),
    ]
    var result = Heights()
    var free = rect.height - lit
    for (part, rows, isWanted) in wishes where isWanted && free < rows {
      // What has the focus is seen even if the lit box is not whole.
      result[keyPath: part] = min(rows, rect.height)
      free = 0
    }
    for (part, rows) in [
      (wishes.first(where: \.2)?.0 ?? \Heights.strip, wishes.first(where: \.2)?.1 ?? 2),
      (\Heights.strip, 2), (\.panel, 4), (\.note, 2), (\.options, options),
    ] where result[keyPath: part] == 0 && free >= rows {
      result[keyPath: part] = rows
      free -= rows
    }
    return result
  }

  private var isOptionFocused: Bool {
    switch focus {
    case .option?, .equivalentRate?: true
    default: false
    }
  }

  private var isInputFocused: Bool {
    switch focus {
    case .parameter?, .feature?, .label?: true
    default: false
    }
  }

  private var isBoxFocused: Bool { if case .box? = focus { true } else { false } }

  /// The fields at the bottom.
  private var items: [SceneItem] {
    scene.options.map { option in
      SceneItem(
        element: option.rawValue, label: AssemblyLinePhrases.name(option)[language],
        value: scene.setting(of: option)[language], kind: .choice)
    } + [
      SceneItem(
        element: AssemblyElement.equivalentRate.name,
        label: AssemblyLinePhrases.equivalentRate(inputs.reduction)[language],
        value: inputs.equivalentRate.givenText, kind: .number)
    ]
  }

  // MARK: - Cards

  /// The cards line by line.
  private func lines(of cards: [AssemblyCard], width room: Int) -> [[AssemblyCard]] {
    var lines: [[AssemblyCard]] = []
    var used = 0
    for card in cards {
      let width = card.width(pen)
      if lines.isEmpty || used + width > room {
        lines.append([card])
        used = width
      } else {
        lines[lines.count - 1].append(card)
        used += width
      }
    }
    return lines
  }

  private func height(of line: [AssemblyCard]) -> Int { line.map(\.height).max() ?? 0 }

  private func litHeight(_ lines: [[AssemblyCard]]) -> Int {
    height(of: lines.first { $0.contains { $0.box == scene.box } } ?? [])
  }

  /// The lines around the lit box that there is room for.
  private func page(_ lines: [[AssemblyCard]], height room: Int) -> [[AssemblyCard]] {
    var page: [[AssemblyCard]] = []
    var rows = 0
    for line in lines {
      if !page.isEmpty, rows + height(of: line) > room {
        if page.contains(where: { $0.contains { $0.box == scene.box } }) { break }
        (page, rows) = ([], 0)
      }
      page.append(line)
      rows += height(of: line)
    }
    // Room that is left shows what came before.
    while let first = page.first?.first,
      let before = lines.last(where: { $0.contains { $0.box.rawValue == first.box.rawValue - 1 } }),
      rows + height(of: before) <= room
    {
      page.insert(before, at: 0)
      rows += height(of: before)
    }
    return page
  }

  private func draw(_ page: [[AssemblyCard]], into frame: inout Frame, in rect: Rect) {
    var row = rect.row
    for line in page {
      var column = rect.column
      for card in line {
        let place = Rect(
          column: column, row: row, width: card.width(pen), height: height(of: line))
        card.draw(isLit: card.box == scene.box, pen, into: &frame, in: place, clip: rect)
        column += place.width
      }
      row += height(of: line)
    }
  }
}
