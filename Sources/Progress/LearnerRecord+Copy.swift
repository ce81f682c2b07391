internal import Foundation
internal import GRDB

extension LearnerRecord {
  /// What can be read of a file that may not be written, in memory; nil if that is nothing.
  ///
  /// SQLite cannot read a file in WAL mode from a folder that it may not write, so a copy in the
  /// temporary folder is read.
  static func copy(of path: String, learner: String, notice: ProgressError) -> LearnerRecord? {
    guard case .notWritable = notice else { return nil }
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "xent-\(UUID().uuidString)")
    let copy = folder.appending(path: "progress.sqlite").path
    defer { try? files.removeItem(at: folder) }
    do {
      try files.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      for suffix in ["", "-wal"] where files.fileExists(atPath: path + suffix) {
        let contents = try Data(contentsOf: URL(filePath: path + suffix))
        try contents.write(to: URL(filePath: copy + suffix))
      }
      let source = try DatabaseQueue(path: copy)
      guard try source.read(RecordSchema.version) == RecordSchema.version else { return nil }
      let memory = try DatabaseQueue()
      try source.backup(to: memory)
      return LearnerRecord(
        learner: learner, path: nil, notice: notice, connection: Connection(memory))
    } catch {
      return nil
    }
  }
}
