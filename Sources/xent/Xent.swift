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
    subcommands: [LabCommand.self, ComputeCommand.self, LessonsCommand.self, DoctorCommand.self])

  @Option(help: ArgumentHelp("Open this section or page: 2, 4.1.", valueName: "number"))
  var section: String?
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var record: RecordOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let library = try lessons.load(speech.resolved)
    var session = TutorSession(screen: screen, speech: speech)
    session.openRecord(record)
    let page = try section.map { try Self.page($0, in: library.course, session.language) }
    let state = session.state(of: library.course, page: page)
    try session.run(state, notice: lessons.notice(library.problems, session.language))
  }

  private static func page(
    _ number: String, in course: Course, _ language: Language
  ) throws -> String {
    if let page = course.page(number: number) ?? course.page(number) { return page.id }
    let known = course.pages.map(\.number).joined(separator: ", ")
    throw ProgramExit(
      .usage,
      language == .zh
        ? "没有 “\(number)” 这一节；可选：\(known)。"
        : "there is no section “\(number)”; there are: \(known).")
  }
}

/// The version of the program.
enum ProgramVersion {
  static let current = "0.1.0"
}
