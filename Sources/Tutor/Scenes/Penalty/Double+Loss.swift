import Glibc

// How losses and slopes of any size are printed.
extension Double {
  /// Four decimals; fewer of a large number, more of a small one.
  var lossText: String {
    let size = magnitude
    guard isFinite, size > 0 else { return shown(4) }
    if size >= 999.5 { return size < 1e15 ? shown(0) : powerText }
    if size >= 99.995 { return shown(2) }
    if size >= 0.009_5 || isPrintedExactly(places: 4) { return shown(4) }
    return size >= 0.000_009_5 ? shown(6) : powerText
  }

  /// Two digits and a power of ten: `4.5e-05`.
  private var powerText: String {
    var exponent = Int(log10(magnitude).rounded(.down))
    var digits = magnitude / pow(10, Double(exponent))
    if digits >= 9.95 { (digits, exponent) = (1, exponent + 1) }
    return
      "\(self < 0 ? "−" : "")\(digits.shown(1))e\(exponent < 0 ? "−" : "")\(exponent.magnitude)"
  }

  /// A place on an axis: all its digits if they are few.
  var shortPlace: String {
    if !isFinite { return shown(2) }
    for places in 0...4 where isPrintedExactly(places: places) { return shown(places) }
    return magnitude > 0 && magnitude < 0.000_95 ? lossText : shown(4)
  }
}
