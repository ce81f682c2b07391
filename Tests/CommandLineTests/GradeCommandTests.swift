import Foundation
import Testing

struct GradeCommandTests {
  /// A class of nine, one file of which is out of order.
  private static func writeClass(in folder: borrowing CheckAnswersFolder) throws {
    for number in 1...9 {
      let answer = number % 3 == 0 ? "1.0498" : "1.5146"
      try folder.write("s4.one-term-bits = \(answer)\n".utf8, to: "s\(number).txt")
    }
  }

  @Test func partsPutTogetherAreTheWhole() throws {
    let folder = try CheckAnswersFolder()
    try Self.writeClass(in: folder)
    let whole = try XentCommand.run("grade", folder.path, "--to", "jsonl", "--jobs", "1")
    #expect(whole.status == 1)
    #expect(whole.lines.count == 9)
    for count in [1, 2, 4, 20] {
      let parts = try (1...count).map {
        try XentCommand.run("grade", folder.path, "--shard", "\($0)/\(count)", "--jobs", "3").output
      }
      #expect(parts.joined() == whole.output)
    }
    for form in ["summary", "text", "json", "junit", "tap", "grades", "items", "jsonl"] {
      let environment = ["SOURCE_DATE_EPOCH": "0"]
      let direct = try XentCommand.run(
        "grade", folder.path, "--to", form, environment: environment)
      let converted = try XentCommand.run(
        "grade", "--from", "-", "--to", form, input: whole.output, environment: environment)
      #expect(converted.output == direct.output)
      #expect(converted.status == 1)
    }
  }

  @Test func oneBadFileStopsNobodyElse() throws {
    let folder = try CheckAnswersFolder()
    try Self.writeClass(in: folder)
    let links = FileManager.default
    try links.createSymbolicLink(
      atPath: folder.path + "/evil.txt", withDestinationPath: "/etc/passwd")
    try links.createSymbolicLink(
      atPath: folder.path + "/alias.txt", withDestinationPath: "s1.txt")
    try folder.write([0, 1, 2], to: "binary.txt")
    try folder.write("x".utf8, to: "red\u{1B}[31m.txt")
    let result = try XentCommand.run("grade", folder.path, "--lang", "en")
    #expect(result.status == 2)
    #expect(!result.output.contains("\u{1B}"))
    #expect(!result.output.contains("root:"))
    #expect(result.output.contains("The file lies outside the folder"))
    #expect(result.output.contains("The name has control characters"))
    #expect(
      result.output.contains(
        "13 submissions, 7 of 10 answers right (70.0 %). Files with faults: 3."))
    #expect(result.output.contains("    1/1  alias\n"))
  }

  @Test func aRosterIsReadInAnyEncoding() throws {
    let folder = try CheckAnswersFolder()
    try Self.writeClass(in: folder)
    // 学号,file,姓名 and 梅 in GB18030.
    let head: [UInt8] = [0xD1, 0xA7, 0xBA, 0xC5] + Array(",file,".utf8) + [0xD0, 0xD5, 0xC3, 0xFB]
    let rows =
      Array("\r\nm1,s1.txt,".utf8) + [0xC3, 0xB7] + Array("\r\nm2,../x.txt,\r\nm3,,\r\n".utf8)
    let roster = try folder.write(head + rows, to: "roster.csv")
    let result = try XentCommand.run(
      "grade", roster, "--lang", "zh", "--to", "grades", "--exercises", "s4.one-term-bits")
    #expect(result.status == 2)
    #expect(result.error.contains("GB18030"))
    let lines = result.output.split(whereSeparator: \.isNewline)
    #expect(lines[0].hasPrefix("\u{FEFF}student,name,score"))
    #expect(lines[1] == "m1,梅,1,1,1,0,0,0,0,s1.txt,")
    #expect(lines[2].contains("文件在文件夹之外"))
    #expect(lines[3].hasPrefix("m3,,0,1,0,0,0,1,0,m3.txt,没有这个文件"))
    let bad = try folder.write("surname,mail\n".utf8, to: "bad.csv")
    let refused = try XentCommand.run("grade", bad, "--lang", "en")
    #expect(refused.status == 2)
    #expect(
      refused.error.hasSuffix("lacks the column student; its first line has: surname, mail.\n"))
  }

  @Test(arguments: [
    ["grade"], ["grade", "/nonexistent"], ["grade", ".", "--shard", "9/8"],
    ["grade", ".", "--jobs", "0"], ["grade", ".", "--exercises", "s9.none"],
    ["grade", ".", "--out", "a.docx"], ["grade", ".", "--shard", "1/2", "--to", "tap"],
    ["grade", "--from", "/nonexistent"], ["grade", "--from", "-"], ["grade", "a", "--from", "b"],
  ])
  func badUsageGetsOneSentence(_ arguments: [String]) throws {
    for language in ["zh", "en"] {
      let result = try XentCommand.run(arguments + ["--lang", language], input: "{}\n")
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(result.error.split(separator: "\n").count == 1)
    }
  }

  @Test func aFullDiskIsOneSentence() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try CheckAnswersFolder()
    try Self.writeClass(in: folder)
    let result = try XentCommand.run(
      "grade", folder.path, "--out", "grades:/dev/full", "--lang", "en")
    #expect(result.status == 3)
    #expect(result.error.split(separator: "\n").count == 1)
  }
}
