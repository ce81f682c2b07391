import Canvas
import Glibc
import Testing

@testable import TutorTerminal

/// Lessons that are edited while they are shown.
@Suite(.serialized, .enabled(if: TerminalSession.builtProgram("xent") != nil))
struct WatchEndToEndTests {
  /// A folder with a course of one page; it goes with the value.
  private final class Lessons {
    let path: String

    init() throws {
      var name = Array("/tmp/xent-watch-XXXXXX".utf8CString)
      path = try #require(mkdtemp(&name).map { String(cString: $0) })
      for folder in ["zh", "en"] { mkdir("\(path)/\(folder)", 0o755) }
      try write(
        """
        format_version: 1
        version: "1"
        sections:
          - { id: "0", file: 00-warm-up, title: { zh: 热身, en: Warm-up } }

        """, to: "course.yaml")
      try write(page("旧的文字。", title: "第一页", aim: "目标"), to: "zh/00-warm-up.md")
      try write(page("Old words."), to: "en/00-warm-up.md")
    }

    deinit {
      for file in ["course.yaml", "zh/00-warm-up.md", "en/00-warm-up.md", "zh", "en", ""] {
        remove("\(path)/\(file)")
      }
    }

    func page(_ words: String, title: String = "First page", aim: String = "Aim") -> String {
      """
      ---
      section: "0"
      ---

      ## \(title) {#s0.first number=0.1}

      *\(aim):* \(words)

      ```scene none
      ```

      """
    }

    /// Puts a new file in the place of the old one, as editors do.
    func write(_ text: String, to file: String) throws {
      let copy = "\(path)/\(file)~"
      let stream = try #require(fopen(copy, "w"))
      fputs(text, stream)
      fclose(stream)
      #expect(rename(copy, "\(path)/\(file)") == 0)
    }
  }

  private func start(_ lessons: Lessons) throws -> TerminalSession {
    let program = try #require(TerminalSession.builtProgram("xent"))
    let session = try TerminalSession(
      program, ["--watch", "--ephemeral", "--lang", "en", "--lessons", lessons.path])
    try session.wait(for: "Old words.")
    // The number of the page comes with the whole course: what is broken later has a text to keep.
    try session.wait(for: "1/1")
    return session
  }

  @Test func newWordsAreShownWhenTheyAreSaved() throws {
    let lessons = try Lessons()
    let session = try start(lessons)
    try lessons.write(lessons.page("New words."), to: "en/00-warm-up.md")
    try session.wait(for: "New words.")
    try session.wait(for: "read again")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
    #expect(session.isCooked)
  }

  @Test func whatIsBrokenKeepsItsWordsAndSaysWhere() throws {
    let lessons = try Lessons()
    let session = try start(lessons)
    // A scene of which nothing is known.
    try lessons.write(
      lessons.page("New words.").replacing("none", with: "nonsense"), to: "en/00-warm-up.md")
    try session.wait(for: "00-warm-up.md:")
    #expect(session.terminal.lines.contains { $0.contains("Old words.") })
    try lessons.write(lessons.page("Mended words."), to: "en/00-warm-up.md")
    try session.wait(for: "Mended words.")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }

  @Test func watchingWakesNobody() throws {
    let lessons = try Lessons()
    let session = try start(lessons)
    _ = session.bytesWhileIdle(milliseconds: 500)
    let before = session.kernelCounter("voluntary_ctxt_switches", in: "status")
    #expect(session.bytesWhileIdle(milliseconds: 1_000) == 0)
    #expect(session.kernelCounter("voluntary_ctxt_switches", in: "status") == before)
  }

  @Test func theLinterChecksAgain() throws {
    let lessons = try Lessons()
    let program = try #require(TerminalSession.builtProgram("xent"))
    let session = try TerminalSession(
      program, ["lessons", "lint", "--watch", "--lang", "en", "--lessons", lessons.path])
    try session.wait(for: "fault")
    try lessons.write(lessons.page("New $`\\frac{1`$ words."), to: "en/00-warm-up.md")
    try session.wait(for: "00-warm-up.md:7")
    session.send("\u{03}")
    #expect(try session.waitForExit() == .code(130))
  }
}

struct FolderWatchTests {
  @Test func aMissingFolderCannotBeWatched() {
    #expect(throws: TerminalError.self) { try FolderWatch("/nowhere/at/all") }
  }

  @Test func filesOfFoldersThatCameLaterAreNoticed() throws {
    var name = Array("/tmp/xent-watch-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&name).map { String(cString: $0) })
    defer { for inner in ["new/page.md", "new", ".page.swp", ""] { remove("\(path)/\(inner)") } }
    let watch = try FolderWatch(path)
    #expect(!watch.takeChanges())
    mkdir("\(path)/new", 0o755)
    #expect(watch.takeChanges())
    fclose(fopen("\(path)/new/page.md", "w"))
    #expect(watch.takeChanges())
    fclose(fopen("\(path)/.page.swp", "w"))
    #expect(!watch.takeChanges())
  }
}
