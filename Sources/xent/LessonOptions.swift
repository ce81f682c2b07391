import ArgumentParser
import Assessment
import Curriculum
import Foundation

/// `--lessons`, and reading them.
struct LessonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Read the lessons from this folder.", valueName: "folder"))
  var lessons: String?

  /// The folder of the lessons.
  func locate(_ language: Language) throws -> String {
    do throws(LessonError) {
      return try LessonLibrary.locate(
        option: lessons, environment: ProcessInfo.processInfo.environment,
        executable: LessonLibrary.runningExecutable() ?? CommandLine.arguments[0])
    } catch {
      // A folder that was named is input; one that is missing where it belongs is a fault of ours.
      let code: ProgramExit.Code = if case .noCourse = error { .usage } else { .tool }
      throw ProgramExit(code, LessonErrorText(error).message(language))
    }
  }

  /// The course and what is wrong with it; without a sound page there is nothing to show.
  func load(_ language: Language) throws -> (course: Course, problems: [LessonProblem]) {
    let folder = try locate(language)
    let loaded = LessonLibrary(folder: folder).load()
    guard !loaded.course.pages.isEmpty else {
      let first = loaded.problems.first.map { LessonProblemText($0).line(language) } ?? folder
      throw ProgramExit(
        .tool,
        language == .zh
          ? "课程文件夹里没有可用的页：\(first)" : "the lessons have no page that can be shown: \(first)")
    }
    return loaded
  }

  /// One line about lessons that could not be read.
  func notice(_ problems: [LessonProblem], _ language: Language) -> Bilingual? {
    guard !problems.isEmpty else { return nil }
    return Bilingual(
      zh: "课程里有 \(problems.count) 处错误，有些页没有显示；运行 xent lessons lint 查看。",
      en: "The lessons have \(problems.count) faults and some pages are left out; "
        + "xent lessons lint lists them.")
  }
}
