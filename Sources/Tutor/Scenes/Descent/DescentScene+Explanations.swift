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
    return result.map { Explanation($0.0.name, context.look.spelled($0.1[context.language])) }
  }

  /// The state in sentences and tables, for those who cannot or will not see the drawings.
  package func summary(_ context: SceneContext) -> [String] {
    let (look, language, base) = (context.look, context.language, context.base)
    let table = PlainTable.lines(
      header: [DescentPhrases.parameter[language]]
        + DescentCell.allCases.map { DescentPhrases.name($0, settings)[language] },
      rows: DescentParameter.allCases.map { parameter in
        let name = settings.moves(parameter) ? "" : " \(DescentPhrases.isFixed[language])"
        return [parameter.rawValue + name]
          + DescentCell.allCases.map { value($0, parameter).lossText }
      }, look: look)
    let numbers = totals.map {
      DescentPhrases.name($0, settings, base)[language] + " = " + text(of: $0, in: base)
    }
    let fields = options.filter { $0 != .view && $0 != .speed }.map {
      "\(DescentPhrases.name($0)[language]) \(setting(of: $0)[language])"
    }
    let separator = language == .zh ? "，" : ", "
    let head = [
      DescentPhrases.summary(path.updates, settings, base)[language],
      fields.joined(separator: separator), numbers.joined(separator: separator),
    ].map(look.spelled)
    return head + [""] + table + ["", look.spelled(DescentPhrases.pathTitle[language])]
      + pathTable(context)
  }

  /// The start and the last updates of the path.
  private func pathTable(_ context: SceneContext) -> [String] {
    let language = context.language
    let shown = [0] + path.points.indices.dropFirst().suffix(10)
    return PlainTable.lines(
      header: [
        DescentPhrases.updateAxis[language], "w", "b", DescentPhrases.loss[language],
      ],
      rows: shown.map { index in
        let point = path.points[index]
        return [
          "\(index)", point.w.lossText, point.b.lossText,
          (point.lossInNats * context.base.perNat).lossText,
        ]
      }, look: context.look)
  }
}
