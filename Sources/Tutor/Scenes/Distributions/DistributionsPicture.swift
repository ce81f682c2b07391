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
  let pen: ScenePen
  /// The numbers of the whole; `nil` while a sum is not 1.
  let numbers: DistributionsNumbers?
  /// The element that has the focus.
  let focus: DistributionsElement?
  /// The names of the outcomes.
  let names: [String]

  init(scene: DistributionsScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    pen = ScenePen(scene, context)
    numbers = scene.numbers(in: context.base)
    focus = context.focus.flatMap { DistributionsElement($0, outcomes: scene.count) }
    names = (0..<scene.count).map { scene.labels.name($0, in: context.language) }
  }

  var look: Look { context.look }
  var language: Language { context.language }
  var base: LogBase { context.base }

  // MARK: - Numbers

  /// Writes a number so that it ends before `end`, in brackets if it has the focus, and names it.
  func putNumber(
    _ text: String, _ element: DistributionsElement, before end: Int, row: Int, width cells: Int,
    role: Role = .text, in clip: Rect, _ frame: inout Frame
  ) {
    pen.number(
      text, element.name, before: end, row: row, width: cells, role: role, in: clip, &frame)
    putFixed(element, at: end + (element == focus ? 1 : 0), row: row, in: clip, &frame)
  }

  /// Marks a fixed value with the letter of the key that fixes.
  private func putFixed(
    _ element: DistributionsElement, at column: Int, row: Int, in clip: Rect,
    _ frame: inout Frame
  ) {
    guard case .value(let side, let index) = element, scene[side].fixed.contains(index),
      element != focus || context.field == nil
    else { return }
    pen.put("f", column: column, row: row, role: .accent, in: clip, &frame)
  }

  func role(_ side: Side) -> Role { side == .p ? .p : .q }

  /// The first outcome that is drawn, where only so many rows are free.
  func firstRow(visible: Int) -> Int {
    ScenePen.firstRow(showing: focus?.index, visible: visible, of: scene.count)
  }
}
