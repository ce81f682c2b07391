/// Reads our subset of TeX into a tree, in one pass over the source.
struct FormulaParser {
  let scalars: [Unicode.Scalar]
  var index = 0
  var depth = 0
  /// The token that was looked at last, and where.
  var seen: (index: Int, token: Token?)?

  static let deepestNesting = 32

  init(_ tex: String) {
    scalars = Array(tex.unicodeScalars)
  }

  /// Reads the whole source.
  mutating func formula() throws(FormulaError) -> MathNode {
    let row = try row(until: { _ in false })
    if let token = peek() { throw error(token, .unopened) }
    return row
  }

  /// Runs `body` one level further inside.
  mutating func nested<Result>(
    at token: Token, _ body: (inout FormulaParser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    guard depth < FormulaParser.deepestNesting else {
      throw error(token, .tooDeep(limit: FormulaParser.deepestNesting))
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Reads things side by side up to a token that ends the row, which is not consumed.
  mutating func row(until ends: (String) -> Bool) throws(FormulaError) -> MathNode {
    var nodes: [MathNode] = []
    while let token = peek(), !ends(token.text) {
      switch token.text {
      case "}", "\\right", "\\end": throw error(token, .unopened)
      case "&", "\\\\": throw error(token, .strayAlignment)
      default: break
      }
      let node = try scripted()
      if let node { nodes.append(node) }
    }
    return nodes.count == 1 ? nodes[0] : .row(nodes)
  }

  /// Reads one thing with its scripts; nil for a command that shows nothing.
  private mutating func scripted() throws(FormulaError) -> MathNode? {
    var base: MathNode?
    if let token = peek(), !["_", "^", "'"].contains(token.text) {
      base = try atom()
      if base == nil { return nil }
    }
    var lower: MathNode?
    var upper: MathNode?
    while let token = peek(), ["_", "^", "'"].contains(token.text) {
      if token.text == "_" {
        guard lower == nil else { throw error(token, .secondScript) }
        lower = try argument(of: nextToken(token))
      } else if token.text == "^" {
        guard upper == nil else { throw error(token, .secondScript) }
        upper = try argument(of: nextToken(token))
      } else {
        guard upper == nil else { throw error(token, .secondScript) }
        upper = primes()
      }
    }
    guard lower != nil || upper != nil else { return base }
    return .scripts(base ?? .row([]), lower: lower, upper: upper)
  }

  private mutating func nextToken(_ token: Token) -> Token {
    index = token.end
    return token
  }

  private mutating func primes() -> MathNode {
    var count = 0
    while let token = peek(), token.text == "'" {
      index = token.end
      count += 1
    }
    return .row(Array(repeating: .symbol(MathSymbol("′", ascii: "'")), count: count))
  }

  /// Reads the argument of a command: a group, a command with its own arguments, or one character.
  mutating func argument(of owner: Token) throws(FormulaError) -> MathNode {
    guard let token = peek(),
      !["}", "&", "_", "^", "\\\\", "\\right", "\\end"].contains(token.text)
    else { throw error(owner, .missingArgument) }
    if FormulaParser.isDigit(scalars[token.column - 1]) {
      index = token.column
      return .number(string(token.column - 1..<token.column))
    }
    guard let node = try atom() else { throw error(owner, .missingArgument) }
    return node
  }

  /// Reads `{…}`; the opening brace is the next token.
  mutating func group(at open: Token) throws(FormulaError) -> MathNode {
    index = open.end
    let row = try nested(at: open) { (parser) throws(FormulaError) in
      try parser.row(until: { $0 == "}" })
    }
    guard next() != nil else { throw error(open, .unclosed) }
    return row
  }

  /// Reads the words of `{…}` as they are, blanks included.
  mutating func words(of owner: Token) throws(FormulaError) -> String {
    guard let open = next(), open.text == "{" else { throw error(owner, .missingArgument) }
    var level = 1
    var text = String.UnicodeScalarView()
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "{": level += 1
      case "}":
        level -= 1
        if level == 0 { return String(text) }
      case "\\":
        if index < scalars.count {
          text.append(scalars[index])
          index += 1
        }
      default: text.append(scalar)
      }
    }
    throw error(open, .unclosed)
  }
}
