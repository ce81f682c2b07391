extension Expression {
  /// The value, never nan: what has no value is a problem with its place.
  ///
  /// - Parameter measurements: The values of names, if the expression was read with names.
  /// - Returns: A number or an infinity.
  /// - Throws: Why there is no value.
  package func value(
    with measurements: [String: Double] = [:]
  ) throws(AnswerProblem) -> Double {
    let evaluation = Evaluation { measurements[$0].map { .number($0) } }
    guard let value = try evaluation.value(of: root).number else {
      throw AnswerProblem(.severalValues, at: root.range)
    }
    return value
  }

  /// The value as a number or a list.
  ///
  /// - Parameters:
  ///   - values: The values of names; `q.1` is the first entry of the list `q`.
  ///   - zeroWins: Whether 0·log 0 is 0, as in an entropy, instead of a problem.
  /// - Returns: A number or a list, without nan.
  /// - Throws: Why there is no value.
  package func quantity(
    with values: [String: Quantity] = [:], zeroWins: Bool = false
  ) throws(AnswerProblem) -> Quantity {
    let evaluation = Evaluation(zeroWins: zeroWins) { Self.value(of: $0, in: values) }
    return try evaluation.value(of: root)
  }

  private static func value(of name: String, in values: [String: Quantity]) -> Quantity? {
    if let value = values[name] { return value }
    guard let point = name.lastIndex(of: "."), let place = Int(name[name.index(after: point)...]),
      case .vector(let entries)? = values[String(name[..<point])],
      entries.indices.contains(place - 1)
    else { return nil }
    return .number(entries[place - 1])
  }
}

/// Works out an expression, lists entry by entry.
struct Evaluation {
  /// Whether 0·log 0 is 0.
  var zeroWins = false
  /// The values of names.
  let lookUp: (String) -> Quantity?

  typealias Node = Expression.Node

  func value(of node: Node) throws(AnswerProblem) -> Quantity {
    switch node.kind {
    case .number(let value, _): return .number(value)
    case .constant(let constant): return .number(constant.value)
    case .name(let name):
      guard let value = lookUp(name), !value.entries.contains(where: \.isNaN) else {
        throw AnswerProblem(.noValue(name), at: node.range)
      }
      return value
    case .negated(let part): return try value(of: part).map { -$0 }
    case .percent(let part): return try value(of: part).map { $0 / 100 }
    case .list(let parts): return .vector(try entries(of: parts, in: node))
    case .operation(let operation, let left, let right):
      return try join(operation, left, right, in: node)
    case .call(let function, let parts): return try call(function, parts, in: node)
    }
  }

  private func entries(of parts: [Node], in node: Node) throws(AnswerProblem) -> [Double] {
    var entries: [Double] = []
    for part in parts {
      guard let entry = try value(of: part).number else {
        throw AnswerProblem(.nestedList, at: part.range)
      }
      entries.append(entry)
    }
    return entries
  }

  private func join(
    _ operation: Node.Operation, _ left: Node, _ right: Node, in node: Node
  ) throws(AnswerProblem) -> Quantity {
    let holdsLogarithm = left.holdsLogarithm || right.holdsLogarithm
    let step = { (a: Double, b: Double) throws(AnswerProblem) -> Double in
      try self.result(of: operation, a, b, holdsLogarithm: holdsLogarithm, in: node)
    }
    switch (try value(of: left), try value(of: right)) {
    case (.number(let a), .number(let b)): return .number(try step(a, b))
    case (.number(let a), .vector(let b)):
      return try Quantity.vector(b).map { (b) throws(AnswerProblem) in try step(a, b) }
    case (.vector(let a), .number(let b)):
      return try Quantity.vector(a).map { (a) throws(AnswerProblem) in try step(a, b) }
    case (.vector(let a), .vector(let b)):
      guard a.count == b.count else {
        throw AnswerProblem(.lengths(a.count, b.count), at: node.range)
      }
      var entries: [Double] = []
      for (a, b) in zip(a, b) { entries.append(try step(a, b)) }
      return .vector(entries)
    }
  }

  private func call(
    _ function: MathFunction, _ parts: [Node], in node: Node
  ) throws(AnswerProblem) -> Quantity {
    var arguments: [Quantity] = []
    for part in parts { arguments.append(try value(of: part)) }
    guard function.takesSeveral else {
      return try arguments[0].map { (x) throws(AnswerProblem) in
        try self.result(of: function, x, in: node)
      }
    }
    if function == .at { return .number(try entry(arguments, in: node)) }
    if arguments.count == 1, arguments[0].number != nil, function == .max || function == .min {
      throw AnswerProblem(.arguments(of: function.rawValue, found: 1), at: node.range)
    }
    return try reduced(function, arguments.flatMap(\.entries), in: node)
  }
}
