/// A formula and the forms it must have, as read from a table:
///
///     tex   \frac{1}{K}
///     high   1
///           ───
///            K
///     line  1/K
///     ascii 1/K
///     en    1 over K
///     zh    K 分之 1
///
/// A form goes on in the next line if that has no name.
struct FormulaGolden {
  var tex = ""
  /// In two dimensions.
  var high: [String] = []
  /// On one line.
  var line = ""
  /// On one line with ASCII only.
  var ascii = ""
  /// Read aloud in English.
  var english = ""
  /// Read aloud in Chinese.
  var chinese = ""

  /// All formulas of the tables.
  static let all = [information, learning, notation, structures].flatMap(read)

  private static func read(_ table: String) -> [FormulaGolden] {
    var goldens: [FormulaGolden] = []
    var name = ""
    for line in table.split(separator: "\n", omittingEmptySubsequences: false) {
      let head = line.prefix(6).filter { $0 != " " }
      if line.isEmpty && name != "high" { continue }
      let text = String(line.dropFirst(6))
      let isNew = !head.isEmpty
      if isNew { name = head }
      switch name {
      case "tex": goldens.append(FormulaGolden(tex: text))
      case "high": goldens[goldens.count - 1].high.append(text)
      case "line": goldens[goldens.count - 1].line += text
      case "ascii": goldens[goldens.count - 1].ascii += text
      case "en": goldens[goldens.count - 1].english += (isNew ? "" : " ") + text
      case "zh": goldens[goldens.count - 1].chinese += text
      default: preconditionFailure("The table has no form named “\(name)”.")
      }
    }
    return goldens
  }
}
