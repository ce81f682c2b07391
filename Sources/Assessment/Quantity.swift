/// A number, or a list of numbers.
package enum Quantity: Equatable, Sendable {
  /// One number.
  case number(Double)
  /// Numbers in their order.
  case vector([Double])

  /// The numbers, one or several.
  package var entries: [Double] {
    switch self {
    case .number(let value): [value]
    case .vector(let values): values
    }
  }

  /// The number, if it is one.
  package var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  /// Applies a function to every number.
  func map<Failure: Error>(_ change: (Double) throws(Failure) -> Double) throws(Failure) -> Self {
    switch self {
    case .number(let value): return .number(try change(value))
    case .vector(let values):
      var changed: [Double] = []
      for value in values { changed.append(try change(value)) }
      return .vector(changed)
    }
  }
}
