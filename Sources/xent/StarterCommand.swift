import ArgumentParser
import Assessment

/// `xent starter`: a file to begin a program exercise with.
struct StarterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "starter",
    abstract: "Write a start file for a program exercise, in Python or Swift.",
    discussion: """
      The file runs as it is; what is missing is the function. Without --out it goes to standard \
      output; a file that exists is never overwritten.

      EXAMPLE
        xent starter python softmax-cross-entropy --out loss.py
        xent check --program 'python3 loss.py' softmax-cross-entropy
      """)

  @ArgumentParser.Argument(help: "python or swift.") var dialect: ProgramStarter.Dialect
  @ArgumentParser.Argument(help: "The program exercise.") var exercise: String?
  @Option(help: ArgumentHelp("Write into this new file.", valueName: "file")) var out: String?
  @OptionGroup var lessons: LessonOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let language = speech.resolved
    let exercise = try ProgramExercises(lessons, language).exercise(exercise)
    let starter = ProgramStarter(exercise, in: dialect, language: language, file: out)
    guard let out else { return Output.print(String(starter.text.dropLast())) }
    try NewFile.write(starter.text, to: out, language)
  }
}

extension ProgramStarter.Dialect: ExpressibleByArgument {}
