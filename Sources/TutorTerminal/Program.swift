package import Canvas
package import Tutor

/// What the run loop runs: a state that takes messages and can be looked at.
package struct Program {
  /// Changes the state and returns what is to be done.
  package var update: (Message) -> [Effect]
  /// Draws the state.
  package var view: (Size) -> Frame
  /// How fast the state wants to be ticked.
  package var pace: () -> Pace
  /// Carries out an effect that saves or writes, and says what came of it.
  package var perform: (Effect) -> Message?
  /// Asked once, when the first frame is out: for what may be done after it.
  package var whenShown: () -> Message?
  /// A folder to watch, if there is one.
  package var watched: WatchedFolder?

  /// Creates a program.
  package init(
    update: @escaping (Message) -> [Effect], view: @escaping (Size) -> Frame,
    pace: @escaping () -> Pace, perform: @escaping (Effect) -> Message? = { _ in nil },
    whenShown: @escaping () -> Message? = { nil }
  ) {
    self.whenShown = whenShown
    self.update = update
    self.view = view
    self.pace = pace
    self.perform = perform
  }
}

/// A folder that is watched while a program runs.
package struct WatchedFolder {
  /// What notices the changes.
  package var watch: FolderWatch
  /// Asked when something was changed and all is quiet again: for what it means to the program.
  package var whenChanged: () -> Message?

  /// Watches a folder for a program.
  package init(_ watch: FolderWatch, whenChanged: @escaping () -> Message?) {
    self.watch = watch
    self.whenChanged = whenChanged
  }
}

/// How a session ended.
package enum Ending: Equatable, Sendable {
  /// The learner left with the key for it.
  case left
  /// The learner left with Ctrl-C.
  case interrupted
  /// A signal asked the program to end.
  case signal(Int32)
  /// The terminal went away.
  case terminalGone

  /// The exit code that says so.
  package var exitCode: Int32 {
    switch self {
    case .left: 0
    case .interrupted: 130
    case .signal(let number): 128 + number
    case .terminalGone: 129
    }
  }
}
