import Foundation
import Testing

struct TrainCommandTests {
  @Test func aPipeGetsTheRecord() throws {
    let result = try XentCommand.run("train", "seed=7", "--updates", "7", "--every", "5")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.error.isEmpty)
    #expect(result.lines.count == 4)
    #expect(result.lines[0].hasPrefix("update,epoch,eta,batch,batch_loss,gradient_norm,loss,"))
    #expect(result.lines[1].hasPrefix("0,0,0.3,10,,,0.69314718055994"))
    #expect(result.lines.map { $0.prefix { $0 != "," } } == ["update", "0", "5", "7"])
  }

  @Test func jsonLinesAreObjects() throws {
    let result = try XentCommand.run(
      "train", "training", "data=six-points", "--updates", "3", "--format", "jsonl")
    #expect(result.lines.count == 4)
    for line in result.lines {
      let row = try JSONDecoder().decode([String: Double].self, from: Data(line.utf8))
      #expect(row["loss"] != nil)
      #expect(row["loss_test"] == nil)
    }
  }

  @Test func aDivergenceIsTold() throws {
    let result = try XentCommand.run("train", "data=six-points", "eta=1e308", "--lang", "en")
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    #expect(result.error.hasPrefix("xent: update 1 was not made: parameter w1.0.0 became 4.16"))
  }

  @Test(arguments: [
    (["eta2=1"], "did you mean eta?"), (["eta=0"], "eta cannot be “0”"),
    (["eta=-1"], "eta cannot be “-1”"), (["batch=61"], "from 1 to 60"),
    (["distributions"], "the scene distributions trains no model"),
    (["--updates", "0"], "--updates cannot be 0"), (["seed=7", "--every", "x"], "--every"),
    (["data=no-such.csv"], "no-such.csv cannot be read"),
  ])
  func badInputIsOneClearSentence(arguments: [String], sentence: String) throws {
    let result = try XentCommand.run(["train"] + arguments + ["--lang", "en"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(sentence), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }

  @Test func aFileMayHaveAMarkQuotesAndWindowsEnds() throws {
    let rows = "\u{FEFF}a,\"b, c\",kind\r\n1,2,x\r\n3,\"4\",y\r\n5,6,x\r\n2,1,y\r\n3,3,x\r\n"
    let result = try train(Data(rows.utf8), "label=kind", "batch=2", "split=0.4")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.last?.hasPrefix("3,1,0.3,2,") == true)
  }

  @Test func aFileMayBeGB18030() throws {
    // 身高,类别 / 1,甲 / 2,乙 / 3,甲
    let heading: [UInt8] = [0xC9, 0xED, 0xB8, 0xDF, 0x2C, 0xC0, 0xE0, 0xB1, 0xF0, 0x0A]
    let rows: [UInt8] = [0x31, 0x2C, 0xBC, 0xD7, 0x0A, 0x32, 0x2C, 0xD2, 0xD2, 0x0A]
    let result = try train(
      Data(heading + rows + rows), "label=类别", "split=0")
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.count == 5)
  }

  @Test(arguments: [
    ("a,b,c\n1,2,x\n,3,y\n", ":3：第 1 列（a）是空的"),
    ("a,b,c\n1,2,x\n1,zz,y\n", ":3：第 2 列（b）的“zz”不是数"),
    ("1,2,x\n1,3,x\n", "都属于同一类“x”"), ("1,2,x\n1,3\n", ":2：这一行有 2 格，第一行有 3 格"),
    ("1\n2\n", "只有一列"), ("\n\n", "没有数据行"), ("1,\"x\n2,y\n", ":1：引号没有闭合"),
  ])
  func aFaultyFileIsToldByLineAndColumn(rows: String, sentence: String) throws {
    let result = try train(Data(rows.utf8), "--lang", "zh")
    #expect(result.status == 2)
    #expect(result.error.contains(sentence), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1)
  }

  private func train(_ rows: Data, _ arguments: String...) throws -> XentCommand.Result {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("xent-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try rows.write(to: file)
    return try XentCommand.run(
      ["train", "data=\(file.path)"] + arguments + ["--updates", "3", "--every", "1"])
  }
}
