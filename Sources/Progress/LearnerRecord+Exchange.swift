internal import Assessment
internal import GRDB

extension LearnerRecord {
  /// One thing that the record holds, with whose it is: what is exported and imported.
  package enum Entry: Equatable, Sendable {
    /// An answer that was checked.
    case attempt(DatedAttempt)
    /// Where the learner was.
    case place(Place)
    /// An answer that was typed and not checked.
    case draft(exercise: String, text: String)
    /// A setting.
    case setting(name: String, value: String)
    /// A step that was done.
    case step(page: String, number: Int)
  }

  /// An entry with the learner whose it is.
  package struct OwnedEntry: Equatable, Sendable {
    /// Whose it is.
    package var learner: String
    /// What it is.
    package var entry: Entry

    /// Says whose an entry is.
    package init(learner: String, entry: Entry) {
      self.learner = learner
      self.entry = entry
    }
  }

  /// The learners of the file, in the order of their names.
  package func learners() throws(ProgressError) -> [String] {
    try read(otherwise: []) { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT learner FROM attempt UNION SELECT learner FROM place UNION
          SELECT learner FROM draft UNION SELECT learner FROM setting UNION
          SELECT learner FROM step ORDER BY 1
          """)
    }
  }

  /// All entries of one learner, or of all, as they are at one moment.
  package func entries(of learner: String? = nil) throws(ProgressError) -> [OwnedEntry] {
    try read(otherwise: []) { try Self.entries(of: learner, in: $0) }
  }

  static func entries(of learner: String?, in database: Database) throws -> [OwnedEntry] {
    var entries: [OwnedEntry] = []
    func fetch(_ columns: String, _ order: String, _ entry: (Row) -> Entry?) throws {
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT learner, \(columns) WHERE ? IS NULL OR learner = ? ORDER BY learner, \(order)",
        arguments: [learner, learner])
      entries += rows.compactMap { row in
        entry(row).map { OwnedEntry(learner: row[0], entry: $0) }
      }
    }
    try fetch("exercise, seed, answer, verdict, diagnosis, lesson_version, time FROM attempt", "id")
    {
      guard let verdict = Verdict.Word(rawValue: $0[4]) else { return nil }
      let seed: Int64 = $0[2]
      let attempt = Attempt(
        exercise: $0[1], seed: UInt64(bitPattern: seed), answer: $0[3], verdict: verdict,
        diagnosis: $0[5], lessonVersion: $0[6])
      return .attempt(
        DatedAttempt(attempt: attempt, moment: Moment(secondsSince1970: $0[7])))
    }
    try fetch("page, line FROM place", "page") { .place(Place(page: $0[1], line: $0[2])) }
    try fetch("exercise, text FROM draft", "exercise") { .draft(exercise: $0[1], text: $0[2]) }
    try fetch("name, value FROM setting", "name") { .setting(name: $0[1], value: $0[2]) }
    try fetch("page, step FROM step", "page, step") { .step(page: $0[1], number: $0[2]) }
    return entries
  }

  // MARK: - Importing

  /// Adds entries that are not there yet, all of them or none.
  ///
  /// An attempt is there if one with the same time and contents is. A place, a draft and a setting
  /// that are there stay. Afterwards the attempts stand in the order of their times.
  ///
  /// - Returns: How many attempts were added.
  package func merge(_ entries: [OwnedEntry]) throws(ProgressError) -> Int {
    var added = 0
    try write { database in
      let before = database.totalChangesCount
      for owned in entries {
        guard case .attempt(let dated) = owned.entry else { continue }
        try Self.add(dated, of: owned.learner, to: database)
      }
      added = database.totalChangesCount - before
      if added > 0 { try Self.sortAttempts(in: database) }
      for owned in entries { try Self.add(owned, to: database) }
    }
    return added
  }

  private static func add(
    _ dated: DatedAttempt, of learner: String, to database: Database
  ) throws {
    let attempt = dated.attempt
    let seed = Int64(bitPattern: attempt.seed)
    try database.execute(
      sql: """
        INSERT INTO attempt
          (learner, exercise, seed, answer, verdict, diagnosis, lesson_version, time)
        SELECT :learner, :exercise, :seed, :answer, :verdict, :diagnosis, :version, :time
        WHERE NOT EXISTS (
          SELECT 1 FROM attempt WHERE learner = :learner AND exercise = :exercise
            AND verdict = :verdict AND seed = :seed AND answer = :answer AND time = :time)
        """,
      arguments: [
        "learner": learner, "exercise": attempt.exercise, "seed": seed, "answer": attempt.answer,
        "verdict": attempt.verdict.rawValue, "diagnosis": attempt.diagnosis,
        "version": attempt.lessonVersion, "time": dated.moment.secondsSince1970,
      ])
  }

  private static func sortAttempts(in database: Database) throws {
    let columns = "learner, exercise, seed, answer, verdict, diagnosis, lesson_version, time"
    let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM attempt")
    try database.execute(
      sql: "INSERT INTO attempt (\(columns)) SELECT \(columns) FROM attempt ORDER BY time, id")
    try database.execute(sql: "DELETE FROM attempt WHERE id <= ?", arguments: [last])
  }

  private static func add(_ owned: OwnedEntry, to database: Database) throws {
    func insert(_ into: String, _ values: StatementArguments) throws {
      try database.execute(
        sql: "INSERT OR IGNORE INTO \(into) VALUES (?, ?, ?)", arguments: values)
    }
    switch owned.entry {
    case .attempt: break
    case .place(let place):
      try insert("place (learner, page, line)", [owned.learner, place.page, place.line])
    case .draft(let exercise, let text):
      try insert("draft (learner, exercise, text)", [owned.learner, exercise, text])
    case .setting(let name, let value):
      try insert("setting (learner, name, value)", [owned.learner, name, value])
    case .step(let page, let number):
      try insert("step (learner, page, step)", [owned.learner, page, number])
    }
  }
}
