/// Reads tokens into an expression, by recursive descent with bounded depth.
///
///     sum      = product { (+ | −) product }
///     product  = signed { (· | /) signed | implicit product }
///     signed   = (− | +) signed | power
///     power    = operand { % } [ ^ signed ]
///     operand  = number | constant | name | ( sum ) | function ( list ) | function signed | √ operand
struct ExpressionParser {
  /// The deepest nesting that is read.
  static let depthLimit = 64

  let tokens: [AnswerToken]
  private(set) var index = 0
  private var depth = 0
  private var notes: [ReadingNote] = []
  private var bracketDepth = 0
  /// The end of an unbracketed argument, after which a product deserves a remark.
  private var unbracketed: (end: Int, function: String)?
  private var lastEnd = 0

  typealias Node = Expression.Node

  /// Whether numbers with commas between them are a list.
  private let readsLists: Bool

  init(tokens: [AnswerToken], readsLists: Bool = false) {
    self.tokens = tokens
    self.readsLists = readsLists
  }

  /// The token to be read next.
  var next: AnswerToken? { index < tokens.count ? tokens[index] : nil }

  /// Reads all tokens as one expression.
  mutating func wholeExpression() throws(AnswerProblem) -> Expression {
    guard !tokens.isEmpty else { throw AnswerProblem(.empty, at: 0..<0) }
    var expression = try self.expression()
    if readsLists, next?.kind == .comma {
      expression = Expression(root: try bareList(after: expression.root), notes: notes)
    }
    if let rest = next { throw unexpected(rest) }
    return expression
  }

  /// Reads the longest expression and leaves the rest.
  mutating func expression() throws(AnswerProblem) -> Expression {
    notes = []
    let root = try sum()
    return Expression(root: root, notes: notes)
  }

  /// Reads the rest of a list that has no brackets around it: `0.5, -0.75, 0.25`.
  private mutating func bareList(after first: Node) throws(AnswerProblem) -> Node {
    var parts = [first]
    while next?.kind == .comma {
      advance()
      parts.append(try sum())
    }
    return Node(kind: .list(parts), range: first.range.lowerBound..<lastEnd)
  }

  // MARK: - Grammar

  private mutating func sum() throws(AnswerProblem) -> Node {
    var left = try product()
    while let operation = next?.sumOperation {
      advance()
      left = join(left, operation, try product())
    }
    return left
  }

  private mutating func product() throws(AnswerProblem) -> Node {
    var left = try signed()
    while let token = next {
      if let operation = token.productOperation {
        advance(remarking: true)
        left = join(left, operation, try signed())
      } else if token.beginsOperand {
        if case .number = token.kind { throw AnswerProblem(.missingOperator, at: token.range) }
        remarkOnArgument()
        left = join(left, .product, try signed())
      } else {
        break
      }
    }
    return left
  }

  private mutating func signed() throws(AnswerProblem) -> Node {
    guard let sign = next, sign.kind == .minus || sign.kind == .plus else {
      return try power()
    }
    advance()
    try descend(at: sign.range)
    defer { depth -= 1 }
    let part = try signed()
    guard sign.kind == .minus else { return part }
    return Node(kind: .negated(part), range: sign.range.lowerBound..<part.range.upperBound)
  }

  private mutating func power() throws(AnswerProblem) -> Node {
    var base = try operand()
    while let token = next, token.kind == .percent {
      advance()
      base = Node(kind: .percent(base), range: base.range.lowerBound..<token.range.upperBound)
    }
    guard let caret = next, caret.kind == .power else { return base }
    advance()
    try descend(at: caret.range)
    defer { depth -= 1 }
    return join(base, .power, try signed())
  }

  private mutating func operand() throws(AnswerProblem) -> Node {
    guard let token = next else {
      throw AnswerProblem(.incomplete, at: lastEnd..<lastEnd + 1)
    }
    switch token.kind {
    case .number(let value, let typed):
      advance()
      return Node(kind: .number(value, typed: typed), range: token.range)
    case .constant(let constant):
      advance()
      return Node(kind: .constant(constant), range: token.range)
    case .name(let name):
      advance()
      return Node(kind: .name(name), range: token.range)
    case .open: return try bracketed(token)
    case .function(let function): return try application(of: function, token)
    case .root: return try rootOfOperand(token)
    default: throw unexpected(token)
    }
  }

