import Foundation
import Testing

struct NewLessonTests {
  /// Does something with the path of a folder that is not there yet.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-new-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func lint(_ folder: String) throws {
    for language in ["zh", "en"] {
      let lint = try XentCommand.run(
        "lessons", "lint", "--lessons", folder, "--lang", language)
      #expect(lint.status == 0, "\(lint.output)")
    }
  }

  @Test func newFolderIsSoundAndOpensAtOnce() throws {
    try withFolder { folder in
      let made = try XentCommand.run(
        "lessons", "new", folder, "--name", "first", "--title-zh", "起步", "--title-en",
        "First steps",
        "--lang", "en")
      #expect(made.status == 0, "\(made.error)")
      #expect(made.lines.count == 5)
      try lint(folder)
      for (language, title) in [("zh", "第一页"), ("en", "First page")] {
        let page = try XentCommand.run(
          "--lessons", folder, "--section", "1", "--lang", language, "--ephemeral")
        #expect(page.status == 0)
        #expect(page.output.contains(title))
      }
    }
  }

  @Test func sectionIsAddedAndNothingIsOverwritten() throws {
    try withFolder { folder in
      #expect(try XentCommand.run("lessons", "new", folder).status == 0)
      let page = URL(fileURLWithPath: folder + "/en/01-new.md")
      let text = try String(contentsOf: page, encoding: .utf8) + "\nA word of mine.\n"
      try Data(text.utf8).write(to: page)
      try Data("s1.first-page\ns1.first-exercise".utf8)
        .write(to: URL(fileURLWithPath: folder + "/ids.txt"))
      try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/zh/02-new.md"))
      let refused = try XentCommand.run("lessons", "new", folder, "--lang", "en")
      #expect(refused.status == 2)
      #expect(refused.error.contains("is there already and was left alone"))
      #expect(!FileManager.default.fileExists(atPath: folder + "/en/02-new.md"))
      #expect(try XentCommand.run("lessons", "new", folder, "--name", "more").status == 0)
      #expect(try String(contentsOf: page, encoding: .utf8) == text)
      try FileManager.default.removeItem(atPath: folder + "/zh/02-new.md")
      try lint(folder)
    }
  }

  @Test func folderThatCannotBeWrittenIsToldInASentence() throws {
    let result = try XentCommand.run("lessons", "new", "/proc/none/here", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.lines.isEmpty)
    #expect(result.error.contains("cannot be read or written"))
    let strange = try XentCommand.run("lessons", "new", "/proc/none/\u{1B}[2J", "--lang", "en")
    #expect(!strange.error.unicodeScalars.contains("\u{1B}"))
    let name = try XentCommand.run("lessons", "new", "x", "--name", "../up", "--lang", "zh")
    #expect(name.error == "xent: “../up”不能用作文件名；请用小写字母、数字和连字符，例如 --name applications。\n")
  }
}
