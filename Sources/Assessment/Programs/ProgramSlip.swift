package import InformationTheory

/// A known way in which a program gets a wrong value: another function, or the inputs exchanged.
package struct ProgramSlip: Equatable, Sendable {
  /// What it looks like, why it differs, and what to try.
  package var text: Bilingual
  /// The function computed instead.
  package var function: String
  /// From the input of that function to the one of the case that is put in.
  package var inputs: [String: String]
  /// The options of that function.
  package var options: [String: Argument]

  /// What the slip gives in a case; nil where it cannot be made.
  package func value(in example: ProgramCase) -> Argument? {
    var given: [String: Argument] = [:]
    for (name, source) in inputs {
      guard let input = example.computation.inputs[source] else { return nil }
      given[name] = input
    }
    return try? Computation(function, given, options: options).evaluate()
  }
}

/// What a program did to the right value, whatever the function.
package enum ProgramFactor: String, CaseIterable, Sendable {
  /// The sign is reversed.
  case sign
  /// Bits for nats.
  case bits
  /// Nats for bits.
  case nats
  /// Logarithms to base 10.
  case hartleys
  /// The sum over the rows for their mean.
  case sum
  /// Divided by the number of rows once too often.
  case rows
  /// Divided by the number of classes.
  case classes
  /// Twice the value.
  case twice
  /// Half the value.
  case half

  /// By what the right value is multiplied in a case; nil where the slip cannot be made.
  func factor(in example: ProgramCase) -> Double? {
    let perBit = LogBase.bits.perNat
    let isInBits = example.computation.options["base"] == .text("bits")
    let (rows, classes) = example.computation.counts
    switch self {
    case .sign: return -1
    case .bits: return isInBits ? nil : perBit
    case .nats: return isInBits ? 1 / perBit : nil
    case .hartleys: return LogBase.hartleys.perNat / (isInBits ? perBit : 1)
    case .sum: return rows > 1 ? Double(rows) : nil
    case .rows: return rows > 1 ? 1 / Double(rows) : nil
    case .classes: return classes > 1 ? 1 / Double(classes) : nil
    case .twice: return 2
    case .half: return 0.5
    }
  }
}

extension Computation {
  /// How many rows are averaged, and how many classes each has.
  fileprivate var counts: (rows: Int, classes: Int) {
    switch inputs["z"] ?? inputs["p"] {
    case .matrix(let rows): (rows.count, rows.first?.count ?? 0)
    case .vector(let values): inputs["y"] == nil ? (1, values.count) : (values.count, 1)
    case .number, .text, .flag, nil: (1, 1)
    }
  }
}
