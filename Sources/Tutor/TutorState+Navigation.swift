import Assessment
import Canvas
import Curriculum
import InformationTheory

// Going from screen to screen, and what is kept on the way.
extension TutorState {
  /// The page the learner is on, also while an exercise or the contents are open.
  package var pageID: String {
    switch screen {
    case .page(let page): page.page?.id ?? page.excursion?.page ?? ""
    case .exercise(let exercise): exercise.page
    case .contents(let contents): contents.origin
    case .search(let search): search.origin
    }
  }

  /// Carries out what a screen asked for.
  mutating func fulfil(_ requests: [Request]) -> [Effect] {
    requests.flatMap { fulfil($0) }
  }

  private mutating func fulfil(_ request: Request) -> [Effect] {
    switch request {
    case .page(let id): return go(to: id)
    case .turn(let count): return turn(by: count)
    case .exercise(let id): return openExercise(id)
    case .nextExercise(let id): return openExercise(after: id)
    case .excursion(let id): return openScene(of: id)
    case .returnToPage: return show(pageID)
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

  /// Notes what the record will hold, so that the screen shows it at once.
  private mutating func keep(_ effect: Effect) -> [Effect] {
    guard case .save(let record) = effect else { return [effect] }
    switch record {
    case .attempt(let attempt):
      if attempt.verdict == .right { memory.solved.insert(attempt.exercise) }
      memory.attempts[attempt.exercise, default: 0] += 1
    case .place(let page, let line):
      memory.page = page
      memory.line = line
    case .draft(let exercise, let text): memory.drafts[exercise] = text.isEmpty ? nil : text
    case .stepDone(let page, let step):
      memory.stepsDone[page] = max(memory.stepsDone[page] ?? 0, step)
    case .setting: break
    }
    return isLab ? [] : [effect]
  }

  /// Whether a scene is open alone; nothing of it is recorded.
  package var isLab: Bool { course.sections.isEmpty }

  /// Goes to a page and remembers the way back.
  mutating func go(to id: String) -> [Effect] {
    if id != pageID { trail.leave(pageID) }
    return show(id)
  }

  /// Shows a page as it was left.
  private mutating func show(_ id: String) -> [Effect] {
    putAway()
    guard let page = course.page(id) else { return [] }
    let kept =
      shelf[id]
      ?? PageScreen(
        page: page, scene: page.scene.flatMap { try? ActiveScene($0) },
        stepsDone: memory.stepsDone[id] ?? 0)
    screen = .page(kept)
    return keep(kept.placeEffect)
  }

  private mutating func turn(by count: Int) -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    let pages = course.pages
    guard let index = pages.firstIndex(where: { $0.id == pageID }) else { return [] }
    guard pages.indices.contains(index + count) else {
      return say(count > 0 ? PagePhrases.lastPage : PagePhrases.firstPage)
    }
    return go(to: pages[index + count].id)
  }

  /// Back or forward along the trail.
  mutating func follow(_ step: (inout Trail, String) -> String?) -> [Effect]? {
    step(&trail, pageID).map { show($0) }
  }

  mutating func openContents() -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    if case .contents = screen { return show(pageID) }
    let origin = pageID
    putAway()
    screen = .contents(ContentsScreen(course, at: origin))
    return []
  }

  mutating func openSearch() -> [Effect] {
    guard !isLab else { return say(PagePhrases.noUse) }
    let origin = pageID
    putAway()
    screen = .search(SearchScreen(course, from: origin))
    return []
  }

  private mutating func openExercise(_ id: String) -> [Effect] {
    guard let exercise = course.exercise(id) else { return say(PagePhrases.noExercise) }
    if case .goal = exercise.kind { return openScene(of: id) }
    let origin = pageID
    putAway()
    var exerciseScreen =
      answers[id]
      ?? ExerciseScreen(
        exercise, page: origin, draft: memory.drafts[id] ?? "", attempts: memory.attempts[id] ?? 0,
        isSolved: memory.solved.contains(id))
    if !exerciseScreen.isSolved { exerciseScreen.startTyping() }
    screen = .exercise(exerciseScreen)
    return []
  }

  /// Opens the scene of an exercise, as it was left.
  private mutating func openScene(of id: String) -> [Effect] {
    guard let exercise = course.exercise(id), let line = exercise.scene,
      let scene = try? ActiveScene(line)
    else { return say(ExercisePhrases.noScene) }
    putAway()
    screen = .page(shelf[id] ?? PageScreen(page: nil, scene: scene, excursion: exercise))
    return []
  }

  private mutating func openExercise(after id: String?) -> [Effect] {
    let all = course.page(pageID)?.exercises ?? []
    let index = id.flatMap { all.firstIndex(of: $0) } ?? -1
    let order = all.dropFirst(index + 1) + all.prefix(max(0, index + 1))
    guard let next = order.first(where: { !memory.solved.contains($0) }) ?? order.first else {
      return say(PagePhrases.noExercise)
    }
    return openExercise(next)
  }

  /// Keeps the screen that is being left as it is; a run is paused.
  private mutating func putAway() {
    switch screen {
    case .page(var page):
      guard let id = page.page?.id ?? page.excursion?.id else { return }
      page.pause()
      shelf[id] = page
    case .exercise(let exercise): answers[exercise.exercise.id] = exercise
    case .contents, .search: break
    }
  }
}

// MARK: - Settings and leaving

extension TutorState {
  mutating func set(language: Language) -> [Effect] {
    settings.language = language
    return keepSetting(.language, language.rawValue)
  }

  mutating func set(base: LogBase) -> [Effect] {
    settings.base = base
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
    default: return quit()
    }
    return []
  }

  /// Leaves, with the place kept as it is now.
  func quit() -> [Effect] {
    guard !isLab, case .page(let page) = screen, page.page != nil else { return [.quit] }
    return [page.placeEffect, .quit]
  }

  /// What must be kept when the terminal goes away without a word.
  package func lastWords() -> [Effect] {
    quit().filter { $0 != .quit }
  }
}
