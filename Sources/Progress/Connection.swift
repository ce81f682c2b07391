internal import GRDB
internal import Synchronization

/// The open file. A class, since the file that is open is shared by all copies of a record and is
/// replaced for all of them when it turns out to be damaged.
final class Connection: Sendable {
  private let current: Mutex<DatabaseQueue?>

  /// Shares a connection; nil keeps nothing.
  init(_ queue: DatabaseQueue?) {
    current = Mutex(queue)
  }

  /// The connection to use now.
  var queue: DatabaseQueue? { current.withLock { $0 } }

  /// Uses another file from now on.
  func replace(by queue: DatabaseQueue) {
    current.withLock { $0 = queue }
  }
}
