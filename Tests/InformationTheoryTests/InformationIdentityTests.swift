import InformationTheory
import Testing

/// Identities and inequalities that hold for all distributions, on pseudo-random ones.
///
/// Tolerances: sums of some ten terms of size 1, each rounded a few times.
struct InformationIdentityTests {
  @Test func gibbsTheCrossEntropyIsLeastAtTheTruth() {
    forRandomPairs { p, q in
      #expect(crossEntropy(of: p, relativeTo: q) >= entropy(of: p) - 1e-14)
      #expect(klDivergence(from: p, to: q) >= 0)
      #expect(klDivergence(from: p, to: p) == 0)
    }
  }

  @Test func crossEntropyIsEntropyPlusDivergence() {
    for base in LogBase.allCases {
      forRandomPairs { p, q in
        let sum = entropy(of: p, in: base) + klDivergence(from: p, to: q, in: base)
        #expect(abs(crossEntropy(of: p, relativeTo: q, in: base) - sum) < 1e-13)
      }
    }
  }

  @Test func crossEntropyIsLinearInTheTruth() throws {
    try forRandomPairs { p, q in
      let middle = try Distribution(zip(p.probabilities, q.probabilities).map { ($0 + $1) / 2 })
      let mean = (crossEntropy(of: p, relativeTo: q) + entropy(of: q)) / 2
      #expect(abs(crossEntropy(of: middle, relativeTo: q) - mean) < 1e-13)
    }
  }

  @Test func uniformDistributionHasMaximalEntropy() {
    forRandomPairs { p, _ in
      #expect(entropy(of: p) <= entropy(of: .uniform(over: p.count)) + 1e-14)
    }
    for count in [1, 2, 8, 64, 1024] {
      let bits = entropy(of: .uniform(over: count), in: .bits)
      #expect(bits == Double(count.trailingZeroBitCount))
    }
  }

  @Test func chainRuleTheEntropyOfIndependentDrawsAddsUp() throws {
    try forRandomPairs { p, q in
      let joint = try Distribution(
        p.probabilities.flatMap { p in q.probabilities.map { p * $0 } })
      #expect(abs(entropy(of: joint) - entropy(of: p) - entropy(of: q)) < 1e-12)
    }
  }

  @Test func jensenShannonIsSymmetricBoundedAndItsRootADistance() {
    forRandomPairs { p, q in
      #expect(abs(jsDivergence(p, q) - jsDivergence(q, p)) < 1e-15)
      #expect((0...1).contains(jsDivergence(p, q, in: .bits)))
      let through = Distribution.uniform(over: p.count)
      #expect(jsDistance(p, q) <= jsDistance(p, through) + jsDistance(through, q) + 1e-14)
    }
    let (heads, tails) = (
      Distribution.oneHot(index: 0, of: 2), Distribution.oneHot(index: 1, of: 2)
    )
    #expect(jsDivergence(heads, tails, in: .bits) == 1)
    #expect(jsDivergence(heads, heads) == 0)
  }

  @Test func impossibleOutcomes() {
    let (heads, tails) = (
      Distribution.oneHot(index: 0, of: 2), Distribution.oneHot(index: 1, of: 2)
    )
    #expect(crossEntropy(of: heads, relativeTo: tails) == .infinity)
    #expect(klDivergence(from: heads, to: tails) == .infinity)
    #expect(crossEntropy(of: heads, relativeTo: heads) == 0)
    #expect(entropy(of: heads).sign == .plus)
    #expect(crossPerplexity(of: heads, relativeTo: tails) == .infinity)
    #expect(surprisal(of: 0, in: .bits) == .infinity)
    #expect(surprisal(of: 1).sign == .plus)
  }

  @Test func documentExampleInEveryBase() throws {
    let p = Distribution.oneHot(index: 0, of: 2)
    let q = try Distribution([0.8, 0.2])
    #expect(abs(crossEntropy(of: p, relativeTo: q) - 0.22314355131420976) <= 6e-17)
    #expect(abs(crossEntropy(of: p, relativeTo: q, in: .bits) - 0.32192809488736235) <= 6e-17)
    #expect(abs(crossEntropy(of: p, relativeTo: q, in: .hartleys) - 0.09691) < 1e-6)
  }

  /// The numbers of the first screen, and of the three slopes.
  @Test func weatherExample() throws {
    let p = try Distribution([0.7, 0.2, 0.1])
    let q = try Distribution([0.5, 0.3, 0.2])
    #expect(crossEntropy(of: p, relativeTo: q).decimal(places: 4) == "0.8869")
    #expect(entropy(of: p).decimal(places: 4) == "0.8018")
    #expect(klDivergence(from: p, to: q).decimal(places: 4) == "0.0851")
    #expect(crossPerplexity(of: p, relativeTo: q).decimal(places: 4) == "2.4277")
    #expect(crossEntropyGradient(of: p, relativeTo: q)[0] == -1.4)
    let slope = crossEntropySlopeOfEdit(of: p, relativeTo: q, at: 0)
    #expect(slope.decimal(places: 4) == "-0.8000")
    let edited = try Distribution([0.51, 0.294, 0.196])
    let change = crossEntropy(of: p, relativeTo: edited) - crossEntropy(of: p, relativeTo: q)
    #expect(change.decimal(places: 4) == "-0.0078")
  }

  private func forRandomPairs(
    _ body: (Distribution, Distribution) throws -> Void
  ) rethrows {
    var generator = SplitMix(state: 7)
    for count in [2, 3, 5, 10, 26] {
      for _ in 0..<20 {
        let pair = (0..<2).compactMap { _ in
          try? Distribution(
            normalizing: (0..<count).map { _ in Double.random(in: 0.001...1, using: &generator) })
        }
        try body(pair[0], pair[1])
      }
    }
  }
}

/// A small generator, so that the tests draw the same numbers every time.
///
/// Source: G. Steele et al., "Fast splittable pseudorandom number generators", 2014.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
