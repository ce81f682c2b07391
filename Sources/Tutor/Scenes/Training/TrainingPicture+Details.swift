import Assessment
import Canvas
import InformationTheory
import Training

// The minibatch and the weights.
extension TrainingPicture {
  /// A cell of a table with the element that it shows.
  typealias Cell = (text: StyledText, element: TrainingElement?)

  private var classes: Range<Int> { 0..<scene.classCount }

  /// How wide both tables are side by side.
  var detailsWidth: Int { scene.classCount == 2 ? 100 : 150 }

  func drawDetails(into frame: inout Frame, in rect: Rect) {
    let weights = min(weightRows, max(3, rect.height / 2))
    if rect.width >= detailsWidth {
      // Neurons stand side by side, so a network takes what the minibatch leaves over.
      let width = scene.run.model.isLinear ? 38 : min(rect.width - 70, 68)
      drawMinibatch(into: &frame, in: rect.inset(right: width + 2))
      let right = Rect(
        column: rect.endColumn - width, row: rect.row + 1, width: width, height: rect.height - 1)
      drawWeights(into: &frame, in: right)
      // What the weights leave over shows how the classes are taken for each other.
      let rest = right.inset(top: weightRows + 1)
      if rest.height >= confusionRows { drawConfusion(into: &frame, in: rest) }
    } else {
      let samples = scene.minibatch.samples.count
      let rows = min(samples + 2, max(0, rect.height - weights - 1))
      drawMinibatch(into: &frame, in: rect.inset(bottom: rect.height - rows))
      let below = rect.inset(top: rows + 1)
      drawWeights(into: &frame, in: below.inset(bottom: max(0, below.height - weightRows)))
      let rest = below.inset(top: weightRows + 1)
      if rest.height >= confusionRows { drawConfusion(into: &frame, in: rest) }
    }
  }

  // MARK: - Minibatch

  private func drawMinibatch(into frame: inout Frame, in rect: Rect) {
    guard rect.height >= 3, rect.width >= 20 else { return }
    let samples = scene.minibatch.samples
    let visible = min(samples.count, rect.height - 2)
    let first = min(max(0, (focus?.sample ?? 0) - visible / 2), samples.count - visible)
    var title = TrainingPhrases.minibatch(
      update: scene.minibatch.update, isNext: scene.run.updates == 0)[language]
    if visible < samples.count { title += "  \(first + 1)–\(first + visible)/\(samples.count)" }
    let kinds = columns(fitting: rect.width)
    put(title, column: rect.column, row: rect.row, role: .strong, in: rect.line(0), &frame)
    if scene.view == .minibatch, !kinds.contains(where: isLogit) {
      let text = logits(of: focus?.sample ?? first)
      let start = rect.column + width(look.plain(title)) + 3
      put(text, column: start, row: rect.row, role: .secondary, in: rect.line(0), &frame)
    }
    let columns = kinds.map { kind in
      Table.Column(
        StyledText(look.plain(kind.title(language)) + (kind == .label ? "" : " ")),
        alignment: kind == .label ? .left : .right, minimum: kind.minimum + 2)
    }
    let cells = (first..<first + visible).map { sample in kinds.map { cell($0, sample) } }
    draw(cells, columns, into: &frame, in: rect.inset(top: 1))
  }

  /// The logits of one sample, where there is no room for a column of them.
  private func logits(of index: Int) -> String {
    let values = scene.minibatch.samples[min(index, scene.minibatch.samples.count - 1)].logits
    let texts = zip(scene.letters, values).map { "\($0) \($1.shown(3))" }
    return TrainingPhrases.logits(of: index + 1, texts.joined(separator: " "))[language]
  }

  /// What can stand in a column of the minibatch.
  private enum Kind: Equatable {
    case label
    case feature(Int, isOnly: Bool)
    case p(Int)
    /// All of p in one column, in digits of one place.
    case oneHot(String)
    case logit(Int)
    case q(Int)
    case difference(Int)
    case loss

