/// Rows of numbers taken at evenly spaced updates, thinned out as they grow in number: memory is
/// bounded, and the whole run stays covered.
///
/// Row *i* belongs to update *i* · `stride`. When there is no room every second row is dropped and
/// the stride doubles. What is kept depends on the number of updates alone, not on when and how
/// they were made.
struct SampledRows: Equatable, Sendable {
  let width: Int
  let capacity: Int
  private(set) var stride = 1
  private(set) var count = 0
  private var values: [Double]

  /// - Precondition: A row has a number, and the capacity is even, so that the row that is due when
  ///   there is no room is due after thinning as well.
  init(width: Int, capacity: Int) {
    precondition(
      width >= 1 && capacity >= 2 && capacity.isMultiple(of: 2), "\(capacity) rows do not halve.")
    self.width = width
    self.capacity = capacity
    values = [Double](repeating: 0, count: width * capacity)
  }

  /// The update at which the next row is wanted.
  var nextUpdate: Int { count * stride }

  /// Whether a row is wanted at this update.
  @inline(__always)
  func isDue(at update: Int) -> Bool { update == nextUpdate }

  /// Keeps a row, which may come in two parts, for the update at which one is due.
  mutating func append(_ row: [Double], _ rest: [Double] = []) {
    if count == capacity { thin() }
    let start = count * width
    for index in 0..<row.count { values[start + index] = row[index] }
    for index in 0..<width - row.count { values[start + row.count + index] = rest[index] }
    count += 1
  }

  private mutating func thin() {
    let kept = (count + 1) / 2
    for row in 0..<kept {
      for index in 0..<width { values[row * width + index] = values[2 * row * width + index] }
    }
    count = kept
    stride *= 2
  }

  /// The update of the last row at or before `update`, and its place.
  func last(atOrBefore update: Int) -> (row: Int, update: Int)? {
    guard count > 0, update >= 0 else { return nil }
    let row = min(update / stride, count - 1)
    return (row, row * stride)
  }

  /// One number of a row.
  func value(_ row: Int, _ index: Int) -> Double { values[row * width + index] }

  /// Writes a row over what it was made from.
  func copy(_ row: Int, to target: inout [Double], _ rest: inout [Double]) {
    let start = row * width
    for index in 0..<target.count { target[index] = values[start + index] }
    for index in 0..<width - target.count { rest[index] = values[start + target.count + index] }
  }

  /// Forgets all rows after `update`.
  mutating func truncate(after update: Int) {
    count = min(count, update / stride + 1)
  }
}
