import Assessment
import Canvas
import InformationTheory

extension TapeScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    var result: [(TapeElement, Bilingual)] = []
    result += run.lines.indices.map { index in
      (.line(index), TapePhrases.explainLine(index + 1, run.lines[index].action, settings))
    }
    if let failure = run.failure {
      let index = run.place.line - 1
      result[index].1 = TapePhrases.explainFailure(failure, settings, line: index + 1)
    }
    result += options.map {
      (.option($0), TapePhrases.explain($0, setting(of: .option($0)), settings))
    }
    for entry in run.graph.entries {
      let isScalar = entry.values.count == 1
      let isGiven = entry.operation == .constant || entry.operation == .variable
      let shown =
        run.isComputed(entry.node) ? value(entry, row).tapeText(isGiven: isGiven) : nil
      result.append(
        (
          .value(entry.node),
          TapePhrases.explainValue(
            entry, shown, row: isScalar ? nil : row + 1, settings)
        ))
    }
    for entry in run.graph.entries {
      let shown = run.gradient(entry.node).map { $0[row % $0.count].quantityText }
      result.append((.gradient(entry.node), TapePhrases.explainGradient(entry, shown, run)))
    }
    result += givens
    return result.map {
      Explanation($0.0.name, context.look.taped($0.1[context.language]))
    }
  }

  private var givens: [(TapeElement, Bilingual)] {
    var result: [(TapeElement, Bilingual)] = []
    for row in 0..<settings.rowCount {
      if settings.program == .repaired {
        result.append((.input(row), TapePhrases.explainInput(row + 1, text(settings.x[row]))))
      }
      result.append(
        (.label(row), TapePhrases.explainLabel(row + 1, text(settings.y[row]), settings.program)))
      if settings.program != .repaired {
        let learns = settings.program == .direct
        result.append(
          (
            .probability(row),
            TapePhrases.explainProbability(row + 1, text(settings.q[row]), learns: learns)
          ))
      }
      if settings.program == .direct, let slope = run.allGradients(.q)?[row] {
        result.append(
          (
            .single(row),
            TapePhrases.explainSingle(
              row + 1, single: single(row).quantityText, pair: slope.quantityText)
          ))
      }
    }
    if !passes.isEmpty {
      result += passes.map { pass in
        (
          .pass(pass),
          TapePhrases.explainPass(pass, loss: (numbers(of: pass).loss ?? 0).quantityText)
        )
      }
    }
    return result
  }

  private func text(_ value: Double) -> String { value.tapeText(isGiven: true) }

  /// The state in sentences and tables: where the program stands, its lines, the tape, the passes.
  package func summary(_ context: SceneContext) -> [String] {
    let (look, language) = (context.look, context.language)
    var lines = [
      "\(TapePhrases.name(settings.program)[language]), "
        + "\(TapePhrases.name(settings.framework)): \(TapePhrases.counters(run)[language])"
    ]
    if run.place.line > 0 { lines.append(TapePhrases.event(run, row: row)[language]) }
    if let failure = run.failure { lines.append(TapePhrases.reason(failure, settings)[language]) }
    lines.append("")
    lines += run.lines.enumerated().map { index, line in
      let mark = index == run.place.line - 1 ? (run.failure == nil ? "▸" : "×") : " "
      let number = "\(index + 1)"
      let space = String(repeating: " ", count: max(0, 3 - number.count))
      return "\(mark)\(space)\(number) \(line.text)"
    }
    lines = lines.map(look.taped)
    lines += [""] + tapeTable(context)
    if !passes.isEmpty { lines += [""] + passTable(context) }
    return lines
  }

  private func tapeTable(_ context: SceneContext) -> [String] {
    let picture = TapePicture(scene: self, context: context)
    let header = [
      TapePhrases.tape[context.language], TapePhrases.value.long[context.language],
      TapePhrases.gradient.long[context.language],
    ]
    let rows = run.graph.entries.map { entry in
      let all = entry.values.indices
      return [
        TapePhrases.label(entry.node, settings),
        all.map { picture.valueText(entry, $0, cells: 9) }.joined(separator: ", "),
        Self.joined(all.map { picture.gradientText(entry, $0, cells: 9) }),
      ]
    }
    return table(header, rows, context)
  }

  /// The texts with commas between them; one where all are the same word.
  private static func joined(_ texts: [String]) -> String {
    let isSame = texts.allSatisfy { $0 == texts.first && $0.count == 1 }
    return isSame ? texts.first ?? "" : texts.joined(separator: ", ")
  }

  private func passTable(_ context: SceneContext) -> [String] {
    let rows = passes.map { pass in
      let numbers = numbers(of: pass)
      return ["\(pass)"]
        + [numbers.loss, numbers.parameter, numbers.slope].map { $0?.quantityText ?? "–" }
    }
    let header = TapePhrases.passTitles(settings).map { $0[context.language] }
    return table(header, rows, context)
  }

  private func table(
    _ header: [String], _ rows: [[String]], _ context: SceneContext
  ) -> [String] {
    let columns = header.enumerated().map { index, title in
      Table.Column(
        StyledText(context.look.taped(title)), alignment: index == 0 ? .left : .right)
    }
    let table = Table(
      columns: columns, rows: rows.map { $0.map { StyledText(context.look.taped($0)) } })
    var frame = Frame(size: Size(width: 120, height: rows.count + 2), look: context.look)
    table.draw(into: &frame, in: frame.rect)
    return Array(frame.lines().prefix(rows.count + 1))
  }
}
