import InformationTheory
import Testing

struct DistributionTests {
  @Test func probabilitiesAreKeptAsGiven() throws {
    let values = [0.333333, 0.333333, 0.333334]
    let distribution = try Distribution(values)
    #expect(distribution.probabilities == values)
    #expect(distribution.count == 3)
    #expect(distribution[2] == 0.333334)
    #expect(try Distribution([0.5, 0.5 + 9e-7]).count == 2)
  }

  @Test func whatIsNoDistributionIsRefusedWithTheFact() {
    let cases: [([Double], DistributionError)] = [
      ([], .empty), ([0.5, .nan], .notFinite(index: 1)), ([.infinity], .notFinite(index: 0)),
      ([1.2, -0.2], .negative(index: 1, value: -0.2)), ([0.5, 0.6], .sum(1.1)),
      ([0, 0], .sum(0)), ([1e308, 1e308], .sum(.infinity)),
    ]
    for (values, error) in cases {
      #expect(throws: error) { try Distribution(values) }
    }
  }

  @Test func normalizingDividesByTheSum() throws {
    let tiny = Double.leastNonzeroMagnitude
    #expect(try Distribution(normalizing: [1, 1, 2]).probabilities == [0.25, 0.25, 0.5])
    #expect(try Distribution(normalizing: [tiny, tiny]).probabilities == [0.5, 0.5])
    #expect(throws: DistributionError.sum(0)) { try Distribution(normalizing: [0, 0]) }
    #expect(throws: DistributionError.negative(index: 0, value: -1)) {
      try Distribution(normalizing: [-1, 2])
    }
  }

  @Test func uniformAndOneHot() {
    #expect(Distribution.uniform(over: 4).probabilities == [0.25, 0.25, 0.25, 0.25])
    #expect(Distribution.oneHot(index: 1, of: 3).probabilities == [0, 1, 0])
  }

  @Test func aMillionOutcomesAreFine() throws {
    let million = try Distribution(Array(repeating: 1e-6, count: 1_000_000))
    #expect(abs(entropy(of: million, in: .hartleys) - 6) < 1e-14)
    #expect(klDivergence(from: million, to: million) == 0)
  }

  @Test func smoothingSharesWithAll() {
    let smoothed = Distribution.oneHot(index: 0, of: 4).smoothed(by: 0.2)
    #expect(smoothed.probabilities == [0.8 + 0.05, 0.05, 0.05, 0.05])
    #expect(Distribution.uniform(over: 2).smoothed(by: 1) == .uniform(over: 2))
  }
}
