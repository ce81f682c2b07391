package import InformationTheory

/// An exercise that is answered by a program: a function to be written in any language.
package struct ProgramExercise: Equatable, Sendable {
  /// The name that stays: `softmax-cross-entropy`.
  package var id: String
  /// What it is called.
  package var title: Bilingual
  /// What is to be written.
  package var task: Bilingual
  /// The function of the catalogue that gives the right values.
  package var function: String
  /// The requests, in the order in which they are sent.
  package var cases: [ProgramCase]
  /// Known ways to get a wrong value.
  package var slips: [ProgramSlip]

  /// What the function takes, in the order of its definition.
  package var arguments: [FunctionSignature.Parameter] {
    Computation.functions.first { $0.name == function }?.inputs ?? []
  }

  /// The formula in one line.
  package var definition: String {
    Computation.functions.first { $0.name == function }?.definition ?? ""
  }

  /// The shape of the result.
  package var result: Argument.Kind {
    (try? cases.first?.computation.evaluate())?.kind ?? .number
  }
}
