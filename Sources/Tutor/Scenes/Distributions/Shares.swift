/// The values of one distribution while it is being edited, and which of them are held fixed.
///
/// A value that moves takes from the others, or gives to them, in proportion to what they have,
/// so that the sum stays 1; fixed ones are left alone. If all others are 0 they share equally.
struct Shares: Equatable, Sendable {
  /// The values, one for each outcome.
  var values: [Double]
  /// The outcomes, counted from 0, whose values only change when they are edited themselves.
  var fixed: Set<Int> = []

  /// The sum of all values, clean of rounding.
  var sum: Double { Self.clean(values.reduce(0, +)) }

  /// Whether the values sum to 1 as exactly as `Distribution` asks.
  var sumsToOne: Bool { (values.reduce(0, +) - 1).magnitude <= 1e-6 }

  /// What the values of all others that are fixed hold together.
  func held(besides index: Int) -> Double {
    Self.clean(fixed.reduce(0) { $1 == index ? $0 : $0 + values[$1] })
  }

  /// The outcomes that take or give when the one at `index` moves.
  func others(besides index: Int) -> [Int] {
    values.indices.filter { $0 != index && !fixed.contains($0) }
  }

  /// Moves one value by a step; a step beyond the end stops there.
  mutating func step(_ index: Int, by step: Double) throws(SharesProblem) {
    let room = max(0, Self.clean(1 - held(besides: index)))
    let value = values[index]
    if step < 0, value <= 0 { throw .alreadyZero }
    if step > 0, value >= room { throw room < 1 ? .heldByFixed(room: room) : .nothingLeft }
    try move(index, to: min(max(Self.clean(value + step), 0), max(room, 0)))
  }

  /// Moves one value to a target between 0 and 1.
  mutating func move(_ index: Int, to target: Double) throws(SharesProblem) {
    guard target >= 0, target <= 1 else { throw .outOfRange }
    guard target != values[index] else { return }
    let room = max(0, Self.clean(1 - held(besides: index)))
    guard target <= room else { throw .heldByFixed(room: room) }
    let others = others(besides: index)
    guard !others.isEmpty else { throw .allOthersFixed }
    let rest = max(0, Self.clean(room - target))
    let present = Self.clean(others.reduce(0) { $0 + values[$1] })
    for other in others {
      values[other] = Self.clean(
        present > 0 ? values[other] * rest / present : rest / Double(others.count))
    }
    values[index] = target
  }

  /// The values if the one at `index` were `target`; `nil` if it cannot be.
  func moving(_ index: Int, to target: Double) -> [Double]? {
    var copy = self
    do { try copy.move(index, to: target) } catch { return nil }
    return copy.values
  }

  /// The nearest decimal of twelve places, if the number differs from it by rounding alone.
  ///
  /// 0.1 + 0.2 becomes 0.3, so that steps of 0.01 land on clean decimals and a step up and a step
  /// down return to the same number; 1/3 stays as it is.
  static func clean(_ value: Double) -> Double {
    guard value.magnitude < 1000 else { return value }
    let decimal = (value * 1e12).rounded() / 1e12
    return (decimal - value).magnitude <= 8 * value.ulp ? decimal : value
  }
}

/// Why a value cannot be what was asked.
enum SharesProblem: Error, Equatable, Sendable {
  /// The target is not between 0 and 1.
  case outOfRange
  /// The value is 0 and was to become less.
  case alreadyZero
  /// The value is 1: nothing is left to take.
  case nothingLeft
  /// Fixed values hold so much that at most `room` is left.
  case heldByFixed(room: Double)
  /// Every other value is fixed, so that none could give or take.
  case allOthersFixed
}
