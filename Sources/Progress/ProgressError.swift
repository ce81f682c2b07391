/// What is the matter with the learner's record, as facts.
package enum ProgressError: Error, Equatable, Sendable {
  /// There is no home directory, so nothing is kept.
  case noHome
  /// The file was written by a newer version; it is left as it is.
  case newerFormat(path: String, found: Int, known: Int)
  /// The file was damaged and was moved aside; a new one was begun.
  case movedAside(path: String, to: String)
  /// The file is damaged and cannot be moved aside.
  case damaged(path: String)
  /// The file or its folder may not be written.
  case notWritable(path: String)
  /// There is no space left on the disk.
  case diskFull(path: String)
  /// Another program keeps the file locked.
  case locked(path: String)
  /// The folder cannot be made or the file cannot be opened; the operating system's reason.
  case cannotOpen(path: String, reason: String)
  /// Reading or writing failed; SQLite's code and words.
  case failed(path: String, code: Int, reason: String)

  /// Whether the record goes on being kept in the file.
  package var isKept: Bool {
    switch self {
    case .movedAside: true
    case .noHome, .newerFormat, .damaged, .notWritable, .diskFull, .locked, .cannotOpen, .failed:
      false
    }
  }
}
