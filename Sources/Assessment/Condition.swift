/// A goal for a scene: comparisons of its measurements, joined by `and`.
///
/// ```swift
/// try Condition("cross_entropy < 0.85 and abs(q.1 - 0.5) <= 0.01")
/// ```
///
/// `0.1 < q.1 < 0.3` is both comparisons; `==` allows for rounding, `~=` for the tolerance of an
/// answer.
package struct Condition: Equatable, Sendable {
  private var links: [Link]
  /// The condition as it was written.
  package let text: String

  private struct Link: Equatable {
    var left: Expression
    var comparison: Comparison
    var right: Expression
  }

  /// Reads a condition.
  package init(_ text: String) throws(ConditionError) {
    self.text = text
    do {
      let tokens = try AnswerLexer.tokens(of: text, readsNames: true)
      links = try Self.links(of: tokens)
    } catch {
      throw ConditionError(problem: error)
    }
  }

  /// Whether the measurements meet the condition; nil if one of its names has no value.
  package func isMet(by measurements: [String: Double]) -> Bool? {
    for link in links {
      guard let left = try? link.left.value(with: measurements),
        let right = try? link.right.value(with: measurements)
      else { return nil }
      guard link.comparison.isMet(left, right) else { return false }
    }
    return true
  }

  /// The names of the measurements.
  package var names: Set<String> {
    links.reduce(into: []) { $0.formUnion($1.left.names.union($1.right.names)) }
  }

  private static func links(of tokens: [AnswerToken]) throws(AnswerProblem) -> [Link] {
    guard let last = tokens.last else { throw AnswerProblem(.empty, at: 0..<0) }
    var parser = ExpressionParser(tokens: tokens)
    var links: [Link] = []
    while true {
      var left = try parser.expression()
      guard case .comparison? = parser.next?.kind else {
        let place = parser.next?.range ?? last.range.upperBound..<last.range.upperBound + 1
        throw AnswerProblem(.comparisonExpected, at: place)
      }
      while case .comparison(let comparison)? = parser.next?.kind {
        parser.advance()
        let right = try parser.expression()
        links.append(Link(left: left, comparison: comparison, right: right))
        left = right
      }
      guard let joint = parser.next else { return links }
      guard joint.kind == .and else { throw parser.unexpected(joint) }
      parser.advance()
    }
  }
}

/// Why a condition cannot be read.
package struct ConditionError: Error, Equatable, Sendable {
  /// What is the matter, and where.
  package var problem: AnswerProblem

  /// The place in Unicode scalars from the start of the condition.
  package var range: Range<Int> { problem.range }
}
