public import Assessment

/// Something the tutor asks the world to do. Plain values: a test compares them.
public enum Effect: Equatable, Sendable {
  /// Leave the program.
  case quit
  /// Give the terminal back to the shell until the learner returns.
  case suspend
  /// Draw every cell again.
  case repaint
  /// Keep this in the learner's record.
  case save(Record)
  /// Read every answer in the learner's record; the message `attempts` brings them.
  case recallAttempts
  /// Write a new file in the working directory; an existing one is never overwritten.
  case write(fileName: String, contents: String)
}

/// What the learner's record keeps.
public enum Record: Equatable, Sendable {
  /// An answer that was checked.
  case attempt(Attempt)
  /// Where the learner is, with the state of the scene there.
  case place(page: String, line: String)
  /// An answer typed but not checked yet.
  case draft(exercise: String, text: String)
  /// A setting: its name and its value.
  case setting(name: String, value: String)
  /// A step of a page that was done.
  case stepDone(page: String, step: Int)
}

/// How fast a running scene wants to be ticked.
package enum Pace: Equatable, Sendable {
  /// Nothing moves.
  case idle
  /// As many updates as fit beside the drawing.
  case fullSpeed
  /// This many updates a second.
  case perSecond(Double)
}
