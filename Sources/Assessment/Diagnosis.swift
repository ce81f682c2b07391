/// What a wrong answer looks like.
public enum Diagnosis: Equatable, Sendable {
  /// The number is what these slips give: each entry is one explanation, of one or two slips.
  case slips([[Slip]], typed: String)
  /// The number is what a slip of the question's own gives, the one with this index.
  case own(Int)
  /// These entries of a list are wrong, counted from 0; the others are right.
  case entries([Int], sum: EntrySum?)
  /// The list is what was asked, but for its sign.
  case opposite
  /// A list or a formula is so many times what was asked.
  case multiple(Double)
  /// A formula differs from what was asked by a constant.
  case offset
  /// A formula has no value where the right one has, with the reason: `z = −1.2`.
  case noValue(at: String, AnswerProblem)
  /// Too few digits were typed to tell which slip it may be.
  case tooFewDigits(typed: String)

  /// The ids for the record: `A01`, `A01+A07` for two slips at once, `A01|A03` for either, `own.1`
  /// for the first of the question's own.
  package var id: String {
    switch self {
    case .slips(let alternatives, _):
      alternatives.map { $0.map(\.rawValue).joined(separator: "+") }.joined(separator: "|")
    case .own(let index): "own.\(index + 1)"
    case .tooFewDigits: "digits"
    case .entries: "entries"
    case .opposite: "A06"
    case .multiple: "factor"
    case .offset: "offset"
    case .noValue: "domain"
    }
  }

  /// Looks for the fewest slips that give the number; nil if none do.
  ///
  /// A slip matches within half a unit of the last digit typed, and never wider than the
  /// tolerance of the question.
  init?(of answer: Answer, to question: NumericQuestion, right: Double, tolerance: Double) {
    if let index = question.ownSlip(for: answer, tolerance: tolerance) {
      self = .own(index)
      return
    }
    if answer.hasRightNumber(right, within: tolerance) {
      self = .slips([[.unitWord]], typed: answer.shown)
      return
    }
    let standard = right.isFinite ? tolerance : Tolerance.standard(for: answer.value)
    let width = min(answer.precision?.halfUnit ?? standard, standard)
    var found = question.singleSlips(right: right).filter {
      answer.value.isWithin(width, of: $0.value)
    }
    if found.isEmpty {
      found = question.doubleSlips(right: right).filter {
        answer.value.isWithin(width, of: $0.value)
      }
    }
    if found.isEmpty, let precision = answer.precision, precision.halfUnit > standard,
      !question.isInFull(answer, right: right)
    {
      self = .tooFewDigits(typed: answer.shown)
      return
    }
    guard (1...2).contains(found.count) else { return nil }
    self = .slips(found.map(\.slips), typed: answer.shown)
  }
}

/// What the entries of a list sum to, where the right ones sum to something telling.
public struct EntrySum: Equatable, Sendable {
  /// What the entries typed sum to.
  package var found: Double
  /// What the right ones sum to: 1 for a distribution, 0 for a gradient along logits.
  package var expected: Double
}

extension Answer {
  /// Whether the number is right but for the unit written behind it.
  fileprivate func hasRightNumber(_ right: Double, within tolerance: Double) -> Bool {
    guard let typedUnit, typedUnit != askedUnit, right.isFinite else { return false }
    return typedValue.isWithin(tolerance, of: right)
  }
}
