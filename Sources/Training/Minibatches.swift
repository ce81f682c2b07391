/// Which rows each update sees: every epoch goes through all rows once, in an order of its own.
///
/// The order of an epoch follows from the seed and the number of the epoch alone, so that a run can
/// be taken up anywhere. If the size does not divide the rows, the last minibatch of an epoch is
/// smaller; no row is left out. If all rows fit into one minibatch they stay in their order, since
/// there is nothing to draw.
public struct Minibatches: Equatable, Sendable {
  /// How many rows there are.
  public let rowCount: Int
  /// How many rows a minibatch has, but for the last of an epoch.
  public let size: Int
  private let seed: UInt64
  private var epoch = -1
  /// All rows in the order of the epoch that was asked for last.
  public private(set) var rows: [Int]

  /// Creates the minibatches that belong to `seed`.
  ///
  /// - Precondition: `size` is from 1 to `rowCount`.
  public init(rowCount: Int, size: Int, seed: UInt64) {
    precondition(
      (1...max(rowCount, 1)).contains(size), "A minibatch has 1 to \(rowCount) rows, not \(size).")
    self.rowCount = rowCount
    self.size = size
    self.seed = seed
    rows = Array(0..<rowCount)
  }

  /// Updates in an epoch.
  public var perEpoch: Int { (rowCount + size - 1) / size }

  /// Finds the minibatch of an update, counted from 0, and returns where it lies in `rows`.
  public mutating func locate(_ update: Int) -> Range<Int> {
    prepare(update / perEpoch)
    let start = update % perEpoch * size
    return start..<min(start + size, rowCount)
  }

  private mutating func prepare(_ wanted: Int) {
    guard wanted != epoch, size < rowCount else { return }
    for index in rows.indices { rows[index] = index }
    // The stream 0 is left to other uses of the same seed, such as the points themselves.
    var generator = SeededGenerator(seed: seed, stream: UInt64(wanted) + 1)
    generator.shuffle(&rows)
    epoch = wanted
  }
}
