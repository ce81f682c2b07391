import Assessment
import Canvas
import InformationTheory

extension CodeBookScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(text[context.language])
  }

  private var text: Bilingual {
    guard let change = lastChange, let numbers = CodeBookNumbers(self) else {
      return CodeBookPhrases.begin
    }
    switch change.kind {
    case .edit(let side, let index):
      let old = (side == .p ? change.p : change.q)[index]
      let texts = Double.newsTexts(old, self[side].values[index])
      return price(CodeBookPhrases.moved(side, name(index), from: texts.0, to: texts.1), change)
    case .swap: return swapped(change)
    case .oneHot(let side, let index):
      return price(DistributionsPhrases.oneHot(side.rawValue, name(index)), change)
    case .uniform(let side): return price(DistributionsPhrases.uniform(side.rawValue), change)
    case .fixed(let side, let index, let isFixed):
      return DistributionsPhrases.fixed(
        DistributionsPhrases.value(side, name(index)), self[side].values[index].fewDigits,
        isFixed: isFixed)
    case .option(let option):
      return DistributionsPhrases.option(CodeBookPhrases.name(option), setting(of: option))
    case .drawn(let number): return drawn(number, numbers)
    case .takenBack(let number):
      return CodeBookPhrases.takenBack(
        number, left: draws.count, mean: numbers.mean?.quantityText)
    case .run: return CodeBookPhrases.run(isRunning, count: draws.count)
    }
  }

  /// What a change did to the price.
  private func price(_ lead: Bilingual, _ change: CodeBookChange) -> Bilingual {
    guard let old = crossEntropy(change.p, change.q), let new = crossEntropy(p.values, q.values)
    else { return lead }
    let kl = CodeBookNumbers(self)?[.kl].quantityText ?? ""
    return CodeBookPhrases.price(
      lead, from: old.quantityText, to: new.quantityText, kl: kl)
  }

  private func swapped(_ change: CodeBookChange) -> Bilingual {
    guard let old = crossEntropy(change.p, change.q), let new = crossEntropy(p.values, q.values)
    else { return DistributionsPhrases.swapped }
    return CodeBookPhrases.swapped(
      from: old.quantityText, to: new.quantityText, isSame: (old - new).magnitude < 1e-9)
  }

  private func crossEntropy(_ p: [Double], _ q: [Double]) -> Double? {
    guard let p = try? Distribution(p), let q = try? Distribution(q) else { return nil }
    return InformationTheory.crossEntropy(of: p, relativeTo: q, in: .bits)
  }

  private func drawn(_ number: Int, _ numbers: CodeBookNumbers) -> Bilingual {
    guard number > 0, let last = draws.words.last else {
      return draws.count >= WordDraws.most ? CodeBookPhrases.mostWords : CodeBookPhrases.begin
    }
    let mean = (numbers.mean ?? .nan).quantityText
    let goal = numbers[.crossEntropy].quantityText
    if number == 1 {
      return CodeBookPhrases.oneDrawn(
        draws.count, name(last), length: numbers[.length, last].quantityText, mean: mean,
        goal: goal)
    }
    return CodeBookPhrases.drawn(number, total: draws.count, mean: mean, goal: goal)
  }

  /// What an option is set to.
  func setting(of option: CodeBookOption) -> Bilingual {
    switch option {
    case .view: CodeBookPhrases.name(view)
    case .labels: DistributionsPhrases.name(labels)
    case .seed: Bilingual(zh: String(draws.seed), en: String(draws.seed))
    case .speed: CodeBookPhrases.speed(speed.shortest)
    }
  }
}
