import CTerminal
import Glibc

/// Notices when a file in a folder, or in one of its folders, is changed, comes or goes.
///
/// A class because it owns a descriptor. It asks the kernel and never wakes up by itself.
package final class FolderWatch {
  /// Why waiting ended.
  package enum News: Equatable, Sendable {
    /// A file was changed, and then all was quiet for a moment.
    case changed
    /// A signal asked the program to end.
    case signal(Int32)
  }

  // Editors change several files at once, and one in several steps.
  static let quiet: Int64 = 80_000_000

  let descriptor: Int32
  private let folder: String

  /// Begins to watch.
  package init(_ folder: String) throws(TerminalError) {
    self.folder = folder
    descriptor = folder_watch_open(folder)
    guard descriptor >= 0 else {
      throw .cannotWatch(folder: folder, reason: String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  /// Whether anything was changed since this was asked last.
  package func takeChanges() -> Bool { folder_watch_take(descriptor, folder) }

  /// Sleeps until something is changed, without a screen.
  package func wait() throws(TerminalError) -> News {
    guard signals_install() else { throw .noMemory }
    var isChanged = false
    while true {
      let isAwake = folder_watch_wait(descriptor, isChanged ? Int32(Self.quiet / 1_000_000) : -1)
      if let ending = Self.ending(signals_take()) { return .signal(ending) }
      if isAwake { isChanged = takeChanges() || isChanged } else if isChanged { return .changed }
    }
  }

  private static func ending(_ signals: UInt32) -> Int32? {
    if signals & SIGNAL_SUSPEND != 0 { signals_stop(false) }
    if signals & SIGNAL_INTERRUPT != 0 { return SIGINT }
    if signals & SIGNAL_TERMINATE != 0 { return SIGTERM }
    return signals & SIGNAL_HANGUP != 0 ? SIGHUP : nil
  }
}
