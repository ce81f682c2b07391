import RealModule

/// A generator whose numbers follow from its seed, on every machine and for ever.
///
/// The state is four words of xoshiro256\*\* (Blackman and Vigna, "Scrambled linear pseudorandom
/// number generators", 2021), filled by SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014), as its authors advise.
///
///     var generator = SeededGenerator(seed: 7)
///     generator.next(below: 6)      // the same die, whoever throws it
public struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Creates the generator that belongs to `seed`.
  public init(seed: UInt64) {
    var mixer = SplitMix64(state: seed)
    state = (mixer.next(), mixer.next(), mixer.next(), mixer.next())
  }

  /// Creates one of many generators that belong to `seed`, each with numbers of its own.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SplitMix64(state: stream)
    self.init(seed: seed ^ mixer.next())
  }

  /// Creates a generator in a given state, which must not be all zeros.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.state = state
  }

  /// Returns 64 random bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotate(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotate(state.3, by: 45)
    return result
  }

  /// Returns a number from 0 to `bound` − 1, each equally likely.
  ///
  /// Multiplies and rejects (Lemire, "Fast random integer generation in an interval", 2019). The
  /// standard library's own method is not used because it may change from version to version.
  ///
  /// - Precondition: `bound` is positive.
  public mutating func next(below bound: Int) -> Int {
    precondition(bound > 0, "A random number below \(bound) does not exist.")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold { product = next().multipliedFullWidth(by: range) }
    }
    return Int(product.high)
  }

  /// Returns a number in 0 ..< 1, a multiple of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns two independent standard normal deviates.
  ///
  /// Marsaglia's polar method (Marsaglia and Bray, "A convenient method for generating normal
  /// variables", 1964): a point drawn inside the unit disc gives a direction and a radius.
  public mutating func normalPair() -> (x: Double, y: Double) {
    while true {
      let x = 2 * unit() - 1
      let y = 2 * unit() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        let factor = (-2 * Double.log(square) / square).squareRoot()
        return (x * factor, y * factor)
      }
    }
  }

  /// Puts the elements of `items` in random order (Fisher and Yates; Durstenfeld, 1964).
  public mutating func shuffle(_ items: inout [Int]) {
    guard items.count > 1 else { return }
    for last in stride(from: items.count - 1, through: 1, by: -1) {
      items.swapAt(last, next(below: last + 1))
    }
  }

  /// Whether both generators will give the same numbers.
  public static func == (a: SeededGenerator, b: SeededGenerator) -> Bool { a.state == b.state }

  private static func rotate(_ word: UInt64, by count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}

/// Turns any seed, also 0 or 1, into well-mixed words.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