    func title(_ language: Language) -> String {
      let letters = TrainingElement.letters
      return switch self {
      case .label: "y"
      case .feature(let input, let isOnly): isOnly ? "x" : "x\(input + 1)"
      case .p(let index): "p \(letters[index])"
      case .oneHot(let letters): "p \(letters)"
      case .logit(let index): "z \(letters[index])"
      case .q(let index): "q \(letters[index])"
      case .difference(let index): "q−p \(letters[index])"
      case .loss: TrainingPhrases.sampleLoss[language]
      }
    }

    var minimum: Int {
      switch self {
      case .label: 0
      case .feature, .difference, .logit: 6
      case .p: 3
      case .oneHot(let letters): letters.count + 2
      case .q: 5
      case .loss: 6
      }
    }
  }

  /// The columns that fit: p is written closer first, then features give way, then logits, then
  /// what has not the focus.
  private func columns(fitting room: Int) -> [Kind] {
    let features = (0..<scene.data.featureCount).map {
      Kind.feature($0, isOnly: scene.data.featureCount == 1)
    }
    let p = classes.map { Kind.p($0) }
    let short = [Kind.oneHot(scene.letters.map(String.init).joined(separator: " "))]
    let z = scene.view == .minibatch ? scene.outputs.map { Kind.logit($0) } : []
    let q = classes.map { Kind.q($0) }
    let rest = q + classes.map { Kind.difference($0) } + [.loss]
    let choices = [
      features + p + z + rest, features + short + z + rest, p + z + rest, short + z + rest,
      p + rest, short + rest, short + z + q + [.loss], rest,
    ]
    let fitting = choices.first { kinds in
      isFocused(among: kinds) && kinds.reduce(2) { $0 + $1.minimum + 2 } - 1 <= room
    }
    return [.label] + (fitting ?? rest)
  }

  /// Whether the column with the focus, if it is one of the minibatch, is among these.
  private func isFocused(among kinds: [Kind]) -> Bool {
    switch focus {
    case .logit?: kinds.contains(where: isLogit)
    case .difference?: kinds.contains { if case .difference = $0 { true } else { false } }
    default: true
    }
  }

  private func isLogit(_ kind: Kind) -> Bool { if case .logit = kind { true } else { false } }

  private func cell(_ kind: Kind, _ index: Int) -> Cell {
    let sample = scene.minibatch.samples[index]
    switch kind {
    case .label:
      let letter = String(TrainingElement.letters[sample.label])
      return (StyledText(letter, style: look.style(.strong)), nil)
    case .feature(let input, _):
      return (StyledText(look.plain(sample.features[input].shown(3)) + " "), nil)
    case .p(let candidate):
      let element = TrainingElement.p(index, candidate)
      return (value(sample.p[candidate].shortest, element, role: .p), element)
    case .oneHot:
      let digits = sample.p.map(\.shortest).joined(separator: " ")
      return (StyledText(" \(digits) ", style: look.style(.p)), nil)
    case .logit(let candidate):
      let element = TrainingElement.logit(index, candidate)
      return (value(sample.logits[candidate].shown(3), element), element)
    case .q(let candidate):
      let element = TrainingElement.q(index, candidate)
      return (value(sample.q[candidate].probabilityText, element, role: .q), element)
    case .difference(let candidate):
      let element = TrainingElement.difference(index, candidate)
      return (value(sample.difference[candidate].shown(3), element), element)
    case .loss:
      let element = TrainingElement.sampleLoss(index)
      return (value(loss(TrainingScene.loss(of: sample)), element), element)
    }
  }

  // MARK: - Tables

  func draw(
    _ cells: [[Cell]], _ columns: [Table.Column], into frame: inout Frame,
    in rect: Rect
  ) {
    let rect = rect.intersection(frame.rect)
    let table = Table(columns: columns, rows: cells.map { $0.map(\.text) }, gap: 0)
    let places = table.draw(into: &frame, in: rect)
    for (row, line) in places.enumerated() {
      for (index, place) in line.enumerated() {
        guard let element = cells[row][index].element else { continue }
        frame.mark(element.name, place.intersection(rect))
        let start = place.endColumn - cells[row][index].text.displayWidth(in: look)
        setCursor(element, column: start, row: place.row, in: rect, &frame)
      }
    }
  }
}
