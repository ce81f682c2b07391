import Testing

@testable import Training

struct DataSetTests {
  @Test func sixPointsAreThePublishedOnes() {
    let data = DataSet.sixPoints
    #expect(data.features == [-2, -1, -0.5, 0.5, 1, 2])
    #expect(data.labels == [0, 0, 1, 0, 1, 1])
    #expect(data.featureCount == 1)
    #expect(data.testRows.isEmpty)
    #expect(data.conditionalEntropy == nil)
    #expect(abs(data.labelEntropy - 0.6931471805599453) < 1e-15)
  }

  @Test func rowsAreChecked() {
    #expect(throws: DataSetError.noRows) {
      try DataSet(points: [], labels: [], classCount: 2)
    }
    #expect(throws: DataSetError.noRows) {
      try DataSet(points: [[1]], labels: [0], classCount: 2, trainingCount: 0)
    }
    #expect(throws: DataSetError.tooFewClasses(1)) {
      try DataSet(points: [[1]], labels: [0], classCount: 1)
    }
    #expect(throws: DataSetError.labelsMissing(rows: 2, labels: 1)) {
      try DataSet(points: [[1], [2]], labels: [0], classCount: 2)
    }
    #expect(throws: DataSetError.ragged(row: 1, expected: 2, found: 1)) {
      try DataSet(points: [[1, 2], [3]], labels: [0, 1], classCount: 2)
    }
    #expect(throws: DataSetError.ragged(row: 0, expected: 1, found: 0)) {
      try DataSet(points: [[], []], labels: [0, 1], classCount: 2)
    }
    #expect(throws: DataSetError.notFinite(row: 1, column: 0)) {
      try DataSet(points: [[1], [.nan]], labels: [0, 1], classCount: 2)
    }
    #expect(throws: DataSetError.unknownClass(row: 0, label: 2, classCount: 2)) {
      try DataSet(points: [[1]], labels: [2], classCount: 2)
    }
  }

  @Test func rowsAndCountsAreFound() throws {
    let data = try DataSet(
      points: [[1, 2], [3, 4], [5, 6]], labels: [0, 1, 1], classCount: 2, trainingCount: 2)
    #expect(Array(data.point(1)) == [3, 4])
    #expect(data.testCount == 1)
    #expect(data.counts(in: data.trainingRows) == [1, 1])
    #expect(data.counts(in: data.testRows) == [0, 1])
  }
}
