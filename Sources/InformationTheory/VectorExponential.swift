/// The exponentials of eight numbers at once.
///
/// With k the whole number nearest to x / ln 2 and r = x - k ln 2,
///
///     exp x = 2ᵏ exp r,    |r| ≤ ½ ln 2
///
/// and exp r = 1 + r + r² P(r) with a polynomial P of degree 9 through Chebyshev points, whose
/// error is below 1/30 ulp.
///
/// - Parameter x: Numbers from -708 to 709. Beyond, the power of two is not a normal number.
/// - Returns: The exponentials, each within 1 ulp.
@inline(__always)
func exponential(_ x: SIMD8<Double>) -> SIMD8<Double> {
  // Adding 1.5 · 2⁵² leaves no room for a fraction: it rounds, and k stands in the lowest bits.
  let rounding = 0x1.8p52
  let shifted = x * 0x1.71547652b82fep0 + rounding
  let k = shifted - rounding
  // ln 2 in two parts. The first ends in zeros, so that its product with k is exact.
  let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
  // Written as a chain of whole vectors: arrays of coefficients would be loaded lane by lane.
  var polynomial = r * 0x1.af38a9b0ec855p-26 + 0x1.289185613a3d6p-22
  polynomial = polynomial * r + 0x1.71de0dae63bb3p-19
  polynomial = polynomial * r + 0x1.a019b90d2ae7ap-16
  polynomial = polynomial * r + 0x1.a01a01a7c41d5p-13
  polynomial = polynomial * r + 0x1.6c16c1788bd90p-10
  polynomial = polynomial * r + 0x1.11111111109b3p-7
  polynomial = polynomial * r + 0x1.5555555553d63p-5
  polynomial = polynomial * r + 0x1.5555555555556p-3
  polynomial = polynomial * r + 0x1.0000000000001p-1
  let fraction = (polynomial * (r * r) + r) + 1
  // 2ᵏ is a number whose exponent field, above 52 bits of fraction, is k + 1023.
  let bits = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
  let power = (bits &<< 52) &+ 0x3ff0_0000_0000_0000
  return fraction * unsafeBitCast(power, to: SIMD8<Double>.self)
}
