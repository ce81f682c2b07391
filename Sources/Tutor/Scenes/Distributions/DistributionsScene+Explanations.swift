import Assessment
import Canvas
import InformationTheory

extension DistributionsScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    let writer = ExplanationWriter(scene: self, context: context)
    var result = writer.values
    if drawnView == .table { result += writer.cells }
    result += writer.totals + writer.plots + writer.options
    return result.map { Explanation($0.element, context.look.plain($0.text)) }
  }
}

/// Explains the scene with the numbers that are on it now.
private struct ExplanationWriter {
  let scene: DistributionsScene
  let context: SceneContext

  private var language: Language { context.language }
  private var sides: [Side] { scene.showsQ ? [.p, .q] : [.p] }

  private func name(_ side: Side, _ index: Int) -> String {
    DistributionsPhrases.value(side, scene.bilingualName(index))[language]
  }

  var values: [Explanation] {
    sides.flatMap { side -> [Explanation] in
      let shares = scene[side]
      let values = (0..<scene.count).map { index in
        Explanation(
          DistributionsElement.value(side, index).name,
          DistributionsPhrases.given(
            side, name(side, index), shares.values[index].shortest,
            isFixed: shares.fixed.contains(index))[language])
      }
      let sum = DistributionsPhrases.sum(side, shares.sum.shortest, isOne: shares.sumsToOne)
      return values + [Explanation(DistributionsElement.sum(side).name, sum[language])]
    }
  }

  var cells: [Explanation] {
    scene.cells.flatMap { cell in
      (0..<scene.count).compactMap { index in
        let element = DistributionsElement.cell(cell, index).name
        let value = scene.value(cell, index, in: context.base)
        let formula = formula(element) ?? "\(name(.q, index)): \(value.shown(8))"
        // The first of a column says what the column is.
        guard index == 0 else { return Explanation(element, formula) }
        let meaning = DistributionsPhrases.meaning(cell, showsQ: scene.showsQ)[language]
        return Explanation(element, formula + remark(meaning) + stop)
      }
    }
  }

  var totals: [Explanation] {
    guard let numbers = scene.numbers(in: context.base) else { return [] }
    return scene.totals.map { total in
      let unit = total == .perplexity ? "" : " \(BasePhrases.name(context.base)[language])"
      let symbol = line(
        scene.derivation(of: total.rawValue, context)?.symbol ?? total.rawValue)
      let meaning = DistributionsPhrases.meaning(total)[language]
      return Explanation(
        total.rawValue,
        "\(symbol) = \(numbers[total].shown(8))\(unit)\(remark(meaning))\(stop)"
          + reason(total, numbers))
    }
  }

  /// What makes a number infinite, as a sentence of its own.
  private func reason(_ total: DistributionsTotal, _ numbers: DistributionsNumbers) -> String {
    guard numbers[total] == .infinity else { return "" }
    let isReverse = total == .klReverse
    let (above, below) = isReverse ? (scene.q, scene.p) : (scene.p, scene.q)
    let culprit = above.values.indices.first { above.values[$0] > 0 && below.values[$0] == 0 }
    guard let culprit else { return "" }
    let label = scene.labels.name(culprit, in: language)
    let text =
      isReverse
      ? DistributionsPhrases.infiniteReverse(label) : DistributionsPhrases.infinite(label)
    return "\(language == .en ? " " : "")∞\(colon)\(text[language])\(stop)"
  }

  var options: [Explanation] {
    scene.options.map { option in
      Explanation(
        option.rawValue,
        "\(DistributionsPhrases.meaning(option)[language])\(colon)\(scene.setting(of: option)[language])"
      )
    }
  }

  var plots: [Explanation] {
    var result: [Explanation] = []
    if scene.drawnView == .sweep {
      for index in 0..<scene.count { result.append(chart(index)) }
    }
    if scene.count == 3, scene.drawnView == .simplex || scene.drawnView == .descent {
      let q = scene.q.values.map(\.newsText).joined(separator: ", ")
      result.append(Explanation("simplex", DistributionsPhrases.simplex(q)[language]))
    }
    if scene.view == .descent, let numbers = scene.numbers(in: context.base) {
      let path = DistributionsPhrases.path(scene.descent.updates, numbers.kl.shown(8))
      result.append(Explanation("path", path[language]))
    }
    return result
  }

  private func chart(_ index: Int) -> Explanation {
    let place = scene.sweepMinimum(index)
    let least = scene.crossEntropy(with: index, at: place).map { $0 * context.base.perNat }
    let text = DistributionsPhrases.chart(
      name(.q, index), place.newsText, (least ?? .nan).quantityText)
    return Explanation(DistributionsElement.chart(index).name, text[language])
  }

  /// `−ln q(sunny) = −ln 0.5 = 0.69314718`
  private func formula(_ element: String) -> String? {
    guard let derivation = scene.derivation(of: element, context) else { return nil }
    let numbers = line(derivation.substituted(places: 6))
    return "\(line(derivation.symbol)) = \(numbers) = \(derivation.value.shown(8))"
  }

  private func line(_ tex: String) -> String {
    (try? Formula(tex))?.oneLine(context.look) ?? tex
  }

  /// What a number is, behind it.
  private func remark(_ meaning: String) -> String {
    language == .zh ? "（\(meaning)）" : ", \(meaning)"
  }

  private var colon: String { language == .zh ? "：" : ": " }
  private var stop: String { language == .zh ? "。" : "." }
}
