extension FormulaParser {
  /// The next thing in the source: a command, a number or a single character.
  struct Token: Equatable {
    var text: String
    /// The name, if the token is a command.
    var command: String?
    /// The first scalar.
    var scalar: Unicode.Scalar
    var column: Int
    var end: Int
  }

  /// Returns the next thing in the source without taking it; remembers it until it is taken.
  mutating func peek() -> Token? {
    if let seen, seen.index == index { return seen.token }
    let token = token()
    seen = (index, token)
    return token
  }

  private func token() -> Token? {
    var start = index
    while start < scalars.count, FormulaParser.isBlank(scalars[start]) { start += 1 }
    guard start < scalars.count else { return nil }
    var end = start + 1
    var command: String?
    if scalars[start] == "\\", end < scalars.count {
      end += 1
      if FormulaParser.isLetter(scalars[start + 1]) {
        while end < scalars.count, FormulaParser.isLetter(scalars[end]) { end += 1 }
      }
      command = string(start + 1..<end)
    } else if FormulaParser.isDigit(scalars[start]) || beginsFraction(at: start) {
      end = endOfNumber(from: start)
    }
    return Token(
      text: string(start..<end), command: command, scalar: scalars[start], column: start + 1,
      end: end)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
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
