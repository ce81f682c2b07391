internal import GRDB

/// The format of the file.
enum RecordSchema {
  /// The version of the format, kept in `user_version`.
  static let version = 1

  /// The version of a file: 0 if it is new.
  static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Makes the tables of a new file.
  ///
  /// A step or a place is a row of its own for each learner; times are seconds since 1970; a seed
  /// is kept as the signed integer with the same bits.
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE attempt (
          id INTEGER PRIMARY KEY,
          learner TEXT NOT NULL,
          exercise TEXT NOT NULL,
          seed INTEGER NOT NULL,
          answer TEXT NOT NULL,
          verdict TEXT NOT NULL,
          diagnosis TEXT,
          lesson_version TEXT NOT NULL,
          time REAL NOT NULL
        );
        CREATE INDEX attempt_of_learner ON attempt (learner, exercise, verdict);
        CREATE TABLE place (
          learner TEXT PRIMARY KEY, page TEXT NOT NULL, line TEXT
        ) WITHOUT ROWID;
        CREATE TABLE draft (
          learner TEXT NOT NULL, exercise TEXT NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (learner, exercise)
        ) WITHOUT ROWID;
        CREATE TABLE setting (
          learner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
          PRIMARY KEY (learner, name)
        ) WITHOUT ROWID;
        CREATE TABLE step (
          learner TEXT NOT NULL, page TEXT NOT NULL, step INTEGER NOT NULL,
          PRIMARY KEY (learner, page, step)
        ) WITHOUT ROWID;
        PRAGMA user_version = \(version);
        """)
  }
}
