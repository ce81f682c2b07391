package import Assessment

/// An exercise: the question, the answer as it is put together, and what came of the last one.
package struct ExerciseScreen: Equatable, Sendable {
  /// Where the work on an answer stands.
  private enum State: Equatable {
    /// The box is open and keys type.
    case typing
    /// Letters are commands.
    case resting
  }

  /// What is asked.
  package let exercise: Exercise
  /// The page from which it was opened.
  package let page: String
  private(set) var answer: ExerciseAnswer
  /// The row that is chosen among options or items.
  package private(set) var chosen = 0
  /// What came of the last check; `nil` after the answer was changed.
  package private(set) var verdict: Verdict?
  /// How often it was answered; what could not be read does not count.
  package private(set) var attempts: Int
  package private(set) var isSolved: Bool
  package private(set) var hintsShown = 0
  package private(set) var showsSolution = false
  package private(set) var scroll = 0
  private var state: State
  /// Whether the next character replaces an answer that was judged.
  private var isFresh = false
  /// The text of the last answer that was judged.
  private var judged: String?
  /// The answer as it is before the learner touches it.
  private let untouched: String

  /// An exercise as it was left: with the draft that was put together and not checked.
  package init(
    _ exercise: Exercise, page: String, draft: String = "",
    attempts: Int = 0, isSolved: Bool = false
  ) {
    self.exercise = exercise
    self.page = page
    self.attempts = attempts
    self.isSolved = isSolved
    answer = ExerciseAnswer(to: exercise, draft: draft)
    untouched = ExerciseAnswer(to: exercise, draft: "").text
    if case .typed = answer { state = .typing } else { state = .resting }
  }

  /// Whether printable keys type into the box.
  package var isTyping: Bool { state == .typing }
  /// Whether something was answered that was not checked.
  package var hasUncheckedAnswer: Bool {
    let text = answer.text
    return !text.allSatisfy { $0 == " " } && text != untouched && judged != text
  }
  /// The box with its text, if the answer is typed.
  var field: TextField? {
    if case .typed(let field) = answer { field } else { nil }
  }
}

// MARK: - Keys

extension ExerciseScreen {
  /// Takes what reaches the exercise.
  mutating func update(_ input: ScreenInput, _ context: ScreenContext) -> [Request] {
    switch input {
    case .command(let command): return perform(command, context)
    case .key(let key): return type(key, context)
    case .beginning(let key):
      guard field != nil else { return [.notice(PagePhrases.noUse)] }
      startTyping()
      return type(key, context)
    case .paste(let text): return paste(text)
    case .touch(let element, _, _, let isDrag): return isDrag ? [] : touch(element)
    case .wheel(let direction, _): return moveText(by: direction == .up ? -3 : 3, context)
    }
  }

  /// Takes from the record how often the exercise was answered.
  mutating func recall(attempts: Int) { self.attempts = max(self.attempts, attempts) }

  /// Types into the box, checks it, or closes it.
  package mutating func type(_ key: Key, _ context: ScreenContext) -> [Request] {
    switch key.code {
    case .enter: return check()
    case .escape, .tab:
      state = .resting
      return []
    case .pageDown: return [.turn(1)]
    case .pageUp: return [.turn(-1)]
    case .up, .down: return moveText(by: key.code == .up ? -1 : 1, context)
    default:
      guard var field else { return [] }
      if isFresh, key.typed != nil { field = TextField() }
      isFresh = false
      guard field.edit(key) else { return [] }
      answer = .typed(field)
      return changed()
    }
  }

  /// Pastes into the box.
  package mutating func paste(_ text: String) -> [Request] {
    guard var field else { return [] }
    state = .typing
    if isFresh { field = TextField() }
    isFresh = false
    let isWhole = field.insert(text)
    answer = .typed(field)
    return changed() + (isWhole ? [] : [.notice(ExercisePhrases.clipped)])
  }

  /// Opens the box, if the answer is typed; what was judged is replaced by what is typed next.
  package mutating func startTyping() {
    guard field != nil else { return }
    state = .typing
    isFresh = verdict != nil
  }

