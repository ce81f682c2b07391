/// A question with options of which one is right, answered with ten chips.
package struct ChoiceQuestion: Equatable, Sendable {
  /// One of the options.
  package struct Option: Equatable, Sendable {
    /// What it says.
    package var text: Bilingual
    /// Why it is right, or what is wrong about it.
    package var because: Bilingual

    /// Creates an option from its words and its reason.
    package init(text: Bilingual, because: Bilingual) {
      self.text = text
      self.because = because
    }
  }

  /// The options, in the order shown.
  package var options: [Option]
  /// The index of the right one.
  package var right: Int
  /// Whether the learner predicts what the exercise's scene will then show.
  package var isPrediction: Bool

  /// Creates a question from its options and the index of the right one.
  package init(options: [Option], right: Int, isPrediction: Bool = false) {
    self.options = options
    self.right = right
    self.isPrediction = isPrediction
  }

  /// Judges chips laid on the options, as `7,2,1`.
  package func check(_ raw: String) -> Verdict {
    guard raw.contains(where: { $0 != " " }) else { return .unanswered }
    guard let chips = Chips(raw, options: options.count) else {
      let laid = Chips(raw, options: options.count, isFinished: false)
      let kind = laid.map { AnswerProblem.Kind.chipsInHand($0.left) }
      return .invalid(
        AnswerProblem(
          kind ?? .notTenChips(options: options.count), at: 0..<raw.unicodeScalars.count))
    }
    return .laid(chips, right: right)
  }

  /// What is wrong with the question as an author wrote it.
  func authorProblems() -> [AuthorProblem] {
    guard options.count >= 2, options.indices.contains(right) else {
      return [.optionsWithoutOneRight(options.count)]
    }
    let texts = options.map(\.text)
    let isDistinct = texts.indices.allSatisfy { i in
      texts[..<i].allSatisfy { $0.zh != texts[i].zh && $0.en != texts[i].en }
    }
    guard isDistinct else { return [.equalOptions] }
    var problems: [AuthorProblem] = []
    if check("") != .unanswered || check(" ") != .unanswered { problems.append(.blankIsJudged) }
    let sure = options.indices.map { $0 == right ? "10" : "0" }.joined(separator: ",")
    guard case .laid(let chips, let answer) = check(sure), answer == right else {
      return problems + [.ownAnswerRefused]
    }
    if chips.cost(of: right) != 0 || !chips.favours(right) { problems.append(.ownAnswerRefused) }
    return problems
  }
}
