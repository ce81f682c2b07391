import Assessment
import InformationTheory

extension DistributionsScene {
  package func summary(_ context: SceneContext) -> [String] {
    var summary = SceneSummary(context)
    summary.say(DistributionsPhrases.subject(outcomes: count, showsQ: showsQ))
    if let numbers = numbers(in: context.base) {
      say(numbers, context, in: &summary)
    } else {
      let side: Side = p.sumsToOne ? .q : .p
      summary.say(DistributionsPhrases.noEntropies(side, sum: self[side].sum))
    }
    summary.gap()
    let picture = DistributionsPicture(scene: self, context: context)
    let kinds = picture.tableKinds
    summary.table(
      [DistributionsPhrases.outcome[context.language]]
        + kinds.map { picture.header($0, isShort: false) },
      (0..<count).map { index in
        [labels.name(index, in: context.language)]
          + kinds.map { kind in
            switch kind {
            case .value(let side): self[side].values[index].probabilityText
            case .cell(let cell): value(cell, index, in: context.base).quantityText
            }
          }
      })
    return summary.lines
  }

  private func say(
    _ numbers: DistributionsNumbers, _ context: SceneContext, in summary: inout SceneSummary
  ) {
    let unit = BasePhrases.name(context.base)
    let entropy = numbers.entropy.quantityText
    guard showsQ else {
      if totals.contains(.entropy) { summary.say(DistributionsPhrases.entropy(entropy, unit)) }
      return
    }
    if let culprit = p.values.indices.first(where: { p.values[$0] > 0 && q.values[$0] == 0 }) {
      let label = bilingualName(culprit)
      let reason = Bilingual(
        zh: DistributionsPhrases.infinite(label.zh).zh,
        en: DistributionsPhrases.infinite(label.en).en)
      summary.say(DistributionsPhrases.infinity(reason, entropy: entropy, unit))
    } else {
      summary.say(
        DistributionsPhrases.balance(
          entropy: entropy, kl: numbers.kl.quantityText, cross: numbers.crossEntropy.quantityText,
          unit: unit,
          holds: Self.printedSumHolds(
            [numbers.entropy, numbers.kl], whole: numbers.crossEntropy, places: 4)))
    }
    if totals.contains(.klReverse) {
      summary.say(
        DistributionsPhrases.others(
          reverse: numbers.klReverse.quantityText, js: numbers.js.quantityText,
          perplexity: numbers.perplexity.quantityText))
    }
    if view == .descent, descent.updates > 0 {
      summary.say(DistributionsPhrases.path(descent.updates, numbers.kl.shown(8)))
    }
  }
}
