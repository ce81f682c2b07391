package import InformationTheory

extension TapeScene {
  package func derivation(of element: String, _ context: SceneContext) -> Derivation? {
    let why = TapeDerivations(graph: run.graph, gradients: run.gradients)
    switch TapeElement(element) {
    case .value(let node) where run.isComputed(node):
      if let parameter = parameter(node) { return parameter }
      return why.isComputed(node) ? why.value(node, row) : nil
    case .gradient(let node) where run.isReached(node): return why.gradient(node, row)
    case .single(let index) where settings.y.indices.contains(index):
      return why.single(index, y: settings.y[index], q: run.probabilities[index])
    case .pass(let pass) where passes.contains(pass):
      let graph = settings.graph(run.parameters[pass])
      return TapeDerivations(graph: graph, gradients: graph.gradients()).value(.loss, 0)
    default: return nil
    }
  }

  /// What a parameter is after an update: the old value minus η times the gradient.
  private func parameter(_ node: TapeNode) -> Derivation? {
    guard run.place.updates > 0 else { return nil }
    let index: Int
    switch node {
    case .w: index = 0
    case .b: index = 1
    case .q where settings.program == .direct: index = row
    default: return nil
    }
    let old = run.parameters[run.place.updates - 1]
    let graph = settings.graph(old)
    let why = TapeDerivations(graph: graph, gradients: graph.gradients())
    guard let slope = why.gradient(node, row) else { return nil }
    let symbol = why.symbol(node, row)
    let rate = Derivation.given("\\eta", settings.learningRate)
    let step = Derivation(
      "\\eta \(slope.symbol)", .product, rate.value * slope.value, parts: [rate, slope])
    return Derivation(
      symbol, .difference, run.now[index], parts: [.given("\(symbol)'", old[index]), step])
  }
}

/// Where the numbers of a tape come from: values from their operands, gradients by the chain rule
/// from the nodes that use them, each a sum of products of the slopes along the paths.
struct TapeDerivations {
  let graph: TapeGraph
  let gradients: [[Double]?]

  func isComputed(_ node: TapeNode) -> Bool {
    guard let entry = graph[node] else { return false }
    return !entry.operation.operands.isEmpty
  }

  /// What a node is called, in TeX.
  func symbol(_ node: TapeNode, _ row: Int) -> String {
    let letter =
      switch node {
      case .losses: "\\ell"
      case .loss: "L"
      case .kernel, .bias: "\\text{\(node.rawValue)}"
      case .y, .x, .w, .b, .q, .u, .z, .c, .a, .r, .s: node.rawValue
      }
    return (graph[node]?.values.count ?? 1) > 1 ? "\(letter)_\(row + 1)" : letter
  }

  func value(_ node: TapeNode, _ row: Int) -> Derivation {
    graph.index(of: node).map { value(at: $0, row) } ?? .given(symbol(node, row), 0)
  }

  // MARK: - Values

  private func value(at index: Int, _ row: Int) -> Derivation {
    let entry = graph.entries[index]
    let (symbol, value) = (symbol(entry.node, row), entry[row])
    let parts = entry.operation.operands.map { self.value(at: $0, row) }
    switch entry.operation {
    case .constant, .variable: return .given(symbol, value)
    case .product: return Derivation(symbol, .product, value, parts: parts)
    case .sum: return Derivation(symbol, .sum, value, parts: parts)
    case .logisticLoss: return logisticLoss(symbol, value, label: parts[0], logit: parts[1])
    case .clip:
      return value == parts[0].value
        ? Derivation(symbol, .definition, value, parts: parts) : .given(symbol, value)
    case .complement:
      return Derivation(symbol, .difference, value, parts: [.given("1", 1)] + parts)
    case .logarithm:
      return value == -100
        ? .given(symbol, value) : Derivation(symbol, .logarithm(.nats), value, parts: parts)
    case .weightedLogarithms:
      return twoTerms(symbol, value, label: parts[0], log: parts[1], restLog: parts[2])
    case .binaryLoss:
      let (y, q) = (parts[0], parts[1])
      let rest = Derivation(
        "1 - \(q.symbol)", .difference, 1 - q.value, parts: [.given("1", 1), q])
      return twoTerms(
        symbol, value, label: y, log: logarithm(q), restLog: logarithm(rest, isSum: true))
    case .mean(let operand):
      let rows = graph.entries[operand].values.indices
      return Derivation(
        symbol, .mean, value, parts: rows.map { self.value(at: operand, $0) })
    }
  }

  private func logarithm(_ part: Derivation, isSum: Bool = false) -> Derivation {
    let inside = isSum ? "(\(part.symbol))" : part.symbol
    return Derivation(
      "\\ln \(inside)", .logarithm(.nats), 0 - surprisal(of: part.value), parts: [part])
  }

