/// The operations of one minibatch, recorded as they are carried out, and walked back once for the
/// slopes of the loss in all parameters.
///
///     tape.begin(parameters)
///     let x = tape.constant(rows: 1, columns: 2, [0.5, -1])
///     let z = tape.affine(x, tape.parameter(weights), tape.parameter(bias))
///     let loss = tape.crossEntropy(logits: z, targets: tape.constant(rows: 1, columns: 2, [1, 0]))
///     tape.backward(from: loss)
///     tape.read(&gradients)
///
/// Records, values and slopes lie in three flat lists that are used again by the next minibatch: once
/// they have grown to the size of the largest one, nothing is allocated. The way back is one loop over
/// the records in reverse (A. Griewank, A. Walther, "Evaluating Derivatives", 2008, chapter 3).
public struct Tape: Sendable {
  /// A matrix on the tape.
  public struct Node: Hashable, Sendable {
    /// Which record made it.
    let index: Int
    /// How many rows it has.
    public let rows: Int
    /// How many columns it has.
    public let columns: Int

    /// How many numbers it has.
    public var count: Int { rows * columns }
  }

  /// One operation and where its result stands.
  struct Record: Sendable {
    var operation: Operation
    var rows: Int
    var columns: Int
    /// Where in `values`, and in `slopes`, the result begins.
    var start: Int
    /// Whether a parameter is among what it was made from.
    var needsSlope: Bool

    var count: Int { rows * columns }
  }

  var records: [Record] = []
  var values: [Double] = []
  var slopes: [Double] = []
  /// How many of the values are in use.
  var used = 0
  private var parameterCount = 0

  /// Creates an empty tape.
  public init() {}

  /// How many operations are recorded, parameters and constants included.
  public var count: Int { records.count }

  // MARK: - What enters

  /// Forgets everything, keeps the storage, and takes the parameters as they are now.
  public mutating func begin(_ parameters: Parameters) {
    records.removeAll(keepingCapacity: true)
    used = 0
    for shape in parameters.shapes {
      _ = record(.parameter, rows: shape.rows, columns: shape.columns, needsSlope: true)
    }
    parameterCount = parameters.count
    let source = parameters.values.span
    var target = values.mutableSpan
    for index in source.indices { target[index] = source[index] }
  }

  /// A matrix of the parameters that the tape began with.
  public func parameter(_ id: MatrixID) -> Node {
    let record = records[id.index]
    guard case .parameter = record.operation else {
      preconditionFailure("The tape began with fewer than \(id.index + 1) matrices.")
    }
    return Node(index: id.index, rows: record.rows, columns: record.columns)
  }

  /// A matrix from outside, filled in by the caller row by row. It holds zeros at first.
  public mutating func constant(
    rows: Int, columns: Int, fill: (UnsafeMutableBufferPointer<Double>) -> Void
  ) -> Node {
    let node = record(.constant, rows: rows, columns: columns, needsSlope: false)
    let start = records[node.index].start
    values.withUnsafeMutableBufferPointer { buffer in
      let part = UnsafeMutableBufferPointer(rebasing: buffer[start..<start + node.count])
      part.update(repeating: 0)
      fill(part)
    }
    return node
  }

  /// A matrix from outside.
  ///
  /// - Precondition: There are as many numbers as the matrix has places.
  public mutating func constant(rows: Int, columns: Int, _ numbers: [Double]) -> Node {
    precondition(numbers.count == rows * columns, "\(rows) × \(columns) is not \(numbers.count).")
    return constant(rows: rows, columns: columns) { part in
      for index in numbers.indices { part[index] = numbers[index] }
    }
  }

  // MARK: - What leaves

  /// One number of a matrix.
  public subscript(node: Node, row: Int, column: Int) -> Double {
    precondition(
      (0..<node.rows).contains(row) && (0..<node.columns).contains(column),
      "Row \(row), column \(column) lies outside a matrix of \(node.rows) × \(node.columns).")
    return values[records[node.index].start + row * node.columns + column]
  }

  /// The only number of a matrix of 1 × 1, such as a loss.
  public func value(of node: Node) -> Double { self[node, 0, 0] }

  /// All numbers of a matrix, row by row.
  public func values(of node: Node) -> [Double] {
    let start = records[node.index].start
    return Array(values[start..<start + node.count])
  }

  /// The slope of the loss in every number of a matrix, after `backward(from:)`.
  public func slopes(of node: Node) -> [Double] {
    let start = records[node.index].start
    return Array(slopes[start..<start + node.count])
  }

  /// Takes over the slopes of all parameters, after `backward(from:)`.
  ///
  /// - Precondition: The gradients belong to the parameters that the tape began with.
  public func read(_ gradients: inout Gradients) {
    precondition(gradients.values.count == parameterCount, "These are other parameters.")
    let source = slopes.span
    var target = gradients.values.mutableSpan
    for index in target.indices { target[index] = source[index] }
  }

  // MARK: - Recording

  /// Makes room for a result, and for a scratch behind it.
  mutating func record(
    _ operation: Operation, rows: Int, columns: Int, needsSlope: Bool, scratch: Int = 0
  ) -> Node {
    let start = used
    used += rows * columns + scratch
    if used > values.count {
      values += [Double](repeating: 0, count: used - values.count)
      slopes += [Double](repeating: 0, count: used - slopes.count)
    }
    records.append(
      Record(
        operation: operation, rows: rows, columns: columns, start: start, needsSlope: needsSlope))
    return Node(index: records.count - 1, rows: rows, columns: columns)
  }

  /// Where the scratch of the next record will begin.
  func scratchStart(rows: Int, columns: Int) -> Int { used + rows * columns }

  func start(_ node: Node) -> Int { records[node.index].start }
  func needsSlope(_ node: Node) -> Bool { records[node.index].needsSlope }

  /// Gives the place of the first value.
  @inline(__always)
  mutating func withValues(_ body: (UnsafeMutablePointer<Double>) -> Void) {
    values.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { body(base) }
    }
  }
}
