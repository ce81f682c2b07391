/// The id of a known way to get a wrong number, as it is kept in the record: A01 to D99.
///
/// Those named here are worked out by the program, since they change a unit, a sign or a quantity;
/// the others stand in the lessons, as a `Misconception` each.
public struct Slip: RawRepresentable, Hashable, Sendable {
  /// The id.
  public let rawValue: String

  /// Reads an id: a letter from A to D and two digits.
  public init?(rawValue: String) {
    let bytes = Array(rawValue.utf8)
    guard bytes.count == 3, (0x41...0x44).contains(bytes[0]),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.rawValue = rawValue
  }

  private init(_ rawValue: String) { self.rawValue = rawValue }

  /// p and q exchanged: −Σ q ln p.
  public static let swapped = Slip("A01")
  /// The entropy of p was given: −Σ p ln p.
  public static let entropyOfTruth = Slip("A02")
  /// The entropy of q was given: −Σ q ln q.
  public static let entropyOfModel = Slip("A03")
  /// The divergence was given for the cross-entropy: Σ p ln(p/q).
  public static let divergence = Slip("A04")
  /// The divergence the other way round: Σ q ln(q/p).
  public static let reverseDivergence = Slip("A05")
  /// The minus sign is missing, or there is one too many.
  public static let sign = Slip("A06")
  /// Bits where another unit was asked.
  public static let bits = Slip("A07")
  /// Base 10 where another was asked.
  public static let hartleys = Slip("A08")
  /// Nats where another unit was asked.
  public static let nats = Slip("A09")
  /// A term with q = 0 and p > 0 was left out, where it makes the sum infinite.
  public static let zeroDropped = Slip("A24")
  /// The cross-entropy was given for the divergence: −Σ p ln q.
  public static let crossEntropy = Slip("A28")
  /// The number is right in the unit asked, but another unit was written behind it.
  public static let unitWord = Slip("A29")
  /// A perplexity as 2 to the power of nats.
  public static let twoToNats = Slip("A30")
  /// A perplexity as e to the power of bits.
  public static let eToBits = Slip("A31")
  /// The exponent of a perplexity was given for it.
  public static let exponent = Slip("A32")
  /// The sum over a batch where the mean was asked.
  public static let summed = Slip("D01")

  /// Those that the program works out.
  package static let builtIn: [Slip] = [
    swapped, entropyOfTruth, entropyOfModel, divergence, reverseDivergence, sign, bits, hartleys,
    nats, zeroDropped, crossEntropy, unitWord, twoToNats, eToBits, exponent,
  ]
}
