/// How two numbers are compared in a condition.
package enum Comparison: String, Equatable, Sendable {
  /// Strictly below.
  case less = "<"
  /// Below or equal.
  case atMost = "<="
  /// Strictly above.
  case greater = ">"
  /// Above or equal.
  case atLeast = ">="
  /// Equal but for rounding: within 1e-9, relative to the larger of the right side and 1.
  case equal = "=="
  /// Equal as an answer is: within max(1e-3·|right|, 5.1e-4).
  case close = "~="

  /// Compares two numbers; a comparison with nan is not met.
  package func isMet(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    case .equal: left == right || abs(left - right) <= 1e-9 * Swift.max(1, abs(right))
    case .close: left == right || abs(left - right) <= Tolerance.standard(for: right)
    }
  }
}