  /// A click on an option or an item, or on the box.
  package mutating func touch(_ element: String) -> [Request] {
    guard element.hasPrefix("row."), let row = Int(element.dropFirst("row.".count)) else {
      startTyping()
      return []
    }
    let wasChosen = chosen == row
    chosen = row
    return wasChosen ? lay(1) : []
  }

  /// Carries out a command while no box is open.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    switch command {
    case .exercise: return exerciseKey()
    case .open where field == nil: return check()
    case .open, .nextPart, .previousPart:
      startTyping()
      return []
    case .more: return lay(1)
    case .less: return lay(-1)
    case .muchMore: return lay(Chips.total)
    case .muchLess: return lay(-Chips.total)
    case .moveUp: return move(by: -1)
    case .moveDown: return move(by: 1)
    case .run: return seeScene()
    case .hint: return showHint()
    case .solution: return showSolution(context)
    case .close: return [.goBack]
    case .nextPage: return [.turn(1)]
    case .previousPage: return [.turn(-1)]
    case .up: return choose(by: -1, context)
    case .down: return choose(by: 1, context)
    default: return [.notice(PagePhrases.noUse)]
    }
  }

  /// Whether the exercise key goes back to the box: as long as what is in it was not judged.
  var exerciseKeyReturns: Bool { field != nil && !isSolved && verdict == nil }

  /// Back to the answer that is due; after it was judged, on to the next exercise.
  private mutating func exerciseKey() -> [Request] {
    guard exerciseKeyReturns else { return [.nextExercise(after: exercise.id)] }
    startTyping()
    return []
  }

  private mutating func choose(by count: Int, _ context: ScreenContext) -> [Request] {
    guard answer.rows > 0 else { return moveText(by: count, context) }
    chosen = min(max(0, chosen + count), answer.rows - 1)
    return []
  }

  /// Lays so many chips on the chosen row, or takes them back, as far as there are any.
  private mutating func lay(_ count: Int) -> [Request] {
    guard answer.lay(count, on: chosen) else { return [.notice(PagePhrases.noUse)] }
    return changed()
  }

  private mutating func move(by places: Int) -> [Request] {
    guard case .order = answer else { return [.notice(PagePhrases.noUse)] }
    chosen = answer.move(chosen, by: places)
    return changed()
  }

  private mutating func changed() -> [Request] {
    if answer.text != judged { verdict = nil }
    return [.effect(.save(.draft(exercise: exercise.id, text: answer.text)))]
  }

  /// Judges the answer. What cannot be read costs no attempt.
  private mutating func check() -> [Request] {
    let verdict = exercise.check(answer.text)
    self.verdict = verdict
    judged = answer.text
    scroll = 0
    switch verdict.word {
    case .unanswered, .invalid: return []
    case .right:
      isSolved = true
      state = .resting
    case .wrong: break
    }
    attempts += 1
    return [
      .attempt(exercise, answer: answer.text, verdict),
      .effect(.save(.draft(exercise: exercise.id, text: ""))),
    ]
  }

  /// A prediction is made before its scene is seen.
  private func seeScene() -> [Request] {
    guard exercise.scene != nil else { return [.notice(ExercisePhrases.noScene)] }
    guard attempts > 0 || isSolved else { return [.notice(ExercisePhrases.sceneAfterAnswer)] }
    return [.excursion(exercise.id)]
  }

  private mutating func showHint() -> [Request] {
    guard hintsShown < exercise.hints.count else { return [.notice(ExercisePhrases.noMoreHints)] }
    hintsShown += 1
    scroll = .max
    return []
  }

  private mutating func showSolution(_ context: ScreenContext) -> [Request] {
    guard attempts > 0 || isSolved else { return [.notice(ExercisePhrases.solutionAfterAttempt)] }
    showsSolution.toggle()
    scroll = showsSolution ? .max : 0
    return []
  }

  private mutating func moveText(by count: Int, _ context: ScreenContext) -> [Request] {
    let longest = longestScroll(context)
    scroll = min(max(0, min(scroll, longest) + count), longest)
    return []
  }
}
