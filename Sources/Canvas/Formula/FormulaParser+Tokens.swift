extension FormulaParser {
  /// The next thing in the source: a command, a number or a single character.
  struct Token: Equatable {
    var text: String
    var column: Int
    var end: Int

    /// The name, if the token is a command.
    var command: String? { text.count > 1 && text.first == "\\" ? String(text.dropFirst()) : nil }
  }

  func peek() -> Token? {
    var start = index
    while start < scalars.count, scalars[start].properties.isWhitespace { start += 1 }
    guard start < scalars.count else { return nil }
    var end = start + 1
    if scalars[start] == "\\", end < scalars.count {
      end += 1
      if FormulaParser.isLetter(scalars[start + 1]) {
        while end < scalars.count, FormulaParser.isLetter(scalars[end]) { end += 1 }
      }
    } else if FormulaParser.isDigit(scalars[start]) || beginsFraction(at: start) {
      end = endOfNumber(from: start)
    }
    return Token(text: string(start..<end), column: start + 1, end: end)
  }

  mutating func next() -> Token? {
    let token = peek()
    index = token?.end ?? scalars.count
    return token
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  func error(_ token: Token, _ problem: FormulaError.Problem) -> FormulaError {
    FormulaError(column: token.column, found: token.text, problem: problem)
  }

  private func beginsFraction(at start: Int) -> Bool {
    scalars[start] == "." && start + 1 < scalars.count
      && FormulaParser.isDigit(scalars[start + 1])
  }

  private func endOfNumber(from start: Int) -> Int {
    var end = start
    var hasPoint = false
    while end < scalars.count {
      if FormulaParser.isDigit(scalars[end]) {
        end += 1
      } else if !hasPoint, beginsFraction(at: end) {
        hasPoint = true
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9": true
    default: false
    }
  }
}
