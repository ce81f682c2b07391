import Testing

@testable import Training

struct DataSetPreparationTests {
  static let points = (0..<10).map { [Double($0), 5] }
  static let labels = (0..<10).map { $0 % 2 }

  @Test func rowsAreSetAsideBySeed() throws {
    let data = try DataSet(
      points: Self.points, labels: Self.labels, classCount: 2, testShare: 0.3, seed: 1)
    #expect(data.trainingCount == 7)
    #expect(data.testCount == 3)
    let again = try DataSet(
      points: Self.points, labels: Self.labels, classCount: 2, testShare: 0.3, seed: 1)
    let other = try DataSet(
      points: Self.points, labels: Self.labels, classCount: 2, testShare: 0.3, seed: 2)
    #expect(data == again)
    #expect(data != other)
    let rows = (0..<10).map { Int(data.point($0).first ?? -1) }
    #expect(rows.sorted() == Array(0..<10))
    #expect(rows.map { $0 % 2 } == data.labels)
  }

  @Test func badRowsAreNamed() {
    #expect(throws: DataSetError.noRows) {
      try DataSet(points: [], labels: [], classCount: 2, testShare: 0.3, seed: 1)
    }
    #expect(throws: DataSetError.labelsMissing(rows: 1, labels: 2)) {
      try DataSet(points: [[1]], labels: [0, 1], classCount: 2, testShare: 0.3, seed: 1)
    }
  }

  @Test func standardizedFeaturesHaveMeanZeroAndVarianceOne() throws {
    let data = try DataSet(
      points: Self.points, labels: Self.labels, classCount: 2, trainingCount: 8
    ).standardized
    let first = (0..<10).map { data.features[2 * $0] }
    #expect(abs(first.prefix(8).reduce(0, +)) < 1e-14)
    #expect(abs(first.prefix(8).reduce(0) { $0 + $1 * $1 } - 8) < 1e-13)
    // The test rows are moved by what was measured on the training rows.
    #expect(abs(first[9] - 5.5 / 5.25.squareRoot()) < 1e-14)
    // A column that never varies tells nothing, and must not become 0/0.
    #expect((0..<10).allSatisfy { data.features[2 * $0 + 1] == 0 })
  }

  @Test func aPointIsInsertedBehindTheTrainingRows() throws {
    let data = try DataSet(
      points: Self.points, labels: Self.labels, classCount: 2, trainingCount: 8
    ).inserting([-1, -2], label: 1)
    #expect(data.trainingCount == 9)
    #expect(Array(data.point(8)) == [-1, -2])
    #expect(data.labels[8] == 1)
    #expect(Array(data.point(9)) == [8, 5])
    #expect(data.testCount == 2)
  }
}
