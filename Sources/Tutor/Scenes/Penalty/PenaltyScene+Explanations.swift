import Assessment
import InformationTheory

extension PenaltyScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    let base = context.base
    let scale = { (loss: PenaltyLoss) in loss == .crossEntropy ? base.perNat : 1 }
    let numbers = numbers
    var result: [(PenaltyElement, Bilingual)] = [placeElement, .y, .view].map {
      ($0, PenaltyPhrases.explainField($0, setting(of: $0)))
    }
    result.append((.chart, PenaltyPhrases.explainChart(view, placeText)))
    result += losses.map {
      (
        .value($0),
        PenaltyPhrases.explainValue(
          $0, formula: PenaltyPhrases.formula($0, numbers, base),
          value: (numbers.value($0) * scale($0)).lossText)
      )
    }
    result += losses.map {
      (
        .slope($0),
        PenaltyPhrases.explainSlope(
          $0, view, slope: (numbers.slope($0) * scale($0)).lossText)
      )
    }
    let headings = referenceHeadings(base)
    result += references.indices.map { index in
      let values = zip(headings, referenceValues(index, base)).map { "\($0) = \($1.lossText)" }
      let name = view == .margin ? "m" : "q"
      return (
        .row(index), PenaltyPhrases.explainRow("\(name) = \(referenceText(index))", values)
      )
    }
    return result.map { Explanation($0.0.name, context.look.spelled($0.1[context.language])) }
  }

  /// The state in sentences and tables, for those who cannot or will not see the chart.
  package func summary(_ context: SceneContext) -> [String] {
    let (look, language, base) = (context.look, context.language, context.base)
    let scale = { (loss: PenaltyLoss) in loss == .crossEntropy ? base.perNat : 1 }
    let numbers = numbers
    let here = PlainTable.lines(
      header: [
        PenaltyPhrases.tableLoss[language], PenaltyPhrases.loss[language],
        PenaltyPhrases.slope(view)[language],
      ],
      rows: losses.map {
        [
          "\($0.letter) \(PenaltyPhrases.name($0)[language]) "
            + PenaltyPhrases.formula($0, numbers, base),
          (numbers.value($0) * scale($0)).lossText, (numbers.slope($0) * scale($0)).lossText,
        ]
      }, look: look)
    let places = PlainTable.lines(
      header: [view == .margin ? "m" : "q"] + referenceHeadings(base),
      rows: references.indices.map { index in
        [referenceText(index)] + referenceValues(index, base).map(\.lossText)
      }, look: look)
    let sentences = [
      PenaltyPhrases.summary(
        view, answer: PenaltyPhrases.answer(isYes), place: placeText)[language],
      PenaltyPhrases.verdict(numbers, base)[language],
    ].map(look.spelled)
    return [sentences[0], ""] + here
      + ["", sentences[1], "", look.spelled(PenaltyPhrases.places[language])] + places
  }
}
