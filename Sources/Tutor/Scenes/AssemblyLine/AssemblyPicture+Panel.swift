import Assessment
import Canvas
import InformationTheory

// What is set, the names of the boxes, and the lit box in words.
extension AssemblyPicture {
  private static let pitch = 8

  /// Parameters at the left, samples beside them, at the right how far the run is.
  func drawPanel(into frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    let first = rect.column + 3 + Self.pitch
    for (index, title) in ["x₁", "x₂", "b"].enumerated() {
      pen.put(
        title, before: first + index * Self.pitch, row: rect.row, role: .secondary, in: rect,
        &frame)
    }
    pen.put("W", column: rect.column + 1, row: rect.row, role: .strong, in: rect, &frame)
    for parameter in AssemblyParameter.all {
      let row = rect.row + 1 + parameter.row
      if parameter.column == 0 {
        pen.put(
          "\(parameter.row + 1)", column: rect.column + 1, row: row, role: .secondary, in: rect,
          &frame)
      }
      pen.number(
        inputs[parameter].givenText, parameter.name,
        before: first + parameter.column * Self.pitch, row: row, width: 7, in: rect, &frame)
    }
    drawSamples(into: &frame, in: rect.inset(left: 30))
    drawStatus(into: &frame, in: rect.inset(left: 58))
  }

  private func drawSamples(into frame: inout Frame, in rect: Rect) {
    let first = rect.column + 2 + Self.pitch
    let last = first + Self.pitch + 6
    for (index, title) in ["x₁", "x₂"].enumerated() {
      pen.put(
        title, before: first + index * Self.pitch, row: rect.row, role: .secondary, in: rect,
        &frame)
    }
    pen.put(
      AssemblyLinePhrases.label[language], before: last + 1, row: rect.row, role: .p, in: rect,
      &frame)
    for sample in inputs.used {
      let row = rect.row + 1 + sample
      let isShown = sample == scene.shownSample && inputs.sampleCount > 1
      pen.put(
        "#\(sample + 1)", column: rect.column, row: row, role: isShown ? .strong : .secondary,
        in: rect, &frame)
      for feature in 0..<AssemblyParameter.featureCount {
        pen.number(
          inputs.features[sample][feature].givenText,
          AssemblyElement.feature(sample, feature).name, before: first + feature * Self.pitch,
          row: row, width: 7, in: rect, &frame)
      }
      pen.number(
        "\(inputs.labels[sample] + 1)", AssemblyElement.label(sample).name, before: last, row: row,
        width: 7,
        role: .p, in: rect, &frame)
    }
  }

  private func drawStatus(into frame: inout Frame, in rect: Rect) {
    guard rect.width >= 16 else { return }
    let lines = AssemblyLinePhrases.status(
      scene.run.updates, loss: (numbers.loss * context.base.perNat).cellText,
      unit: BasePhrases.name(context.base))
    for (index, line) in (lines[language] ?? []).enumerated() {
      pen.put(
        line, column: rect.column, row: rect.row + 1 + index, role: .strong, in: rect, &frame)
    }
  }

  // MARK: - The names of the boxes

  /// Forward on one row, backward on the next.
  func drawStrip(into frame: inout Frame, in rect: Rect) {
    let titles = [AssemblyLinePhrases.forward[language], AssemblyLinePhrases.backward[language]]
    let indent = (titles.map { pen.width($0) }.max() ?? 0) + 2
    for (line, isForward) in [true, false].enumerated() {
      let row = rect.row + line
      pen.put(titles[line], column: rect.column + 1, row: row, role: .secondary, in: rect, &frame)
      var column = rect.column + indent
      for box in AssemblyBox.allCases where box.isForward == isForward {
        column += drawName(of: box, column: column, row: row, into: &frame, in: rect)
      }
    }
  }

  /// The name in brackets if the box is lit; returns the columns.
  private func drawName(
    of box: AssemblyBox, column: Int, row: Int, into frame: inout Frame, in rect: Rect
  ) -> Int {
    let name = "\(box.rawValue) \(AssemblyLinePhrases.short(box, inputs)[language])"
    let cells = pen.width(name) + 2
    let place = Rect(column: column, row: row, width: cells, height: 1).intersection(rect)
    frame.mark(box.name, place)
    guard box == scene.box else {
      pen.put(name, column: column + 1, row: row, role: .secondary, in: rect, &frame)
      return cells
    }
    let isFocused = context.focus == box.name
    let role: Role = isFocused ? .focus : .highlight
    pen.put(
      (isFocused ? "▸" : "[") + name + "]", column: column, row: row, role: role, in: rect, &frame)
    if isFocused { pen.cursor(column: column, row: row, in: rect, &frame) }
    return cells
  }

  // MARK: - In words

  /// What the lit box does, and the formula of the focused number with numbers.
  func drawNote(into frame: inout Frame, in rect: Rect) {
    guard rect.height > 0 else { return }
    let caption = AssemblyLinePhrases.caption(scene.box, inputs)[language]
    pen.put(caption, column: rect.column + 1, row: rect.row, in: rect, &frame)
    let focused = context.focus.flatMap { scene.derivation(of: $0, context) }
    guard let derivation = focused ?? scene.derivation(of: scene.box.name, context) else { return }
    let text = Self.formula(derivation, context.look, width: rect.width - 2)
    pen.put(text, column: rect.column + 1, row: rect.row + 1, role: .math, in: rect, &frame)
  }
}
