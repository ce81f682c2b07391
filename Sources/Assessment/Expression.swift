/// A number as people type it: `0.887`, `1/3`, `ln 2`, `-log(0.8)`, `2 ln 2`, `25%`, `√2/2`.
///
/// The same expressions are answers, fields of a scene, option values and sides of a condition.
///
/// ```swift
/// try Expression("-log(0.8)").value()      // 0.2231…
/// try Expression("-log(0.8)").rendering    // "−ln(0.8)"
/// ```
package struct Expression: Equatable, Sendable {
  /// What was read.
  let root: Node
  /// What the learner should be told about how it was read.
  package let notes: [ReadingNote]

  /// Reads a number. Reading never traps, whatever the text, and takes time bounded by a constant.
  package init(_ text: String) throws(AnswerProblem) {
    try self.init(text, readsNames: false)
  }

  /// Reads an expression in which names stand for measurements: `abs(q.1 - 0.5)`.
  package init(measuring text: String) throws(AnswerProblem) {
    try self.init(text, readsNames: true)
  }

  private init(_ text: String, readsNames: Bool) throws(AnswerProblem) {
    let tokens = try AnswerLexer.tokens(of: text, readsNames: readsNames)
    var parser = ExpressionParser(tokens: tokens)
    self = try parser.wholeExpression()
  }

  /// Reads a formula in these variables: `q - p`, `-sum(p ln q)`.
  package init(_ text: String, in variables: [String]) throws(AnswerProblem) {
    let tokens = try AnswerLexer.tokens(of: text, in: variables)
    var parser = ExpressionParser(tokens: tokens, readsLists: true)
    self = try parser.wholeExpression()
  }

  /// Reads a number or a list of numbers: `(0.5, -0.75, 0.25)`.
  package init(list text: String) throws(AnswerProblem) {
    let tokens = try AnswerLexer.tokens(of: text, readsNames: false, readsLists: true)
    var parser = ExpressionParser(tokens: tokens, readsLists: true)
    self = try parser.wholeExpression()
  }

  init(root: Node, notes: [ReadingNote]) {
    self.root = root
    self.notes = notes
  }

  /// The names of the measurements used.
  package var names: Set<String> { root.names }

  /// A part of an expression with its place in the source.
  struct Node: Equatable, Sendable {
    /// What the part is.
    var kind: Kind
    /// Where it stands, in Unicode scalars.
    var range: Range<Int>

    /// The parts of expressions.
    indirect enum Kind: Equatable, Sendable {
      case number(Double, typed: String)
      case constant(MathConstant)
      case name(String)
      case negated(Node)
      case percent(Node)
      case operation(Operation, Node, Node)
      case call(MathFunction, [Node])
      case list([Node])
    }

    /// An operation on two numbers.
    enum Operation: String, Sendable {
      case sum = " + "
      case difference = " − "
      case product = "·"
      case quotient = "/"
      case power = "^"
    }

    var names: Set<String> {
      switch kind {
      case .number, .constant: []
      case .name(let name): [name]
      case .negated(let part), .percent(let part): part.names
      case .operation(_, let left, let right): left.names.union(right.names)
      case .call(_, let parts), .list(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
      }
    }
  }
}

/// What the learner should be told about how an answer was read.
package enum ReadingNote: Equatable, Sendable {
  /// Bare `log` was read as the natural logarithm.
  case bareLog
  /// A function without brackets took only what stands next to it: `ln 2/3` is (ln 2)/3.
  case unbracketed(function: String)
}
