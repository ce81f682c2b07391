import Assessment
import Canvas
import InformationTheory

// The formula, and under it the same formula with the learner's own numbers.
extension DistributionsPicture {
  /// The number whose formula is shown: the focused one, or the one this level is about.
  private var explained: DistributionsElement? {
    if numbers == nil { return nil }
    switch focus {
    case .total?, .cell?: return focus
    case .value?, .bar?, .sum?, .option?, .simplex?, .chart?, nil: break
    }
    let index = focus?.index ?? 0
    switch scene.columns {
    case .surprisal where !scene.showsQ: return .cell(.surprisal, index)
    case .entropy where !scene.showsQ: return .total(.entropy)
    case .surprisal, .entropy, .ce: return .total(.crossEntropy)
    case .kl: return .total(.kl)
    case .grad: return .cell(.slope, index)
    }
  }

  /// The formula as lines that fit.
  func formulaLines(width room: Int) -> [StyledText] {
    guard let explained,
      let derivation = scene.derivation(of: explained.name, context)
    else { return [] }
    let lead = "  "
    let symbol = line(derivation.symbol)
    let indent = lead + String(repeating: " ", count: symbol.displayWidth(in: look) + 1)
    let short =
      StyledText(lead) + symbol + " " + line("\(relation(derivation)) \(tex(derivation.value))")
    let (numbers, value) = equation(derivation, room: room - pen.width(indent))
    let lines: [StyledText]
    if let general = general(explained) {
      let first = StyledText(lead) + symbol + " " + line("= \(general)")
      lines = numbers.isEmpty ? [short] : [first, StyledText(indent) + numbers + " " + value]
    } else {
      lines = [numbers.isEmpty ? short : StyledText(lead) + symbol + " " + numbers + " " + value]
    }
    return lines.allSatisfy { $0.displayWidth(in: look) < room } ? lines : []
  }

  /// The same with the formula in two dimensions and all of the numbers, if three lines hold them.
  func tallFormulaLines(_ lines: [StyledText], width room: Int) -> [StyledText] {
    guard scene.count <= Self.mostTerms, let explained, let general = general(explained),
      let derivation = scene.derivation(of: explained.name, context),
      let formula = try? Formula("\(derivation.symbol) = \(general)")
    else { return [] }
    let tall = formula.display(look, width: room - 3).map { StyledText("  ") + $0 }
    let indent = line(derivation.symbol).displayWidth(in: look) + 3
    let equation =
      "= \(derivation.substituted(places: 4)) \(relation(derivation)) \(tex(derivation.value))"
    let numbers = (try? Formula(equation))?.wrapped(look, width: room - indent - 1) ?? []
    guard (2...3).contains(numbers.count) else { return tall + lines.dropFirst() }
    return tall + numbers.map { StyledText(String(repeating: " ", count: indent)) + $0 }
  }

  /// The numbers and what they give, all of them rounded further if they fit so; else some are left
  /// out in the middle, or all.
  private func equation(
    _ derivation: Derivation, room: Int
  ) -> (numbers: StyledText, value: StyledText) {
    let value = line("\(relation(derivation)) \(tex(derivation.value))")
    if derivation.parts.count <= Self.mostTerms {
      let rough = line("\\approx \(tex(derivation.value))")
      for (places, value) in [(4, value), (3, rough)] {
        let numbers = line("= \(derivation.substituted(places: places))")
        let cells = numbers.displayWidth(in: look) + 1 + value.displayWidth(in: look)
        if cells < room { return (numbers, value) }
      }
    }
    return (shortened(derivation, room: room - value.displayWidth(in: look) - 2), value)
  }

  func drawFormula(_ lines: [StyledText], into frame: inout Frame, in rect: Rect) {
    for (index, line) in lines.enumerated() {
      frame.put(line, at: Position(column: rect.column, row: rect.row + index), in: rect)
    }
  }

  private func line(_ tex: String) -> StyledText {
    (try? Formula(tex))?.styledLine(look) ?? StyledText(tex)
  }

