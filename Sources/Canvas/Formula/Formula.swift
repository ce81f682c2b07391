/// A formula in a subset of TeX.
///
///     try Formula(#"H(p, q) = -\sum_x p(x) \ln q(x)"#).oneLine(Look())
///     // H(p, q) = −∑ₓ p(x) ln q(x)
package struct Formula: Equatable, Sendable {
  /// The formula as it was written.
  package let source: String
  /// The formula as a tree.
  package let root: MathNode

  /// Reads a formula.
  ///
  /// - Throws: `FormulaError` with the place of the first mistake.
  package init(_ tex: String) throws(FormulaError) {
    source = tex
    var parser = FormulaParser(tex)
    root = try parser.formula()
  }

  /// Returns the formula on one line.
  package func oneLine(_ look: Look) -> String {
    InlineMath(root, look: look, isScript: false).text
  }

  /// Returns the formula on one line, unbreakable, with p and q in their colours.
  package func styledLine(_ look: Look) -> StyledText {
    InlineMath(root, look: look, isScript: false).styled(look)
  }

  /// Returns the formula on as many lines as it takes to stay within `width` columns: broken before
  /// relations, then between terms; a term that is too wide by itself goes on further in.
  package func wrapped(_ look: Look, width: Int) -> [StyledText] {
    MathLayout(look: look, isDisplay: false).lines(of: root, width: width)
  }

  /// Returns the formula in two dimensions: fractions with their bars, limits under and over their
  /// operators, scripts in rows of their own, roots and fences as tall as what they hold; broken
  /// like `wrapped(_:width:)` if it is too wide, and set like that if a part of it is.
  package func display(_ look: Look, width: Int) -> [StyledText] {
    MathLayout(look: look, isDisplay: true).lines(of: root, width: width)
  }

  /// The names of all commands, with their backslash, in order.
  package static let commands: [String] =
    FormulaParser.knownCommands.map { "\\" + $0 }.sorted()
}
