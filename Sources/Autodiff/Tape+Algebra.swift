extension Tape {
  /// AB, the matrix product.
  ///
  /// - Precondition: A has as many columns as B has rows.
  public mutating func product(_ a: Node, _ b: Node) -> Node {
    precondition(a.columns == b.rows, "\(a.rows) × \(a.columns) times \(b.rows) × \(b.columns)?")
    let node = record(
      .product(a.index, b.index), rows: a.rows, columns: b.columns,
      needsSlope: needsSlope(a) || needsSlope(b),
      scratch: needsSlope(a) ? b.count : 0)
    let (from, by, to) = (start(a), start(b), start(node))
    withValues { values in
      (values + to).update(repeating: 0, count: node.count)
      addProduct(
        of: values + from, rowStride: a.columns, innerStride: 1, and: values + by,
        rows: a.rows, inner: a.columns, columns: b.columns, to: values + to)
    }
    return node
  }

  /// ABᵀ, the product of every row of A with every row of B.
  ///
  /// - Precondition: Both have as many columns.
  public mutating func productTransposed(_ a: Node, _ b: Node) -> Node {
    precondition(a.columns == b.columns, "Rows of \(a.columns) and \(b.columns) do not match.")
    let node = record(
      .productTransposed(a.index, b.index), rows: a.rows, columns: b.rows,
      needsSlope: needsSlope(a) || needsSlope(b), scratch: b.count)
    let (from, by, to) = (start(a), start(b), start(node))
    withValues { values in
      (values + to).update(repeating: 0, count: node.count)
      transpose(values + by, rows: b.rows, columns: b.columns, to: values + to + node.count)
      addProduct(
        of: values + from, rowStride: a.columns, innerStride: 1, and: values + to + node.count,
        rows: a.rows, inner: a.columns, columns: b.rows, to: values + to)
    }
    return node
  }

  /// xW + b, a layer of a network: one row of x a sample, and b added to every row.
  ///
  /// - Precondition: x has as many columns as W has rows, and b is one row as wide as W.
  public mutating func affine(_ x: Node, _ weights: Node, _ bias: Node) -> Node {
    precondition(
      x.columns == weights.rows && bias.rows == 1 && bias.columns == weights.columns,
      "A layer of \(weights.rows) × \(weights.columns) does not take \(x.columns) inputs.")
    let operation = Operation.affine(
      x: x.index, weights: weights.index, bias: bias.index,
      scratch: scratchStart(rows: x.rows, columns: weights.columns))
    let node = record(
      operation, rows: x.rows, columns: weights.columns,
      needsSlope: needsSlope(x) || needsSlope(weights) || needsSlope(bias),
      scratch: needsSlope(x) ? weights.count : 0)
    let (from, by, plus, to) = (start(x), start(weights), start(bias), start(node))
    withValues { values in
      for row in 0..<node.rows {
        (values + to + row * node.columns).update(from: values + plus, count: node.columns)
      }
      addProduct(
        of: values + from, rowStride: x.columns, innerStride: 1, and: values + by,
        rows: x.rows, inner: x.columns, columns: weights.columns, to: values + to)
    }
    return node
  }

  /// A + B, entry by entry; a B of one row is added to every row of A.
  public mutating func sum(_ a: Node, _ b: Node) -> Node {
    precondition(
      a.columns == b.columns && (a.rows == b.rows || b.rows == 1),
      "\(b.rows) × \(b.columns) cannot be added to \(a.rows) × \(a.columns).")
    let node = record(
      .sum(a.index, b.index), rows: a.rows, columns: a.columns,
      needsSlope: needsSlope(a) || needsSlope(b))
    let (from, by, to) = (start(a), start(b), start(node))
    withValues { values in
      let (left, right, result) = (values + from, values + by, values + to)
      for index in 0..<a.count { result[index] = left[index] + right[index % b.count] }
    }
    return node
  }

  /// A − B, entry by entry.
  public mutating func difference(_ a: Node, _ b: Node) -> Node {
    combine(.difference(a.index, b.index), a, b) { $0 - $1 }
  }

  /// A ⊙ B, entry by entry.
  public mutating func entrywiseProduct(_ a: Node, _ b: Node) -> Node {
    combine(.entrywise(a.index, b.index), a, b) { $0 * $1 }
  }

  @inline(__always)
  private mutating func combine(
    _ operation: Operation, _ a: Node, _ b: Node, _ function: (Double, Double) -> Double
  ) -> Node {
    precondition(
      a.rows == b.rows && a.columns == b.columns,
      "\(a.rows) × \(a.columns) and \(b.rows) × \(b.columns) do not match entry by entry.")
    let node = record(
      operation, rows: a.rows, columns: a.columns, needsSlope: needsSlope(a) || needsSlope(b))
    let (from, by, to) = (start(a), start(b), start(node))
    withValues { values in
      let (left, right, result) = (values + from, values + by, values + to)
      for index in 0..<a.count { result[index] = function(left[index], right[index]) }
    }
    return node
  }

  /// cA, every entry times a number.
  public mutating func scaled(_ a: Node, by factor: Double) -> Node {
    let node = record(
      .scaled(a.index, by: factor), rows: a.rows, columns: a.columns, needsSlope: needsSlope(a))
    let (from, to) = (start(a), start(node))
    withValues { values in
      for index in 0..<a.count { values[to + index] = factor * values[from + index] }
    }
    return node
  }

  /// Σ a over all entries, as a matrix of 1 × 1.
  public mutating func total(_ a: Node) -> Node {
    let node = record(.total(a.index), rows: 1, columns: 1, needsSlope: needsSlope(a))
    let (from, to) = (start(a), start(node))
    withValues { values in
      var sum = 0.0
      for index in 0..<a.count { sum += values[from + index] }
      values[to] = sum
    }
    return node
  }

  /// ½ Σ a² over all entries, as a matrix of 1 × 1: what decay adds to a loss, over λ.
  public mutating func halfSquares(_ a: Node) -> Node {
    let node = record(.halfSquares(a.index), rows: 1, columns: 1, needsSlope: needsSlope(a))
    let (from, to) = (start(a), start(node))
    withValues { values in
      var sum = 0.0
      for index in 0..<a.count { sum += values[from + index] * values[from + index] }
      values[to] = sum / 2
    }
    return node
  }
}
