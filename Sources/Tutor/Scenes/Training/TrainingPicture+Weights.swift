import Assessment
import Canvas
import Training

// The weights of one layer: what they are, their slopes and their steps.
extension TrainingPicture {
  /// The layer that is shown: that of the focused parameter, otherwise the first.
  private var layer: Int { focusedParameter?.layer ?? 1 }

  private var focusedParameter: ParameterID? {
    switch focus {
    case .parameter(let id)?, .slope(let id)?, .step(let id)?: id
    default: nil
    }
  }

  private var shape: (inputs: Int, outputs: Int) {
    let widths = scene.run.model.parameters.widths
    return (widths[layer - 1], widths[layer])
  }

  /// The rows of the table: names above, a row for each input, one for the bias, and, with hidden
  /// layers, one that tells which layer it is.
  var weightRows: Int { shape.inputs + 2 + (scene.run.model.isLinear ? 0 : 1) }

  func drawWeights(into frame: inout Frame, in rect: Rect) {
    guard rect.height >= 2, rect.width >= 20 else { return }
    var rect = rect
    if !scene.run.model.isLinear {
      put(layerTitle, column: rect.column, row: rect.row, role: .secondary, in: rect, &frame)
      rect = rect.inset(top: 1)
    }
    let (inputCount, outputCount) = shape
    let kinds = weightColumns(fitting: rect.width, outputs: outputCount)
    let columnWidth = kinds.map { title($0, outputCount) }.reduce(0, +)
    let outputs = window(
      outputCount, showing: (rect.width - 4) / max(columnWidth, 1), focusedParameter?.output)
    // The row after the inputs is the bias.
    let focusedRow = focusedParameter.map { $0.input ?? inputCount }
    let rows = window(inputCount + 1, showing: rect.height - 1, focusedRow)
    var columns = [Table.Column("", minimum: 3)]
    for output in outputs {
      for kind in kinds {
        columns.append(
          Table.Column(
            StyledText(look.plain(kind.title(scene, language) + suffix(output, outputCount)) + " "),
            alignment: .right, minimum: 9))
      }
    }
    let cells = rows.map { row -> [Cell] in
      let input = row < inputCount ? row : nil
      return [(StyledText(look.plain(rowName(input)), style: look.style(.secondary)), nil)]
        + outputs.flatMap { output in
          let id =
            input.map { ParameterID.weight(layer: layer, input: $0, output: output) }
            ?? .bias(layer: layer, output: output)
          return kinds.map { cell($0, id) }
        }
    }
    draw(cells, columns, into: &frame, in: rect)
  }

  /// The rows or columns that are shown of many: those around the focus.
  private func window(_ count: Int, showing room: Int, _ focus: Int?) -> Range<Int> {
    let room = min(max(room, 1), count)
    let first = min(max(0, (focus ?? 0) - room / 2), count - room)
    return first..<first + room
  }

  /// Which layer it is, and how long its weights and their slopes are.
  private var layerTitle: String {
    let parameters = scene.run.model.parameters
    let ids = parameters.ids.filter { $0.layer == layer }
    let length = { (number: (ParameterID) -> Double) in
      ids.reduce(0) { $0 + number($1) * number($1) }.squareRoot().quantityText
    }
    return TrainingPhrases.layer(
      layer, of: parameters.layerCount, weights: length { parameters[$0] },
      slopes: length(scene.slope))[language]
  }

  /// What a row of weights is multiplied with.
  private func rowName(_ input: Int?) -> String {
    guard let input else { return "b" }
    if layer > 1 { return "h\(input + 1)" }
    guard scene.settings.isPlane else { return "w" }
    return scene.hasCoordinatesOnly && scene.run.model.isLinear
      ? "w\(input + 1)" : TrainingPhrases.symbol(scene.settings.features[input])
  }

  private func suffix(_ output: Int, _ count: Int) -> String {
    if layer < scene.run.model.parameters.layerCount { return " h\(output + 1)" }
    return count > 1 ? " \(TrainingElement.letters[output])" : ""
  }

  private func title(_ kind: WeightKind, _ count: Int) -> Int {
    max(width(look.plain(kind.title(scene, language) + suffix(count - 1, count))) + 1, 9) + 1
  }

  private enum WeightKind: CaseIterable {
    case now
    case slope
    case step

    func title(_ scene: TrainingScene, _ language: Language) -> String {
      switch self {
      case .now: TrainingPhrases.weightNow[language]
      case .slope: TrainingPhrases.slope[language]
      case .step:
        scene.settings.method == .sgd
          ? TrainingPhrases.step[language] : TrainingPhrases.move[language]
      }
    }
  }

  /// Where not everything fits, the step gives way, or the slope if the step has the focus; then
  /// only what has the focus is left.
  private func weightColumns(fitting room: Int, outputs: Int) -> [WeightKind] {
    let fits = { (kinds: [WeightKind]) in
      4 + outputs * kinds.map { title($0, outputs) }.reduce(0, +) <= room + 1
    }
    if fits(WeightKind.allCases) { return WeightKind.allCases }
    var own = WeightKind.now
    switch focus {
    case .step?: own = .step
    case .slope?: own = .slope
    default: break
    }
    let two: [WeightKind] = own == .step ? [.now, .step] : [.now, .slope]
    return fits(two) || scene.run.model.isLinear ? two : [own]
  }

  private func cell(_ kind: WeightKind, _ id: ParameterID) -> Cell {
    switch kind {
    case .now:
      let element = TrainingElement.parameter(id)
      return (value(scene.run.model.parameters[id].quantityText, element, role: .strong), element)
    case .slope: return (value(scene.slope(id).quantityText, .slope(id)), .slope(id))
    case .step: return (value(scene.step(id).quantityText, .step(id)), .step(id))
    }
  }
}
