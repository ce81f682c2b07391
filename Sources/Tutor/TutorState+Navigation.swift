import Assessment
import Curriculum

// Going from screen to screen, and what is kept on the way.
extension TutorState {
  /// Where the learner is, also while an exercise, the contents or the search are open.
  package var place: Waypoint {
    switch screen {
    case .page(let page): .page(page.page?.id ?? page.excursion?.page ?? "")
    case .exercise(let exercise): .page(exercise.page)
    case .contents(let contents): contents.origin
    case .search(let search): search.origin
    case .appendix(let appendix): .appendix(appendix.name)
    }
  }

  /// The page the learner is on; empty on a screen of the appendix.
  package var pageID: String {
    if case .page(let id) = place { id } else { "" }
  }

  /// Whether a scene is open alone; nothing of it is recorded.
  package var isLab: Bool { course.sections.isEmpty }

  /// Carries out what a screen asked for.
  mutating func fulfil(_ requests: [Request]) -> [Effect] {
    requests.flatMap { fulfil($0) }
  }

  private mutating func fulfil(_ request: Request) -> [Effect] {
    switch request {
    case .go(let place): return go(to: place)
    case .term(let id): return openGlossary(at: id)
    case .turn(let count): return turn(by: count)
    case .exercise(let id): return openExercise(id)
    case .nextExercise(let id): return openExercise(after: id)
    case .excursion(let id): return openScene(of: id)
    case .goBack: return goBack()
    case .overlay(let overlay): self.overlay = overlay
    case .notice(let words): notice = words
    case .attempt(let exercise, let answer, let verdict):
      let attempt = Attempt(
        exercise, answer: answer, verdict: verdict, lessonVersion: course.version)
      return keep(.save(.attempt(attempt)))
    case .effect(let effect): return keep(effect)
    }
    return []
  }

  /// Notes what the record will hold, so that the screen shows it at once; a scene alone has no
  /// record.
  mutating func keep(_ effect: Effect) -> [Effect] {
    guard case .save(let record) = effect else { return [effect] }
    memory.note(record)
    return isLab ? [] : [effect]
  }

  /// Takes what the record holds of answers.
  mutating func recall(_ attempts: [Attempt]) {
    memory.attempts = attempts
    guard case .exercise(var exercise) = screen else { return }
    exercise.recall(attempts: memory.attemptCounts?[exercise.exercise.id] ?? 0)
    screen = .exercise(exercise)
  }

  /// Asks for what the record holds of answers, if that was not read yet.
  func recallEffects() -> [Effect] {
    memory.attempts == nil && !isLab ? [.recallAttempts] : []
  }

  // MARK: - Places

  /// Goes to a place and remembers the way back.
  mutating func go(to target: Waypoint) -> [Effect] {
    if target != place { trail.leave(place) }
    return show(target)
  }

  /// Shows a place as it was left.
  mutating func show(_ target: Waypoint) -> [Effect] {
    putAway()
    switch target {
    case .page(let id):
      guard let page = course.page(id) else { return [] }
      screen = .page(
        shelf[id]
          ?? PageScreen(
            page: page, scene: page.scene.flatMap { try? ActiveScene($0) },
            stepsDone: memory.stepsDone[id] ?? 0))
    case .appendix(let name):
      screen = .appendix(appendices[name] ?? AppendixScreen(name))
    }
    return arrive()
  }

  /// Keeps the place that is shown now, and asks for what it needs of the record.
  mutating func arrive() -> [Effect] {
    switch screen {
    case .page(let page): return page.page == nil ? [] : keep(page.placeEffect)
    case .appendix(let appendix):
      let effects = keep(.save(.place(page: appendix.name.rawValue, line: "")))
      return appendix.name == .progress ? effects + recallEffects() : effects
    case .exercise, .contents, .search: return []
    }
  }

  /// Leaves for the place from which the screen was opened.
  private mutating func goBack() -> [Effect] {
    guard case .appendix = screen else { return show(place) }
    guard let before = trail.back(from: place) ?? course.pages.first.map({ .page($0.id) }) else {
      return []
    }
    return show(before)
  }

  private mutating func openGlossary(at id: String) -> [Effect] {
    var glossary = GlossaryScreen()
    glossary.choose(id)
    appendices[.glossary] = .glossary(glossary)
    return go(to: .appendix(.glossary))
  }

  private mutating func turn(by count: Int) -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    let pages = course.pages
    guard let index = pages.firstIndex(where: { $0.id == pageID }) else { return [] }
    guard pages.indices.contains(index + count) else {
      return say(count > 0 ? PagePhrases.lastPage : PagePhrases.firstPage)
    }
    return go(to: .page(pages[index + count].id))
  }

  /// Back or forward along the trail.
  mutating func follow(_ step: (inout Trail, Waypoint) -> Waypoint?) -> [Effect]? {
    step(&trail, place).map { show($0) }
  }

  mutating func openContents() -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    if case .contents = screen { return show(place) }
    let origin = place
    putAway()
    screen = .contents(ContentsScreen(course, at: origin))
    return []
  }

  mutating func openSearch() -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    if case .appendix(.glossary) = screen { return send(.command(.search)) }
    let origin = place
    putAway()
    screen = .search(SearchScreen(course, from: origin))
    return []
  }

  /// Keeps the screen that is being left as it is; a run is paused.
  mutating func putAway() {
    switch screen {
    case .page(var page):
      guard let id = page.page?.id ?? page.excursion?.id else { return }
      page.pause()
      shelf[id] = page
    case .exercise(let exercise): answers[exercise.exercise.id] = exercise
    case .appendix(let appendix): appendices[appendix.name] = appendix
    case .contents, .search: break
    }
  }
}
