import Assessment
import Canvas
import InformationTheory

extension AssemblyLineScene {
  /// The state as sentences and tables, for plain text and for reading aloud.
  package func summary(_ context: SceneContext) -> [String] {
    let numbers = numbers
    let language = context.language
    func wrapped(_ text: Bilingual) -> [String] {
      let text = AssemblyPen.spelled(text[language], context.look)
      return LineBreaker(width: 78, look: context.look).lines(of: StyledText(text)).map(\.plainText)
    }
    func loss(_ inputs: AssemblyInputs) -> String {
      (AssemblyNumbers(inputs).loss * context.base.perNat).cellText
    }
    var lines = wrapped(
      AssemblyLinePhrases.summary(
        updates: run.updates, loss: loss(inputs), newLoss: loss(numbers.nextInputs),
        unit: BasePhrases.name(context.base), reduction: inputs.reduction,
        rate: inputs.learningRate.givenText))
    if !numbers.isFinite { lines += wrapped(AssemblyLinePhrases.overflow(overflowText)) }
    lines += wrapped(
      AssemblyLinePhrases.lit(box, what: AssemblyLinePhrases.caption(box, inputs)[language]))
    for sample in inputs.used {
      lines += [""] + wrapped(sentence(sample, numbers, context)) + table(sample, numbers, context)
    }
    return lines + [""] + parameterTable(numbers, context)
  }

  private func sentence(
    _ sample: Int, _ numbers: AssemblyNumbers, _ context: SceneContext
  ) -> Bilingual {
    AssemblyLinePhrases.sample(
      sample, x: inputs.features[sample].map(\.givenText), label: inputs.labels[sample] + 1,
      loss: (numbers.losses[sample] * context.base.perNat).cellText)
  }

  private func table(
    _ sample: Int, _ numbers: AssemblyNumbers, _ context: SceneContext
  ) -> [String] {
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
    return Self.table(titles, rows, context.look)
  }

  private func parameterTable(_ numbers: AssemblyNumbers, _ context: SceneContext) -> [String] {
    let titles = AssemblyLinePhrases.parameterColumns[context.language] ?? []
    let rows = AssemblyParameter.all.map { parameter in
      [
        parameter.isBias
          ? "b(\(parameter.row + 1))" : "W(\(parameter.row + 1),\(parameter.column + 1))",
        inputs[parameter].givenText, numbers.gradient(parameter).cellText,
        numbers.differenceQuotient(parameter).cellText, numbers.next(parameter).cellText,
      ]
    }
    return Self.table(titles, rows, context.look)
  }

  private static func table(_ titles: [String], _ rows: [[String]], _ look: Look) -> [String] {
    let table = Table(
      columns: titles.enumerated().map { index, title in
        Table.Column(
          StyledText(AssemblyPen.spelled(title, look)), alignment: index == 0 ? .left : .right)
      },
      rows: rows.map { $0.map { StyledText(AssemblyPen.spelled($0, look)) } })
    var frame = Frame(size: Size(width: 79, height: rows.count + 2), look: look)
    table.draw(into: &frame, in: frame.rect)
    return Array(frame.lines().prefix(rows.count + 1))
  }
}
