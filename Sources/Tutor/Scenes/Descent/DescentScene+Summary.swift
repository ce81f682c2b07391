import Assessment
import InformationTheory

extension DescentScene {
  package func summary(_ context: SceneContext) -> [String] {
    let (language, base) = (context.language, context.base)
    let separator = language == .zh ? "，" : ", "
    let stop = language == .zh ? "。" : "."
    let numbers = totals.map {
      DescentPhrases.name($0, settings, base)[language] + " = " + text(of: $0, in: base)
    }
    let fields = options.filter { $0 != .view && $0 != .speed }.map {
      "\(DescentPhrases.name($0)[language]) \(setting(of: $0)[language])"
    }
    var summary = SceneSummary(context)
    summary.say(DescentPhrases.summary(path.updates, settings, base))
    summary.say(fields.joined(separator: separator) + stop)
    summary.say(numbers.joined(separator: separator) + stop)
    summary.gap()
    summary.table(
      [DescentPhrases.parameter[language]]
        + DescentCell.allCases.map { DescentPhrases.name($0, settings)[language] },
      DescentParameter.allCases.map { parameter in
        let name = settings.moves(parameter) ? "" : " \(DescentPhrases.isFixed[language])"
        return [parameter.rawValue + name]
          + DescentCell.allCases.map { value($0, parameter).lossText }
      })
    summary.gap()
    summary.say(DescentPhrases.pathTitle)
    addPath(context, to: &summary)
    return summary.lines
  }

  /// The start and the last updates of the path.
  private func addPath(_ context: SceneContext, to summary: inout SceneSummary) {
    let language = context.language
    let shown = [0] + path.points.indices.dropFirst().suffix(10)
    summary.table(
      [
        DescentPhrases.updateAxis[language], "w", "b", DescentPhrases.loss[language],
      ],
      shown.map { index in
        let point = path.points[index]
        return [
          "\(index)", point.w.lossText, point.b.lossText,
          (point.lossInNats * context.base.perNat).lossText,
        ]
      })
  }
}
