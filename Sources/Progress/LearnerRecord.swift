package import Assessment
internal import GRDB

/// What one learner has done: attempts, place, drafts, steps and settings, in one SQLite file.
///
/// Every answer that `save(_:at:)` returned from survives a `kill -9`; a loss of power may cost what
/// the operating system has not yet put on the disk, about half a minute. Several programs may use
/// the file at once. Without a file the record lives in memory.
///
/// ```swift
/// let record = try LearnerRecord.open(path: path, learner: "mei")
/// try record.save(attempt, at: .now)
/// try record.solved()   // ["s2.ce-weather"]
/// ```
package struct LearnerRecord: Sendable {
  /// The name under which a learner is kept who gave none.
  package static let defaultLearner = "default"

  /// Whose record this is.
  package let learner: String
  /// Where the file lies; nil if the record lives in memory.
  package let path: String?
  /// What the learner should be told about opening the record.
  package let notice: ProgressError?
  let connection: Connection

  init(learner: String, path: String?, notice: ProgressError?, connection: Connection) {
    self.learner = learner
    self.path = path
    self.notice = notice
    self.connection = connection
  }

  /// A record that is forgotten at the end.
  package static func ephemeral(
    learner: String = defaultLearner, notice: ProgressError? = nil
  ) -> LearnerRecord {
    LearnerRecord(learner: learner, path: nil, notice: notice, connection: Connection())
  }

  /// Opens the record where the environment says, and goes on in memory if it cannot be kept.
  ///
  /// What can still be read of a file that may not be written is there. `notice` says what
  /// happened.
  package static func openOrEphemeral(
    environment: [String: String], learner: String = defaultLearner
  ) -> LearnerRecord {
    guard let path = RecordLocation.path(environment: environment) else {
      return ephemeral(learner: learner, notice: .noHome)
    }
    do {
      return try open(path: path, learner: learner)
    } catch {
      return copy(of: path, learner: learner, notice: error)
        ?? ephemeral(learner: learner, notice: error)
    }
  }

  // MARK: - Saving

  /// Keeps an answer that was checked; once this returns, a `kill -9` cannot lose it.
  package func save(_ attempt: Attempt, at moment: Moment) throws(ProgressError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO attempt
            (learner, exercise, seed, answer, verdict, diagnosis, lesson_version, time)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          learner, attempt.exercise, Int64(bitPattern: attempt.seed), attempt.answer.storable,
          attempt.verdict.rawValue, attempt.diagnosis, attempt.lessonVersion,
          moment.secondsSince1970,
        ])
    }
  }

  /// Keeps where the learner is: the page, and the state line of its scene.
  package func save(_ place: Place) throws(ProgressError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO place (learner, page, line) VALUES (?, ?, ?)",
        arguments: [learner, place.page, place.line])
    }
  }

  /// Keeps an answer that was typed and not checked; an empty one is forgotten.
  package func save(draft text: String, of exercise: String) throws(ProgressError) {
    try write { database in
      guard !text.isEmpty else {
        return try database.execute(
          sql: "DELETE FROM draft WHERE learner = ? AND exercise = ?",
          arguments: [learner, exercise])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO draft (learner, exercise, text) VALUES (?, ?, ?)",
        arguments: [learner, exercise, text.storable])
    }
  }

  /// Keeps a setting of this learner; nil forgets it.
  package func save(setting value: String?, named name: String) throws(ProgressError) {
    try write { database in
      guard let value else {
        return try database.execute(
          sql: "DELETE FROM setting WHERE learner = ? AND name = ?", arguments: [learner, name])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO setting (learner, name, value) VALUES (?, ?, ?)",
        arguments: [learner, name, value.storable])
    }
  }

  /// Keeps that a step of a page was done.
  package func save(stepDone step: Int, of page: String) throws(ProgressError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO step (learner, page, step) VALUES (?, ?, ?)",
        arguments: [learner, page, step])
    }
  }
}

extension String {
  /// The text without the character that ends a string in SQLite's interface.
  fileprivate var storable: String {
    guard utf8.contains(0) else { return self }
    return String(map { $0 == "\0" ? "\u{FFFD}" : $0 })
  }
}
