/// The natural logarithms of eight numbers at once, as whole powers of two and a remainder.
///
/// With x = 2ᵏ m, √½ ≤ m < √2, f = m - 1 and s = f / (2 + f),
///
///     ln x = k ln 2 + ln m,    ln m = ln ((1 + s) / (1 - s)) = 2 s + s R(s²)
///
/// where R is a polynomial of degree 7 without constant term, through Chebyshev points, whose
/// error is below 1/20 ulp. The sum is arranged as f - (½f² - s (½f² + R)): what is rounded is then
/// small beside f.
///
/// The two parts are not added: a weighted sum of many logarithms adds the k and the ln m apart and
/// multiplies by ln 2 once.
///
/// Source of the arrangement: Sun Microsystems, fdlibm `e_log.c`, 1993.
///
/// - Parameter x: Positive numbers, neither subnormal nor infinite.
/// - Returns: k, which is exact, and ln m within 1 ulp. For a power of two ln m is 0.
@inline(__always)
func splitLogarithm(
  _ x: SIMD8<Double>
) -> (powerOfTwo: SIMD8<Double>, logOfMantissa: SIMD8<Double>) {
  let rootHalf: UInt64 = 0x3fe6_a09e_667f_3bcd
  let one: UInt64 = 0x3ff0_0000_0000_0000
  let shifted = unsafeBitCast(x, to: SIMD8<UInt64>.self) &+ (one - rootHalf)
  // k + 1023 in the place of the lowest bits of 2⁵² makes the number 2⁵² + k + 1023.
  let biased = (shifted &>> 52) | 0x4330_0000_0000_0000
  let k = unsafeBitCast(biased, to: SIMD8<Double>.self) - (0x1p52 + 1023)
  let mantissa = (shifted & 0x000f_ffff_ffff_ffff) &+ rootHalf
  let f = unsafeBitCast(mantissa, to: SIMD8<Double>.self) - 1
  let s = f / (f + 2)
  let square = s * s
  // Written as a chain of whole vectors: arrays of coefficients would be loaded lane by lane.
  var polynomial = square * 0x1.2b6012eff436fp-3 + 0x1.39fdbf20a2ed7p-3
  polynomial = polynomial * square + 0x1.7462b985e21b3p-3
  polynomial = polynomial * square + 0x1.c71c62d46f402p-3
  polynomial = polynomial * square + 0x1.2492492dfeac5p-2
  polynomial = polynomial * square + 0x1.9999999995269p-2
  polynomial = polynomial * square + 0x1.5555555555558p-1
  let halfSquare = f * f * 0.5
  return (k, f - (halfSquare - s * (halfSquare + polynomial * square)))
}
