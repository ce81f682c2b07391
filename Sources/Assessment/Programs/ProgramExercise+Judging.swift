package import InformationTheory

extension ProgramExercise {
  /// What is wrong with an answer to a case; nil if it is right.
  ///
  /// The right value always wins; then a slip of the exercise, then a known factor, and only then
  /// the first entry that differs.
  package func fault(in answer: ProgramAnswer, to example: ProgramCase, right: Argument)
    -> ProgramFault?
  {
    switch answer {
    case .nothing: .nothing
    case .refusal(let reason): .refusal(reason)
    case .value(let value): fault(in: value, to: example, right: right)
    }
  }

  private func fault(
    in value: Argument, to example: ProgramCase, right: Argument
  ) -> ProgramFault? {
    let tolerance = example.tolerance
    guard ProgramShape(value).fits(right) else {
      if value.isUnreduced(right, tolerance) { return .unreduced }
      return .shape(expected: ProgramShape(right), got: ProgramShape(value))
    }
    guard let wrong = value.firstWrong(right, tolerance) else { return nil }
    if let index = slips.firstIndex(where: { slip in
      guard let slipped = slip.value(in: example) else { return false }
      return value.matches(slipped, tolerance) && !slipped.matches(right, tolerance)
    }) {
      return .slip(index)
    }
    if let factor = ProgramFactor.allCases.first(where: { factor in
      guard let number = factor.factor(in: example) else { return false }
      return value.matches(right.multiplied(by: number), tolerance)
    }) {
      return .factor(factor)
    }
    return Self.fault(at: wrong, in: value, right: right)
  }

  private static func fault(
    at index: Int, in value: Argument, right: Argument
  ) -> ProgramFault {
    let (got, wanted) = (value.entries[index], right.entries[index])
    let place = right.place(of: index)
    if got.isNaN { return .notANumber(place) }
    if got.isInfinite { return .infinite(place) }
    if wanted.isInfinite { return .finite(place) }
    let error = abs(got - wanted) / abs(wanted)
    // From three right digits on, the formula is sound and the arithmetic is not.
    let digits = [5, 4, 3].first { error <= pow10(-$0) }
    return digits.map { .imprecise(place, digits: $0) } ?? .wrong(place)
  }

  private static func pow10(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}

extension ProgramShape {
  /// Whether a value of this shape can be compared with the right one.
  ///
  /// A single row counts as a list, and a list of one entry as a number.
  fileprivate func fits(_ right: Argument) -> Bool {
    let wanted = ProgramShape(right)
    return switch (self, wanted) {
    case (.list(1), .number), (.rows(1, of: 1), .number), (.number, .list(1)): true
    case (.rows(1, let count), .list(let wanted)): count == wanted
    case (.list(let count), .rows(1, let wanted)): count == wanted
    case (.number, _), (.list, _), (.rows, _), (.word, _): self == wanted
    }
  }
}

extension Argument {
  /// All numbers, row after row.
  var entries: [Double] {
    switch self {
    case .number(let number): [number]
    case .vector(let numbers): numbers
    case .matrix(let rows): rows.flatMap { $0 }
    case .text, .flag: []
    }
  }

  /// The index of the first entry that differs; nil if none does.
  fileprivate func firstWrong(_ right: Argument, _ tolerance: ProgramTolerance) -> Int? {
    zip(entries, right.entries).enumerated().first { !tolerance.accepts($1.0, as: $1.1) }?.offset
  }

  fileprivate func matches(_ other: Argument, _ tolerance: ProgramTolerance) -> Bool {
    ProgramShape(self).fits(other) && firstWrong(other, tolerance) == nil
  }

  /// Whether the mean or the sum of the entries is the number asked.
  fileprivate func isUnreduced(_ right: Argument, _ tolerance: ProgramTolerance) -> Bool {
    guard case .number(let number) = right, entries.count > 1 else { return false }
    let sum = entries.reduce(0, +)
    return tolerance.accepts(sum, as: number)
      || tolerance.accepts(sum / Double(entries.count), as: number)
  }

  fileprivate func multiplied(by factor: Double) -> Argument {
    switch self {
    case .number(let number): .number(factor * number)
    case .vector(let numbers): .vector(numbers.map { factor * $0 })
    case .matrix(let rows): .matrix(rows.map { $0.map { factor * $0 } })
    case .text, .flag: self
    }
  }

  /// Where the entry with this index stands; nil in a single number.
  fileprivate func place(of index: Int) -> ProgramPlace? {
    guard case .matrix(let rows) = self, let width = rows.first?.count, width > 0 else {
      return entries.count > 1 ? ProgramPlace(row: nil, index: index) : nil
    }
    return ProgramPlace(row: index / width, index: index % width)
  }
}
