extension FormulaParser {
  /// Every command that can be read, without its backslash.
  static let knownCommands: [String] =
    Array(MathSymbol.named.keys) + structural + wordy + Array(accents.keys) + Array(spaces.keys)
    + ignored

  private static let structural = [
    "frac", "dfrac", "tfrac", "sqrt", "left", "right", "begin", "end", "mathbb", "mathcal",
  ]
  private static let wordy = [
    "text", "mathrm", "operatorname", "mathbf", "mathit", "mathsf", "mathtt", "textbf", "textit",
    "boldsymbol", "bm",
  ]
  private static let accents: [String: MathNode.Accent] = [
    "hat": .hat, "widehat": .hat, "bar": .bar, "overline": .bar, "vec": .vec, "tilde": .tilde,
    "widetilde": .tilde, "dot": .dot,
  ]
  private static let spaces = [
    ",": 1, ":": 1, ";": 1, " ": 1, "thinspace": 1, "quad": 2, "qquad": 4, "!": 0,
  ]
  private static let ignored = [
    "displaystyle", "textstyle", "limits", "nolimits", "big", "Big", "bigg", "Bigg", "bigl", "bigr",
    "Bigl", "Bigr", "biggl", "biggr", "bigm", "middle",
  ]

  /// Reads one thing without scripts; nil for a command that shows nothing.
  mutating func atom() throws(FormulaError) -> MathNode? {
    guard let token = next() else { return nil }
    if token.text == "{" { return try group(at: token) }
    if let name = token.command { return try command(name, token) }
    let first = token.scalar
    if FormulaParser.isDigit(first) || token.end > token.column { return .number(token.text) }
    if first == "\\" { throw error(token, .unknownCommand(nearest: nil)) }
    if first == "~" { return .space(1) }
    if !first.isASCII, first.properties.isIdeographic { return .text(token.text) }
    return .symbol(MathSymbol(character: first))
  }

  private mutating func command(_ name: String, _ token: Token) throws(FormulaError) -> MathNode? {
    if let symbol = MathSymbol.named[name] { return .symbol(symbol) }
    if let columns = FormulaParser.spaces[name] { return columns == 0 ? nil : .space(columns) }
    if FormulaParser.ignored.contains(name) { return nil }
    return try nested(at: token) { (parser) throws(FormulaError) in
      if let accent = FormulaParser.accents[name] {
        return .accent(accent, try parser.argument(of: token))
      }
      switch name {
      case "frac", "dfrac", "tfrac":
        let numerator = try parser.argument(of: token)
        return .fraction(numerator, try parser.argument(of: token))
      case "sqrt": return try parser.root(token)
      case "left": return try parser.fenced(token)
      case "begin": return try parser.environment(token)
      case "mathbb", "mathcal": return try parser.styledLetters(name, token)
      case "operatorname":
        parser.skipStar()
        return try parser.function(token)
      case "boldsymbol", "bm": return try parser.argument(of: token)
      case _ where FormulaParser.wordy.contains(name): return .text(try parser.words(of: token))
      default:
        throw parser.error(token, .unknownCommand(nearest: FormulaParser.nearest(to: name)))
      }
    }
  }

  private mutating func skipStar() {
    if let token = peek(), token.text == "*" { index = token.end }
  }

  private mutating func function(_ token: Token) throws(FormulaError) -> MathNode {
    let name = try words(of: token)
    return .symbol(MathSymbol(name, ascii: name, kind: .function))
  }

  private mutating func root(_ token: Token) throws(FormulaError) -> MathNode {
    var degree: MathNode?
    if let open = peek(), open.text == "[" {
      index = open.end
      degree = try row(until: { $0 == "]" })
      guard next() != nil else { throw error(open, .unclosed) }
    }
    return .root(try argument(of: token), degree: degree)
  }

  private mutating func fenced(_ token: Token) throws(FormulaError) -> MathNode {
    let open = try fence(token, kind: .open)
    let inside = try row(until: { $0 == "\\right" })
    guard let right = next() else { throw error(token, .unclosed) }
    return .fenced(open, inside, try fence(right, kind: .close))
  }

  private mutating func fence(_ owner: Token, kind: MathClass) throws(FormulaError) -> MathSymbol {
    guard let token = next(), token.text != "}" else { throw error(owner, .missingArgument) }
    if token.text == "." { return MathSymbol("", ascii: "", kind: kind) }
    if let name = token.command {
      guard var symbol = MathSymbol.named[name] else {
        throw error(token, .unknownCommand(nearest: FormulaParser.nearest(to: name)))
      }
      symbol.kind = kind
      return symbol
    }
    return MathSymbol(token.text, ascii: token.text, kind: kind)
  }

  private mutating func environment(_ token: Token) throws(FormulaError) -> MathNode {
    let name = try words(of: token)
    guard let grid = MathNode.Grid(rawValue: name) else {
      let names = MathNode.Grid.allCases.map(\.rawValue)
      throw FormulaError(
        column: token.column, found: name,
        problem: .unknownEnvironment(nearest: names.nearest(to: name)))
    }
    var rows: [[MathNode]] = [[]]
    while true {
      let cell = try row(until: { ["&", "\\\\", "\\end"].contains($0) })
      rows[rows.count - 1].append(cell)
      guard let end = next() else { throw error(token, .unclosed) }
      if end.text == "\\\\" { rows.append([]) }
      guard end.text == "\\end" else { continue }
      let ended = try words(of: end)
      guard ended == name else {
        throw FormulaError(
          column: end.column, found: "\\end{\(ended)}",
          problem: .mismatchedEnvironment(begun: name))
      }
      // A line break before the end opens no row of its own.
      if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
      return .grid(grid, rows: rows)
    }
  }

  private mutating func styledLetters(
    _ name: String, _ token: Token
  ) throws(FormulaError) -> MathNode {
    let letters: String
    if let open = peek(), open.text == "{" {
      letters = try words(of: token)
    } else {
      guard let single = next() else { throw error(token, .missingArgument) }
      letters = single.text
    }
    let styled = letters.unicodeScalars.map { scalar in
      (name == "mathbb" ? FormulaParser.blackboard[scalar] : FormulaParser.script[scalar])
        ?? String(scalar)
    }
    return .symbol(MathSymbol(styled.joined(), ascii: letters))
  }

  private static let blackboard: [Unicode.Scalar: String] = [
    "E": "𝔼", "P": "ℙ", "R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "1": "𝟙", "I": "𝕀",
  ]
  private static let script: [Unicode.Scalar: String] = ["L": "ℒ"]

  private static func nearest(to name: String) -> String? {
    knownCommands.nearest(to: name).map { "\\" + $0 }
  }
}
