/// Functions of eight numbers at once, made of additions, multiplications and divisions alone: they
/// give the same bits on every machine, and eight of them take little longer than one.
enum VectorFunctions {
  typealias Lanes = SIMD8<Double>

  /// eˣ in two parts, with k the whole number nearest to x / ln 2 and r = x − k ln 2:
  ///
  ///     eˣ = 2ᵏ eʳ,    |r| ≤ ½ ln 2
  ///
  /// eʳ − 1 = r + r² P(r) with a polynomial P of degree 9 through Chebyshev points.
  ///
  /// - Parameter x: Numbers from −708 to 709. Beyond, the power of two is not a normal number.
  /// - Returns: eʳ − 1 and 2ᵏ.
  @inline(__always)
  static func split(_ x: Lanes) -> (fraction: Lanes, power: Lanes) {
    // Adding 1.5 · 2⁵² leaves no room for a fraction: it rounds, and k stands in the lowest bits.
    let rounding = 0x1.8p52
    let shifted = x * 0x1.71547652b82fep0 + rounding
    let k = shifted - rounding
    // ln 2 in two parts. The first ends in zeros, so that its product with k is exact.
    let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
    var polynomial = r * 0x1.af38a9b0ec855p-26 + 0x1.289185613a3d6p-22
    polynomial = polynomial * r + 0x1.71de0dae63bb3p-19
    polynomial = polynomial * r + 0x1.a019b90d2ae7ap-16
    polynomial = polynomial * r + 0x1.a01a01a7c41d5p-13
    polynomial = polynomial * r + 0x1.6c16c1788bd90p-10
    polynomial = polynomial * r + 0x1.11111111109b3p-7
    polynomial = polynomial * r + 0x1.5555555553d63p-5
    polynomial = polynomial * r + 0x1.5555555555556p-3
    polynomial = polynomial * r + 0x1.0000000000001p-1
    let fraction = polynomial * (r * r) + r
    // 2ᵏ is a number whose exponent field, above 52 bits of fraction, is k + 1023.
    let bits = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let power = unsafeBitCast((bits &<< 52) &+ 0x3ff0_0000_0000_0000, to: Lanes.self)
    return (fraction, power)
  }

  /// eˣ − 1 = 2ᵏ (eʳ − 1) + (2ᵏ − 1), accurate also where it is tiny.
  @inline(__always)
  static func exponentialMinusOne(_ x: Lanes) -> Lanes {
    let (fraction, power) = split(x)
    return fraction * power + (power - 1)
  }

  /// eˣ for x ≤ 0; 0 below −708, where it is less than 4e-308.
  @inline(__always)
  static func exponentialBelowZero(_ x: Lanes) -> Lanes {
    let isTiny = x .< -708
    let (fraction, power) = split(x.replacing(with: -708, where: isTiny))
    return ((fraction + 1) * power).replacing(with: 0, where: isTiny)
  }

  /// tanh x = (e²ᵃ − 1) / (e²ᵃ + 1) with a = |x|, and the sign of x.
  @inline(__always)
  static func tanh(_ x: Lanes) -> Lanes {
    let sign = unsafeBitCast(x, to: SIMD8<UInt64>.self) & 0x8000_0000_0000_0000
    let a = unsafeBitCast(unsafeBitCast(x, to: SIMD8<UInt64>.self) ^ sign, to: Lanes.self)
    // From 19.1 on, 1 is the nearest double.
    let clamped = a.replacing(with: 20, where: a .> 20)
    let e = exponentialMinusOne(clamped + clamped)
    let value = unsafeBitCast(e / (e + 2), to: SIMD8<UInt64>.self)
    return unsafeBitCast(value | sign, to: Lanes.self)
  }

  /// 1 / (1 + e⁻ˣ); for x < 0 as eˣ / (1 + eˣ), so that nothing overflows.
  @inline(__always)
  static func sigmoid(_ x: Lanes) -> Lanes {
    let isNegative = x .< 0
    let e = exponentialBelowZero(x.replacing(with: 0 - x, where: .!isNegative))
    return Lanes(repeating: 1).replacing(with: e, where: isNegative) / (e + 1)
  }

  /// Applies a function to every number of a list; the last few are filled up to eight with zeros.
  @inline(__always)
  static func map(
    _ source: UnsafePointer<Double>, count: Int, to target: UnsafeMutablePointer<Double>,
    _ function: (Lanes) -> Lanes
  ) {
    var index = 0
    while count - index >= 8 {
      let x = UnsafeRawPointer(source + index).loadUnaligned(as: Lanes.self)
      UnsafeMutableRawPointer(target + index).storeBytes(of: function(x), as: Lanes.self)
      index += 8
    }
    guard index < count else { return }
    var x = Lanes.zero
    for lane in 0..<count - index { x[lane] = source[index + lane] }
    let y = function(x)
    for lane in 0..<count - index { target[index + lane] = y[lane] }
  }
}
