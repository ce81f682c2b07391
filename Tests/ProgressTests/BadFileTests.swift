import Assessment
import Foundation
import Progress
import Testing

struct BadFileTests {
  let folder: TemporaryFolder
  let noon = Moment(secondsSince1970: 1_769_860_800)

  init() throws { folder = try TemporaryFolder() }

  private func makeRecord() throws {
    let record = try LearnerRecord.open(path: folder.record)
    for index in 0..<200 {
      let answer = String(repeating: "9", count: index)
      try record.save(
        Attempt(exercise: "e\(index)", answer: answer, verdict: .wrong, lessonVersion: "0.1"),
        at: noon)
    }
  }

  private func overwrite(from offset: UInt64, with bytes: Data) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: folder.record))
    try file.seek(toOffset: offset)
    try file.write(contentsOf: bytes)
    try file.close()
  }

  @Test func garbageIsMovedAsideAndReported() throws {
    try makeRecord()
    let garbage = Data("这不是数据库。 not a database at all, and long enough to be one".utf8)
    try garbage.write(to: URL(filePath: folder.record))
    let aside = folder.record + ".broken-20260131-120000"
    do {
      let record = try LearnerRecord.open(path: folder.record, at: noon)
      #expect(record.notice == .movedAside(path: folder.record, to: aside))
      #expect(try Data(contentsOf: URL(filePath: aside)) == garbage)
      try record.save(setting: "zh", named: "language")
      #expect(try LearnerRecord.open(path: folder.record).setting("language") == "zh")
    }
    try garbage.write(to: URL(filePath: folder.record))
    #expect(
      try LearnerRecord.open(path: folder.record, at: noon).notice
        == .movedAside(path: folder.record, to: aside + "-2"))
  }

  @Test func truncatedFileIsMovedAside() throws {
    try makeRecord()
    let whole = try Data(contentsOf: URL(filePath: folder.record))
    for length in [99, 4096, whole.count / 2] {
      try whole.prefix(length).write(to: URL(filePath: folder.record))
      let record = try LearnerRecord.open(path: folder.record, at: noon)
      guard case .movedAside? = record.notice else {
        Issue.record("\(length) bytes: \(String(describing: record.notice))")
        continue
      }
      try record.save(Place(page: "s0"))
    }
  }

  @Test func tablesOfSomeoneElseAreMovedAside() throws {
    try makeRecord()
    // Page 2 and on hold the tables; page 1 says that they are there.
    try overwrite(from: 4096, with: Data(repeating: 0, count: 40_000))
    let record = try LearnerRecord.open(path: folder.record, at: noon)
    guard case .movedAside? = record.notice else {
      Issue.record("\(String(describing: record.notice))")
      return
    }
  }

  @Test func damageFoundWhileOpenCostsNoAnswer() throws {
    try makeRecord()
    let record = try LearnerRecord.open(path: folder.record, at: noon)
    try overwrite(from: 4096, with: Data(repeating: 0, count: 40_000))
    let attempt = Attempt(exercise: "last", answer: "1", verdict: .right, lessonVersion: "0.1")
    let error = #expect(throws: ProgressError.self) { try record.save(attempt, at: noon) }
    guard case .movedAside? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try record.solved() == ["last"])
    try record.save(attempt, at: noon)
    #expect(try LearnerRecord.open(path: folder.record).attempts().count == 2)
  }

  @Test func newerFormatIsRefusedAndLeftAsItIs() throws {
    try makeRecord()
    // The version is kept in bytes 60 to 63 of the header.
    try overwrite(from: 60, with: Data([0, 0, 0, 7]))
    let before = try Data(contentsOf: URL(filePath: folder.record))
    let error = #expect(throws: ProgressError.self) {
      try LearnerRecord.open(path: folder.record)
    }
    #expect(error == .newerFormat(path: folder.record, found: 7, known: 1))
    #expect(try Data(contentsOf: URL(filePath: folder.record)) == before)
    let record = LearnerRecord.openOrEphemeral(environment: ["XDG_DATA_HOME": folder.path])
    #expect(record.notice == error)
    try record.save(setting: "zh", named: "language")
    #expect(try Data(contentsOf: URL(filePath: folder.record)) == before)
  }

  @Test func emptyFileIsANewRecord() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path + "/xent", withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder.record))
    let record = try LearnerRecord.open(path: folder.record)
    #expect(record.notice == nil)
    #expect(try record.snapshot() == LearnerRecord.Snapshot())
  }

  @Test func folderUnderAFileCannotBeMade() throws {
    let file = folder.path + "/file"
    try Data("x".utf8).write(to: URL(filePath: file))
    let error = #expect(throws: ProgressError.self) {
      try LearnerRecord.open(path: file + "/xent/progress.sqlite")
    }
    #expect(error == .cannotOpen(path: file + "/xent", reason: "Not a directory"))
    let record = LearnerRecord.openOrEphemeral(environment: ["XDG_DATA_HOME": file])
    #expect(record.notice == error)
    try record.save(setting: "zh", named: "language")
    #expect(try record.setting("language") == "zh")
  }

  @Test func folderInPlaceOfTheFileIsReported() throws {
    try FileManager.default.createDirectory(
      atPath: folder.record, withIntermediateDirectories: true)
    let error = #expect(throws: ProgressError.self) {
      try LearnerRecord.open(path: folder.record)
    }
    guard case .cannotOpen(folder.record, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
