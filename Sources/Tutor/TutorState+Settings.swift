import Assessment
import Canvas
import InformationTheory

// Settings, and leaving.
extension TutorState {
  mutating func set(language: Language) -> [Effect] {
    settings.language = language
    return keepSetting(.language, language.rawValue)
  }

  /// Changes the unit, and says so where nothing on the screen shows it.
  mutating func set(base: LogBase) -> [Effect] {
    settings.base = base
    if shownBase != base { notice = PagePhrases.otherBase(base) }
    return keepSetting(.base, base.rawValue)
  }

  mutating func set(background: Look.Background) -> [Effect] {
    look.background = background
    return keepSetting(.theme, background.rawValue)
  }

  private func keepSetting(_ name: Settings.Name, _ value: String) -> [Effect] {
    isLab ? [] : [.save(.setting(name: name.rawValue, value: value))]
  }

  /// Leaves, or asks first where something is unfinished.
  mutating func leave() -> [Effect] {
    if case .quit = overlay { return quit() }
    switch screen {
    case .page(let page) where page.pace != .idle:
      overlay = .quit(reason: OverlayPhrases.quitRunning)
    case .exercise(let exercise) where exercise.hasUncheckedAnswer:
      overlay = .quit(reason: OverlayPhrases.quitDraft)
    case .page, .exercise, .contents, .search, .appendix: return quit()
    }
    return []
  }

  /// Leaves, with the place kept as it is now.
  func quit() -> [Effect] { placeEffects + [.quit] }

  /// What must be kept when the terminal goes away without a word.
  package func lastWords() -> [Effect] { placeEffects }

  private var placeEffects: [Effect] {
    guard !isLab, case .page(let page) = screen, page.page != nil else { return [] }
    let scroll = keepSetting(.scroll, "\(page.scroll)")
    return [page.placeEffect] + (page.scroll == memory.scroll ? [] : scroll)
  }
}
