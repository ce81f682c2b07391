extension Calibration {
  /// Whether the chips promise too much or too little, as far as the answers tell.
  package enum Confidence: Equatable, Sendable {
    /// There are too few answers to say.
    case tooFew(count: Int)
    /// The favourites were right less often than chance would make likely.
    case overconfident(Tally)
    /// The favourites were right more often than chance would make likely.
    case underconfident(Tally)
    /// The answers show neither.
    case noSign(Tally)
  }

  /// How often the favoured options were right, and how often the chips on them promised it.
  package struct Tally: Equatable, Sendable {
    /// The questions in which some options had more chips than others.
    package var count: Int
    /// In how many of them a favoured option was right.
    package var right: Int
    /// In how many the chips promised it: the sum of the shares of chips on the favoured options.
    package var promised: Double
  }

  /// From how many answers on something is said.
  package static let fewestAnswers = 10
  /// How unlikely a tally must be on one side before it counts as a sign.
  package static let significance = 0.025

  /// What the answers tell of the learner's confidence.
  ///
  /// A question's favourites are the options with the most chips; that one of them is right has the
  /// probability q of the chips on them, if the chips mean what they say. The number of questions in
  /// which it came true then has the distribution of a sum of unequal coins (Poisson's binomial
  /// distribution), computed exactly. A question with equal chips on all options favours none.
  package var confidence: Confidence {
    var tally = Tally(count: 0, right: 0, promised: 0)
    // chances[k]: the probability that k of the questions so far came true.
    var chances = [1.0]
    for prediction in predictions {
      let counts = prediction.chips.counts
      let most = counts.max() ?? 0
      let favoured = counts.filter { $0 == most }
      guard favoured.count < counts.count else { continue }
      let q = Double(favoured.reduce(0, +)) / Double(Chips.total)
      tally.count += 1
      tally.promised += q
      if counts[prediction.right] == most { tally.right += 1 }
      var next = chances.map { $0 * (1 - q) } + [0]
      for index in chances.indices { next[index + 1] += chances[index] * q }
      chances = next
    }
    guard tally.count >= Self.fewestAnswers else { return .tooFew(count: tally.count) }
    let atMost = chances[...tally.right].reduce(0, +)
    let atLeast = chances[tally.right...].reduce(0, +)
    if atMost <= Self.significance { return .overconfident(tally) }
    if atLeast <= Self.significance { return .underconfident(tally) }
    return .noSign(tally)
  }
}
