import Assessment
package import InformationTheory

extension GuessScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    guard !laid.isEmpty else { return nil }
    let source = GuessDerivation(scene: self, language: context.language)
    switch GuessElement(element) {
    case .last(let player): return source.cost(laid.count - 1, player)
    case .mean(let player): return source.mean(player)
    case .chips, .action, .option, nil: return nil
    }
  }
}

/// Builds the derivations of what characters cost.
private struct GuessDerivation {
  let scene: GuessScene
  let language: Language

  private var model: CountingModel { scene.text.corpus.model }

  /// (Σ −log₂ q) / n
  func mean(_ player: GuessPlayer) -> Derivation {
    let costs = scene.laid.indices.map { cost($0, player) }
    return Derivation(
      "\\text{\(GuessPhrases.mean[language])}", .mean, scene.mean(player) ?? .nan, parts: costs)
  }

  /// -log₂ of the probability of what came.
  func cost(_ turn: Int, _ player: GuessPlayer) -> Derivation {
    let probability = probability(turn, player)
    let logarithm = Derivation(
      "\\log_2 \(probability.symbol)", .logarithm(.bits),
      LogBase.bits.logarithm(of: probability.value), parts: [probability])
    return Derivation(
      "-\(logarithm.symbol)", .negation, scene.cost(turn, player), parts: [logarithm])
  }

  private func probability(_ turn: Int, _ player: GuessPlayer) -> Derivation {
    let question = scene.question(turn)
    guard player != .you else {
      let chips = scene.laid[turn].counts[question.right]
      let symbol = "q(\(label(question, question.right)))"
      return Derivation(
        symbol, .quotient, Double(chips) / Double(GuessChips.total),
        parts: [
          .given("\\text{\(GuessPhrases.chipsLaid[language])}", Double(chips)),
          .given("\\text{\(GuessPhrases.chipsInAll[language])}", Double(GuessChips.total)),
        ])
    }
    guard question.right == GuessQuestion.offered else {
      return model(question.answer, question, player)
    }
    let parts = question.candidates.map { model($0, question, player) }
    let sum = Derivation("\\sum P", .sum, parts.reduce(0) { $0 + $1.value }, parts: parts)
    let all = player == .bigram ? question.bigram : question.unigram
    return Derivation(
      "P(\(label(question, question.right)))", .difference, all[question.right],
      parts: [.given("1", 1), sum])
  }

  /// One character under one of the models.
  private func model(
    _ character: Character, _ question: GuessQuestion, _ player: GuessPlayer
  ) -> Derivation {
    let b = text(character)
    let single = Derivation(
      "P(\(b))", .quotient, model.probability(character),
      parts: [
        .given("n(\(b))", Double(model.count(character))), .given("N", Double(model.total)),
      ])
    guard player == .bigram else { return single }
    let a = text(question.previous)
    let previous = question.previous
    let pairs = Derivation.given(
      "n(\(a)\\,\(b))", Double(model.count(character, after: previous)))
    let weight = Derivation.given("k", CountingModel.weight)
    let share = Derivation(
      "k \\cdot P(\(b))", .product, CountingModel.weight * single.value, parts: [weight, single])
    let heads = Derivation.given("n(\(a))", Double(model.count(after: previous)))
    return Derivation(
      "P(\(b) \\mid \(a))", .quotient, model.probability(character, after: previous),
      parts: [
        Derivation(
          "n(\(a)\\,\(b)) + k \\cdot P(\(b))", .sum, pairs.value + share.value,
          parts: [pairs, share]),
        Derivation("n(\(a)) + k", .sum, heads.value + weight.value, parts: [heads, weight]),
      ])
  }

  private func label(_ question: GuessQuestion, _ choice: Int) -> String {
    choice < question.candidates.count
      ? text(question.candidates[choice]) : "\\text{\(GuessPhrases.other[language])}"
  }

  private func text(_ character: Character) -> String {
    "\\text{\(GuessPhrases.name(character)[language].filter { !"\\{}".contains($0) })}"
  }
}
