/// A known way to get a wrong number; the raw values are the ids kept in the record.
public enum Slip: String, CaseIterable, Sendable {
  /// p and q exchanged: −Σ q ln p.
  case swapped = "A01"
  /// The entropy of p was given: −Σ p ln p.
  case entropyOfTruth = "A02"
  /// The entropy of q was given: −Σ q ln q.
  case entropyOfModel = "A03"
  /// The divergence was given for the cross-entropy: Σ p ln(p/q).
  case divergence = "A04"
  /// The divergence the other way round: Σ q ln(q/p).
  case reverseDivergence = "A05"
  /// The minus sign is missing, or there is one too many.
  case sign = "A06"
  /// Bits where another unit was asked.
  case bits = "A07"
  /// Base 10 where another was asked.
  case hartleys = "A08"
  /// Nats where another unit was asked.
  case nats = "A09"
  /// A term with q = 0 and p > 0 was left out, where it makes the sum infinite.
  case zeroDropped = "A24"
  /// The cross-entropy was given for the divergence: −Σ p ln q.
  case crossEntropy = "A28"
  /// A perplexity as 2 to the power of nats.
  case twoToNats = "A30"
  /// A perplexity as e to the power of bits.
  case eToBits = "A31"
  /// The exponent of a perplexity was given for it.
  case exponent = "A32"
  /// The number is right in the unit asked, but another unit was written behind it.
  case unitWord = "A29"
}
