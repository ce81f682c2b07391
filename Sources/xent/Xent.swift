import ArgumentParser
import Assessment
import Curriculum
import Foundation
import Tutor
import TutorTerminal

/// `xent`: opens the tutor where the learner left it.
struct Xent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xent",
    abstract: "A terminal tutor for cross-entropy, in Chinese and English.",
    discussion: """
      Without a subcommand it opens the tutor where you left it. In the tutor, ? explains \
      everything on the screen and lists the keys.

      EXAMPLES
        xent                                      go on where you were
        xent --section 4.1 --lang zh              open section 4.1 in Chinese
        xent lab distributions p=0.7,0.2,0.1 q=1/2,0.3,0.2
        xent compute cross-entropy --p 1,0 --q 0.8,0.2 --base bits
      """,
    version: "xent \(ProgramVersion.current)",
    subcommands: [
      LabCommand.self, ComputeCommand.self, TrainCommand.self, ExportCommand.self,
      LessonsCommand.self,
      DoctorCommand.self, CheckCommand.self, GradeCommand.self, SheetCommand.self,
      StarterCommand.self, ProgressCommand.self,
    ])

  @Option(
    help: ArgumentHelp(
      "Open this section, page or appendix: 2, 4.1, glossary.", valueName: "number"))
  var section: String?
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var watching: WatchOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    var session = TutorSession(screen: screen, speech: speech)
    session.openRecord(record)
    let language = session.language
    let folder = try lessons.locate(speech.resolved)
    let watch = try watching.watch ? lessons.watch(language) : nil
    // The first page is shown from its own section; the others are read when it is out.
    let wanted = section.map { String($0.prefix { $0 != "." }) } ?? session.section ?? "0"
    var course = LessonLibrary(folder: folder).load(only: wanted).course
    var page = section.flatMap { Self.page($0, in: course) }
    var notice: Bilingual?
    if course.pages.isEmpty || (section != nil && page == nil) {
      let loaded = try lessons.load(language)
      course = loaded.course
      notice = lessons.notice(loaded.problems, language)
      page = try section.map { try Self.knownPage($0, in: loaded.course, language) }
    }
    let state = session.state(of: course, page: page)
    var written = WatchedLessons(folder: folder)
    let watched = watch.map { watch in
      WatchedFolder(watch) { .course(written.read(after: course), notice: written.words) }
    }
    try session.run(state, notice: notice, watched: watched) { [lessons] in
      guard !course.isWhole, let loaded = try? lessons.load(language) else { return nil }
      course = loaded.course
      return .course(loaded.course, notice: lessons.notice(loaded.problems, language))
    }
  }

  private static func page(_ number: String, in course: Course) -> String? {
    if let appendix = Appendix(rawValue: number) {
      return course.isWhole && !course.pages.isEmpty ? appendix.rawValue : nil
    }
    return (course.page(number: number) ?? course.page(number))?.id
  }

  /// The numbers of the sections' first pages; `xent lessons list` names all.
  static func sections(of course: Course) -> [String] {
    course.pages.map(\.number).filter { $0.count(where: { $0 == "." }) < 2 }
  }

  private static func knownPage(
    _ number: String, in course: Course, _ language: Language
  ) throws -> String {
    if let page = page(number, in: course) { return page }
    let all = (Self.sections(of: course) + Appendix.allCases.map(\.rawValue)).joined(
      separator: ", ")
    throw ProgramExit(
      .usage,
      language == .zh
        ? "没有“\(number)”这一节；可选：\(all)；xent lessons list 列出每一页。"
        : "there is no section “\(number)”; there are: \(all); xent lessons list names every page.")
  }
}

/// The version of the program.
enum ProgramVersion {
  static let current = "0.1.0"
}
