import InformationTheory

/// Which rows each update sees: every epoch goes through all rows once, in an order of its own.
///
/// The order of an epoch follows from the seed and the number of the epoch alone, so that a run can
/// be taken up anywhere. If the size does not divide the rows, the last minibatch of an epoch is
/// smaller; no row is left out. If all rows fit into one minibatch they stay in their order, since
/// there is nothing to draw.
public struct Minibatches: Equatable, Sendable {
  /// How many rows there are.
  public private(set) var rowCount: Int
  /// How many rows a minibatch has, but for the last of an epoch.
  public private(set) var size: Int
  private let seed: UInt64
  private var anchor = Anchor()
  /// The epoch whose order stands in `rows`, and whether it is shuffled.
  private var prepared = Prepared()
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
  ///
  /// - Precondition: The update comes after the last change of size.
  public mutating func locate(_ update: Int) -> Range<Int> {
    let (epoch, start) = place(of: update)
    prepare(epoch)
    return start..<min(start + size, rowCount)
  }

  /// How many epochs are complete before an update.
  ///
  /// - Precondition: The update comes after the last change of size.
  public func epoch(before update: Int) -> Int { place(of: update).epoch }

  /// Whether an update is the last of its epoch.
  func endsEpoch(_ update: Int) -> Bool { place(of: update + 1).epoch > place(of: update).epoch }

  private func place(of update: Int) -> (epoch: Int, start: Int) {
    let steps = update - anchor.update
    precondition(steps >= 0, "Update \(update) came before the last change of size.")
    // What the epoch had left when the size changed is used up first.
    let left = (rowCount - anchor.taken + size - 1) / size
    if steps < left { return (anchor.epoch, anchor.taken + steps * size) }
    let rest = steps - left
    return (anchor.epoch + 1 + rest / perEpoch, rest % perEpoch * size)
  }

  /// Changes how many rows a minibatch has. The epoch goes on with the rows that are left.
  ///
  /// - Precondition: `size` is from 1 to `rowCount`, and no earlier update is asked for any more.
  mutating func change(size: Int, before update: Int) {
    precondition(
      (1...rowCount).contains(size), "A minibatch has 1 to \(rowCount) rows, not \(size).")
    let (epoch, start) = place(of: update)
    anchor = Anchor(
      update: update, epoch: epoch, taken: start, isShuffled: isShuffled(epoch))
    self.size = size
  }

  /// Adds a row. A new epoch begins, so that it is soon seen.
  mutating func addRow(before update: Int) {
    let (epoch, start) = place(of: update)
    anchor = Anchor(update: update, epoch: start == 0 ? epoch : epoch + 1)
    rowCount += 1
    rows = Array(0..<rowCount)
    prepared = Prepared()
  }

  /// Whether both will take the same rows.
  public static func == (a: Minibatches, b: Minibatches) -> Bool {
    a.rowCount == b.rowCount && a.size == b.size && a.seed == b.seed && a.anchor == b.anchor
  }

  /// If all rows fit into one minibatch they are not shuffled; an epoch keeps the order it began with.
  private func isShuffled(_ epoch: Int) -> Bool {
    epoch == anchor.epoch && anchor.taken > 0 ? anchor.isShuffled : size < rowCount
  }

  private mutating func prepare(_ epoch: Int) {
    let isShuffled = isShuffled(epoch)
    if prepared.isShuffled || isShuffled {
      guard prepared != Prepared(epoch: epoch, isShuffled: isShuffled) else { return }
      for index in rows.indices { rows[index] = index }
    }
    prepared = Prepared(epoch: epoch, isShuffled: isShuffled)
    guard isShuffled else { return }
    // The stream 0 is left to other uses of the same seed, such as the points themselves.
    var generator = SeededGenerator(seed: seed, stream: UInt64(epoch) + 1)
    generator.shuffle(&rows)
  }

  /// Where the present size came in.
  private struct Anchor: Equatable, Sendable {
    var update = 0
    var epoch = 0
    /// How many rows the epoch had taken by then, and whether they were shuffled.
    var taken = 0
    var isShuffled = false
  }

  private struct Prepared: Equatable, Sendable {
    var epoch = 0
    var isShuffled = false
  }
}
