import ArgumentParser
import Assessment
import Foundation

/// `xent check FILE`: the answers of one file, checked.
struct CheckAnswers: ParsableArguments {
  @OptionGroup var assignment: CheckAnswersAssignment
  @OptionGroup var reports: CheckAnswersReports

  /// Checks a file, or standard input for `-` and without a name, and leaves with what came of it.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - asksJSON: Whether the report on standard output is to be JSON.
  ///   - lessons: Where the exercises are.
  ///   - speech: The language.
  /// - Throws: The way out, unless all is right.
  func run(
    _ file: String?, asksJSON: Bool, lessons: LessonOptions, speech: SpeechOptions
  ) throws {
    let language = speech.resolved
    if file == nil, isatty(STDIN_FILENO) == 1 {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "check 需要一个答案文件，例如 xent check answers.txt；- 表示标准输入。"
          : "check needs an answers file, as in: xent check answers.txt; - is standard input.")
    }
    let checker = try assignment.checker(lessons, language)
    var writer = try reports.writer(
      standard: asksJSON ? .json : .text, exercises: checker.exercises, language)
    let path = file ?? "-"
    let read = path == "-" ? CheckAnswersFile(descriptor: STDIN_FILENO) : CheckAnswersFile(path)
    let isInput = read.problems.allSatisfy(\.isNotice)
    let name = path == "-" ? "stdin" : path
    let submission = checker.check(read.text, of: "", file: name, problems: read.problems)
    if !isInput { Output.error("xent: \(name.withoutControls): \(submission.problems[0].message)") }
    try writer.add(submission)
    try writer.finish()
    var outcome = CheckAnswersOutcome()
    outcome.add(submission)
    try outcome.leave()
  }
}

/// What a run of checks came to, as an exit code.
struct CheckAnswersOutcome {
  private var code = ProgramExit.Code.right

  /// Counts a submission: a broken exercise weighs most, then a faulty file, then a wrong answer.
  mutating func add(_ submission: CheckedSubmission) {
    if submission.count(.error) > 0 { raise(to: .tool) }
    if submission.isFaulty { raise(to: .usage) }
    if submission.score < submission.items.count { raise(to: .wrong) }
  }

  /// Notes something amiss.
  mutating func raise(to other: ProgramExit.Code) {
    if other.rawValue > code.rawValue { code = other }
  }

  /// Ends the program unless all is right.
  func leave() throws {
    if code != .right { throw ProgramExit(code) }
  }
}
