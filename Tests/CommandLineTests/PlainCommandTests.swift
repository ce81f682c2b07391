import Testing

struct PlainCommandTests {
  @Test func versionAndHelpAreNoErrors() throws {
    let version = try XentCommand.run("--version")
    #expect(version.status == 0)
    #expect(version.output.hasPrefix("xent "))
    for command in [[], ["lab"], ["compute"], ["lessons"], ["lessons", "lint"], ["doctor"]] {
      let help = try XentCommand.run(command + ["--help"])
      #expect(help.status == 0)
      #expect(help.output.contains("EXAMPLE"), "\(command)")
    }
  }

  @Test func withoutATerminalThePageIsPlainText() throws {
    let result = try XentCommand.run("--section", "4.1", "--lang", "zh", "--ephemeral")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("4.1"))
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test func withoutUTF8EverythingButWordsIsASCII() throws {
    let result = try XentCommand.run(
      "lab", "distributions", "--lang", "en", environment: ["LC_ALL": "POSIX"])
    #expect(result.status == 0)
    #expect(result.output.unicodeScalars.filter { !$0.isASCII }.isEmpty)
  }

  @Test func aLabLineIsReadAndDrawn() throws {
    let result = try XentCommand.run(
      "lab", "distributions", "p=1,0", "q=0.8,0.2", "--lang", "en")
    #expect(result.status == 0)
    #expect(result.output.contains("0.2231"))
  }

  @Test func lessonsAreListedShownAndSound() throws {
    let list = try XentCommand.run("lessons", "list", "--lang", "en")
    #expect(list.status == 0)
    #expect(list.output.contains("s2.cross-entropy"))
    let lint = try XentCommand.run("lessons", "lint", "--lang", "en")
    #expect(lint.status == 0, "\(lint.output)")
  }

  @Test func doctorDescribesTheEnvironment() throws {
    let result = try XentCommand.run("doctor", environment: ["TERM": "dumb\u{1B}[2J"])
    #expect(result.status == 0)
    #expect(result.output.contains("lessons"))
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
  }
}