  /// y (−ln q) + (1 − y) (−ln (1 − q)).
  private func twoTerms(
    _ symbol: String, _ value: Double, label y: Derivation, log: Derivation, restLog: Derivation
  ) -> Derivation {
    let rest = Derivation(
      "1 - \(y.symbol)", .difference, 1 - y.value, parts: [.given("1", 1), y])
    let terms = [(y, log, y.symbol), (rest, restLog, "(\(rest.symbol))")].map { part in
      let minus = Derivation(
        "-\(part.1.symbol)", .negation, 0 - part.1.value, parts: [part.1])
      return Derivation(
        "\(part.2) (\(minus.symbol))", .product, part.0.value * minus.value,
        parts: [part.0, minus])
    }
    return Derivation(symbol, .sum, value, parts: terms)
  }

  private func logisticLoss(
    _ symbol: String, _ value: Double, label y: Derivation, logit z: Derivation
  ) -> Derivation {
    if y.value == 0 || y.value == 1 {
      let loss = Derivation.logisticLoss(logit: z, isYes: y.value == 1)
      return Derivation(symbol, .definition, value, parts: [loss])
    }
    // −y ln σ(z) − (1 − y) ln σ(−z) = −ln σ(−z) − y z.
    let no = Derivation.logisticLoss(logit: z, isYes: false)
    let product = Derivation(
      "\(y.symbol) \(z.symbol)", .product, y.value * z.value, parts: [y, z])
    return Derivation(symbol, .difference, value, parts: [no, product])
  }

  // MARK: - Gradients

  /// The gradient of the last node by another.
  func gradient(_ node: TapeNode, _ row: Int) -> Derivation? {
    graph.index(of: node).flatMap { gradient(at: $0, row) }
  }

  private func gradient(at index: Int, _ row: Int) -> Derivation? {
    let entry = graph.entries[index]
    guard let all = gradients[index] else { return nil }
    let symbol = "\\frac{\\partial L}{\\partial \(symbol(entry.node, row))}"
    let value = all[row % all.count]
    guard index < graph.entries.count - 1 else { return .given(symbol, value) }
    var terms: [Derivation] = []
    for user in graph.entries.indices.dropFirst(index + 1) {
      guard graph.entries[user].operation.operands.contains(index) else { continue }
      let rows = graph.entries[user].values.indices
      for other in entry.values.count == 1 ? Array(rows) : [row] {
        guard let above = gradient(at: user, other) else { continue }
        let slope = slope(of: user, by: index, other)
        terms.append(
          Derivation(
            "\(above.symbol) \(slope.symbol)", .product, above.value * slope.value,
            parts: [above, slope]))
      }
    }
    guard terms.count > 1 else {
      return Derivation(symbol, .product, value, parts: terms.first?.parts ?? [])
    }
    return Derivation(symbol, .sum, value, parts: terms)
  }

  /// The slope of one operation alone.
  private func slope(of user: Int, by operand: Int, _ row: Int) -> Derivation {
    let entry = graph.entries[user]
    let names = (symbol(entry.node, row), self.symbol(graph.entries[operand].node, row))
    let symbol = "\\frac{\\partial \(names.0)}{\\partial \(names.1)}"
    let value = graph.slope(of: user, by: operand, row: row)
    switch entry.operation {
    case .product(let a, let b):
      let other = self.value(at: operand == a ? b : a, row)
      return Derivation(symbol, .definition, value, parts: [leaf(other)])
    case .logisticLoss(let label, let logit):
      let sigma = Derivation.sigmoid(of: leaf(self.value(at: logit, row)))
      return Derivation(symbol, .difference, value, parts: [sigma, self.value(at: label, row)])
    case .logarithm(let a):
      let inside = leaf(self.value(at: a, row))
      return Derivation(symbol, .quotient, value, parts: [.given("1", 1), inside])
    case .weightedLogarithms(let label, let log, _):
      let y = self.value(at: label, row)
      return operand == log
        ? Derivation(symbol, .negation, value, parts: [y])
        : Derivation(symbol, .difference, value, parts: [y, .given("1", 1)])
    case .mean(let a):
      let count = Double(graph.entries[a].values.count)
      return Derivation(
        symbol, .quotient, value, parts: [.given("1", 1), .given("N", count)])
    case .constant, .variable, .sum, .clip, .complement, .binaryLoss:
      return .given(symbol, value)
    }
  }

  /// A value that is on the tape already: it is not derived once more.
  private func leaf(_ part: Derivation) -> Derivation { .given(part.symbol, part.value) }

  /// −y / q: what an entry of one distribution would get.
  func single(_ row: Int, y: Double, q: Double) -> Derivation {
    let names = (symbol(.y, row), symbol(.q, row))
    let quotient = Derivation(
      "\\frac{\(names.0)}{\(names.1)}", .quotient, y / q,
      parts: [.given(names.0, y), .given(names.1, q)])
    return Derivation("-\(quotient.symbol)", .negation, 0 - y / q, parts: [quotient])
  }
}
