internal import InformationTheory

extension VectorQuestion {
  /// What is wrong with the question as an author wrote it.
  func authorProblems() -> [AuthorProblem] {
    let right: [Double]
    do { right = try rightEntries() } catch { return [.noRightValue(error)] }
    if let stated = statedTolerance, !(stated > 0 && stated.isFinite) {
      return [.tolerance(stated)]
    }
    var problems: [AuthorProblem] = []
    if !labels.isEmpty, labels.count != right.count {
      problems.append(.labels(count: labels.count, outcomes: right.count))
    }
    if check("") != .unanswered || check(" ") != .unanswered { problems.append(.blankIsJudged) }
    if !accepts(right) { problems.append(.solutionFails(value: right[0])) }
    for index in right.indices {
      for side in [-1.0, 1] {
        var (inside, outside) = (right, right)
        inside[index] += side * 0.9 * tolerance(for: right[index])
        outside[index] += side * 1.1 * tolerance(for: right[index])
        if !accepts(inside) { problems.append(.refusesWithinTolerance(value: inside[index])) }
        if accepts(outside) { problems.append(.acceptsOutsideTolerance(value: outside[index])) }
      }
    }
    return problems + slipProblems(right)
  }

  private func slipProblems(_ right: [Double]) -> [AuthorProblem] {
    ownSlips.enumerated().compactMap { index, slip in
      let value: [Double]
      do throws(AnswerProblem) {
        value = try slip.answer.quantity(zeroWins: true).entries
      } catch {
        return .noSlipValue(index + 1, error)
      }
      let isClose =
        value.count == right.count
        && right.indices.allSatisfy {
          value[$0].isWithin(2 * tolerance(for: right[$0]), of: right[$0])
        }
      if isClose {
        return .ownSlipTooClose(
          index + 1, value: value[0], right: right[0], tolerance: tolerance(for: right[0]))
      }
      let isFound = check(Self.typed(value)) == .wrong(.own(index))
      return isFound ? nil : .ownSlipNotFound(index + 1, value: value[0])
    }
  }

  private func accepts(_ entries: [Double]) -> Bool {
    if case .right = check(entries.map(\.shortest).joined(separator: ", ")) { true } else { false }
  }

  private static func typed(_ entries: [Double]) -> String {
    entries.map { $0.decimal(places: 6) }.joined(separator: ", ")
  }
}

extension FormulaQuestion {
  /// What is wrong with the question as an author wrote it.
  func authorProblems() -> [AuthorProblem] {
    var problems: [AuthorProblem] = []
    if check("") != .unanswered || check(" ") != .unanswered { problems.append(.blankIsJudged) }
    guard case .right = check(answer.rendering) else { return problems + [.ownAnswerRefused] }
    for (index, slip) in ownSlips.enumerated() {
      if compare(slip.answer, with: answer) == .equal {
        problems.append(.ownSlipTooClose(index + 1, value: 0, right: 0, tolerance: 0))
      } else if check(slip.answer.rendering) != .wrong(.own(index)) {
        problems.append(.ownSlipNotFound(index + 1, value: 0))
      }
    }
    return problems
  }
}
