import Assessment
package import Canvas
import InformationTheory

extension DistributionsScene {
  package func draw(into frame: inout Frame, in rect: Rect, context: SceneContext) {
    let area = rect.intersection(frame.rect)
    guard !area.isEmpty else { return }
    let picture = DistributionsPicture(scene: self, context: context)
    if drawnView == .table {
      picture.drawTableView(into: &frame, in: area)
    } else {
      picture.drawPlotView(into: &frame, in: area)
    }
  }
}

/// The scene with everything that is needed to draw it.
struct DistributionsPicture {
  let scene: DistributionsScene
  let context: SceneContext
  /// The numbers of the whole; `nil` while a sum is not 1.
  let numbers: DistributionsNumbers?
  /// The element that has the focus.
  let focus: DistributionsElement?
  /// The names of the outcomes.
  let names: [String]

  init(scene: DistributionsScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    numbers = scene.numbers(in: context.base)
    focus = context.focus.flatMap { DistributionsElement($0, outcomes: scene.count) }
    names = (0..<scene.count).map { scene.labels.name($0, in: context.language) }
  }

  var look: Look { context.look }
  var language: Language { context.language }
  var base: LogBase { context.base }

  func width(_ text: String) -> Int { look.displayWidth(of: text) }

  /// Writes a text whose signs are spelt where they cannot be shown.
  @discardableResult
  func put(
    _ text: String, column: Int, row: Int, role: Role = .text, in clip: Rect,
    _ frame: inout Frame
  ) -> Int {
    frame.put(
      look.plain(text), at: Position(column: column, row: row), style: look.style(role), in: clip)
  }

  // MARK: - Numbers

  /// Writes a number so that it ends before `end`, in brackets if it has the focus, and names it.
  func putNumber(
    _ text: String, _ element: DistributionsElement, before end: Int, row: Int, width cells: Int,
    role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) {
    let rect = Rect(column: end - cells, row: row, width: cells + 1, height: 1).intersection(clip)
    if !rect.isEmpty { frame.mark(element.name, rect) }
    guard element == focus else {
      put(text, column: end - width(look.plain(text)), row: row, role: role, in: clip, &frame)
      putFixed(element, at: end, row: row, in: clip, &frame)
      return
    }
    if let field = context.field, scene.fieldText(of: element.name) != nil {
      putField(field, before: end, row: row, width: max(cells, 3), in: clip, &frame)
      return
    }
    let shown = look.plain(text)
    let start = end - width(shown)
    let style = look.style(role).adding(look.style(.focus))
    frame.put("[\(shown)]", at: Position(column: start - 1, row: row), style: style, in: clip)
    setCursor(column: start, row: row, in: clip, &frame)
    putFixed(element, at: end + 1, row: row, in: clip, &frame)
  }

  /// Marks a fixed value with the letter of the key that fixes.
  private func putFixed(
    _ element: DistributionsElement, at column: Int, row: Int, in clip: Rect,
    _ frame: inout Frame
  ) {
    guard case .value(let side, let index) = element, scene[side].fixed.contains(index) else {
      return
    }
    put("f", column: column, row: row, role: .accent, in: clip, &frame)
  }

  /// Writes an open field in brackets, scrolled so that the caret is in sight.
  func putField(
    _ field: TextField, before end: Int, row: Int, width cells: Int, in clip: Rect,
    _ frame: inout Frame
  ) {
    var before = field.textBeforeCaret
    var after = String(field.text.dropFirst(before.count))
    while width(before) > cells - 1 { before.removeFirst() }
    while width(before) + width(after) > cells, !after.isEmpty { after.removeLast() }
    let blank = max(0, cells - width(before) - width(after))
    let style = look.style(.highlight).adding(Style(isUnderlined: true))
    let start = end - cells
    put("[", column: start - 1, row: row, role: .highlight, in: clip, &frame)
    frame.put(
      before + after + String(repeating: " ", count: blank),
      at: Position(column: start, row: row), style: style, in: clip)
    put("]", column: end, row: row, role: .highlight, in: clip, &frame)
    setCursor(column: start + width(before), row: row, in: clip, &frame)
    frame.showsCursor = true
  }

  func setCursor(column: Int, row: Int, in clip: Rect, _ frame: inout Frame) {
    let position = Position(column: column, row: row)
    if clip.contains(position) { frame.cursor = position }
  }

  func role(_ side: Side) -> Role { side == .p ? .p : .q }

  /// The first outcome that is drawn, where only so many rows are free.
  func firstRow(visible: Int) -> Int {
    let chosen = focus?.index ?? 0
    return min(max(0, chosen - visible / 2), max(0, scene.count - visible))
  }
}
