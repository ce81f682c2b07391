package import Assessment
internal import GRDB

extension LearnerRecord {
  /// All that the tutor needs to go on where the learner left, read at one moment.
  package struct Snapshot: Equatable, Sendable {
    /// Where the learner was.
    package var place: Place?
    /// Settings by name.
    package var settings: [String: String] = [:]
    /// Answers typed and not checked, by exercise.
    package var drafts: [String: String] = [:]
    /// The exercises solved.
    package var solved: Set<String> = []
    /// The steps done, by page.
    package var stepsDone: [String: Set<Int>] = [:]

    /// A record with nothing in it.
    package init() {}
  }

  /// An attempt with the time when it was made.
  package struct DatedAttempt: Equatable, Sendable {
    /// The attempt.
    package var attempt: Attempt
    /// When it was made.
    package var moment: Moment
  }

  /// Reads all that the tutor needs to go on.
  package func snapshot() throws(ProgressError) -> Snapshot {
    try read(otherwise: Snapshot()) { database in
      var snapshot = Snapshot()
      snapshot.place = try place(in: database)
      snapshot.settings = try settings(in: database)
      snapshot.drafts = try drafts(in: database)
      snapshot.solved = try solved(in: database)
      snapshot.stepsDone = try stepsDone(in: database)
      return snapshot
    }
  }

  /// Where the learner was.
  package func place() throws(ProgressError) -> Place? {
    try read(otherwise: nil) { try place(in: $0) }
  }

  /// The value of a setting.
  package func setting(_ name: String) throws(ProgressError) -> String? {
    try read(otherwise: nil) { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM setting WHERE learner = ? AND name = ?",
        arguments: [learner, name])
    }
  }

  /// The exercises that were answered rightly at least once.
  package func solved() throws(ProgressError) -> Set<String> {
    try read(otherwise: []) { try solved(in: $0) }
  }

  /// The attempts in the order in which they were made; of all exercises or of one.
  package func attempts(of exercise: String? = nil) throws(ProgressError) -> [DatedAttempt] {
    try read(otherwise: []) { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT exercise, seed, answer, verdict, diagnosis, lesson_version, time FROM attempt
          WHERE learner = ? AND (? IS NULL OR exercise = ?) ORDER BY id
          """,
        arguments: [learner, exercise, exercise]
      ).compactMap(Self.attempt(of:))
    }
  }

  /// How often each diagnosis was made: a slip made twice deserves a page.
  package func diagnosisCounts() throws(ProgressError) -> [String: Int] {
    try read(otherwise: [:]) { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT diagnosis, count(*) FROM attempt
          WHERE learner = ? AND diagnosis IS NOT NULL GROUP BY diagnosis
          """,
        arguments: [learner])
      return rows.reduce(into: [:]) { $0[$1[0]] = $1[1] }
    }
  }

  // MARK: - Queries

  private static func attempt(of row: Row) -> DatedAttempt? {
    // A verdict of a later version that this one does not know is passed over.
    guard let verdict = Verdict.Word(rawValue: row[3]) else { return nil }
    let seed: Int64 = row[1]
    let attempt = Attempt(
      exercise: row[0], seed: UInt64(bitPattern: seed), answer: row[2], verdict: verdict,
      diagnosis: row[4], lessonVersion: row[5])
    return DatedAttempt(attempt: attempt, moment: Moment(secondsSince1970: row[6]))
  }

  private func place(in database: Database) throws -> Place? {
    try Row.fetchOne(
      database, sql: "SELECT page, line FROM place WHERE learner = ?", arguments: [learner]
    ).map { Place(page: $0[0], line: $0[1]) }
  }

  private func settings(in database: Database) throws -> [String: String] {
    try pairs("SELECT name, value FROM setting WHERE learner = ?", in: database)
  }

  private func drafts(in database: Database) throws -> [String: String] {
    try pairs("SELECT exercise, text FROM draft WHERE learner = ?", in: database)
  }

  private func pairs(_ sql: String, in database: Database) throws -> [String: String] {
    try Row.fetchAll(database, sql: sql, arguments: [learner]).reduce(into: [:]) {
      $0[$1[0]] = $1[1]
    }
  }

  private func solved(in database: Database) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: "SELECT DISTINCT exercise FROM attempt WHERE learner = ? AND verdict = ?",
      arguments: [learner, Verdict.Word.right.rawValue])
  }

  private func stepsDone(in database: Database) throws -> [String: Set<Int>] {
    try Row.fetchAll(
      database, sql: "SELECT page, step FROM step WHERE learner = ?", arguments: [learner]
    ).reduce(into: [:]) { steps, row in steps[row[0], default: []].insert(row[1]) }
  }
}
