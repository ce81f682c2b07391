import Assessment
import InformationTheory

extension PenaltyScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    let base = context.base
    let scale = { (loss: PenaltyLoss) in loss == .crossEntropy ? base.perNat : 1 }
    let numbers = numbers
    var result: [(PenaltyElement, Bilingual)] = (placeElements + [.y, .view]).map {
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
    return result.map { Explanation($0.0.name, context.look.plain($0.1[context.language])) }
  }
}
