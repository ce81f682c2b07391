import ArgumentParser
import Assessment
import Curriculum
import Progress

/// `xent progress show`.
struct ProgressCommandShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what one learner has solved, section by section.",
    discussion: """
      xent --section progress prints the calibration as well.

      EXAMPLE
        xent progress show --learner mei --lang zh
      """)

  @OptionGroup var record: RecordOptions
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    let course = try lessons.load(language).course
    let record = try record.open(language)
    do throws(ProgressError) {
      try show(record, course, language)
    } catch {
      throw RecordOptions.exit(error, language)
    }
  }

  private func show(
    _ record: LearnerRecord, _ course: Course, _ language: Language
  ) throws(ProgressError) {
    let attempts = try record.attempts().map(\.attempt)
    let solved = try record.solved()
    let name = record.learner.withoutControls
    Output.print(
      language == .zh
        ? "\(name)：作答 \(attempts.count) 次，\(course.exercises.count) 题中做对 "
          + "\(course.exercises.count { solved.contains($0.id) }) 题。"
        : "\(name): \(attempts.count) answers, "
          + "\(course.exercises.count { solved.contains($0.id) }) of \(course.exercises.count) "
          + "exercises solved.")
    for section in course.sections {
      let exercises = course.exercises.filter { $0.section == section.id }
      guard !exercises.isEmpty else { continue }
      let count = exercises.count { solved.contains($0.id) }
      let open = exercises.filter { exercise in
        !solved.contains(exercise.id) && attempts.contains { $0.exercise == exercise.id }
      }
      let tail = open.isEmpty ? "" : (language == .zh ? "  还没做对：" : "  not yet right: ")
      let share = "\(count)/\(exercises.count)"
      let padding = String(repeating: " ", count: max(0, 6 - share.count))
      Output.print(
        "\(padding)\(share)  \(section.id) \(section.title[language])\(tail)"
          + open.map(\.id).joined(separator: ", "))
    }
    let others = try record.learners().filter { $0 != record.learner }.map(\.withoutControls)
    guard !others.isEmpty else { return }
    Output.print(
      language == .zh
        ? "记录里还有：\(others.joined(separator: "、"))（--learner 名字）。"
        : "Also in the record: \(others.joined(separator: ", ")) (--learner NAME).")
  }
}
