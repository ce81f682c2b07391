import ArgumentParser
import Assessment

/// `xent check`: an answers file, or a program.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a file of answers, or a program.",
    discussion: """
      With --program, or with a command after --, the subject is a program exercise: the program \
      gets one JSON request a line and answers one JSON line, in any language. No shell runs it. \
      It may take 10 s for an answer (30 s for the first, 120 s for all), 60 s of computing, 1 GiB \
      of memory, 32 processes, and print 16 MiB. With --watch it is checked again whenever a file \
      beside it is saved.

      Exit codes: 0 all right, 1 some wrong, 2 wrong usage or bad input, 3 a fault of the lessons \
      or of xent, 130 after Ctrl-C.

      EXAMPLE
        xent check answers.txt
        xent starter python softmax-cross-entropy --out loss.py
        xent check --program 'python3 loss.py' softmax-cross-entropy
        xent check softmax-cross-entropy --watch -- python3 loss.py
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp(
      "The file of answers (- is standard input), or the program exercise.",
      valueName: "subject"))
  var subject: String?
  @ArgumentParser.Argument(
    parsing: .postTerminator,
    help: ArgumentHelp("After --: the program with its arguments.", valueName: "command"))
  var command: [String] = []
  @Option(help: ArgumentHelp("Check this program: 'python3 loss.py'.", valueName: "command"))
  var program: String?
  @Option(
    help: ArgumentHelp(
      "How long the program may take for an answer; for the first, three times as long.",
      valueName: "seconds"))
  var time: Double = 10
  @Flag(help: "Print one JSON object.") var json = false
  @OptionGroup var watching: WatchOptions
  @OptionGroup var answers: CheckAnswers
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    guard program != nil || !command.isEmpty else {
      guard !watching.watch else {
        throw ProgramExit(
          .usage,
          language == .zh
            ? "--watch 只用于程序：加上 --program 'python3 loss.py'。"
            : "--watch is for programs: add --program 'python3 loss.py'.")
      }
      return try answers.run(subject, asksJSON: json, lessons: lessons, speech: speech)
    }
    let exercise = try ProgramExercises(lessons, language).exercise(subject)
    let check = CheckProgram(
      exercise: exercise, words: try words(language), limits: try limits(language),
      asksJSON: json, language: language)
    try watching.watch ? check.watch() : check.run()
  }

  private func limits(_ language: Language) throws -> ProgramLimits {
    guard time >= 0.1, time <= 3_600 else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "--time 是 0.1 到 3600 之间的秒数。" : "--time is a number of seconds from 0.1 to 3600.")
    }
    return ProgramLimits(answerSeconds: time)
  }

  /// The program with its arguments.
  private func words(_ language: Language) throws -> [String] {
    guard let program else { return command }
    do throws(ProgramLaunchError) {
      return try CommandWords(program).words + command
    } catch {
      throw ProgramExit(.usage, ProgramLaunchErrorText(error).message(language))
    }
  }
}
