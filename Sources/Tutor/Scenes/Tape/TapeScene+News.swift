import Assessment
import InformationTheory

extension TapeScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(text[context.language])
  }

  private var text: Bilingual {
    guard let lastChange else {
      return run.place.line == 0 ? TapePhrases.begin : happened
    }
    switch lastChange {
    case .steps: return happened
    case .back: return run.place.line == 0 ? TapePhrases.begin : TapePhrases.back(happened)
    case .rewind: return TapePhrases.begin
    case .run: return TapePhrases.running(isRunning)
    case .setting(.option(.row)):
      return TapePhrases.shownRow(row + 1, of: settings.rowCount, settings.program)
    case .setting(let element):
      return TapePhrases.set(
        element, setting(of: element), loss: run.loss.quantityText, settings.program)
    }
  }

  /// What the last line did, with its number.
  private var happened: Bilingual {
    guard run.place.line > 0 else { return TapePhrases.begin }
    return TapePhrases.atLine(run.place.line, TapePhrases.event(run, row: row))
  }

  /// What a field is set to.
  func setting(of element: TapeElement) -> Bilingual {
    let plain: String
    switch element {
    case .option(.program): return TapePhrases.name(settings.program)
    case .option(.model): return TapePhrases.name(settings.model)
    case .option(.framework): plain = TapePhrases.name(settings.framework)
    case .option(.eta): plain = settings.learningRate.shortest
    case .option(.w): plain = settings.w.tapeText(isGiven: true)
    case .option(.b): plain = settings.b.tapeText(isGiven: true)
    case .option(.row): plain = "\(row + 1)/\(settings.rowCount)"
    case .option(.speed): plain = "\(speed.shortest)×"
    case .input(let row): plain = settings.x[row].tapeText(isGiven: true)
    case .label(let row): plain = settings.y[row].tapeText(isGiven: true)
    case .probability(let row): plain = settings.q[row].tapeText(isGiven: true)
    case .line, .value, .gradient, .single, .pass: plain = ""
    }
    return Bilingual(zh: plain, en: plain)
  }

  /// The value of a node in a row: of a parameter what it is now, after an update the new one.
  func value(_ entry: TapeGraph.Entry, _ row: Int) -> Double {
    run.value(entry, row)
  }

  /// The loss, the first parameter and the gradient by it in a pass; the gradient once the sweep
  /// has come to it.
  func numbers(of pass: Int) -> (loss: Double?, parameter: Double?, slope: Double?) {
    guard passes.contains(pass) else { return (nil, nil, nil) }
    let parameters = run.parameters[pass]
    let graph = settings.graph(parameters)
    let node = settings.program == .repaired ? TapeNode.w : .q
    let slope: Double? =
      pass < run.place.updates
      ? graph.index(of: node).flatMap { graph.gradients()[$0]?.first }
      : run.gradient(node)?.first
    return (graph.entries.last?.values.first, parameters.first, slope)
  }
}

extension TapeRun {
  /// The value of a node in a row: of a parameter what it is now, after an update the new one.
  func value(_ entry: TapeGraph.Entry, _ row: Int) -> Double {
    switch (entry.node, settings.program) {
    case (.w, .repaired): now[0]
    case (.b, .repaired): now[1]
    case (.q, .direct): now[row % now.count]
    default: entry[row]
    }
  }
}
