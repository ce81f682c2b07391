package import InformationTheory

/// One request to a program, and what its answer must be.
package struct ProgramCase: Equatable, Sendable {
  /// What is special about the case: "logits (1000, 0)".
  package var name: Bilingual
  /// What is asked; the right value is computed from it.
  package var computation: Computation
  /// What usually goes wrong here, and the cure.
  package var trap: Bilingual?
  /// How far the answer may lie from the right value.
  package var tolerance: ProgramTolerance

  /// The line that is sent, without its end.
  package func request(id: Int) -> String {
    let signature = Computation.functions.first { $0.name == computation.function }
    let inputs = Self.text(computation.inputs, inOrderOf: signature?.inputNames ?? [])
    let options = Self.text(computation.options, inOrderOf: signature?.optionNames ?? [])
    return "{\"id\":\(id),\"function\":\(JSONText.quoted(computation.function)),"
      + "\"inputs\":\(inputs),\"options\":\(options)}"
  }

  private static func text(_ arguments: [String: Argument], inOrderOf names: [String]) -> String {
    let members = names.compactMap { name in
      arguments[name].map { "\(JSONText.quoted(name)):\(JSONText($0).text)" }
    }
    return "{" + members.joined(separator: ",") + "}"
  }
}

/// How far the answer of a program may lie from the right value: |a − x| ≤ max(r·|x|, a₀).
///
/// A program computes in double precision or in single; unless a case states its own, six right
/// digits do, so that single precision passes where its formulas are sound.
package struct ProgramTolerance: Equatable, Sendable {
  /// The share of the right value.
  package var relative = 1e-6
  /// The least that is allowed, near zero.
  package var absolute = 1e-9

  /// How far a value may lie from this one.
  package func width(at value: Double) -> Double {
    value.isFinite ? max(relative * abs(value), absolute) : 0
  }

  /// Whether one value counts as another.
  func accepts(_ value: Double, as right: Double) -> Bool {
    value == right || abs(value - right) <= width(at: right)
  }
}
