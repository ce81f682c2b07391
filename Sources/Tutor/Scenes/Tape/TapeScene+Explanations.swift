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
      Explanation($0.0.name, context.look.plain($0.1[context.language]))
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
}
