import Assessment
import Canvas
import InformationTheory

extension TutorState {
  /// Draws what lies over the screen.
  func drawOverlay(into frame: inout Frame) {
    guard let overlay else { return }
    let language = settings.language
    switch overlay {
    case .explain(let scroll):
      ExplainPanel(self, scroll: scroll).panel.draw(into: &frame, context)
    case .why(let why): panel(for: why).draw(into: &frame, context)
    case .presets(let chosen): presetPanel(chosen).draw(into: &frame, context)
    case .takeAlong(let chosen): takeAlongPanel(chosen).draw(into: &frame, context)
    case .quit(let reason):
      Panel(
        title: OverlayPhrases.quitTitle[language], lines: [StyledText(reason[language])],
        keys: OverlayPhrases.quitKeys[language]
      ).draw(into: &frame, context)
    case .chooseLanguage:
      Panel(
        title: "语言 · Language",
        lines: [StyledText("1  中文"), StyledText("2  English")],
        keys: "按 1 或 2 · press 1 or 2", choices: [0: "overlay.0", 1: "overlay.1"]
      ).draw(into: &frame, context)
    }
  }

  private func presetPanel(_ chosen: Int) -> Panel {
    guard case .page(let page) = screen, let presets = page.scene?.presets else {
      return Panel(title: "", lines: [], keys: "")
    }
    let lines = presets.enumerated().map { index, preset in
      row(
        "\(index + 1)  \(preset.title[settings.language])", isChosen: index == chosen)
    }
    return Panel(
      title: OverlayPhrases.presetsTitle[settings.language], lines: lines,
      keys: OverlayPhrases.presetKeys[settings.language],
      choices: Dictionary(uniqueKeysWithValues: presets.indices.map { ($0, "overlay.\($0)") }),
      focusedLine: chosen, scroll: max(0, chosen - Panel.capacity(size) + 1))
  }

  private func takeAlongPanel(_ chosen: Int) -> Panel {
    let kinds = takeAlongKinds
    let lines = kinds.enumerated().map { index, kind in
      row(
        "\(index + 1)  \(TakeAlongPhrases.name(kind)[settings.language])",
        isChosen: index == chosen)
    }
    return Panel(
      title: TakeAlongPhrases.title[settings.language], lines: lines,
      keys: TakeAlongPhrases.keys[settings.language],
      choices: Dictionary(uniqueKeysWithValues: kinds.indices.map { ($0, "overlay.\($0)") }),
      focusedLine: chosen)
  }

  private func row(_ text: String, isChosen: Bool) -> StyledText {
    let pointer = isChosen ? (look.drawsUnicode ? "▸ " : "> ") : "  "
    return StyledText(pointer + text, style: isChosen ? look.style(.focus) : .plain)
  }

  private func panel(for why: WhyPanel) -> Panel {
    let breaker = LineBreaker(width: Panel.width(size), look: look)
    let writer = DerivationWriter(look: look, language: settings.language)
    var lines = writer.head(of: why.current).flatMap { breaker.lines(of: $0) }
    lines.append(StyledText())
    let first = lines.count
    for (index, part) in why.current.parts.enumerated() {
      lines.append(row(writer.line(of: part), isChosen: index == why.choice))
    }
    let choices = why.current.parts.indices.map { (first + $0, "overlay.\($0)") }
    return Panel(
      title: OverlayPhrases.whyTitle[settings.language], lines: lines,
      keys: OverlayPhrases.whyKeys[settings.language],
      choices: Dictionary(uniqueKeysWithValues: choices),
      focusedLine: why.current.parts.isEmpty ? nil : first + why.choice,
      scroll: max(0, first + why.choice - Panel.capacity(size) + 1))
  }
}
