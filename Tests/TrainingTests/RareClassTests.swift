import RealModule
import Testing

@testable import Training

struct RareClassTests {
  @Test func theFloorIsThatOfTheDensities() {
    #expect(abs(RareClass(share: 0.05).conditionalEntropy - 0.1102) < 0.5e-4)
    // With equal shares it is that of two blobs at the same distance.
    let blobs = Blobs(classCount: 2, distance: 4.5.squareRoot())
    #expect(abs(RareClass(share: 0.5).conditionalEntropy - blobs.conditionalEntropy) < 1e-12)
  }

  @Test func theRareClassHasItsShare() {
    let data = RareClass(share: 0.05).draw(training: 400, test: 100, seed: 3)
    #expect(data.counts(in: data.trainingRows) == [380, 20])
    #expect(data.counts(in: data.testRows) == [95, 5])
    #expect(abs(data.labelEntropy - 0.1985) < 0.5e-4)
    #expect(RareClass(share: 0.01).draw(training: 9, test: 0, seed: 3).counts(in: 0..<9) == [8, 1])
  }

  @Test func theBestModelReachesTheFloorOnFreshPoints() {
    let rare = RareClass(share: 0.05)
    let data = rare.draw(training: 20_000, test: 0, seed: 1)
    var loss = 0.0
    var hits = 0
    for row in data.trainingRows {
      let point = Array(data.point(row))
      let q = rare.posterior(x: point[0], y: point[1])
      loss -= Double.log(q[data.labels[row]])
      if (q[1] > q[0]) == (data.labels[row] == 1) { hits += 1 }
    }
    // Three standard errors of 20,000 draws.
    #expect(abs(loss / 20_000 - 0.1102) < 0.006)
    #expect(abs(Double(hits) / 20_000 - 0.9618) < 0.004)
  }
}
