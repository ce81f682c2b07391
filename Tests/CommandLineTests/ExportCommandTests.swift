import Foundation
import Testing

struct ExportCommandTests {
  @Test func aSceneIsAPicture() throws {
    let result = try XentCommand.run(
      "export", "distributions", "p=1,0", "q=0.8,0.2", "--to", "svg", "--lang", "en")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1152\""))
    #expect(result.output.hasSuffix("</svg>\n"))
    #expect(result.output.contains("0.2231"))
  }

  @Test func aPageIsTextOfTheSizeAskedFor() throws {
    let result = try XentCommand.run(
      "export", "4.1", "--to", "text", "--size", "80x24", "--lang", "zh")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
    #expect(result.output.contains("4.1"))
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
  }

  @Test func aLightScreenIsLight() throws {
    let result = try XentCommand.run(
      "export", "distributions", "--to", "svg", "--lang", "en", "--theme", "light")
    #expect(result.output.contains("height=\"720\" fill=\"#ffffff\"/>"))
  }

  @Test(arguments: ["0.3", "1.2", "2.2", "3.2", "4.2", "5.1"])
  func asciiScreensAreASCII(section: String) throws {
    for size in ["80x24", "97x30", "120x36"] {
      let result = try XentCommand.run(
        "export", section, "--to", "text", "--lang", "en", "--ascii", "--size", size)
      #expect(result.status == 0)
      // The name of the other language is a word of that language.
      let strange = result.output.filter { !$0.isASCII && !"中文".contains($0) }
      #expect(strange.isEmpty, "\(size)")
    }
  }

  @Test func noFileIsOverwritten() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-\(UUID().uuidString).svg")
    defer { try? FileManager.default.removeItem(at: file) }
    let arguments = [
      "export", "distributions", "--to", "svg", "--lang", "en", "--out", file.path,
    ]
    let first = try XentCommand.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written.hasSuffix("</svg>\n"))
    let second = try XentCommand.run(arguments)
    #expect(second.status == 2)
    #expect(second.error.contains("exists and is not overwritten"))
  }

  @Test(arguments: [
    (["distributions", "--to", "svg", "--size", "9x9"], "from 80x24 to 500x200"),
    (["nosuch", "--to", "svg"], "there is no section or scene “nosuch”"),
    (["nosuch", "p=1", "--to", "svg"], "nosuch"),
    (["distributions", "--to", "svg", "--out", "/no/such/folder/x.svg"], "cannot be written"),
  ])
  func badInputIsOneClearSentence(arguments: [String], sentence: String) throws {
    let result = try XentCommand.run(["export"] + arguments + ["--lang", "en"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(sentence), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }
}
