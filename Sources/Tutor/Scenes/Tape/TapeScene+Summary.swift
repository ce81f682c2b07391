import Assessment
import InformationTheory

extension TapeScene {
  package func summary(_ context: SceneContext) -> [String] {
    let language = context.language
    var summary = SceneSummary(context)
    summary.say(
      "\(TapePhrases.name(settings.program)[language]), "
        + "\(TapePhrases.name(settings.framework)): \(TapePhrases.counters(run)[language])")
    if run.place.line > 0 { summary.say(TapePhrases.event(run, row: row)) }
    if let failure = run.failure { summary.say(TapePhrases.reason(failure, settings)) }
    summary.gap()
    for (index, line) in run.lines.enumerated() {
      let mark = index == run.place.line - 1 ? (run.failure == nil ? "▸" : "×") : " "
      let number = "\(index + 1)"
      let space = String(repeating: " ", count: max(0, 3 - number.count))
      summary.add("\(mark)\(space)\(number) \(line.text)")
    }
    summary.gap()
    addTape(context, to: &summary)
    guard !passes.isEmpty else { return summary.lines }
    summary.gap()
    summary.table(
      TapePhrases.passTitles(settings).map { $0[language] },
      passes.map { pass in
        let numbers = numbers(of: pass)
        return ["\(pass)"]
          + [numbers.loss, numbers.parameter, numbers.slope].map { $0?.quantityText ?? "–" }
      })
    return summary.lines
  }

  private func addTape(_ context: SceneContext, to summary: inout SceneSummary) {
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
    summary.table(header, rows)
  }

  /// The texts with commas between them; one where all are the same word.
  private static func joined(_ texts: [String]) -> String {
    let isSame = texts.allSatisfy { $0 == texts.first && $0.count == 1 }
    return isSame ? texts.first ?? "" : texts.joined(separator: ", ")
  }
}
