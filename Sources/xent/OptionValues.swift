/// Option values may begin with a minus sign: `--p -log(0.5),0.5` reads as `--p=-log(0.5),0.5`.
enum OptionValues {
  /// The options whose values are numbers or expressions.
  private static let expressions: Set<String> = [
    "--p", "--q", "--z", "--y", "--targets", "--log-probabilities", "--weights", "--temperature",
    "--clip", "--pos-weight", "--label-smoothing", "--ignore-index", "--gamma", "--alpha", "--fps",
  ]

  /// Joins such an option with the word after it, unless that is itself an option.
  static func joined(_ arguments: [String]) -> [String] {
    var result: [String] = []
    var index = 0
    while index < arguments.count {
      let word = arguments[index]
      if word == "--" { return result + arguments[index...] }
      if expressions.contains(word), index + 1 < arguments.count,
        arguments[index + 1].hasPrefix("-"), !arguments[index + 1].hasPrefix("--")
      {
        result.append("\(word)=\(arguments[index + 1])")
        index += 2
      } else {
        result.append(word)
        index += 1
      }
    }
    return result
  }
}
