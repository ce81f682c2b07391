import Assessment
import Canvas
import InformationTheory

extension DistributionsScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(DistributionsNews(scene: self, context: context).text)
  }
}

/// Tells the last change in words and numbers.
private struct DistributionsNews {
  let scene: DistributionsScene
  let context: SceneContext

  private var language: Language { context.language }

  var text: String {
    guard let change = scene.lastChange else { return DistributionsPhrases.begin[language] }
    switch change.kind {
    case .edit(let side, let index): return edit(side, index, change)
    case .place:
      return told("q → (\(scene.q.values.map(\.newsText).joined(separator: ", ")))", change)
    case .swap: return told(DistributionsPhrases.swapped[language], change)
    case .oneHot(let side, let index):
      let label = scene.bilingualName(index)
      return told(DistributionsPhrases.oneHot(side.rawValue, label)[language], change)
    case .uniform(let side):
      return told(DistributionsPhrases.uniform(side.rawValue)[language], change)
    case .normalized(let sides):
      return told(DistributionsPhrases.normalized(sides.map(\.rawValue))[language], change)
    case .fixed(let side, let index, let isFixed):
      let name = DistributionsPhrases.value(side, scene.bilingualName(index))
      let value = scene[side].values[index].fewDigits
      return DistributionsPhrases.fixed(name, value, isFixed: isFixed)[language]
    case .outcomes:
      return DistributionsPhrases.outcomes(change.p.count, scene.count)[language]
    case .option(let option):
      return DistributionsPhrases.option(
        DistributionsPhrases.name(option), scene.setting(of: option))[language]
    case .descent: return descent(change)
    }
  }

  // MARK: - One edit

  private func edit(_ side: Side, _ index: Int, _ change: DistributionsChange) -> String {
    let old = (side == .p ? change.p : change.q)[index]
    let new = scene[side].values[index]
    let name = DistributionsPhrases.value(side, scene.bilingualName(index))[language]
    let (from, to) = Double.newsTexts(old, new)
    let lead = DistributionsPhrases.moved(name, from: from, to: to)
    if let problem = sumProblem { return "\(lead)\(colon)\(problem)" }
    let step = new - old
    if scene.columns == .surprisal { return "\(lead)\(colon)\(surprisal(index, side, from: old))" }
    guard scene.showsQ, let difference = finiteDifference(change) else {
      return told(lead, change)
    }
    var before = scene
    (before.p.values, before.q.values) = (change.p, change.q)
    guard let slope = before.editSlope(side, index).map({ $0 * context.base.perNat }),
      slope.isFinite
    else { return told(lead, change) }
    let text = "\(lead)\(colon)H(p,q) \(difference.signed)"
    return text + because(slope, step, difference, isLinear: side == .p)
  }

  /// Where nothing but surprisals is shown: what became of the one that was changed.
  private func surprisal(_ index: Int, _ side: Side, from old: Double) -> String {
    let texts = [old, scene[side].values[index]].map {
      InformationTheory.surprisal(of: $0, in: context.base).quantityText
    }
    return "−\(context.base.symbol) \(side.rawValue) \(texts[0]) → \(texts[1])"
  }

  /// How the slope at the old place accounts for the difference.
  private func because(
    _ slope: Double, _ step: Double, _ difference: Double, isLinear: Bool
  ) -> String {
    let product = slope * step
    guard (difference - product).magnitude <= 0.1 * difference.magnitude + 1e-12 else {
      return DistributionsPhrases.bends(product.signed)[language]
    }
    let length = step.magnitude.stepText
    let factors = "\(slope.slopeText) × \(step < 0 ? "(−\(length))" : length)"
    // For p the slope is the whole story; what is printed of it may still be rounded too far.
    let printed = (slope * 100).rounded() / 100 * ((step * 1e4).rounded() / 1e4)
    let isExact = isLinear && printed.signed == difference.signed
    let relation = isExact ? DistributionsPhrases.exactly : DistributionsPhrases.followed
    return relation[language] + factors
      + (isLinear ? DistributionsPhrases.straight[language] : "")
  }

  private func finiteDifference(_ change: DistributionsChange) -> Double? {
    guard let old = crossEntropy(change.p, change.q), let new = crossEntropy(), old.isFinite,
      new.isFinite
    else { return nil }
    return new - old
  }

  // MARK: - Everything else

  /// What was done, and what became of the number this page is about.
  private func told(_ lead: String, _ change: DistributionsChange) -> String {
    if let problem = sumProblem { return "\(lead)\(colon)\(problem)" }
    if scene.columns == .surprisal { return lead }
    let name = scene.showsQ ? "H(p,q)" : "H(p)"
    guard let new = quantity(scene.p.values, scene.q.values) else { return lead }
    guard let old = quantity(change.p, change.q) else {
      return "\(lead)\(colon)\(name) \(new.quantityText)"
    }
    let isSame = old.quantityText == new.quantityText
    let result =
      "\(lead)\(colon)\(name) \(old.quantityText)"
      + (isSame ? " \(DistributionsPhrases.unchanged[language])" : " → \(new.quantityText)")
    return new == .infinity ? result + (reason.map { "\(colon)\($0)" } ?? "") : result
  }

  private func descent(_ change: DistributionsChange) -> String {
    let updates = scene.descent.updates
    let kl = scene.numbers(in: context.base).map { $0.kl.quantityText } ?? ""
    let lead =
      updates == 0
      ? DistributionsPhrases.atStart[language]
      : DistributionsPhrases.step(updates, of: kl)[language]
    return told(lead, change)
  }

  private func quantity(_ p: [Double], _ q: [Double]) -> Double? {
    scene.showsQ ? crossEntropy(p, q) : crossEntropy(p, p)
  }

  private func crossEntropy() -> Double? { crossEntropy(scene.p.values, scene.q.values) }

  private func crossEntropy(_ p: [Double], _ q: [Double]) -> Double? {
    guard let p = try? Distribution(p), let q = try? Distribution(q), p.count == q.count else {
      return nil
    }
    return InformationTheory.crossEntropy(of: p, relativeTo: q, in: context.base)
  }

  /// What made H(p, q) infinite.
  private var reason: String? {
    let (p, q) = (scene.p.values, scene.q.values)
    return p.indices.first { p[$0] > 0 && q[$0] == 0 }.map {
      DistributionsPhrases.infinite(scene.labels.name($0, in: language))[language]
    }
  }

  private var sumProblem: String? {
    Side.allCases.first { !scene[$0].sumsToOne }.map {
      DistributionsPhrases.notOne($0.rawValue, scene[$0].sum.fewDigits)[language]
    }
  }

  private var colon: String { language == .zh ? "：" : ": " }
}
