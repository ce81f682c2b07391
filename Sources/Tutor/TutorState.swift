package import Assessment
package import Canvas
public import Curriculum
import InformationTheory

/// The tutor as a value: everything that is on the screen, and what a message makes of it.
///
/// `update` is the only place where it changes; `view` draws it and decides nothing.
public struct TutorState: Equatable, Sendable {
  /// What is on the screen beneath an overlay.
  package enum Screen: Equatable, Sendable {
    /// A page, or a scene alone.
    case page(PageScreen)
    /// An exercise of a page.
    case exercise(ExerciseScreen)
    /// The contents.
    case contents(ContentsScreen)
    /// The search.
    case search(SearchScreen)
    /// A screen of the appendix.
    case appendix(AppendixScreen)
  }

  package internal(set) var course: Course
  package internal(set) var settings: Settings
  package internal(set) var look: Look
  package internal(set) var size: Size
  package internal(set) var screen: Screen
  package internal(set) var overlay: Overlay?
  /// A sentence that stays until the next key.
  package internal(set) var notice: Bilingual?
  /// Pages as they were left, so that nothing set up there is lost.
  var shelf: [String: PageScreen] = [:]
  /// Exercises as they were left.
  var answers: [String: ExerciseScreen] = [:]
  /// Screens of the appendix as they were left.
  var appendices: [Appendix: AppendixScreen] = [:]
  var trail = Trail()
  var memory: Memory

  /// The tutor on a page of the course, or where the learner left it.
  ///
  /// - Parameters:
  ///   - course: The lessons; at least one page.
  ///   - page: The id of the page to open, or the name of a screen of the appendix; without it the
  ///     place in the record, or the first page.
  ///   - memory: What the record holds.
  ///   - settings: Language and base.
  ///   - look: What the terminal can do.
  package init(
    course: Course, page: String? = nil, memory: Memory = Memory(),
    settings: Settings = Settings(), look: Look = Look()
  ) {
    self.course = course
    self.memory = memory
    self.settings = settings
    self.look = look
    size = Size(width: 80, height: 24)
    screen = Self.opening(course, at: (page ?? memory.page).map(Waypoint.init), memory)
  }

  /// The screen of a place, as the record left it there; the first page if there is no such place.
  private static func opening(
    _ course: Course, at place: Waypoint?, _ memory: Memory
  ) -> Screen {
    if case .appendix(let appendix) = place { return .appendix(AppendixScreen(appendix)) }
    let page = place.flatMap { course.page($0.id) } ?? course.pages.first
    let isKept = page?.id == memory.page
    let line = isKept ? memory.line : nil
    var screen = PageScreen(
      page: page, scene: scene(of: page, line: line),
      stepsDone: page.flatMap { memory.stepsDone[$0.id] } ?? 0)
    if isKept { screen.scroll = memory.scroll }
    return .page(screen)
  }

  /// The tutor as a newcomer meets it.
  ///
  /// - Parameters:
  ///   - course: The lessons; at least one page.
  ///   - page: The number of the page to open, as "2.1".
  public init(_ course: Course, at page: String) {
    self.init(course: course, page: course.page(number: page)?.id)
  }

  /// A scene alone: the lab.
  package init(lab scene: ActiveScene, settings: Settings = Settings(), look: Look = Look()) {
    course = Course()
    memory = Memory()
    self.settings = settings
    self.look = look
    size = Size(width: 80, height: 24)
    screen = .page(PageScreen(page: nil, scene: scene))
  }

  /// Asks for the language, in both, before anything else.
  package mutating func askForLanguage() { overlay = .chooseLanguage }

  /// Takes the look of the terminal that is drawn on, and what is to be said at the beginning.
  package mutating func prepare(for look: Look, notice: Bilingual?) {
    self.look = look
    self.notice = notice
  }

  /// What every screen may know.
  package var context: ScreenContext {
    ScreenContext(settings: settings, look: look, size: size, course: course, memory: memory)
  }

  /// What the run loop should tick: nothing while something lies over the screen.
  package var pace: Pace {
    guard overlay == nil, case .page(let page) = screen, size.isLargeEnough else { return .idle }
    return page.pace
  }

  private static func scene(of page: Page?, line: String?) -> ActiveScene? {
    if let line, let kept = try? ActiveScene(line) { return kept }
    return page?.scene.flatMap { try? ActiveScene($0) }
  }
}

extension Size {
  /// Whether a page can be shown in a window of this size.
  var isLargeEnough: Bool {
    width >= PageLayout.smallest.width && height >= PageLayout.smallest.height
  }
}

// MARK: - Messages

extension TutorState {
  /// Takes a message and says what the world should do.
  public mutating func update(_ message: Message) -> [Effect] {
    let effects = take(message)
    if case .page(var page) = screen, size.isLargeEnough {
      page.layOut(context)
      page.layOutLinks(context)
      screen = .page(page)
    }
    return effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .mouse(let mouse): return point(mouse)
    case .paste(let text): return paste(text)
    case .resized(let size): return resize(to: size)
    case .tick(let steps): return tick(steps)
    case .ambiguousWidth(let isWide): look.ambiguousIsWide = isWide
    case .course(let course, let words):
      take(course)
      notice = words ?? notice
      if case .search(var search) = screen {
        search.look(through: course)
        screen = .search(search)
      }
    case .attempts(let attempts): recall(attempts)
    case .performed(let outcome): notice = outcome.notice
    }
    return []
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let command = KeyMap.standard.command(for: key)
    if key.modifiers.contains(.control), let command { return perform(command) }
    guard size.isLargeEnough else { return command == .quit ? perform(.quit) : [] }
    if overlay != nil { return pressInOverlay(key, command) }
    if isTyping { return send(.key(key)) }
    if beginsAnswer(key) { return send(.beginning(key)) }
    guard let command else {
      if key.isHan { notice = PagePhrases.inputMethod }
      return key.isDigit ? send(.beginning(key)) : []
    }
    return perform(command)
  }

  /// Carries out a command of the program, or hands it to the screen.
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .language: return set(language: settings.language == .zh ? .en : .zh)
    case .base: return set(base: settings.base == .nats ? .bits : .nats)
    case .theme: return set(background: look.background == .dark ? .light : .dark)
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    case .quit: return leave()
    case .explain: overlay = .explain(scroll: 0)
    case .contents: return openContents()
    case .search: return openSearch()
    case .back: return follow { $0.back(from: $1) } ?? say(PagePhrases.nowhereBack)
    case .forward: return follow { $0.forward(from: $1) } ?? say(PagePhrases.nowhereForward)
    default: return send(.command(command))
    }
    return []
  }

  /// The first size begins the session: the place that was opened is kept.
  private mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    guard !isLab, place.id != "" else { return [] }
    guard memory.page == place.id else { return arrive() }
    if case .appendix(.progress) = screen { return recallEffects() }
    return []
  }

  private mutating func tick(_ steps: Int) -> [Effect] {
    guard case .page(var page) = screen else { return [] }
    // The state gives its page away while it runs, so that the run is not copied.
    screen = .appendix(.document(DocumentScreen()))
    let requests = page.tick(steps: steps)
    screen = .page(page)
    return fulfil(requests)
  }

  mutating func say(_ words: Bilingual) -> [Effect] {
    notice = words
    return []
  }
}

extension Outcome {
  /// What the learner is told of it.
  fileprivate var notice: Bilingual? {
    switch self {
    case .wrote(let name): PagePhrases.wrote(name)
    case .writeFailed(let sentence), .saveFailed(let sentence), .recallFailed(let sentence):
      sentence
    }
  }
}
