extension Tape {
  /// The columns of A in a range: the part of one attention head, say.
  public mutating func columns(_ range: Range<Int>, of a: Node) -> Node {
    precondition(
      !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= a.columns,
      "Columns \(range) do not exist among \(a.columns).")
    let node = record(
      .columns(a.index, from: range.lowerBound), rows: a.rows, columns: range.count,
      needsSlope: needsSlope(a))
    let (from, to) = (start(a) + range.lowerBound, start(node))
    withValues { values in
      for row in 0..<a.rows {
        (values + to + row * node.columns)
          .update(from: values + from + row * a.columns, count: node.columns)
      }
    }
    return node
  }

  /// A and B side by side.
  ///
  /// - Precondition: They have as many rows.
  public mutating func beside(_ a: Node, _ b: Node) -> Node {
    precondition(a.rows == b.rows, "\(a.rows) rows do not stand beside \(b.rows).")
    let node = record(
      .beside(a.index, b.index), rows: a.rows, columns: a.columns + b.columns,
      needsSlope: needsSlope(a) || needsSlope(b))
    let (left, right, to) = (start(a), start(b), start(node))
    withValues { values in
      for row in 0..<a.rows {
        let target = values + to + row * node.columns
        target.update(from: values + left + row * a.columns, count: a.columns)
        (target + a.columns).update(from: values + right + row * b.columns, count: b.columns)
      }
    }
    return node
  }

  /// A above B.
  ///
  /// - Precondition: They have as many columns.
  public mutating func above(_ a: Node, _ b: Node) -> Node {
    precondition(a.columns == b.columns, "\(a.columns) columns do not stand on \(b.columns).")
    let node = record(
      .above(a.index, b.index), rows: a.rows + b.rows, columns: a.columns,
      needsSlope: needsSlope(a) || needsSlope(b))
    let (top, bottom, to) = (start(a), start(b), start(node))
    withValues { values in
      (values + to).update(from: values + top, count: a.count)
      (values + to + a.count).update(from: values + bottom, count: b.count)
    }
    return node
  }

  /// The rows of A with the given numbers, in this order, as often as they are named: the vectors of
  /// characters in a table, say.
  ///
  /// - Precondition: The rows exist.
  public mutating func rows(_ numbers: some Collection<Int>, of a: Node) -> Node {
    precondition(
      !numbers.isEmpty && numbers.allSatisfy { (0..<a.rows).contains($0) },
      "Some of the rows do not exist among \(a.rows).")
    let scratch = scratchStart(rows: numbers.count, columns: a.columns)
    let node = record(
      .rows(a.index, scratch: scratch), rows: numbers.count, columns: a.columns,
      needsSlope: needsSlope(a), scratch: numbers.count)
    let (from, to) = (start(a), start(node))
    withValues { values in
      for (row, number) in numbers.enumerated() {
        // A double holds every whole number below 2⁵³.
        values[scratch + row] = Double(number)
        (values + to + row * a.columns)
          .update(from: values + from + number * a.columns, count: a.columns)
      }
    }
    return node
  }
}
