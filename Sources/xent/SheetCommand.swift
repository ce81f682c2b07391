import ArgumentParser
import Assessment
import Canvas
import Curriculum
import Foundation

/// `xent sheet`: exercises on paper, and their key.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Print exercises as a sheet, with a key, or as an empty answers file.",
    discussion: """
      Names sections (2, 4.1), pages or exercises. Markdown keeps formulas in TeX; plain text has \
      them on one line. An answers file has a line for each exercise, to be filled in and handed to \
      xent check.

      EXAMPLES
        xent sheet 2 --lang zh > sheet.md
        xent sheet s2.ce-weather 4 --to text --key
        xent sheet 2 --to answers > answers.txt
      """)

  /// What is printed.
  enum Form: String, CaseIterable, ExpressibleByArgument { case md, text, answers }

  @Argument(help: "Sections, pages or exercises.") var names: [String]
  @Option(help: "md, text, or answers: an answers file to be filled in.") var to: Form = .md
  @Option(help: "The seed of the variants; 0 has the numbers of the lessons.") var seed: UInt64 = 0
  @Flag(help: "Print the answers and their derivations instead of the questions.") var key = false
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    let course = try lessons.load(language).course
    let ids = try CheckAnswersAssignment.ids(names, in: course, language)
    var sink = CheckAnswersSink.standard(language)
    let sheet = SheetCommandText(language: language, isMarkdown: to == .md, seed: seed)
    try sink.write(
      to == .answers
        ? sheet.answersHeading : sheet.heading(course: course.version, isKey: key))
    var section = ""
    for (index, id) in ids.enumerated() {
      guard let exercise = course.exercise(id)?.variant(seed: seed) else { continue }
      if exercise.section != section,
        let found = course.sections.first(where: { $0.id == exercise.section })
      {
        section = exercise.section
        try sink.write(sheet.title(found.title[language], of: section, isComment: to == .answers))
      }
      if to == .answers {
        try sink.write(sheet.blank(exercise))
      } else {
        try sink.write(
          key ? sheet.key(exercise, number: index + 1) : sheet.question(exercise, number: index + 1)
        )
      }
    }
    try sink.close()
  }
}
