import Testing
import Training

@testable import Tutor

struct DataTableTests {
  private func table(
    _ text: String, label: String? = nil, header: DataTableReader.Header = .auto
  ) throws(DataTableError) -> DataTable {
    var reader = DataTableReader(Array(text.utf8))
    return try reader.table(label: label, header: header)
  }

  @Test func theFirstLineMayHoldNames() throws {
    let table = try table("height,kind\n1.5,a\n2,b\n")
    #expect(table.featureNames == ["height"])
    #expect(table.classNames == ["a", "b"])
    #expect(table.features == [1.5, 2])
    #expect(table.labels == [0, 1])
  }

  @Test func withoutNamesColumnsAreNumbered() throws {
    let table = try table("a;1;2\nb;3;4", label: "1")
    #expect(table.featureNames == ["x2", "x3"])
    #expect(table.features == [1, 2, 3, 4])
  }

  @Test func numbersMayBeNamesIfOneSaysSo() throws {
    #expect(try table("1,2\n3,4\n5,6", header: .yes).labels == [0, 1])
    #expect(try table("1,2\n3,4\n5,6", header: .no).labels == [0, 1, 2])
  }

  @Test func quotedCellsHoldSeparatorsAndLines() throws {
    let table = try table("\"a, \"\"b\"\"\",c\n1,\"x\ny\"\n2, z \r\n")
    #expect(table.featureNames == ["a, \"b\""])
    #expect(table.classNames == ["x\ny", "z"])
  }

  @Test func linesCountInsideQuotationMarks() {
    #expect(throws: DataTableError.missing(line: 4, column: 1, name: "a")) {
      try table("a,c\n1,\"x\ny\"\n,z\n")
    }
  }

  @Test(arguments: ["9", "nosuch", "0"])
  func unknownColumnsAreTold(label: String) {
    #expect(throws: DataTableError.noColumn(label, names: ["a", "b"])) {
      try table("a,b\n1,x\n2,y", label: label)
    }
  }

  @Test func numbersAreHardlyClasses() {
    let rows = (0..<40).map { "\($0),\($0)" }.joined(separator: "\n")
    #expect(throws: DataTableError.tooManyClasses(column: "x2", limit: 26)) { try table(rows) }
  }

  @Test func columnsAreStandardisedOverTheRowsToLearnFrom() throws {
    let rows = (0..<10).map { "\($0),\($0 % 2)" }.joined(separator: "\n")
    let data = try table(rows).dataSet(testShare: 0.3, seed: 4)
    #expect(data.trainingCount == 7)
    #expect(data.testCount == 3)
    #expect(abs(data.features.prefix(7).reduce(0, +)) < 1e-12)
    #expect(try table(rows).dataSet(testShare: 0.3, seed: 4) == data)
  }

  @Test func aLineDescribesTheRun() throws {
    let rows = (0..<20).map { "\($0),\($0 * $0),\($0 % 3)" }.joined(separator: "\n")
    let line = try StateLine(
      "training data=a.csv label=3 split=0.1 batch=6 eta=0.1 seed=3 weights=1,2,3 @4:eta=1 updates=9"
    )
    let described = try TableRun(line, on: table(rows))
    #expect(described.updates == 9)
    #expect(described.run.setup.data.trainingCount == 18)
    #expect(described.run.setup.batchSize == 6)
    #expect(described.run.setup.objective.classWeights == [1, 2, 3])
    #expect(described.run.setup.model.classCount == 3)
    #expect(described.run.events == [.init(.learningRate(1), after: 4)])
  }
}
