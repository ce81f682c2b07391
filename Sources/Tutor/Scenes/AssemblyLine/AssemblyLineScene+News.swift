import Assessment
import Canvas
import InformationTheory

extension AssemblyLineScene {
  package func news(_ context: SceneContext) -> String {
    context.look.plain(text(context)[context.language])
  }

  private func text(_ context: SceneContext) -> Bilingual {
    func shown(_ nats: Double) -> String { (nats * context.base.perNat).cellText }
    let loss = numbers.loss
    let before = lastChange?.lossInNats ?? .nan
    guard let change = lastChange else {
      return numbers.isFinite
        ? AssemblyLinePhrases.begin(shown(loss)) : AssemblyLinePhrases.overflow(overflowText)
    }
    switch change.kind {
    case .box: return AssemblyLinePhrases.lit(box, what: result(context))
    case .update:
      return AssemblyLinePhrases.updated(
        run.updates, from: shown(before), to: shown(loss),
        isWorse: loss > before)
    case .back: return AssemblyLinePhrases.back(run.updates, loss: shown(loss))
    case .rewind: return AssemblyLinePhrases.rewound(shown(loss))
    case .setting(let setting, let old):
      return news(of: setting, from: old, losses: (shown(before), shown(loss)))
    case .option(.initialisation), .option(.seed):
      return AssemblyLinePhrases.initialised(
        AssemblyLinePhrases.name(initialisation), seed: initialisation == .uniform ? seed : nil,
        loss: shown(loss))
    case .option(let option):
      return AssemblyLinePhrases.option(AssemblyLinePhrases.name(option), setting(of: option))
    case .run: return AssemblyLinePhrases.run(isRunning, box: box)
    }
  }

  private func news(
    of setting: AssemblySetting, from old: String, losses: (String, String)
  ) -> Bilingual {
    if !numbers.isFinite { return AssemblyLinePhrases.overflow(overflowText) }
    switch setting {
    case .added(let constant):
      return AssemblyLinePhrases.added(constant.givenText, loss: losses.1)
    case .naive(let isNaive): return AssemblyLinePhrases.naive(isNaive, loss: losses.1)
    case .reduction(let reduction):
      return AssemblyLinePhrases.reduction(
        AssemblyLinePhrases.name(reduction), loss: losses.1,
        rate: inputs.equivalentRate.givenText,
        other: AssemblyLinePhrases.equivalentRate(reduction))
    case .parameter, .feature, .label, .learningRate, .sampleCount:
      let texts = (Double(old)?.givenText ?? old, Double(setting.value)?.givenText ?? setting.value)
      return AssemblyLinePhrases.set(
        AssemblyLinePhrases.name(setting), from: texts.0, to: texts.1, loss: losses)
    }
  }

  /// The quotient that is no number: `∞/∞` or `0/0`.
  var overflowText: String {
    let numbers = numbers
    for sample in inputs.used {
      for index in numbers.q[sample].indices where !numbers.q[sample][index].isFinite {
        let parts = (numbers.exponentials[sample][index], numbers.totals[sample])
        return "\(Self.bare(parts.0))/\(Self.bare(parts.1))"
      }
    }
    return "0/0"
  }

  private static func bare(_ value: Double) -> String {
    value == .infinity ? "inf" : value == 0 ? "0" : value.cellText
  }

  /// What the lit box makes of the shown sample, with numbers.
  private func result(_ context: SceneContext) -> String {
    let element = sampleResult
    guard let derivation = derivation(of: element.name, context) else { return "" }
    return AssemblyPicture.formula(derivation, context.look)
  }

  /// The number that stands for the lit box: that of the shown sample's label.
  var sampleResult: AssemblyElement {
    let label = inputs.labels[shownSample]
    let weight = AssemblyParameter(row: label, column: 0)
    switch box {
    case .logits: return .cell(.logit, shownSample, label)
    case .shift: return .cell(.shifted, shownSample, label)
    case .exponentials: return .cell(.exponential, shownSample, label)
    case .divide: return .cell(.q, shownSample, label)
    case .surprisal: return .total(.loss, shownSample)
    case .reduce: return .loss
    case .slope: return .cell(.slope, shownSample, label)
    case .jacobian: return .chain(label)
    case .error: return .cell(.error, shownSample, label)
    case .outer: return .slope(.outer, weight)
    case .gradient: return .slope(.gradient, weight)
    case .update: return .slope(.next, weight)
    case .newLoss: return .newLoss
    }
  }

  /// What an option is set to.
  func setting(of option: AssemblyOption) -> Bilingual {
    switch option {
    case .eta: AssemblyLinePhrases.same(inputs.learningRate.givenText)
    case .samples: AssemblyLinePhrases.same("\(inputs.sampleCount)")
    case .reduction: AssemblyLinePhrases.name(inputs.reduction)
    case .initialisation: AssemblyLinePhrases.name(initialisation)
    case .seed: AssemblyLinePhrases.same("\(seed)")
    case .add: AssemblyLinePhrases.same(inputs.added.givenText)
    case .naive: AssemblyLinePhrases.yesNo(inputs.isNaive)
    case .check: AssemblyLinePhrases.yesNo(isChecked)
    case .sample: AssemblyLinePhrases.same("#\(shownSample + 1)")
    case .speed: AssemblyLinePhrases.speed(speed.shortest)
    }
  }
}