  private func tex(_ value: Double) -> String {
    value.isFinite ? value.decimal(places: 4) : (value < 0 ? "-\\infty" : "\\infty")
  }

  /// The right-hand side in symbols; `nil` where the left-hand side says it.
  private func general(_ element: DistributionsElement) -> String? {
    let log = base.tex
    return switch element {
    case .total(.entropy): "-\\sum_x p(x) \(log) p(x)"
    case .total(.crossEntropy): "-\\sum_x p(x) \(log) q(x)"
    case .total(.kl): "\\sum_x p(x) \(log) \\frac{p(x)}{q(x)}"
    case .total(.klReverse): "\\sum_x q(x) \(log) \\frac{q(x)}{p(x)}"
    case .total(.js):
      "\\frac{\\text{KL}(p \\| m) + \\text{KL}(q \\| m)}{2}, \\quad m = \\frac{p + q}{2}"
    case .cell, .total(.perplexity), .value, .bar, .sum, .option, .simplex, .chart: nil
    }
  }

  /// More terms than this are never laid out: no screen holds them.
  private static let mostTerms = 10

  /// `= −(0.7 ln 0.5 + … + 0.1 ln 0.2)`, with terms left out in the middle.
  private func shortened(_ derivation: Derivation, room: Int) -> StyledText {
    var derivation = derivation
    let isShort = derivation.parts.count <= Self.mostTerms
    if !isShort, let last = derivation.parts.last {
      derivation.parts = derivation.parts.prefix(Self.mostTerms - 1) + [last]
    }
    var terms = derivation.substituted(places: 4).split(separator: " + ").map(String.init)
    guard terms.count > 2, let last = terms.popLast() else { return "" }
    // All terms are about as wide as the second; the last, ⋯ and the signs are to come.
    let cells = line(terms[1]).displayWidth(in: look) + 3
    var kept = min(max(1, (room - 8) / cells - 1), terms.count - (isShort ? 1 : 0))
    while kept >= 1 {
      let shorter = line("= \((terms.prefix(kept) + ["\\cdots", last]).joined(separator: " + "))")
      if shorter.displayWidth(in: look) <= room { return shorter }
      kept -= 1
    }
    return ""
  }

  /// `=`, or `\approx` where the numbers before it are rounded so that they do not give it.
  private func relation(_ derivation: Derivation) -> String {
    Self.isExact(derivation) ? "=" : "\\approx"
  }

  private static func isExact(_ derivation: Derivation) -> Bool {
    let values = derivation.parts.map(\.value)
    guard derivation.parts.allSatisfy({ $0.value.isFinite }) else { return true }
    let printed = values.map { ($0 * 1e4).rounded() / 1e4 }
    let value = (derivation.value * 1e4).rounded()
    switch derivation.rule {
    case .given: return derivation.value.isPrintedExactly(places: 4)
    case .product where !derivation.parts.allSatisfy({ $0.parts.isEmpty }):
      if areWrittenOut(derivation) { return derivation.parts.allSatisfy(isExact) }
      return (printed.reduce(1, *) * 1e4).rounded() == value
    case .sum where !derivation.parts.allSatisfy(areWrittenOut):
      return (printed.reduce(0, +) * 1e4).rounded() == value
    case .mean where !derivation.parts.allSatisfy({ $0.parts.isEmpty }):
      return (printed.reduce(0, +) / Double(max(printed.count, 1)) * 1e4).rounded() == value
    case .sum, .difference, .product, .quotient, .negation, .logarithm, .exponential, .squareRoot,
      .maximum, .mean, .convention, .definition:
      return derivation.parts.allSatisfy(isExact)
    }
  }

  /// Whether a step is printed with the numbers it was made of, not with its value.
  private static func areWrittenOut(_ derivation: Derivation) -> Bool {
    switch derivation.rule {
    case .given, .convention: true
    case .product, .negation, .logarithm, .quotient: derivation.parts.allSatisfy(areWrittenOut)
    case .sum, .difference, .exponential, .squareRoot, .maximum, .mean, .definition: false
    }
  }
}
