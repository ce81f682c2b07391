import ArgumentParser
import Assessment
import CTerminal
import Canvas
import Curriculum
import Tutor

/// `xent lessons`: list, show, prove and begin lessons.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List, show, check and begin lessons.",
    discussion: """
      EXAMPLE
        xent lessons list
        xent lessons show 2.1 --lang zh
        xent lessons lint --lessons my-lessons
        xent lessons new my-lessons --name surprise
      """,
    subcommands: [List.self, Show.self, Lint.self, New.self])
}

extension LessonsCommand {
  /// `xent lessons list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List sections, pages and exercises.",
      discussion: """
        EXAMPLE
          xent lessons list --lang en
        """)

    @OptionGroup var lessons: LessonOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let language = speech.resolved
      let loaded = try lessons.load(language)
      for section in loaded.course.sections {
        Output.print("\(section.id)  \(section.title[language])")
        for page in section.pages {
          Output.print("  \(page.number)  \(page.title[language])  (\(page.id))")
          for exercise in page.exercises { Output.print("       \(exercise)") }
        }
      }
      if let notice = lessons.notice(loaded.problems, language) {
        throw ProgramExit(.tool, notice[language])
      }
    }
  }

  /// `xent lessons show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a page as plain text.",
      discussion: """
        EXAMPLE
          xent lessons show 2.1 --lang zh
        """)

    @Argument(help: "The number or the id of a page, or a section.") var page: String
    @OptionGroup var lessons: LessonOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let language = speech.resolved
      let course = try lessons.load(language).course
      let pages =
        course.sections.first { $0.id == page }?.pages
        ?? [course.page(number: page) ?? course.page(page)].compactMap { $0 }
      guard !pages.isEmpty else {
        let known = course.pages.map(\.number).joined(separator: ", ")
        throw ProgramExit(
          .usage,
          language == .zh
            ? "没有 “\(page)” 这一页；可选：\(known)。" : "there is no page “\(page)”; there are: \(known).")
      }
      for page in pages {
        let look = Look(colors: .mono, glyphs: locale_use() ? .unicode : .ascii)
        let text = PlainPage(page, course: course, language: language, look: look)
        for line in text.lines { Output.print(line) }
      }
    }
  }

  /// `xent lessons lint`.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prove the lessons sound in both languages.",
      discussion: """
        Prints one line for each fault, as file:line:column: error: … help: …, and leaves with 2 \
        if there is any. With --watch it goes on until Ctrl-C.

        EXAMPLES
          xent lessons lint --lessons my-lessons
          xent lessons lint --lessons my-lessons --watch
        """)

    @OptionGroup var lessons: LessonOptions
    @OptionGroup var watching: WatchOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
      let language = speech.resolved
      let folder = try lessons.locate(language)
      guard watching.watch else {
        if let count = lint(folder, language) { throw ProgramExit(.usage, count) }
        return
      }
      let watch = try lessons.watch(language)
      while true {
        if let count = lint(folder, language) { Output.print(count) }
        if let signal = try lessons.waitForChange(watch, language) {
          throw ProgramExit(status: 128 + signal)
        }
      }
    }

    /// Prints what is wrong; the number of faults in words if there are any.
    private func lint(_ folder: String, _ language: Language) -> String? {
      let problems = LessonLinter(catalog: .standard).problems(in: folder)
      for problem in problems { Output.print(LessonProblemText(problem).line(language)) }
      guard problems.isEmpty else {
        return language == .zh ? "\(problems.count) 处错误。" : "\(problems.count) faults."
      }
      Output.print(language == .zh ? "课程没有错误。" : "The lessons have no faults.")
      return nil
    }
  }
}
