import Curriculum
import Testing

/// Lessons may come from anybody: nothing in them crashes, hangs or commands a terminal.
struct HostileTests {
  private static let units = [
    ">", "- ", "*a_ ", "[a](", "[", "**a ", "`a``b```c", "$`", "{{", "{{(", "<!--", "a|\n-|\n",
    "\\", "#", "## a {#s2.a number=2.1}\n", "```\n", "~~~~\n", "1. ", "\u{0}", "\u{1B}]52;c;",
    "\u{202E}", "![a](b)", "&x ", "<a ", "\r", "\t", "0.123 ", "| ", "\u{FFFD}", "😀",
  ]

  @Test(arguments: units)
  func repeatedMarksEnd(unit: String) {
    let line = String(repeating: unit, count: 3_500 / unit.utf8.count)
    for text in [
      line, String(repeating: line + "\n\n", count: 8), String(repeating: line, count: 60),
    ] {
      var sample = Sample(both: text)
      sample.files["en/02-core.md"] = text
      let clock = ContinuousClock()
      var lines: [String] = []
      let time = clock.measure { lines = sample.lint }
      #expect(time < .seconds(20))
      #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
    }
  }

  @Test(arguments: [
    "[", "{a: ", "- ", "? ", "a:\n ", "\"", "&a [*a,", "!!x ", "'", "|\n", "%", "\t",
  ])
  func repeatedYAMLEnds(unit: String) {
    for file in ["course.yaml", "exercises/02-core.yaml"] {
      var sample = Sample()
      sample.files[file] = String(repeating: unit, count: 100_000)
      #expect(!sample.lint.isEmpty)
    }
    _ = Sample(both: "```steps\n" + String(repeating: unit, count: 900) + "\n```").lint
  }

  @Test func deepMarkersAreRefusedAndOtherPagesKept() {
    var sample = Sample(both: String(repeating: "> ", count: 500) + "deep")
    for (name, text) in sample.files where name.hasSuffix(".md") {
      let aim = name.hasPrefix("zh") ? "*目标：* 看看。" : "*Aim:* Look."
      sample.files[name] = text + "\n## B {#s2.b number=2.2}\n\n\(aim)\n\n```scene none\n```\n"
    }
    let (course, problems) = LessonLibrary.course(from: sample.sources)
    #expect(course.pages.map(\.id) == ["s2.weather", "s2.b"])
    #expect(problems.count == 2)
  }

  @Test func largeFileIsRefusedInASentence() {
    var sample = Sample()
    sample.files["en/02-core.md"] = String(repeating: "a", count: 10_000_000)
    #expect(
      sample.lint.contains(
        "en/02-core.md:1:1: error: the file is longer than 1000000 bytes. "
          + "help: split it: one file for each section."))
  }

  @Test func anythingBecomesUTF8() {
    var sources = Sample().sources
    sources.files["en/02-core.md"] = [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5, 0x00, 0xE4]
    let problems = LessonLibrary.course(from: sources).problems
    #expect(problems.contains { $0.fault == .file(.notUTF8) && $0.line == 1 && $0.column == 1 })
    sources.files["course.yaml"] = (0...255).map { UInt8($0) }
    _ = LessonLibrary.course(from: sources)
  }

  @Test func bytesOfWindowsAreTaken() {
    var sample = Sample()
    for (name, text) in sample.files {
      sample.files[name] = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    }
    #expect(sample.lint == [])
  }

  @Test func textOfALessonHoldsNoCommandForATerminal() {
    let page = Sample.page(below: "a\u{1B}[2Jb\u{9B}1mc\u{202E}d\u{0}e")
    #expect(page?.en.blocks == [.paragraph([.text("a\u{FFFD}[2Jb\u{FFFD}1mc\u{FFFD}d\u{FFFD}e")])])
  }
}
