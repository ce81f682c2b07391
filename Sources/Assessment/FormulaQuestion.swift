internal import InformationTheory

/// A question whose answer is a formula; any formula that is equal everywhere is right.
package struct FormulaQuestion: Equatable, Sendable {
  /// The variables, with the range of values in which formulas are compared.
  package var variables: [Variable]
  /// The right formula.
  package var answer: Expression
  /// Slips that can be made in this question; their answers are formulas.
  package var ownSlips: [OwnSlip]

  /// A name with the values it is tried with.
  package struct Variable: Equatable, Sendable {
    /// The name.
    package var name: String
    /// The smallest and the largest value.
    package var range: ClosedRange<Double>
    /// How many entries it has; 0 for a number.
    package var count: Int
    /// Whether it is a distribution, whose entries sum to 1.
    package var isDistribution: Bool

    /// Names a variable.
    package init(
      _ name: String, in range: ClosedRange<Double>, count: Int = 0, isDistribution: Bool = false
    ) {
      self.name = AnswerLexer.greek[name] ?? name
      self.range = range
      self.count = count
      self.isDistribution = isDistribution
    }
  }

  /// States a question.
  package init(variables: [Variable], answer: Expression, ownSlips: [OwnSlip] = []) {
    self.variables = variables
    self.answer = answer
    self.ownSlips = ownSlips
  }

  /// How many points are tried.
  static let pointCount = 8

  /// The names of the variables.
  package var names: [String] { variables.map(\.name) }

  /// Reads an answer.
  package func read(_ raw: String) -> Reading { Answer.read(raw, in: names) }

  /// Judges an answer.
  package func check(_ raw: String) -> Verdict {
    switch read(raw) {
    case .nothing: .unanswered
    case .problem(let problem): .invalid(problem)
    case .answer(let answer): judge(answer)
    }
  }

  private func judge(_ typed: Answer) -> Verdict {
    switch compare(typed.expression, with: answer) {
    case .equal: return .right(typed)
    case .lengths(let problem): return .invalid(problem)
    case .noValue(let place, let problem): return .wrong(.noValue(at: place, problem))
    case .multiple(-1): return .wrong(own(typed) ?? .opposite)
    case .multiple(let factor): return .wrong(own(typed) ?? .multiple(factor))
    case .offset: return .wrong(own(typed) ?? .offset)
    case .different: return .wrong(own(typed))
    }
  }

  private func own(_ typed: Answer) -> Diagnosis? {
    ownSlips.firstIndex { compare(typed.expression, with: $0.answer) == .equal }.map { .own($0) }
  }

  /// How two formulas compare at the points that are tried.
  enum Match: Equatable {
    case equal
    case multiple(Double)
    case offset
    case different
    case noValue(at: String, AnswerProblem)
    case lengths(AnswerProblem)
  }

  /// Compares two formulas; places where the right one has no value are passed over.
  func compare(_ typed: Expression, with right: Expression) -> Match {
    var pairs: [(Double, Double)] = []
    for values in points {
      guard let expected = try? right.quantity(with: values, zeroWins: true) else { continue }
      let found: Quantity
      do throws(AnswerProblem) {
        found = try typed.quantity(with: values, zeroWins: true)
      } catch {
        if case .lengths = error.kind { return .lengths(error) }
        return .noValue(at: place(values), error)
      }
      guard found.entries.count == expected.entries.count else {
        let kind = AnswerProblem.Kind.entries(
          expected: expected.entries.count, found: found.entries.count)
        return .lengths(AnswerProblem(kind, at: 0..<typed.root.range.upperBound))
      }
      pairs += zip(found.entries, expected.entries).map { ($0, $1) }
    }
    return Self.match(pairs)
  }

  private static func match(_ pairs: [(Double, Double)]) -> Match {
    let isClose = { (a: Double, b: Double) in
      a == b || abs(a - b) <= 1e-9 * Swift.max(1, abs(a), abs(b))
    }
    if pairs.allSatisfy({ isClose($0.0, $0.1) }) { return pairs.isEmpty ? .different : .equal }
    guard let first = pairs.first(where: { abs($0.1) > 1e-6 }) else { return .different }
    let ratio = first.0 / first.1
    if ratio != 0, pairs.allSatisfy({ isClose($0.0, ratio * $0.1) }) { return .multiple(ratio) }
    let shift = first.0 - first.1
    return pairs.allSatisfy({ isClose($0.0, $0.1 + shift) }) ? .offset : .different
  }

  /// The points that are tried: always the same, so that a verdict never changes.
  private var points: [[String: Quantity]] {
    var generator = SeededGenerator(seed: 0x78656E74)
    return (0..<Self.pointCount).map { _ in
      var values: [String: Quantity] = [:]
      for variable in variables { values[variable.name] = variable.draw(&generator) }
      return values
    }
  }

  /// A point in words: `q = 0.31, y = 1`.
  private func place(_ values: [String: Quantity]) -> String {
    variables.compactMap { variable in
      values[variable.name].map { value in
        let list = value.entries.map(\.shown).joined(separator: ", ")
        return "\(variable.name) = " + (value.number == nil ? "(\(list))" : list)
      }
    }.joined(separator: ", ")
  }
}

extension FormulaQuestion.Variable {
  /// A value with two decimals, a list of them, or a distribution.
  fileprivate func draw(_ generator: inout SeededGenerator) -> Quantity {
    let number = { (generator: inout SeededGenerator) in
      let steps = Int(((range.upperBound - range.lowerBound) * 100).rounded())
      return range.lowerBound + Double(generator.next(below: max(steps, 0) + 1)) / 100
    }
    guard count > 0 else { return .number(number(&generator)) }
    guard isDistribution else {
      return .vector((0..<count).map { _ in number(&generator) })
    }
    let parts = (0..<count).map { _ in Double(1 + generator.next(below: 20)) }
    let sum = parts.reduce(0, +)
    return .vector(parts.map { $0 / sum })
  }
}
