extension AnswerLexer {
  /// Reads a name of a formula: `q`, `q_1` and `q₁` for q1, `ηx` for η·x. Whether it is one.
  mutating func readVariable(from start: Int, among variables: Set<String>) -> Bool {
    let name = name(start..<position)
    if variables.contains(name) {
      add(.name(name), from: start)
      return true
    }
    guard MathFunction(name: name.lowercased()) == nil else { return false }
    guard let parts = split(start..<position, among: variables) else { return false }
    for (range, name) in parts {
      position = range.upperBound
      add(.name(name), from: range.lowerBound)
    }
    return true
  }

  /// The name in a range, its subscripts written as plain digits.
  private func name(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars(range) where scalar != "_" { view.append(scalar.subscripted ?? scalar) }
    let name = String(view)
    return Self.greek[name] ?? name
  }

  /// Greek letters by the words that are typed where there is no key for them.
  static let greek = [
    "alpha": "α", "beta": "β", "gamma": "γ", "eta": "η", "theta": "θ", "lambda": "λ",
  ]

  /// The variables that a word is made of, the longest first; nil if something else is left.
  private func split(
    _ range: Range<Int>, among variables: Set<String>
  ) -> [(Range<Int>, String)]? {
    var parts: [(Range<Int>, String)] = []
    // A subscript may be typed with a low line, and a Greek letter as a word.
    let longest = 6 + (variables.map(\.unicodeScalars.count).max() ?? 0)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = min(range.upperBound, start + longest)
      while end > start, !variables.contains(name(start..<end)) { end -= 1 }
      guard end > start else { return nil }
      parts.append((start..<end, name(start..<end)))
      start = end
    }
    return parts
  }
}
