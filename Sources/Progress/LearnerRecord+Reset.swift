internal import GRDB

extension LearnerRecord {
  /// What is forgotten.
  package enum Reset: Equatable, Sendable {
    /// All that this learner has done; the settings stay.
    case everything
    /// The answers to these exercises, and the steps of these pages.
    case parts(exercises: [String], pages: [String])
  }

  /// Forgets what this learner has done, after it was handed over to be kept elsewhere.
  ///
  /// Nothing comes between what is handed over and what is forgotten, and nothing is forgotten if
  /// it could not be kept.
  ///
  /// - Parameters:
  ///   - reset: What is forgotten.
  ///   - keep: Keeps the whole record of this learner; false if it could not.
  /// - Returns: How many attempts were forgotten; `nil` if they could not be kept.
  /// - Throws: What SQLite says.
  package func forget(
    _ reset: Reset, keeping keep: ([OwnedEntry]) -> Bool
  ) throws(ProgressError) -> Int? {
    var forgotten: Int?
    do throws(ProgressError) {
      try write { database in
        guard keep(try Self.entries(of: learner, in: database)) else { throw NotKept() }
        forgotten = try delete(reset, in: database)
      }
    } catch {
      if case .failed(_, 0, _) = error, forgotten == nil { return nil }
      throw error
    }
    return forgotten
  }

  private struct NotKept: Error {}

  private func delete(_ reset: Reset, in database: Database) throws -> Int {
    func count() throws -> Int {
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM attempt WHERE learner = ?", arguments: [learner]) ?? 0
    }
    let before = try count()
    switch reset {
    case .everything:
      for table in ["attempt", "place", "draft", "step"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner])
      }
    case .parts(let exercises, let pages):
      for (table, column, values) in [
        ("attempt", "exercise", exercises), ("draft", "exercise", exercises),
        ("step", "page", pages),
      ] {
        for value in values {
          try database.execute(
            sql: "DELETE FROM \(table) WHERE learner = ? AND \(column) = ?",
            arguments: [learner, value])
        }
      }
    }
    return before - (try count())
  }
}
