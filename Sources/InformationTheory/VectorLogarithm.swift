/// The logarithms of eight numbers at once.
///
/// With x = 2ᵏ m, √½ ≤ m < √2, f = m - 1 and s = f / (2 + f),
///
///     ln x = k ln 2 + ln m,    ln m = ln ((1 + s) / (1 - s)) = 2 s + s R(s²)
///
/// where R is a polynomial of degree 7 without constant term, through Chebyshev points, whose
/// error is below 1/20 ulp. The sum is arranged as f - (½f² - s (½f² + R)): what is rounded is then
/// small beside f.
///
/// Source of the arrangement: Sun Microsystems, fdlibm `e_log.c`, 1993.
///
/// - Parameters:
///   - x: Positive numbers, neither subnormal nor infinite.
///   - scale: What one nat is in the base.
/// - Returns: The logarithms, each within 1 ulp in nats and 2 ulps in other bases; exact for
///   powers of two in bits.
@inline(__always)
func logarithm(_ x: SIMD8<Double>, _ scale: LogScale) -> SIMD8<Double> {
  let fractionOfRootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
  let one: UInt64 = 0x3ff0_0000_0000_0000
  let shifted = unsafeBitCast(x, to: SIMD8<UInt64>.self) &+ (one - fractionOfRootHalf)
  // k + 1023 under the exponent of 2⁵² is the number 2⁵² + k + 1023.
  let exponent = unsafeBitCast(
    (shifted &>> 52) | 0x4330_0000_0000_0000, to: SIMD8<Double>.self)
  let k = exponent - (0x1p52 + 1023)
  let mantissa = (shifted & 0x000f_ffff_ffff_ffff) &+ fractionOfRootHalf
  let f = unsafeBitCast(mantissa, to: SIMD8<Double>.self) - 1
  let s = f / (f + 2)
  let square = s * s
  var polynomial = square * 0x1.2b6012eff436fp-3 + 0x1.39fdbf20a2ed7p-3
  polynomial = polynomial * square + 0x1.7462b985e21b3p-3
  polynomial = polynomial * square + 0x1.c71c62d46f402p-3
  polynomial = polynomial * square + 0x1.2492492dfeac5p-2
  polynomial = polynomial * square + 0x1.9999999995269p-2
  polynomial = polynomial * square + 0x1.5555555555558p-1
  let halfSquare = f * f * 0.5
  let logOfMantissa = f - (halfSquare - s * (halfSquare + polynomial * square))
  return (logOfMantissa * scale.perNat + k * scale.logOf2Low) + k * scale.logOf2High
}

/// What turns powers of two and nats into logarithms to a base.
struct LogScale {
  let perNat: Double
  /// The logarithm of 2 to the base; its last bits are 0, so that whole multiples are exact.
  let logOf2High: Double
  /// What is missing in that.
  let logOf2Low: Double

  init(_ base: LogBase) {
    perNat = base.perNat
    switch base {
    case .nats: (logOf2High, logOf2Low) = (0x1.62e42feep-1, 0x1.a39ef35793c76p-33)
    case .bits: (logOf2High, logOf2Low) = (1, 0)
    case .hartleys: (logOf2High, logOf2Low) = (0x1.34413508p-2, 0x1.f79fef311f12bp-34)
    }
  }
}
