/// How far an answer may lie from the right value.
package enum Tolerance {
  /// The tolerance unless an exercise states its own: every correct rounding to three decimals passes.
  ///
  ///     max(1e-3·|x|, 5.1e-4)
  package static func standard(for right: Double) -> Double {
    right.isFinite ? Swift.max(1e-3 * abs(right), 5.1e-4) : 0
  }
}