  private mutating func bracketed(_ open: AnswerToken) throws(AnswerProblem) -> Node {
    advance()
    let parts = try list(openedBy: open.range, of: nil)
    let kind = parts.count > 1 ? Node.Kind.list(parts) : parts[0].kind
    return Node(kind: kind, range: open.range.lowerBound..<lastEnd)
  }

  private mutating func application(
    of function: MathFunction, _ token: AnswerToken
  ) throws(AnswerProblem) -> Node {
    advance()
    if token.text.lowercased() == "log" { note(.bareLog) }
    guard let next, next.beginsOperand || next.kind == .minus || next.kind == .plus else {
      throw AnswerProblem(.missingArgument(of: token.text), at: token.range)
    }
    var arguments: [Node]
    if next.kind == .open {
      advance()
      arguments = try list(openedBy: next.range, of: function)
    } else {
      try descend(at: next.range)
      defer { depth -= 1 }
      arguments = [try signed()]
      unbracketed = (lastEnd, token.text)
    }
    let range = token.range.lowerBound..<lastEnd
    guard function.takesSeveral || arguments.count == 1 else {
      throw AnswerProblem(.arguments(of: token.text, found: arguments.count), at: range)
    }
    return Node(kind: .call(function, arguments), range: range)
  }

  private mutating func rootOfOperand(_ token: AnswerToken) throws(AnswerProblem) -> Node {
    advance()
    try descend(at: token.range)
    defer { depth -= 1 }
    let radicand = try operand()
    return Node(kind: .call(.sqrt, [radicand]), range: token.range.lowerBound..<lastEnd)
  }

  /// Reads what stands in brackets, at least one part, up to and with the closing bracket.
  private mutating func list(
    openedBy open: Range<Int>, of function: MathFunction?
  ) throws(AnswerProblem) -> [Node] {
    try descend(at: open)
    defer { depth -= 1 }
    bracketDepth += 1
    var parts = [try sum()]
    while next?.kind == .comma, joinsParts(of: function) {
      advance()
      parts.append(try sum())
    }
    guard let close = next else { throw AnswerProblem(.unclosedBracket, at: open) }
    guard close.kind == .close else { throw unexpected(close) }
    advance()
    bracketDepth -= 1
    return parts
  }

  /// Whether the comma that comes next stands between parts: arguments, or entries of a list.
  private func joinsParts(of function: MathFunction?) -> Bool {
    guard let function else { return readsLists }
    return function.takesSeveral || commaHasBlank
  }

  /// Whether a blank follows the comma that comes next, as after an item of a list.
  private var commaHasBlank: Bool {
    guard index + 1 < tokens.count else { return false }
    return tokens[index].range.upperBound < tokens[index + 1].range.lowerBound
  }

  // MARK: - Steps

  mutating func advance(remarking: Bool = false) {
    guard let next else { return }
    index += 1
    if remarking { remarkOnArgument() }
    lastEnd = next.range.upperBound
  }

  private mutating func descend(at range: Range<Int>) throws(AnswerProblem) {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw AnswerProblem(.tooDeep(limit: Self.depthLimit), at: range)
    }
  }

  private func join(_ left: Node, _ operation: Node.Operation, _ right: Node) -> Node {
    Node(
      kind: .operation(operation, left, right),
      range: left.range.lowerBound..<right.range.upperBound)
  }

  private mutating func note(_ note: ReadingNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  private mutating func remarkOnArgument() {
    guard let unbracketed, unbracketed.end == lastEnd, next?.isPlain ?? false else { return }
    note(.unbracketed(function: unbracketed.function))
  }

  // MARK: - Problems

  func unexpected(_ token: AnswerToken) -> AnswerProblem {
    switch token.kind {
    case .close where bracketDepth == 0: AnswerProblem(.unopenedBracket, at: token.range)
    case .comma: commaProblem
    case .unit: AnswerProblem(.unitInside(token.text), at: token.range)
    default: AnswerProblem(.unexpected(token.text), at: token.range)
    }
  }
}
