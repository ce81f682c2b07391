package import InformationTheory

/// What is wrong with the file of a program exercise.
package enum ProgramExerciseError: Error, Equatable, Sendable {
  /// It is not JSON.
  case json(JSONTextError)
  /// A value is missing, or is not of the kind that belongs there.
  case member(path: String, expected: Expected)
  /// A name that is not known there.
  case unknown(path: String, nearest: String?)
  /// The format is newer than this program.
  case format(Int)
  /// There is no such function.
  case function(String, nearest: String?)
  /// There are no cases.
  case noCases
  /// The right value of a case, counted from 0, cannot be computed.
  case computation(Int, ComputationError)
  /// A slip, counted from 0, fits no case: it can never be told.
  case slipNeverFits(Int)
  /// In every case that tells it, a slip gives the right value.
  case slipIsRight(Int)

  /// What belongs in a place.
  package enum Expected: String, Equatable, Sendable {
    /// A text.
    case text
    /// A text in Chinese and one in English.
    case bilingual
    /// A list of objects.
    case list
    /// Named values.
    case object
    /// A number.
    case number
    /// A number, a list of numbers, a list of rows or a word.
    case argument
  }
}
