package import InformationTheory

extension JSONText {
  /// The value of a computation as JSON.
  package init(_ argument: Argument) {
    switch argument {
    case .number(let number): self = .number(number)
    case .vector(let numbers): self = .list(numbers.map { .number($0) })
    case .matrix(let rows): self = .list(rows.map { .list($0.map { .number($0) }) })
    case .text(let word): self = .string(word)
    case .flag(let flag): self = .flag(flag)
    }
  }

  /// The argument of a function that the value stands for; an empty list is a vector.
  package var argument: Argument? {
    if let number { return .number(number) }
    switch self {
    case .flag(let flag): return .flag(flag)
    case .string(let word): return .text(word)
    case .list(let values):
      let numbers = values.compactMap(\.number)
      if numbers.count == values.count { return .vector(numbers) }
      let rows = values.compactMap { row in
        row.entries.flatMap { entries -> [Double]? in
          let numbers = entries.compactMap(\.number)
          return numbers.count == entries.count ? numbers : nil
        }
      }
      return rows.count == values.count ? .matrix(rows) : nil
    case .null, .number, .object: return nil
    }
  }
}
