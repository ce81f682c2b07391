import Assessment
import InformationTheory

extension AssemblyLineScene {
  package func summary(_ context: SceneContext) -> [String] {
    let numbers = numbers
    func loss(_ inputs: AssemblyInputs) -> String {
      (AssemblyNumbers(inputs).loss * context.base.perNat).cellText
    }
    var summary = SceneSummary(context)
    summary.say(
      AssemblyLinePhrases.summary(
        updates: run.updates, loss: loss(inputs), newLoss: loss(numbers.nextInputs),
        unit: BasePhrases.name(context.base), reduction: inputs.reduction,
        rate: inputs.learningRate.givenText))
    if !numbers.isFinite { summary.say(AssemblyLinePhrases.overflow(overflowText)) }
    summary.say(
      AssemblyLinePhrases.lit(
        box, what: AssemblyLinePhrases.caption(box, inputs)[context.language]))
    for sample in inputs.used {
      summary.gap()
      summary.say(
        AssemblyLinePhrases.sample(
          sample, x: inputs.features[sample].map(\.givenText), label: inputs.labels[sample] + 1,
          loss: (numbers.losses[sample] * context.base.perNat).cellText))
      addTable(of: sample, numbers, context, to: &summary)
    }
    summary.gap()
    addParameters(numbers, context, to: &summary)
    return summary.lines
  }

  private func addTable(
    of sample: Int, _ numbers: AssemblyNumbers, _ context: SceneContext,
    to summary: inout SceneSummary
  ) {
    let titles = [
      AssemblyLinePhrases.classColumn[context.language], "z", inputs.isNaive ? "z" : "z − max",
      "exp", "q", "p", "−p/q", "q − p",
    ]
    let rows = (0..<AssemblyParameter.classCount).map { index in
      [
        "\(index + 1)", numbers.logits[sample][index].cellText,
        numbers.shifted[sample][index].cellText, numbers.exponentials[sample][index].cellText,
        numbers.q[sample][index].cellText, numbers.p(sample, index).shortest,
        numbers.slope(sample, index).cellText, numbers.errors[sample][index].cellText,
      ]
    }
    summary.table(titles, rows)
  }

  private func addParameters(
    _ numbers: AssemblyNumbers, _ context: SceneContext, to summary: inout SceneSummary
  ) {
    let rows = AssemblyParameter.all.map { parameter in
      [
        parameter.isBias
          ? "b(\(parameter.row + 1))" : "W(\(parameter.row + 1),\(parameter.column + 1))",
        inputs[parameter].givenText, numbers.gradient(parameter).cellText,
        numbers.differenceQuotient(parameter).cellText, numbers.next(parameter).cellText,
      ]
    }
    summary.table(AssemblyLinePhrases.parameterColumns[context.language] ?? [], rows)
  }
}
