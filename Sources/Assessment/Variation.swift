internal import InformationTheory

/// What varies in an exercise: which numbers are drawn, and how the exercise reads with them.
///
/// The same exercise and seed give the same numbers on every machine: numbers are drawn as whole
/// multiples of a step, by our own generator. Seed 0 stands for the numbers that the author printed.
package struct Variation: Equatable, Sendable {
  /// What is drawn, in the order in which it is drawn.
  package var draws: [Draw]
  /// What must hold of the numbers, in the language of state goals; `p.1` is an entry of `p`.
  package var condition: Condition?
  /// The exercise with other numbers; nil if it cannot be read with them.
  private let exercise: @Sendable ([String: Drawn]) -> Exercise?

  /// The most draws for one seed; a sound exercise needs one or two.
  static let mostDraws = 500

  /// States what varies.
  package init(
    draws: [Draw], condition: Condition? = nil,
    exercise: @escaping @Sendable ([String: Drawn]) -> Exercise?
  ) {
    self.draws = draws
    self.condition = condition
    self.exercise = exercise
  }

  /// The numbers that the author printed.
  package var first: [String: Drawn] {
    Dictionary(draws.map { ($0.name, $0.first) }, uniquingKeysWith: { a, _ in a })
  }

  /// The exercise of a seed: drawn again until no slip gives the right value, or nearly, and every
  /// slip is told from every other.
  ///
  /// - Parameters:
  ///   - seed: Any number; 0 is the exercise as printed.
  ///   - id: The id of the exercise, from which its own stream of numbers follows.
  /// - Returns: nil if no draw tells right from wrong; the linter refuses such exercises.
  package func variant(seed: UInt64, of id: String) -> Exercise? {
    guard seed != 0 else { return exercise(first) }
    var generator = SeededGenerator(seed: seed, stream: Self.stream(of: id))
    for _ in 0..<Self.mostDraws {
      guard let values = draw(&generator), isAllowed(values), let found = exercise(values),
        found.tellsSlipsApart, found.authorProblems().isEmpty
      else { continue }
      return found
    }
    return nil
  }

  private func draw(_ generator: inout SeededGenerator) -> [String: Drawn]? {
    var values: [String: Drawn] = [:]
    for draw in draws {
      guard let value = draw.value(&generator, values) else { return nil }
      values[draw.name] = value
    }
    return values
  }

  /// Whether the numbers meet the condition and nothing in their shape makes a slip harmless: no
  /// distribution is even, and none is another one in a different order.
  private func isAllowed(_ values: [String: Drawn]) -> Bool {
    var distributions: [[String]] = []
    for draw in draws where draw.kind.isDistribution {
      guard let entries = values[draw.name]?.entries.sorted() else { continue }
      if Set(entries).count == 1 || distributions.contains(entries) { return false }
      distributions.append(entries)
    }
    guard let condition else { return true }
    var measurements: [String: Double] = [:]
    for (name, value) in values {
      for (index, entry) in value.entries.enumerated() {
        measurements[value.isList ? "\(name).\(index + 1)" : name] = Double(entry)
      }
    }
    return condition.isMet(by: measurements) == true
  }

  /// A number that belongs to an id: FNV-1a (Fowler, Noll and Vo, 1991).
  static func stream(of id: String) -> UInt64 {
    id.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Whether the same is drawn; the texts around it are those of the exercise.
  package static func == (a: Self, b: Self) -> Bool {
    a.draws == b.draws && a.condition == b.condition
  }
}

extension Exercise {
  /// The exercise with the numbers of a seed; the exercise itself for 0, or if nothing varies.
  ///
  /// - Parameter seed: Any number; the same one gives the same numbers everywhere and for ever.
  /// - Returns: The exercise with its numbers, which knows its seed.
  public func variant(seed: UInt64) -> Exercise {
    guard seed != 0, let variation, var found = variation.variant(seed: seed, of: id) else {
      return self
    }
    found.seed = seed
    found.variation = variation
    return found
  }

  /// Whether the exercise can be asked with other numbers.
  package var hasVariants: Bool { variation != nil }

  /// Whether no known slip gives the right answer, or comes within twice the tolerance of it.
  var tellsSlipsApart: Bool {
    switch kind {
    case .numeric(let question): question.tellsSlipsApart
    case .vector(let question): question.tellsSlipsApart
    case .formula, .choice, .order, .goal: true
    }
  }
}

extension NumericQuestion {
  fileprivate var tellsSlipsApart: Bool {
    guard let right = try? rightValue(), right.isFinite else { return false }
    let least = 2 * tolerance(for: right)
    let own = ownSlips.map { try? $0.answer.value() }
    let all = own + singleSlips(right: right).map { $0.value == 0 ? .infinity : $0.value }
    return all.allSatisfy { $0.map { !$0.isWithin(least, of: right) } ?? false }
  }
}

extension VectorQuestion {
  fileprivate var tellsSlipsApart: Bool {
    guard let right = try? rightEntries() else { return false }
    return ownSlips.allSatisfy { slip in
      guard let value = try? slip.answer.quantity(zeroWins: true).entries else { return false }
      return value.count != right.count
        || !right.indices.allSatisfy {
          value[$0].isWithin(2 * tolerance(for: right[$0]), of: right[$0])
        }
    }
  }
}
