import Assessment
import Canvas
import InformationTheory

/// Makes the cards of the thirteen boxes from the numbers of a scene.
struct AssemblyCards {
  let scene: AssemblyLineScene
  let numbers: AssemblyNumbers
  let context: SceneContext

  private var inputs: AssemblyInputs { numbers.inputs }
  private var classes: Range<Int> { 0..<AssemblyParameter.classCount }
  private var shown: Int { scene.shownSample }

  func card(_ box: AssemblyBox) -> AssemblyCard {
    let title = AssemblyLinePhrases.title(box, inputs, sample: shown, base: context.base)
    return AssemblyCard(
      box: box, title: title[context.language], header: header(box), rows: rows(box))
  }

  private func header(_ box: AssemblyBox) -> [String] {
    switch box {
    case .logits, .shift, .exponentials, .divide, .surprisal, .slope, .error:
      inputs.used.map { "#\($0 + 1)" }
    case .jacobian: classes.map { Self.indexed("z", $0) }
    case .outer, .gradient, .update: ["x₁", "x₂", "b"]
    case .reduce, .newLoss: []
    }
  }

  private func rows(_ box: AssemblyBox) -> [AssemblyCard.Row] {
    switch box {
    case .logits: cells(.logit, "z", numbers.logits)
    case .shift:
      inputs.isNaive
        ? cells(.shifted, "z", numbers.shifted)
        : [totals(.maximum, "max")] + cells(.shifted, "z′", numbers.shifted)
    case .exponentials: cells(.exponential, "e", numbers.exponentials) + [totals(.sum, "Σ")]
    case .divide:
      cells(.q, "q", numbers.q, role: .q) + [sums(numbers.q)]
    case .surprisal: surprisals
    case .reduce: reduced
    case .slope:
      cells(.slope, "", inputs.used.map { s in classes.map { numbers.slope(s, $0) } }, role: .third)
    case .jacobian: jacobian
    case .error: cells(.error, "", numbers.errors, role: .third) + [sums(numbers.errors)]
    case .outer: parameters(.outer) { numbers.outer(shown, $0) }
    case .gradient: gradient
    case .update: parameters(.next) { numbers.next($0) }
    case .newLoss: newLoss
    }
  }

  /// `z₁`; without a letter only the class.
  private static func indexed(_ letter: String, _ index: Int) -> String {
    letter.isEmpty ? "\(index + 1)" : letter + ["₁", "₂", "₃"][index]
  }

  /// A number for each class and sample; what belongs to a label is marked.
  private func cells(
    _ cell: AssemblyCell, _ letter: String, _ values: [[Double]], role: Role = .text
  ) -> [AssemblyCard.Row] {
    classes.map { index in
      AssemblyCard.Row(
        label: Self.indexed(letter, index),
        cells: inputs.used.map { sample in
          AssemblyCard.Cell(
            values[sample][index].cellText, .cell(cell, sample, index), role: role)
        })
    }
  }

  private func totals(_ total: AssemblyTotal, _ label: String) -> AssemblyCard.Row {
    AssemblyCard.Row(
      label: label,
      cells: inputs.used.map { sample in
        AssemblyCard.Cell(value(total, sample).cellText, .total(total, sample))
      })
  }

  private func value(_ total: AssemblyTotal, _ sample: Int) -> Double {
    switch total {
    case .maximum: numbers.maximum(sample)
    case .sum: numbers.totals[sample]
    case .logSumExp: logSumExp(numbers.logits[sample])
    case .loss: numbers.losses[sample] * context.base.perNat
    }
  }

  /// The sums of columns; rounding in the last digits of a double is not shown.
  private func sums(_ columns: [[Double]]) -> AssemblyCard.Row {
    AssemblyCard.Row(
      label: "Σ",
      cells: columns.map { column in
        let sum = column.reduce(0, +)
        return AssemblyCard.Cell(sum.isNaN ? "nan" : sum.shown(4), role: .secondary)
      })
  }

  private var surprisals: [AssemblyCard.Row] {
    let labels = inputs.used.map { sample in
      AssemblyCard.Cell("\(inputs.labels[sample] + 1)", role: .p)
    }
    let beliefs = inputs.used.map { sample in
      AssemblyCard.Cell(numbers.q[sample][inputs.labels[sample]].cellText, role: .q)
    }
    return [
      AssemblyCard.Row(label: "y", cells: labels),
      AssemblyCard.Row(label: "q", cells: beliefs),
      totals(.loss, "ℓ"), totals(.logSumExp, "LSE"),
    ]
  }

  private var reduced: [AssemblyCard.Row] {
    let losses = inputs.used.map { sample in
      AssemblyCard.Row(
        label: "#\(sample + 1)", cells: [AssemblyCard.Cell(value(.loss, sample).cellText)])
    }
    let sum = numbers.losses.reduce(0, +) * context.base.perNat
    let total = AssemblyCard.Row(
      label: "Σ", cells: [AssemblyCard.Cell(sum.cellText, role: .secondary)])
    let whole = (numbers.loss * context.base.perNat).cellText
    return losses + [total, AssemblyCard.Row(label: "L", cells: [AssemblyCard.Cell(whole, .loss)])]
  }

  private var jacobian: [AssemblyCard.Row] {
    let matrix = numbers.jacobian(shown)
    let rows = classes.map { row in
      AssemblyCard.Row(
        label: Self.indexed("q", row),
        cells: classes.map { AssemblyCard.Cell(matrix[row][$0].cellText, .jacobian(row, $0)) })
    }
    let chain = classes.map {
      AssemblyCard.Cell(numbers.chained(shown, $0).cellText, .chain($0), role: .third)
    }
    return rows + [AssemblyCard.Row(label: "q−p", cells: chain)]
  }

  private func parameters(
    _ slope: AssemblySlope, label: (Int) -> String = { "\($0 + 1)" },
    _ value: (AssemblyParameter) -> Double
  ) -> [AssemblyCard.Row] {
    classes.map { row in
      AssemblyCard.Row(
        label: label(row),
        cells: (0...AssemblyParameter.featureCount).map { column in
          let parameter = AssemblyParameter(row: row, column: column)
          return AssemblyCard.Cell(
            value(parameter).cellText, .slope(slope, parameter),
            role: slope == .next ? .text : .third)
        })
    }
  }

  /// The gradient; under it the same from finite differences.
  private var gradient: [AssemblyCard.Row] {
    let closed = parameters(.gradient) { numbers.gradient($0) }
    guard scene.isChecked else { return closed }
    return closed + parameters(.check, label: { "≈\($0 + 1)" }) { numbers.differenceQuotient($0) }
  }

  private var newLoss: [AssemblyCard.Row] {
    let perNat = context.base.perNat
    let (old, new) = (numbers.loss, AssemblyNumbers(numbers.nextInputs).loss)
    let phrases = (AssemblyLinePhrases.before, AssemblyLinePhrases.after)
    return [
      AssemblyCard.Row(
        label: phrases.0[context.language], cells: [AssemblyCard.Cell((old * perNat).cellText)]),
      AssemblyCard.Row(
        label: phrases.1[context.language],
        cells: [
          AssemblyCard.Cell((new * perNat).cellText, .newLoss, role: new > old ? .wrong : .right)
        ]),
      AssemblyCard.Row(
        label: "Δ", cells: [AssemblyCard.Cell(((new - old) * perNat).cellText, role: .secondary)]),
    ]
  }
}
