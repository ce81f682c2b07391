public import Assessment
public import Canvas
public import Curriculum

/// Something that happened to the tutor: what `TutorState.update` takes.
public enum Message: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse moved, clicked or scrolled.
  case mouse(Mouse)
  /// Text was pasted; control characters other than newline and tab are gone already.
  case paste(String)
  /// The terminal has this size now. The first message of a session.
  case resized(Size)
  /// Time for this many updates of whatever is running.
  case tick(steps: Int)
  /// The terminal told how wide it draws characters of ambiguous width.
  case ambiguousWidth(isWide: Bool)
  /// The whole course was read, after the first page was shown; with what to say of it, if anything.
  case course(Course, notice: Bilingual?)
  /// The record was read: every answer that was ever checked, in order.
  case attempts([Attempt])
  /// An effect was carried out, or failed.
  case performed(Outcome)
}

/// What came of an effect.
public enum Outcome: Equatable, Sendable {
  /// The file was written under this name.
  case wrote(fileName: String)
  /// The file could not be written; the sentence says why.
  case writeFailed(Bilingual)
  /// The record could not be kept; the sentence says why.
  case saveFailed(Bilingual)
  /// The record could not be read; the sentence says why.
  case recallFailed(Bilingual)
}
