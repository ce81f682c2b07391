internal import GRDB

extension LearnerRecord {
  /// Changes the record in one transaction.
  ///
  /// What is written `durably` is on the disk when this returns; the rest is safe from a `kill -9`
  /// at once and from a loss of power a little later, which spares a wait at every key.
  ///
  /// If the file turns out to be damaged it is moved aside, the change is made in a new file, and
  /// `.movedAside` is thrown to tell the learner.
  func write(
    durably: Bool = false, _ change: (Database) throws -> Void
  ) throws(ProgressError) {
    guard let queue = connection.queue else { return }
    do {
      try Self.write(durably: durably, to: queue, path: path, change)
    } catch .damaged(let damaged) {
      guard let path else { throw .damaged(path: damaged) }
      let fresh = try Self.open(path: path, learner: learner, damagedWhileOpen: true)
      guard let queue = fresh.connection.queue else { throw .damaged(path: path) }
      connection.replace(by: queue)
      try Self.write(durably: durably, to: queue, path: path, change)
      if let notice = fresh.notice { throw notice }
    }
  }

  private static func write(
    durably: Bool, to queue: DatabaseQueue, path: String?, _ change: (Database) throws -> Void
  ) throws(ProgressError) {
    do {
      try queue.inDatabase { database in
        if durably { try database.execute(sql: "PRAGMA synchronous = FULL") }
        defer { if durably { try? database.execute(sql: "PRAGMA synchronous = NORMAL") } }
        try database.inTransaction(.immediate) {
          try change(database)
          return .commit
        }
      }
    } catch {
      throw ProgressError(error, path: path ?? ":memory:")
    }
  }

  /// Reads the record at one moment.
  func read<Value>(
    otherwise value: Value, _ query: (Database) throws -> Value
  ) throws(ProgressError) -> Value {
    guard let queue = connection.queue else { return value }
    do { return try queue.read(query) } catch {
      throw ProgressError(error, path: path ?? ":memory:")
    }
  }
}

extension ProgressError {
  /// The facts behind an error of SQLite.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = .failed(path: path, code: 0, reason: String(describing: error))
      return
    }
    let reason = error.message ?? "\(error.extendedResultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    // A table or column of ours is missing although the version says that it is there.
    case .SQLITE_ERROR: self = .damaged(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_CANTOPEN: self = .cannotOpen(path: path, reason: reason)
    default:
      self = .failed(path: path, code: Int(error.extendedResultCode.rawValue), reason: reason)
    }
  }
}
