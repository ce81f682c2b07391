/// Why a formula cannot be read.
package struct FormulaError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Problem: Equatable, Sendable {
    /// There is no such command.
    case unknownCommand(nearest: String?)
    /// There is no such environment.
    case unknownEnvironment(nearest: String?)
    /// Something was opened and never closed.
    case unclosed
    /// Something is closed that was never opened.
    case unopened
    /// A command is not followed by what it needs.
    case missingArgument
    /// An environment is ended under another name than it was begun with.
    case mismatchedEnvironment(begun: String)
    /// A second subscript or superscript on the same base.
    case secondScript
    /// `&` or `\\` outside of rows and columns.
    case strayAlignment
    /// More levels inside one another than can be shown.
    case tooDeep(limit: Int)
  }

  /// Where, in characters from 1.
  package var column: Int
  /// What stands there, as written.
  package var found: String
  /// What is wrong with it.
  package var problem: Problem
}
