/// Why a text is not JSON, and where.
package struct JSONTextError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Fault: Equatable, Sendable {
    /// The text ends where something must follow.
    case ended
    /// Something stands where it cannot.
    case unexpected(Unicode.Scalar)
    /// Something follows after the value.
    case trailing
    /// A number is not written as JSON writes numbers.
    case badNumber
    /// A control character or a wrong escape in a string.
    case badString
    /// The same name twice in one object.
    case duplicate(String)
    /// Lists and objects in one another, deeper than is read.
    case tooDeep
  }

  /// What is wrong.
  package var fault: Fault
  /// The line, from 1.
  package var line: Int
  /// The character in the line, from 1.
  package var column: Int
}
