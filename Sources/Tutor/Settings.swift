package import Assessment
package import Canvas
package import Curriculum
package import InformationTheory

/// What the learner has chosen; kept with the record.
package struct Settings: Equatable, Sendable {
  package var language: Language
  package var base: LogBase

  package init(language: Language = .en, base: LogBase = .nats) {
    self.language = language
    self.base = base
  }

  /// The names under which settings are kept.
  package enum Name: String, CaseIterable, Sendable {
    /// `zh` or `en`.
    case language
    /// `nats`, `bits` or `hartleys`.
    case base
    /// `dark` or `light`.
    case theme
    /// The rows that the text of the place was scrolled.
    case scroll
  }
}

/// What every screen may know of its surroundings when it decides or draws.
package struct ScreenContext: Sendable {
  package var settings: Settings
  package var look: Look
  package var size: Size
  /// All lessons.
  package var course: Course
  /// What the learner has done.
  package var memory: Memory

  package var language: Language { settings.language }

  package init(
    settings: Settings, look: Look, size: Size, course: Course = Course(),
    memory: Memory = Memory()
  ) {
    self.settings = settings
    self.look = look
    self.size = size
    self.course = course
    self.memory = memory
  }
}

/// What a screen asks of the tutor: it never knows its neighbours.
package enum Request: Equatable, Sendable {
  /// Go there.
  case go(Waypoint)
  /// Open the glossary at the term with this id.
  case term(String)
  /// Go to the page after, or before, the one that asks.
  case turn(Int)
  /// Open the exercise.
  case exercise(String)
  /// Open the exercise of the page that comes next: the first that is not solved, else the one
  /// after the exercise that asks.
  case nextExercise(after: String?)
  /// See the scene of the exercise: bring it to its goal, or look what it does.
  case excursion(String)
  /// Keep this answer and what came of it.
  case attempt(Exercise, answer: String, Verdict)
  /// Leave for the place the screen was opened from.
  case goBack
  /// Lay this over the screen.
  case overlay(Overlay)
  /// Say this until the next key.
  case notice(Bilingual)
  /// Have the world do this.
  case effect(Effect)
}
