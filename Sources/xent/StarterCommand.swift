import ArgumentParser
import Assessment
import Foundation

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
    try write(starter.text, to: out, language)
  }

  private func write(_ text: String, to file: String, _ language: Language) throws {
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno))
      let exists = errno == EEXIST
      throw ProgramExit(
        .usage,
        language == .zh
          ? (exists ? "\(file) 已经存在，不会覆盖；请换一个文件名。" : "无法写入 \(file)（\(reason)）；请换一个文件名。")
          : (exists
            ? "\(file) exists and is not overwritten; name another file."
            : "\(file) cannot be written (\(reason)); name another file."))
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(text.utf8))
      try handle.close()
    } catch {
      throw ProgramExit(
        .tool,
        language == .zh
          ? "\(file) 没有写完整；请检查磁盘空间。" : "\(file) could not be written in full; is the disk full?")
    }
  }
}

extension ProgramStarter.Dialect: ExpressibleByArgument {}
