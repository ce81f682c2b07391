/// A text in pieces, each with its own style.
package struct StyledText: Equatable, Sendable, ExpressibleByStringLiteral {
  /// A piece of text in one style.
  package struct Run: Equatable, Sendable {
    /// The text.
    package var text: String
    /// How it looks.
    package var style: Style
    /// Whether no line break may fall inside: a formula, a number with its unit.
    package var isAtomic: Bool

    /// Creates a run.
    package init(_ text: String, style: Style = .plain, isAtomic: Bool = false) {
      self.text = text
      self.style = style
      self.isAtomic = isAtomic
    }
  }

  /// The pieces in order.
  package var runs: [Run]

  /// Creates a text from its pieces.
  package init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// Creates a text in one style.
  package init(_ text: String, style: Style = .plain, isAtomic: Bool = false) {
    runs = text.isEmpty ? [] : [Run(text, style: style, isAtomic: isAtomic)]
  }

  /// Creates a text in the terminal's own colours.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without its styles.
  package var plainText: String {
    if runs.count == 1 { return runs[0].text }
    return runs.reduce(into: "") { $0 += $1.text }
  }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  /// Adds a text at the end.
  package mutating func append(_ other: StyledText) {
    for run in other.runs { append(run) }
  }

  /// Adds a text in one style at the end.
  package mutating func append(_ text: String, style: Style = .plain, isAtomic: Bool = false) {
    append(Run(text, style: style, isAtomic: isAtomic))
  }

  /// Adds a piece at the end; it joins the one before when both look the same and may break.
  package mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.last, last.style == run.style, !last.isAtomic, !run.isAtomic {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }

  /// Returns both texts, one after the other.
  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result.append(right)
    return result
  }

  /// Returns the text with `style` added to every piece.
  package func adding(_ style: Style) -> StyledText {
    StyledText(
      runs.map { Run($0.text, style: $0.style.adding(style), isAtomic: $0.isAtomic) })
  }

  /// Returns the number of columns the text takes on one line.
  package func displayWidth(in look: Look) -> Int {
    runs.reduce(0) { $0 + look.displayWidth(of: $1.text) }
  }
}
