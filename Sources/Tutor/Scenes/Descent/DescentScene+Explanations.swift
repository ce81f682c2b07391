import Assessment
import InformationTheory

extension DescentScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    let base = context.base
    var result: [(DescentElement, Bilingual)] = [
      (.status, DescentPhrases.explainStatus(path.updates))
    ]
    result += plots.map {
      (.plot($0), DescentPhrases.explain($0, settings, slope: slopeAlong.lossText))
    }
    result += totals.map {
      (
        .total($0),
        DescentPhrases.explain($0, settings, text(of: $0, in: base), base)
      )
    }
    for parameter in DescentParameter.allCases {
      result += DescentCell.allCases.map {
        (
          .cell($0, parameter),
          DescentPhrases.explain(
            $0, parameter, settings, value($0, parameter).lossText)
        )
      }
    }
    result += options.map {
      (.option($0), DescentPhrases.explain($0, setting(of: $0)))
    }
    return result.map { Explanation($0.0.name, context.look.plain($0.1[context.language])) }
  }
}
