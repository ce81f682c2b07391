import Assessment
import Canvas
import InformationTheory

extension AssemblyLineScene {
  package func explanations(_ context: SceneContext) -> [Explanation] {
    let writer = AssemblyExplanations(scene: self, context: context)
    let all =
      writer.boxes(from: box) + writer.givens + writer.options + writer.otherNumbers
    return all.map { Explanation($0.element, context.look.plain($0.text)) }
  }
}

/// Explains the line with the numbers that are on it now.
private struct AssemblyExplanations {
  let scene: AssemblyLineScene
  let context: SceneContext
  let numbers: AssemblyNumbers

  init(scene: AssemblyLineScene, context: SceneContext) {
    self.scene = scene
    self.context = context
    numbers = scene.numbers
  }

  private var language: Language { context.language }
  private var inputs: AssemblyInputs { numbers.inputs }

  /// The lit box with its numbers first, then what the other boxes do.
  func boxes(from lit: AssemblyBox) -> [Explanation] {
    let rest = AssemblyBox.allCases.filter { $0 != lit }
    return [explanation(of: lit)] + formulas(of: lit) + rest.map { explanation(of: $0) }
  }

  /// The numbers of the boxes that are not lit.
  var otherNumbers: [Explanation] {
    AssemblyBox.allCases.filter { $0 != scene.box }.flatMap { formulas(of: $0) }
  }

  private func explanation(of box: AssemblyBox) -> Explanation {
    let title = AssemblyLinePhrases.title(
      box, inputs, sample: scene.shownSample, base: context.base)[language]
    let caption = AssemblyLinePhrases.caption(box, inputs)[language]
    let more = AssemblyLinePhrases.meaning(box, facts)[language]
    let mark = language == .zh ? "：" : ": "
    let stop = language == .zh ? "。" : ". "
    return Explanation(box.name, "\(title)\(mark)\(caption)\(stop)\(more)")
  }

  private var facts: AssemblyLinePhrases.Facts {
    let sample = scene.shownSample
    let label = inputs.labels[sample]
    return AssemblyLinePhrases.Facts(
      isNaive: inputs.isNaive,
      overflow: numbers.isFinite ? nil : scene.overflowText,
      greatest: numbers.maximum(sample).cellText, total: numbers.totals[sample].cellText,
      q: numbers.q[sample][label].cellText,
      loss: crossEntropy(logits: [numbers.logits[sample]], targets: [label]).shown(4),
      logSumExp: logSumExp(numbers.logits[sample]).shown(4),
      logit: numbers.logits[sample][label].shown(4),
      errors: numbers.errors[sample].map(\.cellText),
      mean: numbers.loss.cellText, newLoss: AssemblyNumbers(numbers.nextInputs).loss.cellText,
      isWorse: AssemblyNumbers(numbers.nextInputs).loss > numbers.loss,
      samples: inputs.sampleCount, rate: inputs.learningRate.givenText,
      norm: numbers.gradientNorm.cellText)
  }

  /// Every number of a box with the formula that it comes from.
  private func formulas(of box: AssemblyBox) -> [Explanation] {
    scene.elements(of: box).compactMap { element in
      guard let derivation = scene.derivation(of: element.name, context) else { return nil }
      return Explanation(
        element.name, AssemblyPicture.formula(derivation, context.look, width: 120))
    }
  }

  var givens: [Explanation] {
    let parameters = AssemblyParameter.all.map { parameter in
      Explanation(
        parameter.name,
        AssemblyLinePhrases.parameter(parameter, inputs[parameter].givenText)[language])
    }
    let samples = inputs.used.flatMap { sample in
      (0..<AssemblyParameter.featureCount).map { feature in
        Explanation(
          AssemblyElement.feature(sample, feature).name,
          AssemblyLinePhrases.feature(
            sample, feature, inputs.features[sample][feature].givenText)[language])
      } + [
        Explanation(
          AssemblyElement.label(sample).name,
          AssemblyLinePhrases.label(sample, inputs.labels[sample] + 1)[language])
      ]
    }
    return parameters + samples
  }

  var options: [Explanation] {
    let options = scene.options.map { option in
      Explanation(
        option.rawValue,
        AssemblyLinePhrases.option(
          AssemblyLinePhrases.meaning(option), scene.setting(of: option))[language])
    }
    let rate = AssemblyLinePhrases.equivalentMeaning(
      inputs.reduction, rate: inputs.learningRate.givenText,
      other: inputs.equivalentRate.givenText, samples: inputs.sampleCount)
    return options + [Explanation(AssemblyElement.equivalentRate.name, rate[language])]
  }
}
