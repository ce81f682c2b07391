import ArgumentParser
import Assessment
import Curriculum
import Foundation

/// `xent grade FOLDER|ROSTER.csv`: the answers of a class, checked.
struct GradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Check the answers files of a class, and report what it got wrong.",
    discussion: """
      A folder holds one answers file a learner, named for the learner: mei.txt. A roster is CSV \
      with the column student and, if wanted, file, name and seed; files are looked for beside it. \
      UTF-8, GB18030 and UTF-16 are read. The line of an answer is: id = answer, or id@seed = \
      answer. Leaves with 0 if all is right, 1 if an answer is not, 2 if a file is faulty, 3 if an \
      exercise is.

      EXAMPLES
        xent grade homework --exercises 2 --out grades.csv --out report.xml
        xent grade roster.csv --exercises s2.ce-weather,4 --lang zh --to grades > grades.csv
        xent grade homework --shard 3/8 > part-3.jsonl
        cat part-?.jsonl | xent grade --from - --out report.xml
      """)

  @Argument(help: "A folder of answers files, or a roster.") var source: String?
  @Option(
    help: ArgumentHelp("Take results from these JSON lines instead; - reads standard input."))
  var from: String?
  @OptionGroup var assignment: CheckAnswersAssignment
  @OptionGroup var reports: CheckAnswersReports
  @Option(help: "How many files are checked at once; otherwise one for each processor.")
  var jobs: Int?
  @Option(
    help: ArgumentHelp(
      "Check only the third of eight parts and write JSON lines; cat of all parts is the whole.",
      valueName: "3/8"))
  var shard: String?
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    if let jobs, !(1...256).contains(jobs) {
      throw ProgramExit(
        .usage,
        language == .zh ? "--jobs 是 1 到 256 的整数。" : "--jobs is a whole number from 1 to 256.")
    }
    switch (source, from) {
    case (let source?, nil): try grade(source, language)
    case (nil, let from?): try convert(from, language)
    case (nil, nil), (.some, .some):
      throw ProgramExit(
        .usage,
        language == .zh
          ? "grade 需要一个文件夹、一份名单，或 --from 文件；例如 xent grade homework。"
          : "grade needs one folder, roster, or --from FILE, as in: xent grade homework.")
    }
  }

  private func grade(_ source: String, _ language: Language) throws {
    let checker = try assignment.checker(lessons, language)
    var submissions = try GradeCommandSubmissions(source, language)
    if let shard { try submissions.keep(GradeCommandShard(shard, language), reports, language) }
    var writer = try reports.writer(
      standard: shard == nil ? .summary : .jsonl, exercises: checker.exercises, language)
    var outcome = CheckAnswersOutcome()
    var progress = GradeCommandProgress(total: submissions.all.count, language)
    let count = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    for start in stride(from: 0, to: submissions.all.count, by: 16 * count) {
      let batch = submissions.all[start..<min(start + 16 * count, submissions.all.count)]
      for submission in GradeCommandBatch(Array(batch), checker).checked(jobs: count) {
        outcome.add(submission)
        try writer.add(submission)
      }
      progress.show(batch.endIndex)
    }
    progress.end()
    try writer.finish()
    try outcome.leave()
  }

  // MARK: - JSON lines

  /// Writes results in other forms than the one in which they were kept.
  private func convert(_ path: String, _ language: Language) throws {
    let exercises = try lessons.load(language).course.exercises
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      throw ProgramExit(
        .usage,
        language == .zh
          ? "无法读取 \(path.withoutControls)（\(reason)）。"
          : "\(path.withoutControls) cannot be read (\(reason)).")
    }
    var writer = try reports.writer(standard: .summary, exercises: exercises, language)
    var outcome = CheckAnswersOutcome()
    var lines = GradeCommandLines(descriptor: descriptor)
    var number = 0
    while let line = lines.next() {
      number += 1
      if line.allSatisfy({ $0 == " " || $0 == "\r" }) { continue }
      guard
        let submission = (try? JSONReader.value(of: line)).flatMap(CheckedSubmission.init(json:))
      else {
        writer.discard()
        let name =
          path == "-" ? (language == .zh ? "标准输入" : "standard input") : path.withoutControls
        throw ProgramExit(
          .usage,
          language == .zh
            ? "\(name) 第 \(number) 行不是 xent 写的批改结果；请用 xent grade … --to jsonl 生成。"
            : "line \(number) of \(name) is no result written by xent; make it with "
              + "xent grade … --to jsonl.")
      }
      outcome.add(submission)
      try writer.add(submission)
    }
    try writer.finish()
    try outcome.leave()
  }
}
