import Foundation
import Testing

struct ProgressCommandTests {
  private static let record = """
    {"kind":"record","format":1}
    {"kind":"attempt","learner":"mei","exercise":"s4.one-term-bits","seed":"18446744073709551615",\
    "answer":"1","verdict":"wrong","diagnosis":"A04","lesson_version":"0.1","time":1767225599.123456}
    {"kind":"attempt","learner":"mei","exercise":"s4.one-term-bits","seed":0,"answer":"1.5146",\
    "verdict":"right","diagnosis":null,"lesson_version":"0.1","time":1767225600}
    {"kind":"place","learner":"mei","page":"s4.base","line":null}
    {"kind":"setting","learner":"mei","name":"language","value":"zh"}
    {"kind":"step","learner":"mei","page":"s4.base","step":1}

    """

  private static func run(
    _ folder: borrowing CheckAnswersFolder, _ arguments: String..., input: String = ""
  ) throws -> XentCommand.Result {
    try XentCommand.run(
      ["progress"] + arguments + ["--lang", "en"], input: input,
      environment: ["XDG_DATA_HOME": folder.path])
  }

  @Test func anExportComesBackAndMergesOnce() throws {
    let folder = try CheckAnswersFolder()
    let first = try Self.run(folder, "import", "-", input: Self.record)
    #expect(first.output == "Added 2 answers; 0 were there already.\n")
    #expect(try Self.run(folder, "export").output == Self.record)
    let second = try Self.run(folder, "import", "-", input: Self.record)
    #expect(second.output == "Added 0 answers; 2 were there already.\n")
    #expect(try Self.run(folder, "export").output == Self.record)
    let other = try CheckAnswersFolder()
    let lines = Self.record.split(separator: "\n")
    let late = [lines[0], lines[2]].joined(separator: "\n") + "\n"
    #expect(try Self.run(other, "import", "-", input: late).status == 0)
    #expect(try Self.run(other, "import", "-", input: Self.record).status == 0)
    #expect(try Self.run(other, "export").output == Self.record)
  }

  @Test func learnersAreKeptApart() throws {
    let folder = try CheckAnswersFolder()
    _ = try Self.run(folder, "import", "-", input: Self.record)
    _ = try Self.run(folder, "import", "-", "--learner", "li", input: Self.record)
    let both = try Self.run(folder, "export").lines
    #expect(both.count == 11)
    let mei = try Self.run(folder, "export", "--learner", "mei").output
    #expect(mei == Self.record)
    let shown = try Self.run(folder, "show", "--learner", "li")
    #expect(shown.lines[0].hasPrefix("li: 2 answers, 1 of "))
    #expect(shown.output.hasSuffix("Also in the record: mei (--learner NAME).\n"))
  }

  @Test(arguments: [["s4.one-term-bits"], ["4"], ["--all"]])
  func aResetCanBeTakenBack(_ parts: [String]) throws {
    let folder = try CheckAnswersFolder()
    _ = try Self.run(folder, "import", "-", input: Self.record)
    let asked = try XentCommand.run(
      ["progress", "reset", "--learner", "mei", "--lang", "en"] + parts,
      environment: ["XDG_DATA_HOME": folder.path])
    #expect(asked.status == 2)
    #expect(asked.error.contains("--yes"))
    #expect(try Self.run(folder, "export").output == Self.record)
    let reset = try XentCommand.run(
      ["progress", "reset", "--learner", "mei", "--yes", "--lang", "en"] + parts,
      environment: ["XDG_DATA_HOME": folder.path])
    #expect(reset.status == 0)
    #expect(reset.output.hasPrefix("Forgot 2 answers. To bring them back: xent progress import "))
    #expect(try !Self.run(folder, "export").output.contains("attempt"))
    let backup = String(reset.lines[0].split(separator: " ").last ?? "")
    #expect(try Self.run(folder, "import", backup).status == 0)
    #expect(try Self.run(folder, "export").output == Self.record)
  }

  @Test func aBadImportChangesNothing() throws {
    let folder = try CheckAnswersFolder()
    _ = try Self.run(folder, "import", "-", input: Self.record)
    for (text, words) in [
      ("", "is no exported record"), ("{}\n", "is no exported record"),
      ("{\"kind\":\"record\",\"format\":2}\n", "newer version"),
      (Self.record + "{\"kind\":\"attempt\"}\n", "Line 7 of standard input is damaged"),
    ] {
      let result = try Self.run(folder, "import", "-", input: text)
      #expect(result.status == 2)
      #expect(result.error.contains(words))
      #expect(try Self.run(folder, "export").output == Self.record)
    }
    #expect(try XentCommand.run("progress", "export", "--lang", "en").status == 2)
  }
}
