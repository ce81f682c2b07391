import Glibc

/// The marks of an axis, at numbers that are easy to read.
struct Ticks: Equatable {
  /// One mark.
  struct Tick: Equatable {
    /// Where it stands.
    var value: Double
    /// What is written beside it, in ASCII.
    var label: String
  }

  /// The marks in rising order.
  var ticks: [Tick]
  /// The distance between two marks, for a linear axis.
  var step: Double

  /// Marks at multiples of 1, 2 or 5 times a power of ten, at most `count` of them and one.
  init(from low: Double, to high: Double, atMost count: Int) {
    ticks = []
    step = 0
    let span = high - low
    guard span > 1e-290, span.isFinite, count > 0 else { return }
    let exponent = Int(log10(span / Double(count)).rounded(.down))
    let unit = pow(10, Double(exponent))
    guard unit > 0, unit.isFinite else { return }
    let (factor, power) =
      [(1, 0), (2, 0), (5, 0)].first { Double($0.0) * unit * Double(count) >= span * (1 - 1e-9) }
      .map { ($0.0, exponent) } ?? (1, exponent + 1)
    step = Ticks.value(factor, power)
    guard let first = Int(exactly: (low / step - 1e-9).rounded(.up)),
      let last = Int(exactly: (high / step + 1e-9).rounded(.down)), first <= last,
      last - first <= count + 1, abs(first) < 1 << 40, abs(last) < 1 << 40
    else { return }
    ticks = (first...last).map { index in
      Tick(
        value: Ticks.value(index * factor, power), label: Ticks.label(index * factor, power))
    }
  }

  /// Marks at powers of ten, and at 2 and 5 between them where there is room.
  init(logarithmicFrom low: Double, to high: Double, atMost count: Int) {
    ticks = []
    step = 0
    guard low > 1e-300, high > low, high.isFinite, count > 0 else { return }
    let first = Int(log10(low).rounded(.down))
    let last = Int(log10(high).rounded(.up))
    for factors in [[1, 2, 5], [1]] {
      ticks = (first...last).flatMap { power in
        factors.map { Tick(value: Ticks.value($0, power), label: Ticks.label($0, power)) }
      }
      ticks.removeAll { $0.value < low * (1 - 1e-9) || $0.value > high * (1 + 1e-9) }
      if ticks.count <= count { return }
    }
    let every = (ticks.count + count - 1) / count
    ticks = ticks.enumerated().filter { $0.offset.isMultiple(of: every) }.map(\.element)
  }

  /// Returns `digits` times ten to the `power`, rounded once.
  private static func value(_ digits: Int, _ power: Int) -> Double {
    power < 0 ? Double(digits) / pow(10, Double(-power)) : Double(digits) * pow(10, Double(power))
  }

  /// Writes `digits` times ten to the `power` exactly.
  static func label(_ digits: Int, _ power: Int) -> String {
    guard digits != 0 else { return "0" }
    var digits = digits
    var power = power
    while digits.isMultiple(of: 10) {
      digits /= 10
      power += 1
    }
    let sign = digits < 0 ? "-" : ""
    var text = String(digits.magnitude)
    let magnitude = text.count - 1 + power
    if magnitude > 5 || magnitude < -4 {
      if text.count > 1 { text.insert(".", at: text.index(after: text.startIndex)) }
      return "\(sign)\(text)e\(magnitude)"
    }
    if power >= 0 { return sign + text + String(repeating: "0", count: power) }
    if text.count <= -power {
      text = String(repeating: "0", count: 1 - power - text.count) + text
    }
    text.insert(".", at: text.index(text.endIndex, offsetBy: power))
    return sign + text
  }
}
