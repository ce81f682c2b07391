internal import GRDB

extension LearnerRecord {
  /// Changes the record in one transaction.
  ///
  /// What was written is with the operating system when this returns, safe from a `kill -9`. To wait
  /// for the disk as well would take some 5 ms at a key, more than the whole answer to it may.
  ///
  /// If the file turns out to be damaged it is moved aside, the change is made in a new file, and
  /// `.movedAside` is thrown to tell the learner.
  func write(_ change: (Database) throws -> Void) throws(ProgressError) {
    guard let queue = connection.queue else { return }
    do {
      try Self.write(to: queue, path: path, change)
    } catch .damaged(let damaged) {
      guard let path else { throw .damaged(path: damaged) }
      let fresh = try Self.open(path: path, learner: learner, damagedWhileOpen: true)
      guard let queue = fresh.connection.queue else { throw .damaged(path: path) }
      connection.replace(by: queue)
      try Self.write(to: queue, path: path, change)
      if let notice = fresh.notice { throw notice }
    }
  }

  private static func write(
    to queue: DatabaseQueue, path: String?, _ change: (Database) throws -> Void
  ) throws(ProgressError) {
    do {
      try queue.inDatabase { database in
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
