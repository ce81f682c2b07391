/// All numbers of a model that training changes: matrices, one after the other in one row.
///
///     var parameters = Parameters()
///     let weights = parameters.append(rows: 2, columns: 3)
///     parameters[weights, 0, 2] = 0.5
public struct Parameters: Equatable, Sendable {
  /// The size of a matrix and the place of its first number.
  public struct Shape: Equatable, Sendable {
    /// How many rows it has.
    public let rows: Int
    /// How many columns it has.
    public let columns: Int
    /// Where in `values` it begins.
    public let start: Int

    /// How many numbers it has.
    public var count: Int { rows * columns }
    /// Where in `values` its numbers stand, row by row.
    public var range: Range<Int> { start..<start + count }
  }

  /// The matrices in the order in which they were appended.
  public private(set) var shapes: [Shape] = []
  /// All numbers, matrix by matrix, row by row. There are always `count` of them.
  public var values: [Double] = []
  /// The number of parameters.
  public private(set) var count = 0

  /// Creates parameters without any matrix.
  public init() {}

  /// Adds a matrix of zeros and returns its name.
  ///
  /// - Precondition: It has a row and a column.
  @discardableResult
  public mutating func append(rows: Int, columns: Int) -> MatrixID {
    precondition(rows > 0 && columns > 0, "A matrix of \(rows) × \(columns) holds nothing.")
    shapes.append(Shape(rows: rows, columns: columns, start: count))
    count += rows * columns
    values += [Double](repeating: 0, count: rows * columns)
    return MatrixID(index: shapes.count - 1)
  }

  /// The names of all matrices.
  public var matrices: [MatrixID] { shapes.indices.map(MatrixID.init) }

  /// The size and place of a matrix.
  public func shape(of id: MatrixID) -> Shape { shapes[id.index] }

  /// One number of a matrix.
  public subscript(id: MatrixID, row: Int, column: Int) -> Double {
    get { values[place(id, row, column)] }
    set { values[place(id, row, column)] = newValue }
  }

  private func place(_ id: MatrixID, _ row: Int, _ column: Int) -> Int {
    let shape = shapes[id.index]
    precondition(
      (0..<shape.rows).contains(row) && (0..<shape.columns).contains(column),
      "Row \(row), column \(column) lies outside a matrix of \(shape.rows) × \(shape.columns).")
    return shape.start + row * shape.columns + column
  }

  /// Takes over all numbers of parameters of the same shapes, into storage of its own.
  public mutating func copy(_ other: Parameters) {
    let source = other.values.span
    var target = values.mutableSpan
    for index in target.indices { target[index] = source[index] }
  }
}

/// The name of one matrix of `Parameters`.
public struct MatrixID: Hashable, Sendable {
  /// Which one, from 0.
  public let index: Int

  /// Names the matrix that was appended as number `index`, from 0.
  public init(index: Int) {
    self.index = index
  }
}
