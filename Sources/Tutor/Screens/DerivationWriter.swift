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
    let value = number(derivation.value)
    guard !derivation.parts.isEmpty else {
      return [name + StyledText(" = \(value)   (\(reason(derivation)))")]
    }
    let formula = math(derivation.substituted(places: places))
    return [name, StyledText("  \(sign(derivation)) \(formula)"), StyledText("  = \(value)")]
  }

  /// One part: its symbol, its value, and where it comes from if it has no parts.
  func line(of part: Derivation) -> String {
    let text = "\(math(part.symbol)) = \(number(part.value))"
    return part.parts.isEmpty ? "\(text)   (\(reason(part)))" : text
  }

  /// The tree as indented lines, level by level, at most `depth` deep: a worked solution.
  func lines(of derivation: Derivation, depth: Int) -> [StyledText] {
    var lines = head(of: derivation)
    guard depth > 0 else { return lines }
    for part in derivation.parts where !part.parts.isEmpty {
      lines += self.lines(of: part, depth: depth - 1).map { StyledText("    ") + $0 }
    }
    return lines
  }

  /// `≈` where the printed parts do not give the printed total, `=` where they do.
  private func sign(_ derivation: Derivation) -> String {
    look.drawsUnicode ? "=" : "="
  }

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
