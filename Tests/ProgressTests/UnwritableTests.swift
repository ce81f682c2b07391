import Assessment
import Foundation
import Progress
import Testing

/// Files and folders that may not be written, and disks without space.
@Suite(.serialized) struct UnwritableTests {
  @Test func readOnlyFolderIsReportedAndReadFrom() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    do {
      let record = try LearnerRecord.open(path: folder.record)
      try record.save(setting: "zh", named: "language")
    }
    try setMode(0o444, of: folder.record)
    try setMode(0o555, of: path + "/xent")
    try setMode(0o755, of: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      giveUpRoot()
      let file = path + "/xent/progress.sqlite"
      let error = #expect(throws: ProgressError.self) { try LearnerRecord.open(path: file) }
      #expect(error == .notWritable(path: file))
      let record = LearnerRecord.openOrEphemeral(environment: ["XDG_DATA_HOME": path])
      #expect(record.notice == .notWritable(path: file))
      #expect(record.path == nil)
      #expect(try record.setting("language") == "zh")
      try record.save(setting: "en", named: "language")
      #expect(try record.setting("language") == "en")
    }
    try setMode(0o755, of: path + "/xent")
  }

  @Test func folderThatMayNotBeMadeIsReported() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    try setMode(0o555, of: path)
    await #expect(processExitsWith: .success) { [path = path as String] in
      giveUpRoot()
      let record = LearnerRecord.openOrEphemeral(environment: ["XDG_DATA_HOME": path])
      #expect(record.notice == .notWritable(path: path + "/xent"))
    }
    try setMode(0o755, of: path)
  }

  /// Needs a small file system of its own, so it runs only where the tests may mount one.
  @Test func fullDiskIsReportedAndLosesNothing() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard run("mount", "-t", "tmpfs", "-o", "size=256k", "none", disk) else { return }
    defer { _ = run("umount", "-l", disk) }
    let path = disk + "/progress.sqlite"
    let record = try LearnerRecord.open(path: path)
    try record.save(attempt("first"), at: .now)
    let filler = URL(filePath: disk + "/filler")
    fill(filler)
    let long = attempt(String(repeating: "9", count: 20_000))
    let error = #expect(throws: ProgressError.self) {
      for _ in 0..<20 { try record.save(long, at: .now) }
    }
    #expect(error == .diskFull(path: path))
    #expect(try record.attempts().first?.attempt == attempt("first"))
    try FileManager.default.removeItem(at: filler)
    try record.save(attempt("last"), at: .now)
    #expect(try LearnerRecord.open(path: path).attempts().last?.attempt == attempt("last"))
  }

  @Test func diskThatIsFullFromTheStartIsReported() throws {
    let folder = try TemporaryFolder()
    let disk = folder.path + "/disk"
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    guard run("mount", "-t", "tmpfs", "-o", "size=64k", "none", disk) else { return }
    defer { _ = run("umount", "-l", disk) }
    fill(URL(filePath: disk + "/filler"))
    let record = LearnerRecord.openOrEphemeral(environment: ["XDG_DATA_HOME": disk])
    guard case .diskFull? = record.notice else {
      Issue.record("\(String(describing: record.notice))")
      return
    }
    try record.save(setting: "zh", named: "language")
  }

  private func fill(_ file: URL) {
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = try? FileHandle(forWritingTo: file)
    else { return }
    while (try? handle.write(contentsOf: Data(repeating: 0, count: 4096))) != nil {}
    try? handle.close()
  }

  private func attempt(_ answer: String) -> Attempt {
    Attempt(exercise: "e", answer: answer, verdict: .wrong, lessonVersion: "0.1")
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func run(_ command: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// Permissions do not bind root, so a child process of the tests becomes nobody.
private func giveUpRoot() {
  if geteuid() == 0 { setuid(65534) }
}
