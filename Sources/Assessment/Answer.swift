package import InformationTheory

/// A number, a list of numbers or a formula that a learner typed, as it was read.
public struct Answer: Equatable, Sendable {
  /// What was read.
  package var expression: Expression
  /// The value in the unit that the question asks for; the first of a list, nan for a formula.
  package var value: Double
  /// All values in the unit that the question asks for; none for a formula.
  package var entries: [Double]
  /// The unit that was typed, if one was.
  package var typedUnit: LogUnit?
  /// The unit that the question asks for; nil for a plain number.
  package var askedUnit: LogUnit?
  /// How exactly the number was typed; nil if it was an expression to be worked out.
  package var precision: TypedPrecision?
  /// What was typed, without blanks around it.
  package var typed: String

  /// What the learner should be told about how the answer was read.
  package var notes: [ReadingNote] { expression.notes }

  /// The value of the expression as typed, before any unit is converted.
  package var typedValue: Double {
    guard let typedUnit, let askedUnit else { return value }
    return value * askedUnit.nats / typedUnit.nats
  }

  /// Reads what a learner typed.
  ///
  /// - Parameters:
  ///   - raw: Anything at all.
  ///   - base: The base whose unit is asked for; nil if a plain number is.
  /// - Returns: The number, nothing, or what is the matter.
  package static func read(_ raw: String, in base: LogBase? = nil) -> Reading {
    reading { () throws(AnswerProblem) in try number(raw, in: base) }
  }

  private static func number(_ raw: String, in base: LogBase?) throws(AnswerProblem) -> Answer {
    var tokens = try AnswerLexer.tokens(of: raw, readsNames: false)
    var unit: LogUnit?
    if let last = tokens.last, case .unit(let typed) = last.kind {
      guard base != nil else { throw AnswerProblem(.unitNotAsked(last.text), at: last.range) }
      guard tokens.count > 1 else { throw AnswerProblem(.unitInside(last.text), at: last.range) }
      unit = typed
      tokens.removeLast()
    }
    var parser = ExpressionParser(tokens: tokens)
    let expression = try parser.wholeExpression()
    let factor = unit.flatMap { unit in base.map { unit.nats / LogUnit($0).nats } } ?? 1
    let value = try expression.value() * factor
    return Answer(
      expression: expression, value: value, entries: [value], typedUnit: unit,
      askedUnit: base.map(LogUnit.init), precision: expression.typedPrecision?.scaled(by: factor),
      typed: raw.withoutBlanksAround)
  }

  /// Reads a list of so many numbers: `(0.5, -0.75, 0.25)`, brackets or not.
  package static func read(_ raw: String, entries count: Int, in base: LogBase? = nil) -> Reading {
    reading { () throws(AnswerProblem) in
      let expression = try Expression(list: raw)
      let entries = try expression.quantity().entries
      guard entries.count == count else {
        let range = 0..<raw.unicodeScalars.count
        throw AnswerProblem(.entries(expected: count, found: entries.count), at: range)
      }
      return Answer(
        expression: expression, value: entries[0], entries: entries, typedUnit: nil,
        askedUnit: base.map(LogUnit.init), precision: nil, typed: raw.withoutBlanksAround)
    }
  }

  /// Reads a formula in these variables.
  package static func read(_ raw: String, in variables: [String]) -> Reading {
    reading { () throws(AnswerProblem) in
      Answer(
        expression: try Expression(raw, in: variables), value: .nan, entries: [], typedUnit: nil,
        askedUnit: nil, precision: nil, typed: raw.withoutBlanksAround)
    }
  }

  private static func reading(_ answer: () throws(AnswerProblem) -> Answer) -> Reading {
    do throws(AnswerProblem) { return .answer(try answer()) } catch {
      return error.kind == .empty ? .nothing : .problem(error)
    }
  }
}

/// What came of reading an answer.
package enum Reading: Equatable, Sendable {
  /// Nothing was typed.
  case nothing
  /// A number.
  case answer(Answer)
  /// Something that is not a number, with the reason.
  case problem(AnswerProblem)
}

/// How exactly a decimal was typed.
package struct TypedPrecision: Equatable, Sendable {
  /// The digits from the first that is not zero.
  package var significantDigits: Int
  /// Half a unit of the last digit.
  package var halfUnit: Double

  /// Whether a value is written in full with as many decimals as were typed, so that more of them
  /// would say nothing about it: 16 in whole numbers, 1.7 in tenths.
  func holds(_ value: Double) -> Bool {
    let steps = value / (2 * halfUnit)
    return abs(steps - steps.rounded()) <= 1e-9 * Swift.max(1, abs(steps))
  }

  func scaled(by factor: Double) -> TypedPrecision {
    TypedPrecision(significantDigits: significantDigits, halfUnit: halfUnit * abs(factor))
  }
}

extension Expression {
  /// How exactly the number was typed; nil unless it is a decimal, perhaps with sign or percent.
  var typedPrecision: TypedPrecision? { root.typedPrecision }
}

extension Answer {
  /// How exactly each entry of a list was typed; nil for what is to be worked out.
  var precisions: [TypedPrecision?] {
    guard case .list(let parts) = expression.root.kind else { return [precision] }
    return parts.map(\.typedPrecision)
  }
}

extension Expression.Node {
  fileprivate var typedPrecision: TypedPrecision? {
    switch kind {
    case .number(_, let typed): TypedPrecision(decimal: typed)
    case .negated(let part): part.typedPrecision
    case .percent(let part): part.typedPrecision?.scaled(by: 0.01)
    default: nil
    }
  }
}

extension TypedPrecision {
  /// Counts the digits of a decimal such as `0.0851` or `8.87e-1`.
  fileprivate init(decimal: String) {
    let parts = decimal.lowercased().split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? ""
    let exponent = parts.count > 1 ? Swift.max(-999, Swift.min(999, Int(parts[1]) ?? 0)) : 0
    let digits = mantissa.filter(\.isNumber)
    let decimals = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let places = decimals.count > 1 ? decimals[1].count : 0
    significantDigits = digits.drop { $0 == "0" }.count
    halfUnit = 0.5 * (Double("1e\(exponent - places)") ?? 0)
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var withoutBlanksAround: String {
    let blanks: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blanks).reversed().drop(while: blanks).reversed())
  }
}
