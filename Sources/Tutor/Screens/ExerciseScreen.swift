package import Assessment
import Canvas
import InformationTheory

/// An exercise: the question, an answer box, and what came of the last answer.
package struct ExerciseScreen: Equatable, Sendable {
  /// Where the work on an answer stands.
  private enum State: Equatable {
    /// The box is open and keys type.
    case typing
    /// The box is closed and letters are commands.
    case resting
  }

  package let exercise: Exercise
  /// The page from which it was opened.
  package let page: String
  package private(set) var answer: TextField
  /// What came of the last check; `nil` after the answer was changed.
  package private(set) var verdict: Verdict?
  /// How often it was answered; what could not be read does not count.
  package private(set) var attempts: Int
  package private(set) var isSolved: Bool
  package private(set) var hintsShown = 0
  package private(set) var showsSolution = false
  package private(set) var scroll = 0
  private let lessonVersion: String
  private var state = State.typing
  /// The text of the last answer that was judged.
  private var judged: String?

  /// An exercise as it was left: with the draft that was typed and not checked.
  package init(
    _ exercise: Exercise, page: String, lessonVersion: String, draft: String = "",
    attempts: Int = 0, isSolved: Bool = false
  ) {
    self.exercise = exercise
    self.page = page
    self.lessonVersion = lessonVersion
    self.attempts = attempts
    self.isSolved = isSolved
    answer = TextField(draft)
  }

  /// Whether printable keys type into the box.
  package var isTyping: Bool { state == .typing }
  /// Whether something is in the box that was not checked.
  package var hasUncheckedAnswer: Bool {
    !answer.text.allSatisfy { $0 == " " } && judged != answer.text
  }
}

// MARK: - Keys

extension ExerciseScreen {
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
      guard answer.edit(key) else { return [] }
      return changed()
    }
  }

  /// Pastes into the box.
  package mutating func paste(_ text: String) -> [Request] {
    state = .typing
    answer.insert(text)
    return changed()
  }

  /// Opens the box.
  package mutating func startTyping() { state = .typing }

  /// Carries out a command while the box is closed.
  package mutating func perform(_ command: Command, _ context: ScreenContext) -> [Request] {
    switch command {
    case .exercise: return [.nextExercise(after: exercise.id)]
    case .open, .nextPart, .previousPart:
      state = .typing
      return []
    case .hint: return showHint()
    case .solution: return showSolution(context)
    case .close: return [.returnToPage]
    case .nextPage: return [.turn(1)]
    case .previousPage: return [.turn(-1)]
    case .up: return moveText(by: -1, context)
    case .down: return moveText(by: 1, context)
    default: return [.notice(PagePhrases.noUse)]
    }
  }

  private mutating func changed() -> [Request] {
    if answer.text != judged { verdict = nil }
    return [.effect(.save(.draft(exercise: exercise.id, text: answer.text)))]
  }

  /// Judges what is in the box. What cannot be read costs no attempt.
  private mutating func check() -> [Request] {
    let verdict = exercise.check(answer.text)
    self.verdict = verdict
    judged = answer.text
    scroll = 0
    switch verdict {
    case .unanswered: return []
    case .invalid: return []
    case .right:
      isSolved = true
      state = .resting
    case .wrong: break
    }
    attempts += 1
    let attempt = Attempt(
      exercise, answer: answer.text, verdict: verdict, lessonVersion: lessonVersion)
    return [
      .effect(.save(.attempt(attempt))),
      .effect(.save(.draft(exercise: exercise.id, text: ""))),
    ]
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
