/// What can be wrong with a file.
package enum FileFault: Equatable, Sendable {
  /// It is not there.
  case missing
  /// It is there and cannot be read; `code` is the system's error number.
  case unreadable(code: Int32)
  /// It is longer than `limit` bytes.
  case tooLong(limit: Int)
  /// A byte that is not UTF-8.
  case notUTF8
  /// A character that does not belong in a lesson.
  case forbiddenCharacter(UInt32, Reason)
  /// No section of the course names it.
  case notInCourse

  /// Why a character does not belong.
  package enum Reason: Equatable, Sendable {
    /// It commands a terminal.
    case control
    /// It turns the direction of writing or is not seen.
    case invisible
    /// It has no meaning that everybody shares.
    case privateUse
    /// Its width differs from terminal to terminal.
    case unsureWidth
  }
}
