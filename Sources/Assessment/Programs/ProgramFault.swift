package import InformationTheory

/// What is wrong with the answer to a case.
package enum ProgramFault: Equatable, Sendable {
  /// The value is `null`: the function is still to be written.
  case nothing
  /// The program says that it could not, in its own words.
  case refusal(String)
  /// The line is no answer; the program is not asked any more.
  case line(ProgramLineFault)
  /// A number where a list is asked, or a list of another length.
  case shape(expected: ProgramShape, got: ProgramShape)
  /// Rows or entries that should have been averaged or added up.
  case unreduced
  /// The entry is not a number.
  case notANumber(ProgramPlace?)
  /// The entry is infinite where it should not be.
  case infinite(ProgramPlace?)
  /// The entry is finite where it should be infinite.
  case finite(ProgramPlace?)
  /// The value is what a slip of the exercise gives, the one with this index.
  case slip(Int)
  /// The value is a known multiple of the right one.
  case factor(ProgramFactor)
  /// The entry is right to so many digits only.
  case imprecise(ProgramPlace?, digits: Int)
  /// The entry is wrong.
  case wrong(ProgramPlace?)
  /// The program was ended, or ended.
  case stopped(ProgramStop)

  /// The fault in a word, for reports.
  package var id: String {
    switch self {
    case .nothing: "not-written"
    case .refusal: "refusal"
    case .line(let fault): fault.id
    case .shape: "shape"
    case .unreduced: "not-reduced"
    case .notANumber: "nan"
    case .infinite: "infinite"
    case .finite: "finite"
    case .slip(let index): "slip.\(index + 1)"
    case .factor(let factor): "factor.\(factor.rawValue)"
    case .imprecise: "imprecise"
    case .wrong: "wrong"
    case .stopped(let stop): stop.id
    }
  }
}

/// The place of an entry in a value, counted from 0.
package struct ProgramPlace: Equatable, Sendable {
  /// The row, if there are rows.
  package var row: Int?
  /// The entry.
  package var index: Int
}

/// The shape of a value: a number, a list of so many, so many rows of so many.
package enum ProgramShape: Equatable, Sendable {
  /// A number.
  case number
  /// A list.
  case list(Int)
  /// Rows; nil if they are of different lengths.
  case rows(Int, of: Int?)
  /// A word or a truth value.
  case word

  /// The shape of a value.
  package init(_ value: Argument) {
    switch value {
    case .number: self = .number
    case .vector(let values): self = .list(values.count)
    case .matrix(let rows):
      let counts = Set(rows.map(\.count))
      self = .rows(rows.count, of: counts.count == 1 ? counts.first : nil)
    case .text, .flag: self = .word
    }
  }
}

extension ProgramLineFault {
  /// The fault in a word, for reports.
  var id: String {
    switch self {
    case .notJSON: "not-json"
    case .notObject: "not-object"
    case .noID: "no-id"
    case .wrongID: "wrong-id"
    case .noValue: "no-value"
    case .notNumbers: "not-numbers"
    }
  }
}
