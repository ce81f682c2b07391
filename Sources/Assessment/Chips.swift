import InformationTheory

/// Ten chips laid over the options of a question: an answer that says how sure it is.
///
/// The share of the chips on the right option is a probability q, and the answer costs its
/// surprisal −log₂ q: 7 chips 0.51 bits, 1 chip 3.32 bits, none ∞.
public struct Chips: Equatable, Sendable {
  /// How many chips are laid.
  package static let total = 10

  /// The chips on each option.
  package private(set) var counts: [Int]

  /// No chips on so many options.
  package init(options: Int) { counts = Array(repeating: 0, count: options) }

  /// Reads `7,2,1`; `nil` unless there is a count for each option and they are ten together, or at
  /// most ten where the answer is not finished.
  package init?(_ text: String, options: Int, isFinished: Bool = true) {
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    let counts = words.compactMap { Int($0.drop { $0 == " " }) }
    guard counts.count == words.count, counts.count == options,
      counts.allSatisfy({ (0...Self.total).contains($0) }),
      isFinished ? counts.reduce(0, +) == Self.total : counts.reduce(0, +) <= Self.total
    else { return nil }
    self.counts = counts
  }

  /// The counts as `7,2,1`.
  package var text: String { counts.map(String.init).joined(separator: ",") }
  /// How many chips are still in the hand.
  package var left: Int { Self.total - counts.reduce(0, +) }

  /// Lays a chip, if one is left.
  package mutating func lay(on option: Int) {
    if left > 0, counts.indices.contains(option) { counts[option] += 1 }
  }

  /// Takes a chip back, if one lies there.
  package mutating func take(from option: Int) {
    if counts.indices.contains(option), counts[option] > 0 { counts[option] -= 1 }
  }

  /// What the answer costs if `option` is the right one, in bits; ∞ without a chip on it.
  package func cost(of option: Int) -> Double {
    surprisal(of: Double(counts[option]) / Double(Self.total), in: .bits)
  }

  /// Whether more chips lie on `option` than on any other.
  package func favours(_ option: Int) -> Bool {
    counts.indices.allSatisfy { $0 == option || counts[$0] < counts[option] }
  }
}
