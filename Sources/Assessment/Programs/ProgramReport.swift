package import InformationTheory

/// What checking a program found.
package struct ProgramReport: Equatable, Sendable {
  /// What became of a case.
  package enum Outcome: Equatable, Sendable {
    /// The answer is right.
    case right
    /// It is not.
    case wrong(ProgramFault)
    /// It was not asked, because the program was ended before.
    case notAsked
  }

  /// A case, its right value, and what became of it.
  package struct Entry: Equatable, Sendable {
    /// The case.
    package var example: ProgramCase
    /// The right value.
    package var right: Argument
    /// What the program answered, if that was a value.
    package var answer: Argument?
    /// What became of it.
    package var outcome: Outcome
  }

  /// What was remarkable though no answer is wrong for it.
  package enum Remark: Equatable, Sendable {
    /// It did not end when its input ended.
    case ended
    /// It left so many processes of its own.
    case leftovers(Int)
  }

  /// The exercise.
  package var exercise: ProgramExercise
  /// The program with its arguments.
  package var command: [String]
  /// All cases, in the order in which they are sent.
  package var entries: [Entry]
  /// What was remarkable.
  package var remarks: [Remark] = []
  /// The end of what the program wrote to standard error.
  package var complaints = ""
  /// Wall time in seconds.
  package var seconds = 0.0

  /// How many cases are right.
  package var rightCount: Int { entries.count { $0.outcome == .right } }
  /// Whether all are.
  package var isRight: Bool { rightCount == entries.count }
  /// The index of the first case that is not right.
  package var firstWrong: Int? { entries.firstIndex { $0.outcome != .right } }

  /// The signal that interrupted the check, if one did.
  package var interruption: Int32? {
    for entry in entries {
      if case .wrong(.stopped(.interrupted(let signal))) = entry.outcome { return signal }
    }
    return nil
  }
}
