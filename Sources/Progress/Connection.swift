internal import GRDB
internal import Synchronization

/// The open file. A class, since the file that is open is shared by all copies of a record and is
/// replaced for all of them when it turns out to be damaged.
final class Connection: Sendable {
  private let current: Mutex<DatabaseQueue?>
  private let opensMemory: Bool

  /// Shares the connection to a file.
  init(_ queue: DatabaseQueue) {
    current = Mutex(queue)
    opensMemory = false
  }

  /// Opens a record in memory when it is first used: most are only there for the case.
  init() {
    current = Mutex(nil)
    opensMemory = true
  }

  /// The connection to use now; nil only if the memory is full.
  var queue: DatabaseQueue? {
    current.withLock { queue in
      if queue == nil, opensMemory { queue = Self.memory() }
      return queue
    }
  }

  /// Uses another file from now on.
  func replace(by queue: DatabaseQueue) {
    current.withLock { $0 = queue }
  }

  private static func memory() -> DatabaseQueue? {
    let queue = try? DatabaseQueue()
    try? queue?.write(RecordSchema.create)
    return queue
  }
}
