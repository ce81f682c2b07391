/// Why a program cannot be run at all.
package enum ProgramLaunchError: Error, Equatable, Sendable {
  /// There is no command.
  case nothing
  /// A quotation mark is not closed.
  case openQuote(Character)
  /// Something that only a shell understands.
  case shell(String)
  /// There is no such program.
  case notFound(String)
  /// The file is there, but is no program.
  case notExecutable(String)
  /// The system refuses.
  case system(String, reason: String)
}
