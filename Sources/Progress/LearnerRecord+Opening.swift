internal import GRDB

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension LearnerRecord {
  /// Opens the record in a file, and makes the file and its folder if they are not there.
  ///
  /// A damaged file is moved aside, which `notice` tells, and a new one begun. A file of a newer
  /// format is refused and left as it is.
  package static func open(
    path: String, learner: String = defaultLearner, at moment: Moment = .now
  ) throws(ProgressError) -> LearnerRecord {
    try open(path: path, learner: learner, at: moment, damagedWhileOpen: false)
  }

  static func open(
    path: String, learner: String, at moment: Moment = .now, damagedWhileOpen: Bool
  ) throws(ProgressError) -> LearnerRecord {
    try makeFolder(path.folder)
    let identity = FileIdentity(of: path)
    do throws(ProgressError) {
      if damagedWhileOpen { throw ProgressError.damaged(path: path) }
      let queue = try readyQueue(path: path)
      return LearnerRecord(learner: learner, path: path, notice: nil, connection: Connection(queue))
    } catch .damaged {
      let moved = try moveAside(path, identity: identity, at: moment)
      let queue = try readyQueue(path: path)
      let notice = moved.map { ProgressError.movedAside(path: path, to: $0) }
      return LearnerRecord(
        learner: learner, path: path, notice: notice, connection: Connection(queue))
    }
  }

  // MARK: - Steps

  /// A connection to a file of the current format that can be written.
  private static func readyQueue(path: String) throws(ProgressError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = NORMAL") }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let version = try queue.unsafeRead(RecordSchema.version)
      guard version <= RecordSchema.version else {
        throw ProgressError.newerFormat(path: path, found: version, known: RecordSchema.version)
      }
      if version < RecordSchema.version { try create(in: queue) }
      try checkTables(in: queue)
      return queue
    } catch let error as ProgressError {
      throw error
    } catch {
      // SQLite needs files beside the record; without them it can only say that it cannot open.
      guard access(path, F_OK) == 0, access(path, W_OK) != 0 || access(path.folder, W_OK) != 0
      else {
        throw ProgressError(error, path: path)
      }
      throw ProgressError.notWritable(path: path)
    }
  }

  /// Makes the tables, unless another program has made them in the meantime.
  private static func create(in queue: DatabaseQueue) throws {
    try queue.inDatabase { database in
      try enterWALMode(database)
      try database.inTransaction(.immediate) {
        if try RecordSchema.version(of: database) == 0 { try RecordSchema.create(in: database) }
        return .commit
      }
    }
  }

  /// Two programs that begin the file together may find it locked here without being made to wait.
  private static func enterWALMode(_ database: Database) throws {
    for attempt in 0... {
      do {
        return try database.execute(sql: "PRAGMA journal_mode = WAL")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < 100 {
        usleep(20_000)
      }
    }
  }

  /// Finds out whether the file can be written and its tables can be read.
  private static func checkTables(in queue: DatabaseQueue) throws {
    try queue.inDatabase { database in
      try database.inTransaction(.immediate) {
        for table in ["place", "draft", "setting", "step", "attempt"] {
          _ = try Row.fetchOne(database, sql: "SELECT * FROM \(table) LIMIT 1")
        }
        return .rollback
      }
    }
  }

  private static func makeFolder(_ folder: String) throws(ProgressError) {
    if access(folder, F_OK) == 0 { return }
    if folder != "/", folder != "." { try makeFolder(folder.folder) }
    guard mkdir(folder, 0o700) != 0, errno != EEXIST else { return }
    switch errno {
    case EACCES, EPERM, EROFS: throw .notWritable(path: folder)
    case ENOSPC, EDQUOT: throw .diskFull(path: folder)
    default: throw .cannotOpen(path: folder, reason: String(cString: strerror(errno)))
    }
  }

  /// Renames a damaged file; nil if another program has done so already.
  private static func moveAside(
    _ path: String, identity: FileIdentity?, at moment: Moment
  ) throws(ProgressError) -> String? {
    guard let identity, FileIdentity(of: path) == identity else { return nil }
    let wanted = path + ".broken-" + moment.fileNameStamp
    let free = (1...99).lazy.map { $0 == 1 ? wanted : wanted + "-\($0)" }
      .first { access($0, F_OK) != 0 }
    guard let free, rename(path, free) == 0 else { throw .damaged(path: path) }
    for suffix in ["-wal", "-shm"] { _ = rename(path + suffix, free + suffix) }
    return free
  }
}

/// Which file a path leads to.
private struct FileIdentity: Equatable {
  var device: UInt64
  var number: UInt64

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
