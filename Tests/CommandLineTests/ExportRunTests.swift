import Foundation
import Testing

struct ExportRunTests {
  @Test(arguments: ["keras", "pytorch"])
  func aRunIsAScript(library: String) throws {
    let result = try XentCommand.run(
      "export", "training", "data=six-points", "updates=120", "--to", library, "--lang", "zh")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.hasPrefix("# xent: training data=six-points updates=120\n"))
    #expect(result.output.contains("UPDATES = 120\n"))
    #expect(result.output.contains("双精度"))
  }

  @Test func aRunIsATable() throws {
    let result = try XentCommand.run("export", "training", "seed=7", "updates=5", "--to", "csv")
    #expect(result.lines.count == 7)
  }

  @Test func aRunIsJSON() throws {
    struct Record: Decodable {
      var line: String
      var trace: [[String: Double]]
    }
    let result = try XentCommand.run("export", "training", "updates=5", "--to", "json")
    let record = try JSONDecoder().decode(Record.self, from: Data(result.output.utf8))
    #expect(record.line == "training updates=5")
    #expect(record.trace.map { $0["update"] } == [0, 1, 2, 3, 4, 5])
  }

  @Test func otherScenesHaveNoRun() throws {
    let result = try XentCommand.run("export", "distributions", "--to", "keras", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.error.contains("trains no model"))
  }
}
