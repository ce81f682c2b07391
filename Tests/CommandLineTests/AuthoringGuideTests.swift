import Foundation
import Testing

/// The authoring guide holds one complete example; it is what it says.
struct AuthoringGuideTests {
  private static let lessons =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/lessons"

  /// The files of the example: each follows a line that names it, in a block of four backticks.
  private static func files(of guide: String) -> [String: String] {
    var files: [String: String] = [:]
    var name: String?
    var isInside = false
    for line in guide.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("````") {
        if isInside { name = nil }
        isInside.toggle()
      } else if isInside, let name {
        files[name, default: ""] += line + "\n"
      } else if line.hasPrefix("`"), line.hasSuffix("`:") {
        name = String(line.dropFirst().dropLast(2))
      }
    }
    return files
  }

  @Test func exampleIsSoundInBothLanguages() throws {
    let guide = try String(contentsOfFile: Self.lessons + "/README.md", encoding: .utf8)
    let files = Self.files(of: guide)
    #expect(
      files.keys.sorted() == [
        "course.yaml", "en/01-forecasts.md", "exercises/01-forecasts.yaml", "glossary.yaml",
        "ids.txt", "zh/01-forecasts.md",
      ])
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-guide-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let lint = try XentCommand.run("lessons", "lint", "--lessons", folder.path, "--lang", "en")
    #expect(lint.status == 0, "\(lint.output)")
    let exercises = files["exercises/01-forecasts.yaml"] ?? ""
    for kind in ["numeric", "choice", "predict", "order", "goal"] {
      #expect(exercises.contains("kind: \(kind)\n"))
    }
    let page = try XentCommand.run(
      "--lessons", folder.path, "--section", "1", "--lang", "zh", "--ephemeral")
    #expect(page.output.contains("换一份预报"))
  }

  /// A folder with faults: the sound pages are shown, and one line says that there are others.
  @Test func brokenFolderShowsItsSoundPagesAndOneLine() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-broken-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try XentCommand.run("lessons", "new", folder.path).status == 0)
    let page = folder.appendingPathComponent("en/01-new.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let deep = String(repeating: "> ", count: 500) + "deep\u{0}\u{1B}[2J\u{202E}\n"
    let broken = text + "\n## Broken {#s1.broken number=1.2}\n\n\(deep)\n\n0.8869 $`\\frca`$\n"
    try Data(broken.utf8).write(to: page)
    let lint = try XentCommand.run("lessons", "lint", "--lessons", folder.path, "--lang", "en")
    #expect(lint.status == 2)
    #expect(lint.lines.count >= 6, "\(lint.output)")
    #expect(lint.lines.allSatisfy { $0.hasPrefix("en/01-new.md:") })
    #expect(lint.output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    let list = try XentCommand.run("lessons", "list", "--lessons", folder.path, "--lang", "en")
    #expect(list.status == 3)
    #expect(list.output.contains("s1.first-page"))
    #expect(list.error.split(separator: "\n").count == 1)
    let shown = try XentCommand.run(
      "--lessons", folder.path, "--section", "1", "--lang", "en", "--ephemeral")
    #expect(shown.status == 0)
    #expect(shown.output.contains("First page"))
    try Data(repeating: 0x61, count: 10_000_000).write(to: page)
    let large = try XentCommand.run("lessons", "lint", "--lessons", folder.path, "--lang", "en")
    #expect(large.status == 2)
    #expect(large.lines.first?.contains("longer than 1000000 bytes") == true)
  }
}
