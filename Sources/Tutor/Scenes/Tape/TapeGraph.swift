import Glibc
import InformationTheory

/// What a node of the tape is called, in the program and in names of elements.
enum TapeNode: String, CaseIterable, Hashable, Sendable {
  /// The labels.
  case y
  /// The inputs.
  case x
  /// The weight.
  case w
  /// The bias.
  case b
  /// The probabilities.
  case q
  /// w·x.
  case u
  /// The logits u + b.
  case z
  /// q kept away from 0 and 1, as Keras does.
  case c
  /// The logarithm of the probability.
  case a
  /// 1 − the probability.
  case r
  /// The logarithm of that.
  case s
  /// The loss of each row.
  case losses
  /// Their mean.
  case loss
  /// The weight of a model that is not asked.
  case kernel
  /// The bias of a model that is not asked.
  case bias
}

/// The operations that a program carried out, in their order, with the values they gave.
///
/// A node holds one number, or one for each row. Inputs come before what is made of them, so
/// gradients are one loop over the nodes in reverse. An operation is recorded if a variable is
/// among what it is made of; nothing else can change the variables' gradients.
struct TapeGraph: Equatable, Sendable {
  /// How a node's values are made. Operands are places in the graph.
  enum Operation: Equatable, Sendable {
    /// Given, and not to be learnt.
    case constant
    /// Given at first, and to be learnt.
    case variable
    /// a · b.
    case product(Int, Int)
    /// a + b.
    case sum(Int, Int)
    /// The cross-entropy of a label and σ(z): max(z, 0) − y z + ln (1 + e^−|z|).
    case logisticLoss(label: Int, logit: Int)
    /// Into [1e-7, 1 − 1e-7].
    case clip(Int)
    /// 1 − a.
    case complement(Int)
    /// ln a, at least −100, as PyTorch has it.
    case logarithm(Int)
    /// −(y a + (1 − y) s) of two logarithms.
    case weightedLogarithms(label: Int, Int, Int)
    /// The cross-entropy of a label and a probability, in one step.
    case binaryLoss(label: Int, probability: Int)
    /// The mean of the rows.
    case mean(Int)
  }

  /// An operation with its values.
  struct Entry: Equatable, Sendable {
    var node: TapeNode
    var operation: Operation
    var values: [Double]
    /// Whether a variable is among what it is made of.
    var isRecorded: Bool
  }

  private(set) var entries: [Entry] = []

  /// How near Keras lets a probability come to 0 and to 1.
  static let epsilon = 1e-7

  /// Adds numbers that are given.
  @discardableResult
  mutating func given(_ node: TapeNode, _ values: [Double], isVariable: Bool = false) -> Int {
    entries.append(
      Entry(
        node: node, operation: isVariable ? .variable : .constant, values: values,
        isRecorded: isVariable))
    return entries.count - 1
  }

  /// Carries out an operation on nodes that are there.
  @discardableResult
  mutating func record(_ node: TapeNode, _ operation: Operation) -> Int {
    let operands = operation.operands
    precondition(
      operands.allSatisfy(entries.indices.contains), "The operands come before the operation.")
    let rows = operands.map { entries[$0].values.count }.max() ?? 0
    var values = (0..<rows).map { row in
      Self.value(operation, operands.map { entries[$0][row] })
    }
    if case .mean(let operand) = operation {
      let losses = entries[operand].values
      values = [losses.reduce(0, +) / Double(losses.count)]
    }
    let isRecorded = operands.contains { entries[$0].isRecorded }
    entries.append(
      Entry(node: node, operation: operation, values: values, isRecorded: isRecorded))
    return entries.count - 1
  }

  /// The entry of a node.
  subscript(node: TapeNode) -> Entry? { entries.first { $0.node == node } }

  /// The place of a node.
  func index(of node: TapeNode) -> Int? { entries.firstIndex { $0.node == node } }

  // MARK: - Reverse

  /// The gradients of the last node by every recorded one; `nil` where no path leads.
  func gradients() -> [[Double]?] {
    var gradients = [[Double]?](repeating: nil, count: entries.count)
    guard let last = entries.last, last.isRecorded else { return gradients }
    gradients[entries.count - 1] = last.values.map { _ in 1 }
    for index in entries.indices.reversed() {
      guard let gradient = gradients[index] else { continue }
      for operand in Set(entries[index].operation.operands) where entries[operand].isRecorded {
        var sum = gradients[operand] ?? entries[operand].values.map { _ in 0 }
        for row in 0..<max(gradient.count, sum.count) {
          // What stands once and is used in every row collects the gradients of all rows.
          sum[row % sum.count] +=
            gradient[row % gradient.count] * slope(of: index, by: operand, row: row)
        }
        gradients[operand] = sum
      }
    }
    return gradients
  }

  /// The slope of an operation by one of its operands in a row, as if nothing else moved.
  func slope(of index: Int, by operand: Int, row: Int) -> Double {
    let value = { (place: Int) in entries[place][row] }
    switch entries[index].operation {
    case .constant, .variable: return 0
    case .product(let a, let b):
      return (operand == a ? value(b) : 0) + (operand == b ? value(a) : 0)
    case .sum(let a, let b): return (operand == a ? 1 : 0) + (operand == b ? 1 : 0)
    case .logisticLoss(let label, let logit):
      return operand == logit ? sigmoid(value(logit)) - value(label) : 0 - value(logit)
    case .clip(let a):
      return (Self.epsilon...1 - Self.epsilon).contains(value(a)) ? 1 : 0
    case .complement: return -1
    case .logarithm(let a): return 1 / max(value(a), 1e-12)
    case .weightedLogarithms(let label, let log, let rest):
      if operand == log { return 0 - value(label) }
      return operand == rest ? value(label) - 1 : value(rest) - value(log)
    case .binaryLoss(let label, let probability):
      let (y, q) = (value(label), value(probability))
      return operand == probability ? (1 - y) / (1 - q) - y / q : log(1 - q) - log(q)
    case .mean(let a): return 1 / Double(entries[a].values.count)
    }
  }

  private static func value(_ operation: Operation, _ operands: [Double]) -> Double {
    switch operation {
    case .constant, .variable, .mean: 0
    case .product: operands[0] * operands[1]
    case .sum: operands[0] + operands[1]
    case .logisticLoss:
      max(operands[1], 0) - operands[0] * operands[1] + log1p(exp(-operands[1].magnitude))
    case .clip: min(max(operands[0], epsilon), 1 - epsilon)
    case .complement: 1 - operands[0]
    case .logarithm: max(log(operands[0]), -100)
    case .weightedLogarithms:
      0 - (operands[0] * operands[1] + (1 - operands[0]) * operands[2])
    case .binaryLoss:
      0 - (operands[0] * log(operands[1]) + (1 - operands[0]) * log(1 - operands[1]))
    }
  }
}

extension TapeGraph.Entry {
  /// The value in a row; what stands once is the same in all.
  subscript(row: Int) -> Double { values[row % values.count] }
}

extension TapeGraph.Operation {
  /// The places of what it is made of.
  var operands: [Int] {
    switch self {
    case .constant, .variable: []
    case .product(let a, let b), .sum(let a, let b): [a, b]
    case .logisticLoss(let label, let logit): [label, logit]
    case .clip(let a), .complement(let a), .logarithm(let a), .mean(let a): [a]
    case .weightedLogarithms(let label, let log, let rest): [label, log, rest]
    case .binaryLoss(let label, let probability): [label, probability]
    }
  }
}
