import Assessment
import InformationTheory

extension CodeBookScene {
  package func summary(_ context: SceneContext) -> [String] {
    guard let numbers = CodeBookNumbers(self) else { return [] }
    var summary = SceneSummary(context)
    summary.say(
      CodeBookPhrases.summary(
        entropy: numbers[.entropy].quantityText, kl: numbers[.kl].quantityText,
        cross: numbers[.crossEntropy].quantityText,
        reverse: numbers[.crossEntropyReverse].quantityText,
        holds: numbers.printedSumHolds))
    summary.say(
      CodeBookPhrases.codesSummary(
        own: numbers[.huffmanOwn].quantityText, huffman: numbers[.huffman].quantityText,
        shannon: numbers.shannon == nil ? nil : numbers[.shannon].quantityText))
    if let mean = numbers.mean {
      summary.say(
        CodeBookPhrases.drawn(
          draws.count, total: draws.count, mean: mean.quantityText,
          goal: numbers[.crossEntropy].quantityText))
    }
    summary.gap()
    summary.table(
      CodeBookPhrases.tableTitles(context.language),
      (0..<count).map { index in
        [
          labels.name(index, in: context.language), p.values[index].probabilityText,
          q.values[index].probabilityText, numbers[.length, index].quantityText,
          numbers[.cost, index].quantityText, numbers.huffman.words[index],
          numbers.shannon?.words[index] ?? "–",
        ]
      }, left: [5, 6])
    return summary.lines
  }
}

extension CodeBookNumbers {
  /// Whether the printed H(p) and KL add up to the printed H(p, q).
  var printedSumHolds: Bool {
    DistributionsScene.printedSumHolds(
      [self[.entropy], self[.kl]], whole: self[.crossEntropy], places: 4)
  }
}
