import InformationTheory
import Testing
import Training

struct ExportTraceTests {
  private var run: TrainingRun {
    TrainingRun(.init(data: .sixPoints, learningRate: 1))
  }

  @Test func theStartHasNoLastUpdate() {
    var run = run
    let rows = run.trace(to: 2, every: 1)
    #expect(TraceRow.heading.hasPrefix("update,epoch,eta,batch,batch_loss,gradient_norm,loss,"))
    #expect(rows.count == 3)
    #expect(rows[0].csv == "0,0,1.0,6,,,0.6931471805599453,0.5,,")
    #expect(
      rows[0].json
        == "{\"update\":0,\"epoch\":0,\"eta\":1.0,\"batch\":6,\"loss\":0.6931471805599453,"
        + "\"accuracy\":0.5}")
    #expect(rows[1].csv.hasPrefix("1,1,1.0,6,0.693147180559945"))
  }

  @Test func rowsComeEverySoManyUpdatesAndAtTheEnd() {
    var run = run
    let updates = run.trace(to: 7, every: 3).map { $0.csv.prefix { $0 != "," } }
    #expect(updates == ["0", "3", "6", "7"])
  }

  @Test func aTraceEndsWhereTheRunDiverges() {
    var run = TrainingRun(.init(data: .sixPoints, learningRate: 1e308))
    #expect(run.trace(to: 50, every: 10).count == 1)
    #expect(run.divergence != nil)
  }

  @Test(arguments: [(0, 1), (100, 1), (101, 2), (412, 5), (1000, 10), (100_000_000, 1_000_000)])
  func intervalsAreRound(updates: Int, interval: Int) {
    #expect(TrainingRun.interval(updates: updates, rows: 100) == interval)
  }
}

struct ExportScriptTextTests {
  @Test(arguments: RunScript.Library.allCases)
  func aScriptHoldsPointsAndLosses(library: RunScript.Library) throws {
    let run = TrainingRun(.init(data: .sixPoints, learningRate: 1))
    let script = try #require(RunScript(run, updates: 0, library: library, line: "six"))
    #expect(script.text.hasPrefix("# xent: six\n"))
    #expect(script.text.contains("UPDATES = 100\n"))
    #expect(script.text.contains("\n-0.5 1\n0.5 0\n"))
    #expect(script.text.contains("XENT = [\n    0.693147180559945"))
    #expect(!script.text.contains("Minibatches("))
  }

  @Test func aScriptStopsBeforeTheRunDiverges() throws {
    let run = TrainingRun(.init(data: .sixPoints, learningRate: 1e308))
    let script = try #require(RunScript(run, updates: 50, library: .keras, line: "six"))
    #expect(script.text.contains("UPDATES = 0\n"))
  }

  @Test func tooManyPointsMakeNoScript() throws {
    let wide = try DataSet(
      points: [[Double]](repeating: [Double](repeating: 1, count: 1001), count: 1000),
      labels: (0..<1000).map { $0 % 2 }, classCount: 2)
    #expect(RunScript(TrainingRun(.init(data: wide)), updates: 1, library: .keras, line: "") == nil)
  }
}
