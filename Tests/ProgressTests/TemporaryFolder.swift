import Foundation

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
  /// Where the folder is.
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "xent-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Where the record of the test lies.
  var record: String { path + "/xent/progress.sqlite" }

  /// The names of the files beside the record.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path + "/xent")) ?? []).sorted()
  }
}
