import Assessment
import Canvas
import Curriculum

/// `?`: every element of the screen with its present numbers, then every key that works here.
struct ExplainPanel {
  let panel: Panel
  let longestScroll: Int

  init(_ state: TutorState, scroll: Int = 0) {
    let context = state.context
    let width = Panel.width(context.size)
    let breaker = LineBreaker(width: width, look: context.look)
    var lines: [StyledText] = []
    for explanation in Self.explanations(state) {
      lines += breaker.lines(of: StyledText(explanation.text))
    }
    if !lines.isEmpty { lines.append(StyledText()) }
    if state.course.sections.contains(where: { $0.id == "0" }), !state.pageID.hasPrefix("s0.") {
      lines += breaker.lines(of: StyledText(OverlayPhrases.warmUp[context.language]))
      lines.append(StyledText())
    }
    lines.append(
      StyledText(OverlayPhrases.keysTitle[context.language], style: context.look.style(.title)))
    lines += Self.keys(context)
    longestScroll = max(0, lines.count - Panel.capacity(context.size))
    panel = Panel(
      title: OverlayPhrases.explainTitle[context.language], lines: lines,
      keys: OverlayPhrases.scrollKeys[context.language], scroll: min(scroll, longestScroll))
  }

  private static func explanations(_ state: TutorState) -> [Explanation] {
    switch state.screen {
    case .page(let page):
      page.scene?.scene.explanations(page.sceneContext(state.context)) ?? []
    case .exercise(let exercise): [about(exercise, state.settings.language)]
    case .contents: [Explanation("contents", ContentsPhrases.about[state.settings.language])]
    case .search: [Explanation("search", SearchPhrases.about[state.settings.language])]
    case .appendix(let appendix): about(appendix.name, state.settings.language)
    }
  }

  private static func about(_ appendix: Appendix, _ language: Language) -> [Explanation] {
    switch appendix {
    case .glossary: [Explanation("glossary", AppendixPhrases.aboutGlossary[language])]
    case .document: [Explanation("document", AppendixPhrases.aboutDocument[language])]
    case .reading: [Explanation("reading", AppendixPhrases.aboutReading[language])]
    case .progress: ProgressPhrases.explanations.map { Explanation("progress", $0[language]) }
    }
  }

  private static func about(_ exercise: ExerciseScreen, _ language: Language) -> Explanation {
    switch exercise.answer {
    case .typed: Explanation("answer", ExercisePhrases.about[language])
    case .chips: Explanation("answer", ExercisePhrases.aboutChips[language])
    case .order: Explanation("answer", ExercisePhrases.aboutOrder[language])
    }
  }

  private static func keys(_ context: ScreenContext) -> [StyledText] {
    KeyMap.standard.bindings.map { binding in
      let cap = context.look.drawsUnicode ? binding.cap : binding.cap.inASCII
      let padding = max(1, 12 - context.look.displayWidth(of: cap))
      return StyledText("  \(cap)", style: context.look.style(.keyName))
        + StyledText(String(repeating: " ", count: padding) + binding.help[context.language])
    }
  }
}
