internal import InformationTheory

/// What is wrong with an exercise itself: found before a learner sees it.
package enum AuthorProblem: Equatable, Sendable {
  /// The right value cannot be computed.
  case noRightValue(QuestionError)
  /// The tolerance is not a positive number.
  case tolerance(Double)
  /// The right value itself is not accepted.
  case solutionFails(value: Double)
  /// An empty answer is not recognised as unanswered.
  case blankIsJudged
  /// An answer within the tolerance is refused.
  case refusesWithinTolerance(value: Double)
  /// An answer outside the tolerance is accepted.
  case acceptsOutsideTolerance(value: Double)
  /// A slip gives the right value, or nearly: checking cannot tell them apart.
  case slipTooClose(Slip, value: Double, right: Double, tolerance: Double)
  /// A slip is made and not diagnosed.
  case slipNotFound(Slip, value: Double)
  /// A slip of the question's own has no value; its number, from 1.
  case noSlipValue(Int, AnswerProblem)
  /// A slip of the question's own gives the right value, or nearly.
  case ownSlipTooClose(Int, value: Double, right: Double, tolerance: Double)
  /// A slip of the question's own is made and another is named, or none.
  case ownSlipNotFound(Int, value: Double)
  /// There is a label too few or too many for the outcomes.
  case labels(count: Int, outcomes: Int)
  /// Fewer than two options, or not exactly one that is right.
  case optionsWithoutOneRight(Int)
  /// Two options say the same.
  case equalOptions
  /// The question's own answer is not taken as right.
  case ownAnswerRefused
  /// The items are shown in their right order at first.
  case shownInOrder
  /// Fewer than three items to order.
  case tooFewItems(Int)
  /// No draw for this seed tells right from wrong.
  case noVariant(seed: UInt64)
}

extension Exercise {
  /// The first of the seeds from 1 on that has no sound variant.
  ///
  /// A variant is drawn again until `authorProblems()` has nothing to say about it, so there is one
  /// or there is none.
  package func variantProblems(seeds: Int) -> [AuthorProblem] {
    guard let variation, seeds > 0 else { return [] }
    let broken = (1...UInt64(seeds)).first { variation.variant(seed: $0, of: id) == nil }
    return broken.map { [.noVariant(seed: $0)] } ?? []
  }

  /// Everything that is wrong with the exercise; empty if it is sound.
  package func authorProblems() -> [AuthorProblem] {
    switch kind {
    case .numeric(let question): question.authorProblems()
    case .vector(let question): question.authorProblems()
    case .formula(let question): question.authorProblems()
    case .choice(let question): question.authorProblems()
    case .order(let question): question.authorProblems()
    case .goal: check("") == .unanswered ? [] : [.blankIsJudged]
    }
  }
}

extension NumericQuestion {
  fileprivate func authorProblems() -> [AuthorProblem] {
    let right: Double
    do { right = try rightValue() } catch { return [.noRightValue(error)] }
    if let stated = statedTolerance, !(stated > 0 && stated.isFinite) {
      return [.tolerance(stated)]
    }
    var problems = labelProblems
    if check("") != .unanswered || check(" ") != .unanswered { problems.append(.blankIsJudged) }
    if !accepts(right) { problems.append(.solutionFails(value: right)) }
    guard right.isFinite else { return problems }
    let tolerance = tolerance(for: right)
    for side in [-1.0, 1] {
      let inside = right + side * 0.9 * tolerance
      let outside = right + side * 1.1 * tolerance
      if !accepts(inside) { problems.append(.refusesWithinTolerance(value: inside)) }
      if accepts(outside) { problems.append(.acceptsOutsideTolerance(value: outside)) }
    }
    return problems + ownSlipProblems(right: right, tolerance: tolerance)
      + slipProblems(right: right, tolerance: tolerance)
  }

  private func ownSlipProblems(right: Double, tolerance: Double) -> [AuthorProblem] {
    ownSlips.enumerated().compactMap { index, slip in
      let value: Double
      do throws(AnswerProblem) { value = try slip.answer.value() } catch {
        return .noSlipValue(index + 1, error)
      }
      if value.isWithin(2 * tolerance, of: right) {
        return .ownSlipTooClose(index + 1, value: value, right: right, tolerance: tolerance)
      }
      let isFound = check(typed(value)) == .wrong(.own(index))
      return isFound ? nil : .ownSlipNotFound(index + 1, value: value)
    }
  }

  private func slipProblems(right: Double, tolerance: Double) -> [AuthorProblem] {
    var problems: [AuthorProblem] = []
    // An answer of 0 has no digits from which a slip could be told.
    for candidate in singleSlips(right: right) where candidate.value != 0 || right == 0 {
      guard let slip = candidate.slips.first, !isOwn(candidate.value, tolerance) else { continue }
      if candidate.value.isWithin(2 * tolerance, of: right) {
        problems.append(
          .slipTooClose(slip, value: candidate.value, right: right, tolerance: tolerance))
      } else if !diagnoses(slip, from: candidate.value) {
        problems.append(.slipNotFound(slip, value: candidate.value))
      }
    }
    return problems
  }

  private var labelProblems: [AuthorProblem] {
    guard !labels.isEmpty, case .vector(let p)? = input("p"), p.count != labels.count
    else { return [] }
    return [.labels(count: labels.count, outcomes: p.count)]
  }

  private func accepts(_ value: Double) -> Bool {
    if case .right = check(value.shortest) { true } else { false }
  }

  /// Whether the slip is named when its value is typed to six decimals.
  private func diagnoses(_ slip: Slip, from value: Double) -> Bool {
    // A whole number is typed with its decimals: from one digit no slip is told.
    let isSmall = abs(value) < 1e-3 || value.isInfinite
    let text = isSmall ? value.shortest : value.decimal(places: 6)
    guard case .wrong(.slips(let alternatives, _)?) = check(text) else { return false }
    return alternatives.contains([slip])
  }

  /// The value as a learner would type it who rounds to six decimals.
  private func typed(_ value: Double) -> String {
    abs(value) < 1e-3 || value.isInfinite || value == value.rounded()
      ? value.shortest : value.decimal(places: 6)
  }

  /// Whether a slip of the question's own has this value and is named instead.
  private func isOwn(_ value: Double, _ tolerance: Double) -> Bool {
    ownSlips.contains { (try? $0.answer.value())?.isWithin(tolerance, of: value) == true }
  }
}
