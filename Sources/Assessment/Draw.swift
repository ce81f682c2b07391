internal import InformationTheory

/// Numbers as they were drawn, written as decimals, so that they print and read alike everywhere.
package struct Drawn: Equatable, Sendable {
  /// The decimals, with an ASCII minus sign.
  package var entries: [String]
  /// Whether this is a list, even of one.
  package var isList: Bool

  /// Takes over decimals.
  package init(_ entries: [String], isList: Bool) {
    self.entries = entries
    self.isList = isList
  }

  /// The value of the numbers.
  var quantity: Quantity {
    let values = entries.map { Double($0) ?? .nan }
    return isList ? .vector(values) : .number(values.first ?? .nan)
  }
}

/// A number or a list that an exercise draws.
package struct Draw: Equatable, Sendable {
  /// The name by which the texts call it.
  package var name: String
  /// What the author printed.
  package var first: Drawn
  /// How other values are drawn.
  package var kind: Kind

  /// How values are drawn.
  package enum Kind: Equatable, Sendable {
    /// Positive multiples of a step that sum to 1.
    case distribution(step: Steps)
    /// Multiples of a step between two bounds, both included; in a list no two are equal.
    case range(Steps, Steps, step: Steps)
    /// A list of 0 and 1 in which both occur.
    case labels
    /// A list with one 1, all else 0.
    case oneHot
    /// What follows from what was drawn before.
    case expression(Expression)

    /// Whether the entries are a distribution.
    var isDistribution: Bool {
      if case .distribution = self { true } else { false }
    }
  }

  /// States a draw.
  package init(name: String, first: Drawn, kind: Kind) {
    self.name = name
    self.first = first
    self.kind = kind
  }

  /// States a draw whose printed value may follow from what was drawn before; nil if it does not.
  package init?(name: String, first: Drawn?, kind: Kind, after draws: [Draw]) {
    if let first {
      self.init(name: name, first: first, kind: kind)
      return
    }
    var generator = SeededGenerator(seed: 0)
    let before = Dictionary(draws.map { ($0.name, $0.first) }, uniquingKeysWith: { a, _ in a })
    let draw = Draw(name: name, first: Drawn([""], isList: false), kind: kind)
    guard case .expression = kind, let value = draw.value(&generator, before) else { return nil }
    self.init(name: name, first: value, kind: kind)
  }

  /// Draws a value, as long as the printed one.
  func value(_ generator: inout SeededGenerator, _ before: [String: Drawn]) -> Drawn? {
    let count = first.entries.count
    switch kind {
    case .distribution(let step):
      return Self.distribution(step, count, &generator)
    case .range(let low, let high, let step):
      return range(low, high, step, &generator)
    case .labels:
      let labels = (0..<count).map { _ in String(generator.next(below: 2)) }
      return Set(labels).count == 2 ? Drawn(labels, isList: true) : nil
    case .oneHot:
      let place = generator.next(below: count)
      return Drawn((0..<count).map { $0 == place ? "1" : "0" }, isList: true)
    case .expression(let expression):
      let values = before.mapValues(\.quantity)
      guard let value = try? expression.quantity(with: values) else { return nil }
      return Drawn(value.entries.map(\.inDecimals), isList: value.number == nil)
    }
  }

  /// The gaps between different cuts of 1 into steps.
  private static func distribution(
    _ step: Steps, _ count: Int, _ generator: inout SeededGenerator
  ) -> Drawn? {
    let parts = step.one / max(step.units, 1)
    guard step.units > 0, parts * step.units == step.one, parts >= count else { return nil }
    var cuts: Set<Int> = [0, parts]
    while cuts.count < count + 1 { cuts.insert(1 + generator.next(below: parts - 1)) }
    let sorted = cuts.sorted()
    let entries = zip(sorted.dropFirst(), sorted).map {
      Steps(units: ($0 - $1) * step.units, places: step.places).decimal
    }
    return Drawn(entries, isList: true)
  }

  private func range(
    _ low: Steps, _ high: Steps, _ step: Steps, _ generator: inout SeededGenerator
  ) -> Drawn? {
    let places = max(low.places, high.places, step.places)
    let (a, b, c) = (low.units(places), high.units(places), step.units(places))
    guard c > 0, b >= a else { return nil }
    let choices = (b - a) / c + 1
    guard choices >= (first.isList ? first.entries.count : 1) else { return nil }
    var chosen: [Int] = []
    while chosen.count < first.entries.count {
      let units = a + c * generator.next(below: choices)
      if !chosen.contains(units) { chosen.append(units) }
    }
    return Drawn(
      chosen.map { Steps(units: $0, places: places).decimal }, isList: first.isList)
  }
}

/// A decimal as a whole number of its last place: 0.05 is 5 hundredths.
package struct Steps: Equatable, Sendable {
  /// The number of units.
  package var units: Int
  /// The decimals.
  package var places: Int

  init(units: Int, places: Int) {
    self.units = units
    self.places = places
  }

  /// Reads a decimal of at most six places, such as `-0.05`.
  package init?(_ text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), decimals.count <= 6, parts[0].count <= 6,
      let units = Int(parts[0] + decimals), units >= 0, !parts[0].isEmpty
    else { return nil }
    self.units = isNegative ? -units : units
    places = decimals.count
  }

  /// How many units make 1.
  var one: Int { (0..<places).reduce(1) { product, _ in product * 10 } }

  /// The number of units at more places.
  func units(_ places: Int) -> Int {
    (self.places..<max(places, self.places)).reduce(units) { units, _ in units * 10 }
  }

  /// The decimal, without zeros at its end.
  package var decimal: String {
    var digits = String(abs(units))
    while digits.count <= places { digits = "0" + digits }
    var whole = String(digits.dropLast(places))
    var rest = String(digits.suffix(places))
    while rest.hasSuffix("0") { rest.removeLast() }
    if !rest.isEmpty { whole += "." + rest }
    return units < 0 ? "-" + whole : whole
  }
}

extension Double {
  /// The number with at most six decimals and none that are 0 at its end.
  fileprivate var inDecimals: String {
    guard isFinite, abs(self) < 1e9 else { return "nan" }
    return Steps(units: Int((self * 1e6).rounded()), places: 6).decimal
  }
}
