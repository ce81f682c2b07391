import ArgumentParser
import Assessment
import Curriculum
import InformationTheory
import Tutor

/// What was to be answered.
struct CheckAnswersAssignment: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What was to be answered: sections and exercises, as in 2,s4.bce-mean. What is missing then "
        + "counts as unanswered.", valueName: "list"))
  var exercises: String?
  @Option(help: "The seed of the variants that were given out.") var seed: UInt64?

  /// A checker of the course's exercises.
  func checker(_ lessons: LessonOptions, _ language: Language) throws -> CourseChecker {
    let loaded = try lessons.load(language)
    let course = loaded.course
    let ids = try exercises.map { try Self.ids($0, in: course, language) }
    let checker = AnswerChecker(
      exercises: course.exercises, lessonVersion: course.version, language: language,
      assigned: ids, seed: seed, measure: Self.measure(language))
    return CourseChecker(exercises: course.exercises, checker: checker)
  }

  /// The ids that a list of sections and ids names, each once.
  static func ids(_ list: String, in course: Course, _ language: Language) throws -> [String] {
    try ids(
      list.split(separator: ",").map { String($0.filter { $0 != " " }) }, in: course, language)
  }

  /// The ids that sections, pages and ids name, each once.
  static func ids(_ names: [String], in course: Course, _ language: Language) throws -> [String] {
    var found: [String] = []
    for name in names {
      let ids = course.exercises.filter { exercise in
        exercise.id == name || exercise.page == name || exercise.section == name
          || course.page(exercise.page)?.number == name
      }.map(\.id)
      guard !ids.isEmpty else { throw unknown(name, course, language) }
      found += ids.filter { !found.contains($0) }
    }
    return found
  }

  private static func unknown(
    _ name: String, _ course: Course, _ language: Language
  ) -> ProgramExit {
    let known = course.exercises.map(\.id) + course.sections.map(\.id)
    let near = nearestName(to: name, among: known)
    let cure = Bilingual(
      zh: near.map { "是不是 \($0)？" } ?? "xent lessons list 列出全部。",
      en: near.map { "did you mean \($0)?" } ?? "xent lessons list names them all.")
    let shown = name.withoutControls
    return ProgramExit(
      .usage,
      language == .zh
        ? "没有 “\(shown)” 这道题，也没有带题的这一节；\(cure.zh)"
        : "there is no exercise “\(shown)” and no section of that name with exercises; \(cure.en)")
  }

  /// Puts a scene into the state of a line and measures it.
  private static func measure(_ language: Language) -> AnswerChecker.Measure {
    { line in
      do throws(StateLineError) {
        return .success(try ActiveScene(line).scene.measurements)
      } catch {
        return .failure(.init(message: StateLineErrorText(error).text[language]))
      }
    }
  }
}

/// A checker with the exercises that it knows.
struct CourseChecker {
  var exercises: [Exercise]
  var checker: AnswerChecker

  /// Checks what a text holds; see `AnswerChecker.check`.
  func check(
    _ text: String?, of student: String, name: String? = nil, file: String, seed: UInt64? = nil,
    problems: [SubmissionProblem] = []
  ) -> CheckedSubmission {
    checker.check(text, of: student, name: name, file: file, seed: seed, problems: problems)
  }
}
