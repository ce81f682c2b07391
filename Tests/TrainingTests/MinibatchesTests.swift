import Testing

@testable import Training

struct MinibatchesTests {
  @Test(arguments: [(10, 3), (10, 5), (7, 1), (6, 6), (1, 1)])
  func everyEpochUsesEveryRowOnce(rows: Int, size: Int) {
    var minibatches = Minibatches(rowCount: rows, size: size, seed: 9)
    for epoch in 0..<4 {
      var seen: [Int] = []
      for update in 0..<minibatches.perEpoch {
        let range = minibatches.locate(epoch * minibatches.perEpoch + update)
        #expect(range.count == min(size, rows - update * size))
        seen += minibatches.rows[range]
      }
      #expect(seen.sorted() == Array(0..<rows))
    }
  }

  @Test func epochsDifferAndSeedsDiffer() {
    var minibatches = Minibatches(rowCount: 20, size: 5, seed: 9)
    _ = minibatches.locate(0)
    let first = minibatches.rows
    _ = minibatches.locate(4)
    let second = minibatches.rows
    #expect(first != second)
    _ = minibatches.locate(3)
    #expect(minibatches.rows == first)
    var other = Minibatches(rowCount: 20, size: 5, seed: 10)
    _ = other.locate(0)
    #expect(other.rows != first)
  }

  @Test func aFullBatchKeepsTheOrder() {
    var minibatches = Minibatches(rowCount: 20, size: 20, seed: 9)
    let range = minibatches.locate(3)
    #expect(range == 0..<20)
    #expect(minibatches.rows == Array(0..<20))
  }
}
