import Assessment
import Canvas
import InformationTheory

/// Writes a derivation in words and numbers: a head with formula and numbers, a line for a part.
struct DerivationWriter {
  let look: Look
  let language: Language
  var places = 4

  /// The quantity, its formula with numbers, and its value.
  func head(of derivation: Derivation) -> [StyledText] {
    let name = StyledText(math(derivation.symbol), style: look.style(.math))
    let value = derivation.overflows ? "inf" : number(derivation.value)
    guard !derivation.parts.isEmpty else {
      return [name + StyledText(" = \(value)   (\(reason(derivation)))")]
    }
    let formula = math(derivation.substituted(places: places))
    return [name, StyledText("  = \(formula)"), StyledText("  \(sign(of: derivation)) \(value)")]
  }

  /// One part: its symbol, its value, and where it comes from if it has no parts.
  func line(of part: Derivation) -> String {
    let text = "\(math(part.symbol)) = \(number(part.value))"
    return part.parts.isEmpty ? "\(text)   (\(reason(part)))" : text
  }

  /// The tree as indented lines, level by level, at most `depth` deep: a worked solution.
  ///
  /// - Parameters:
  ///   - derivation: The root.
  ///   - depth: How many levels below it are written.
  ///   - width: The columns there are; a step that is longer takes a line for its value.
  /// - Returns: The lines from the root down.
  func lines(of derivation: Derivation, depth: Int, width: Int) -> [StyledText] {
    let head = head(of: derivation)
    let joined = head.reduce(StyledText()) { line, part in
      line.isEmpty ? part : line + StyledText(" " + part.plainText.drop { $0 == " " })
    }
    var lines = joined.displayWidth(in: look) <= width ? [joined] : head
    guard depth > 0 else { return lines }
    for part in derivation.parts where !part.parts.isEmpty {
      lines += self.lines(of: part, depth: depth - 1, width: width - 4).map {
        StyledText("    ") + $0
      }
    }
    return lines
  }

  /// `=`, or `≈` where the printed parts, put together, do not give the printed whole.
  private func sign(of derivation: Derivation) -> String {
    if derivation.overflows { return look.drawsUnicode ? "→" : "->" }
    let parts = derivation.parts.map { printed($0.value) }
    let whole: Double? =
      switch derivation.rule {
      case .sum: parts.reduce(0, +)
      case .mean: parts.reduce(0, +) / Double(max(parts.count, 1))
      case .product: parts.reduce(1, *)
      case .difference: parts.count == 2 ? parts[0] - parts[1] : nil
      case .quotient: parts.count == 2 ? parts[0] / parts[1] : nil
      case .negation: parts.first.map { -$0 }
      case .logarithm(let base):
        parts.first.map { -surprisal(of: min(max($0, 0), 1), in: base) }
          .flatMap { $0.isFinite ? $0 : nil }
      case .exponential: parts.first.map { sequencePerplexity(logProbabilities: [-$0]) }
      case .squareRoot: parts.first.map { $0.squareRoot() }
      case .maximum: parts.max()
      case .definition: parts.first
      case .given, .convention: nil
      }
    guard let whole, whole.isFinite, derivation.value.isFinite,
      abs(printed(whole) - printed(derivation.value)) > 1e-9
    else { return "=" }
    return look.drawsUnicode ? "≈" : "~"
  }

  /// The value as it is printed.
  private func printed(_ value: Double) -> Double { Double(value.decimal(places: places)) ?? value }

  private func reason(_ derivation: Derivation) -> String {
    derivation.rule == .convention
      ? OverlayPhrases.convention[language] : OverlayPhrases.given[language]
  }

  private func math(_ tex: String) -> String {
    (try? Formula(tex))?.oneLine(look) ?? tex
  }

  private func number(_ value: Double) -> String {
    let text =
      value == .infinity
      ? (look.drawsUnicode ? "∞" : "inf")
      : (value.isFinite && value.shortest.count <= places + 2
        ? value.shortest : value.decimal(places: places))
    return look.drawsUnicode ? text.withTrueMinus : text
  }
}

extension Derivation {
  /// Whether it is an exponential that is finite but too large for the machine.
  var overflows: Bool {
    rule == .exponential && value == .infinity && parts.first?.value.isFinite == true
  }
}
