import Assessment
import InformationTheory

extension PenaltyScene {
  package func summary(_ context: SceneContext) -> [String] {
    let (language, base) = (context.language, context.base)
    let scale = { (loss: PenaltyLoss) in loss == .crossEntropy ? base.perNat : 1 }
    let numbers = numbers
    var summary = SceneSummary(context)
    summary.say(
      PenaltyPhrases.summary(view, answer: PenaltyPhrases.answer(isYes), place: placeText))
    summary.say(PenaltyPhrases.verdict(numbers, base))
    summary.gap()
    summary.table(
      [
        PenaltyPhrases.tableLoss[language], PenaltyPhrases.loss[language],
        PenaltyPhrases.slope(view)[language],
      ],
      losses.map {
        [
          "\($0.letter) \(PenaltyPhrases.name($0)[language]) "
            + PenaltyPhrases.formula($0, numbers, base),
          (numbers.value($0) * scale($0)).lossText, (numbers.slope($0) * scale($0)).lossText,
        ]
      })
    summary.gap()
    summary.say(PenaltyPhrases.places)
    summary.table(
      [view == .margin ? "m" : "q"] + referenceHeadings(base),
      references.indices.map { index in
        [referenceText(index)] + referenceValues(index, base).map(\.lossText)
      })
    return summary.lines
  }
}
