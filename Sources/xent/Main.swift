import ArgumentParser
import Assessment
import Foundation

/// The entry point: parses, runs, and maps every way out to an exit code of its own.
@main
enum Main {
  static func main() {
    do {
      var command = try Xent.parseAsRoot(
        OptionValues.joined(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch let exit as ProgramExit {
      Self.leave(with: exit)
    } catch {
      leave(with: error)
    }
  }

  private static func leave(with failure: ProgramExit) -> Never {
    if let sentence = failure.sentence { Output.error("xent: \(sentence)") }
    exit(failure.status)
  }

  /// What the argument parser says: help and version are no errors, all else is wrong usage.
  private static func leave(with error: any Error) -> Never {
    let message = Xent.fullMessage(for: error)
    guard Xent.exitCode(for: error) != .success else {
      Output.print(message)
      exit(ProgramExit.Code.right.rawValue)
    }
    let (command, below) = Xent.command(in: CommandLine.arguments.dropFirst())
    let text = UsageErrorText(Xent.message(for: error), command: command, commands: below)
    let language = SpeechOptions.named(in: CommandLine.arguments) ?? SpeechOptions.ofLocale ?? .en
    Output.error("xent: \(text.message[language])")
    exit(ProgramExit.Code.usage.rawValue)
  }
}

extension Xent {
  /// The command that these words mean, and the names of those below it.
  fileprivate static func command(
    in words: some Sequence<String>
  ) -> (name: String, below: [String]) {
    var name = "xent"
    var commands = configuration.subcommands
    for word in words {
      guard let command = commands.first(where: { Self.name(of: $0) == word }) else { continue }
      name += " \(word)"
      commands = command.configuration.subcommands
    }
    return (name, commands.map { Self.name(of: $0) })
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? String(describing: command).lowercased()
  }
}

/// A way out of the program that is not the ordinary one.
struct ProgramExit: Error {
  /// The exit codes; scripts rely on them.
  enum Code: Int32 {
    /// All right.
    case right = 0
    /// Something that was checked is wrong.
    case wrong = 1
    /// Wrong usage or bad input.
    case usage = 2
    /// A lesson or the tool itself failed while something else was being done.
    case tool = 3
    /// Ctrl-C.
    case interrupted = 130
  }

  var status: Int32
  /// One sentence that says what, where and how to cure it; `nil` if it was said already.
  var sentence: String?

  init(_ code: Code, _ sentence: String? = nil) {
    self.init(status: code.rawValue, sentence)
  }

  init(status: Int32, _ sentence: String? = nil) {
    self.status = status
    self.sentence = sentence
  }
}
