import Foundation
import Testing

struct ComputeCommandTests {
  @Test func computesInTheBaseThatIsAsked() throws {
    let result = try XentCommand.run(
      "compute", "cross-entropy", "--p", "0.7,0.2,0.1", "--q", "1/2,0.3,0.2", "--base", "bits")
    #expect(result.status == 0)
    // 0.7 + 0.2 log2(10/3) + 0.1 log2 5, to more digits than a double holds.
    let value = try #require(Double(result.output.dropLast()))
    #expect(abs(value - 1.279585928321977503) < 1e-15)
  }

  @Test func expressionsMayBeginWithAMinusSign() throws {
    let result = try XentCommand.run("compute", "log-sum-exp", "--z", "-ln 2,-log(4)")
    #expect(result.status == 0)
    let value = try #require(Double(result.output.dropLast()))
    #expect(abs(value - -0.28768207245178092744) < 1e-15)
  }

  @Test func saysTheSumAndOffersToNormalize() throws {
    let result = try XentCommand.run("compute", "entropy", "--p", "0.7,0.4", "--lang", "en")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("1.1"))
    #expect(result.error.contains("--normalize"))
    let normalized = try XentCommand.run("compute", "entropy", "--p", "3,1", "--normalize")
    let value = try #require(Double(normalized.output.dropLast()))
    #expect(abs(value - 0.56233514461880835029) < 1e-15)
  }

  @Test(arguments: [
    ["compute", "entropy", "--p", "0.5,-0.5,1"], ["compute", "entropy", "--p", "0.5,x"],
    ["compute", "entropy", "--p", ""], ["compute", "kl", "--p", "0.5,0.5", "--q", "1"],
    ["compute", "crossentropy", "--p", "1"], ["compute", "entropy"], ["compute"],
    ["compute", "entropy", "--p", "0.5,0.5", "--base", "bit"],
    ["lab", "distribution"], ["lab", "distributions", "r=1"], ["--section", "17"],
    ["lessons", "show", "17"], ["--lessons", "/nonexistent"], ["--unknown"],
  ])
  func badInputGetsOneSentenceInEitherLanguage(_ arguments: [String]) throws {
    for language in ["zh", "en"] {
      let result = try Self.run(arguments, language)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      #expect(!result.error.isEmpty)
      #expect(!result.error.contains("Fatal error"))
    }
  }

  private static func run(_ arguments: [String], _ language: String) throws -> XentCommand.Result {
    let words = arguments.first == "--unknown" ? arguments : arguments + ["--lang", language]
    return try XentCommand.run(words)
  }

  @Test func suggestsTheNearestQuantity() throws {
    let result = try XentCommand.run(
      "compute", "cross_entrpy", "--p", "1,0", "--q", "1,0", "--lang", "en")
    #expect(result.error.contains("cross_entropy"))
  }

  @Test func answersAMillionEntries() throws {
    let list = Array(repeating: "1e-6", count: 1_000_000).joined(separator: ",")
    let request = "{\"id\":1,\"function\":\"entropy\",\"inputs\":{\"p\":[\(list)]}}\n"
    let result = try XentCommand.run("compute", "--jsonl", input: request)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("{\"id\":1,\"value\":13.8155105579"))
  }
}

struct ComputeLinesTests {
  @Test func answersEachLineAndGoesOnAfterABadOne() throws {
    let input = """
      {"id":1,"function":"cross_entropy","inputs":{"p":[1,0],"q":[0.8,0.2]}}
      not json
      {"id":"b","function":"cross-entropy","inputs":{"p":[1,0],"q":[0,1]},"options":{"base":"bits"}}
      {"id":3,"function":"entropy","inputs":{"p":[0.5,0.6]}}
      {"id":4,"function":"softmax","inputs":{"z":["-inf",0]}}
      {"id":5,"function":"softmax_jacobian","inputs":{"z":[0,0]}}

      {"id":6}
      """
    let result = try XentCommand.run("compute", "--jsonl", "--lang", "en", input: input)
    #expect(result.status == 0)
    let lines = result.lines
    #expect(lines.count == 7)
    #expect(lines[0] == #"{"id":1,"value":0.2231435513142097}"#)
    #expect(lines[1].hasPrefix(#"{"id":null,"error":"line 2 is not a JSON object"#))
    #expect(lines[2] == #"{"id":"b","value":"inf"}"#)
    #expect(lines[3].hasPrefix(#"{"id":3,"error":""#))
    #expect(lines[4] == #"{"id":4,"value":[0,1]}"#)
    #expect(lines[5] == #"{"id":5,"value":[[0.25,-0.25],[-0.25,0.25]]}"#)
    #expect(lines[6].hasPrefix(#"{"id":6,"error":""#))
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }
}
