/// Items to be brought into their order.
package struct OrderQuestion: Equatable, Sendable {
  /// The items in the right order.
  package var items: [Bilingual]

  /// Asks for the order in which the items are given here.
  package init(items: [Bilingual]) { self.items = items }

  /// The order in which the items are shown at first: reversed and turned by one, so that it is the
  /// same everywhere and not right.
  package var shown: [Int] {
    let reversed = Array(items.indices.reversed())
    return Array(reversed.dropFirst() + reversed.prefix(1))
  }

  /// Judges an order, as the numbers of the items from 1: `2,1,3`.
  package func check(_ raw: String) -> Verdict {
    guard raw.contains(where: { $0 != " " }) else { return .unanswered }
    let words = raw.split(separator: ",", omittingEmptySubsequences: false)
    let order = words.compactMap { Int($0.drop { $0 == " " }) }
    guard order.count == words.count, order.sorted() == Array(1...max(1, items.count)) else {
      let length = raw.unicodeScalars.count
      return .invalid(AnswerProblem(.notAnOrder(items: items.count), at: 0..<length))
    }
    let first = order.indices.first { order[$0] != $0 + 1 }
    return .ordered(firstWrong: first)
  }

  /// What is wrong with the question as an author wrote it.
  func authorProblems() -> [AuthorProblem] {
    guard items.count >= 3 else { return [.tooFewItems(items.count)] }
    var problems: [AuthorProblem] = []
    let isDistinct = items.indices.allSatisfy { i in
      items[..<i].allSatisfy { $0.zh != items[i].zh && $0.en != items[i].en }
    }
    if !isDistinct { problems.append(.equalOptions) }
    if check("") != .unanswered || check(" ") != .unanswered { problems.append(.blankIsJudged) }
    let (own, first) = (Array(items.indices), shown)
    if check(Self.written(own)) != .ordered(firstWrong: nil) { problems.append(.ownAnswerRefused) }
    if check(Self.written(first)) == .ordered(firstWrong: nil) { problems.append(.shownInOrder) }
    return problems
  }

  private static func written(_ order: [Int]) -> String {
    order.map { String($0 + 1) }.joined(separator: ",")
  }
}
