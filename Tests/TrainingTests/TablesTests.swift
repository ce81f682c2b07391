import Foundation
import Testing

@testable import Training

/// The tables that come with the lessons.
struct TablesTests {
  private func lines(of name: String) throws -> [[Substring]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../lessons/data")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: ",") }
  }

  @Test func digitsHaveTenClasses() throws {
    let data = try DataSet.digits(rows: lines(of: "digits.csv").map { $0.compactMap(Double.init) })
    #expect(data.rowCount == 1797)
    #expect(data.trainingCount == 1437)
    #expect(data.classCount == 10)
    #expect(data.features.max() == 1)
    #expect(data.counts(in: 0..<1797).min() == 174)
  }

  @Test func penguinsAreNamed() throws {
    let rows = try lines(of: "penguins.csv").dropFirst()
    let (data, classes) = try DataSet.named(
      points: rows.map { $0.dropLast().compactMap { Double($0) } },
      names: rows.compactMap { $0.last.map(String.init) }, testShare: 0.25, seed: 1)
    #expect(classes == ["Adelie", "Gentoo", "Chinstrap"])
    #expect(data.rowCount == 342)
    #expect(data.testCount == 86)
    #expect(data.featureCount == 4)
    #expect(data.standardized.features.map(abs).max() ?? 9 < 5)
  }

  @Test func badDigitsAreNamed() {
    #expect(throws: DataSetError.ragged(row: 0, expected: 65, found: 2)) {
      try DataSet.digits(rows: [[1, 2]])
    }
    #expect(throws: DataSetError.unknownClass(row: 0, label: 11, classCount: 10)) {
      try DataSet.digits(rows: [[Double](repeating: 0, count: 64) + [11]])
    }
  }
}
