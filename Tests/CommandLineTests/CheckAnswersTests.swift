import Foundation
import Testing

/// A folder with files for the program, removed at the end.
struct CheckAnswersFolder: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/xent-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes bytes into a file; its path.
  @discardableResult func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }

  /// What a file holds.
  func contents(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + name)), as: UTF8.self)
  }
}

struct CheckAnswersTests {
  private static let right = "s4.one-term-bits = 1.5146\n"

  @Test func anExitCodeForEachEnding() throws {
    for (text, status) in [
      (Self.right, 0), ("s4.one-term-bits = 1\n", 1), ("s4.one-term-bits = In 2\n", 1),
      ("s4.one-term-bits =\n", 1), ("s4.one-term = 1\n", 2), (Self.right + Self.right, 2),
      ("hello\n", 2), ("", 2),
    ] {
      let result = try XentCommand.run("check", "-", "--lang", "en", input: text)
      #expect(result.status == Int32(status), "\(text)")
      #expect(result.error.isEmpty)
    }
  }

  @Test func readsTheEncodingsThatAreAboutAndSaysSo() throws {
    let folder = try CheckAnswersFolder()
    let utf16 = Array(Self.right.utf16)
    let little = utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    // 熵 in GB18030.
    let gb = Array(Self.right.dropLast().utf8) + [0x20, 0x23, 0x20, 0xEC, 0xD8, 0x0A]
    for (bytes, word) in [
      ([0xEF, 0xBB, 0xBF] + Array(Self.right.utf8), nil), ([0xFF, 0xFE] + little, "UTF-16"),
      ([0xFE, 0xFF] + big, "UTF-16"), (little, "UTF-16"), (gb, "GB18030"),
    ] as [([UInt8], String?)] {
      let file = try folder.write(bytes, to: "a.txt")
      let result = try XentCommand.run("check", file, "--lang", "en")
      #expect(result.status == 0)
      #expect(result.output.contains("was read as such") == (word != nil))
      if let word { #expect(result.output.contains("The file is \(word)")) }
    }
  }

  @Test func refusesWhatIsNoAnswersFileWithOneSentence() throws {
    let folder = try CheckAnswersFolder()
    let binary = try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3], to: "binary")
    let large = folder.path + "/large"
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    let handle = try FileHandle(forWritingTo: URL(filePath: large))
    try handle.truncate(atOffset: 100 << 20)
    try handle.close()
    for (path, words) in [
      (binary, "is not text"), (large, "larger than 4 MB"), (folder.path, "not a file"),
      (folder.path + "/none", "no such file"), ("/dev/null", "not a file"),
    ] {
      for language in ["zh", "en"] {
        let result = try XentCommand.run("check", path, "--lang", language)
        #expect(result.status == 2)
        #expect(result.error.split(separator: "\n").count == 1)
        if language == "en" { #expect(result.error.contains(words)) }
      }
    }
  }

  @Test func writesEveryFormAtOnceAndReplacesFilesWhole() throws {
    let folder = try CheckAnswersFolder()
    let file = try folder.write(Self.right.utf8, to: "a.txt")
    try folder.write("before".utf8, to: "report.xml")
    let names = [
      "report.xml", "report.tap", "report.json", "report.jsonl", "grades.csv", "results.json",
    ]
    let out = names.flatMap { ["--out", folder.path + "/" + $0] }
    let result = try XentCommand.run(["check", file, "--lang", "zh"] + out)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("对  s4.one-term-bits"))
    let firsts = try names.map { String(try folder.contents($0).prefix(5)) }
    #expect(firsts == ["<?xml", "TAP v", "[\n  {", "{\"stu", "\u{FEFF}stud", "{\n  \""])
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.count == names.count + 1)
    let json = try XentCommand.run("check", file, "--json")
    #expect(json.output.hasPrefix("[\n  {"))
  }

  @Test func aFullDiskIsOneSentence() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = try XentCommand.run(
      "check", "-", "--out", "junit:/dev/full", "--lang", "en", input: Self.right)
    #expect(result.status == 3)
    #expect(
      result.error == "xent: /dev/full could not be written in full (No space left on device); "
        + "check the space on the disk.\n")
    let none = try XentCommand.run(
      "check", "-", "--out", "/nonexistent/a.xml", "--lang", "en", input: Self.right)
    #expect(none.status == 2)
    #expect(none.error.contains("name another file"))
  }
}
