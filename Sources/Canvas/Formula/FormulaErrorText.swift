/// Tells in words why a formula cannot be read, and what to do.
package struct FormulaErrorText: Equatable, Sendable {
  /// The sentence in English.
  package let english: String
  /// The sentence in Chinese.
  package let chinese: String

  /// Creates the words for an error.
  package init(_ error: FormulaError) {
    let found = "`\(error.found)`"
    switch error.problem {
    case .unknownCommand(let nearest):
      english = "unknown command \(found)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
      chinese = "未知的命令 \(found)" + (nearest.map { "，是否想写 `\($0)`？" } ?? "")
    case .unknownEnvironment(let nearest):
      english = "unknown environment \(found)" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
      chinese = "未知的环境 \(found)" + (nearest.map { "，是否想写 `\($0)`？" } ?? "")
    case .unclosed:
      english = "\(found) is never closed"
      chinese = "\(found) 没有配对的结尾"
    case .unopened:
      english = "\(found) closes nothing"
      chinese = "\(found) 没有配对的开头"
    case .missingArgument:
      english = "\(found) must be followed by an argument, as in `{x}`"
      chinese = "\(found) 后面缺少参数，例如 `{x}`"
    case .mismatchedEnvironment(let begun):
      english = "\(found) ends `\\begin{\(begun)}`; write `\\end{\(begun)}`"
      chinese = "\(found) 与 `\\begin{\(begun)}` 不配对，应写 `\\end{\(begun)}`"
    case .secondScript:
      english = "a second \(found) on the same base; group the first with braces"
      chinese = "同一对象上出现第二个 \(found)，请用花括号把前一个括起来"
    case .strayAlignment:
      english = "\(found) is for rows and columns, inside `cases`, `aligned` or a matrix"
      chinese = "\(found) 只能用在 `cases`、`aligned` 或矩阵里"
    case .tooDeep(let limit):
      english = "more than \(limit) levels inside one another"
      chinese = "嵌套超过 \(limit) 层"
    }
  }
}
