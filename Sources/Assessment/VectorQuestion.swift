package import InformationTheory

/// A question whose answer is a list of numbers: a distribution, a gradient, new parameters.
package struct VectorQuestion: Equatable, Sendable {
  /// Where the right list comes from.
  package var key: Key
  /// What the entries are called.
  package var labels: [Bilingual]
  /// How far each entry may lie from the right one; nil for the standard.
  package var statedTolerance: Double?
  /// Slips that can be made in this question; their answers are lists.
  package var ownSlips: [OwnSlip]

  /// Where a right list comes from.
  package enum Key: Equatable, Sendable {
    /// A function of the catalogue that gives a list.
    case computed(Computation)
    /// An expression that gives a list.
    case stated(Expression)
  }

  /// States a question.
  package init(
    key: Key, labels: [Bilingual] = [], tolerance: Double? = nil, ownSlips: [OwnSlip] = []
  ) {
    self.key = key
    self.labels = labels
    self.statedTolerance = tolerance
    self.ownSlips = ownSlips
  }

  /// The right entries.
  package func rightEntries() throws(QuestionError) -> [Double] {
    let entries: [Double]
    switch key {
    case .stated(let expression):
      do { entries = try expression.quantity(zeroWins: true).entries } catch {
        throw .expression(error)
      }
    case .computed(let computation):
      let result: Argument
      do { result = try computation.evaluate() } catch { throw .computation(error) }
      switch result {
      case .vector(let vector): entries = vector
      case .matrix(let rows) where rows.count == 1: entries = rows[0]
      case .number, .matrix, .text, .flag: throw .notAList
      }
    }
    guard entries.count > 1, entries.allSatisfy(\.isFinite) else { throw .notAList }
    return entries
  }

  /// How far an entry may lie from the right one.
  func tolerance(for right: Double) -> Double { statedTolerance ?? Tolerance.standard(for: right) }

  /// The right list written out.
  var equation: String {
    guard let entries = try? rightEntries() else { return "" }
    let list = "(" + entries.map(\.shown).joined(separator: ", ") + ")"
    guard case .stated(let expression) = key, expression.rendering != list else { return list }
    return "\(expression.rendering) = \(list)"
  }

  /// Reads an answer.
  package func read(_ raw: String) -> Reading {
    guard let count = try? rightEntries().count else { return Answer.read(raw, entries: 2) }
    return Answer.read(raw, entries: count)
  }

  /// Judges an answer.
  package func check(_ raw: String) -> Verdict {
    let right: [Double]
    do { right = try rightEntries() } catch {
      return .invalid(AnswerProblem(.brokenQuestion(error), at: 0..<0))
    }
    switch Answer.read(raw, entries: right.count) {
    case .nothing: return .unanswered
    case .problem(let problem): return .invalid(problem)
    case .answer(let answer): return judge(answer, right)
    }
  }

  private func judge(_ answer: Answer, _ right: [Double]) -> Verdict {
    let wrong = right.indices.filter {
      !answer.entries[$0].isWithin(tolerance(for: right[$0]), of: right[$0])
    }
    if wrong.isEmpty { return .right(answer) }
    let widths = widths(of: answer, right)
    if wrong.allSatisfy({ answer.entries[$0].isWithin(widths.typed[$0], of: right[$0]) }) {
      let range = 0..<answer.typed.unicodeScalars.count
      return .invalid(AnswerProblem(.tooFewDigits(places: 3), at: range))
    }
    return .wrong(diagnosis(of: answer.entries, widths.matched, wrong, right))
  }

  /// Half a unit of the last digit typed of each entry, and that but never more than the tolerance.
  private func widths(
    of answer: Answer, _ right: [Double]
  ) -> (typed: [Double], matched: [Double]) {
    let precisions = answer.precisions
    let typed = right.indices.map { index in
      precisions.indices.contains(index) ? precisions[index]?.halfUnit ?? 0 : 0
    }
    let matched = right.indices.map { index in
      let standard = tolerance(for: right[index])
      return typed[index] > 0 ? min(max(typed[index], 1e-9), standard) : standard
    }
    return (typed, matched)
  }

  private func diagnosis(
    of entries: [Double], _ widths: [Double], _ wrong: [Int], _ right: [Double]
  ) -> Diagnosis? {
    let matches = { (other: [Double]) in
      other.count == entries.count
        && entries.indices.allSatisfy { entries[$0].isWithin(widths[$0], of: other[$0]) }
    }
    for (index, slip) in ownSlips.enumerated() {
      guard let value = try? slip.answer.quantity(zeroWins: true) else { continue }
      if matches(value.entries) { return .own(index) }
    }
    if matches(right.map { -$0 }) { return .opposite }
    if let factor = Self.factor(of: entries, right), matches(right.map { $0 * factor }) {
      return .multiple(factor)
    }
    return .entries(wrong, sum: Self.sum(of: entries, right))
  }

  /// By what all entries are multiplied, if it is a number that slips lead to.
  private static func factor(of entries: [Double], _ right: [Double]) -> Double? {
    guard let place = right.indices.max(by: { abs(right[$0]) < abs(right[$1]) }) else { return nil }
    let ratio = entries[place] / right[place]
    let count = Double(entries.count)
    let bits = 1.4426950408889634
    return [2, 0.5, count, 1 / count, bits, 1 / bits, 10, 0.1].first {
      abs(ratio / $0 - 1) < 5e-3
    }
  }

  /// What the entries sum to, if the right ones sum to 0 or 1 and these do not.
  private static func sum(of entries: [Double], _ right: [Double]) -> EntrySum? {
    let (found, expected) = (entries.reduce(0, +), right.reduce(0, +))
    let telling = [0.0, 1].first { abs(expected - $0) < 1e-9 }
    guard let telling, abs(found - telling) > 2e-3 else { return nil }
    return EntrySum(found: found, expected: telling)
  }
}
