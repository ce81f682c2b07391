import Foundation
import Testing

struct ProgramCheckTests {
  static let exercises = [
    "bce-with-logits", "bce-with-logits-gradient", "cross-entropy", "entropy", "kl", "log-sum-exp",
    "sequence-perplexity", "softmax", "softmax-cross-entropy", "softmax-cross-entropy-gradient",
  ]

  @Test(arguments: exercises)
  func ourOwnComputePasses(_ exercise: String) throws {
    let result = try XentCommand.run([
      "check", exercise, "--lang", "en", "--", XentCommand.path, "compute", "--jsonl",
    ])
    #expect(result.status == 0)
    #expect(result.lines.last?.hasSuffix("cases are right.") == true)
    #expect(result.lines.last?.hasPrefix("All ") == true)
  }

  @Test(arguments: ["zh", "en"])
  func explainsTheFirstFailure(_ language: String) throws {
    guard let python = Python.path else { return }
    let command = try ProgramFolder.naiveLoss(python)
    defer { withExtendedLifetime(command.folder) {} }
    let result = try XentCommand.run(
      ["check", "softmax-cross-entropy", "--lang", language, "--"] + command.words)
    #expect(result.status == 1)
    let expected = [
      "en": """
      Case 5: logits (1000, 0), the first is right
        request   {"id":5,"function":"softmax_cross_entropy","inputs":{"z":[[1000,0]],"targets":[0]},"options":{}}
        expected  0 (to within 1e-6 of it, or 1e-9)
        why       The program reports an error of its own: OverflowError: math range error
        try       Overflow at logits (1000, 0): exp is greater than any double. Subtract the maximum before exp: ln Σ exp z = m + ln Σ exp(z − m), m = max z.

      5 of 9 cases are right.

      """,
      "zh": """
      第 5 例：logits (1000, 0)，第一类正确
        请求  {"id":5,"function":"softmax_cross_entropy","inputs":{"z":[[1000,0]],"targets":[0]},"options":{}}
        应得  0（误差不超过它的 1e-6 倍或 1e-9）
        原因  程序自己报告了错误：OverflowError: math range error
        试试  上溢：logits 为 (1000, 0) 时 exp 超出了双精度的范围。先减去最大值：ln Σ exp z = m + ln Σ exp(z − m)，m = max z。

      9 例中对了 5 例。

      """,
    ]
    #expect(result.output.hasSuffix(expected[language] ?? "?"))
  }

  @Test func reportsAsItsSchemaSays() throws {
    let folder = try ProgramFolder()
    for script in ["exit 3", "read -r a; echo '{\"id\":1,\"value\":[1,\"inf\"]}'; cat >/dev/null"] {
      let result = try folder.check(script, "--json")
      #expect(result.status == 1)
      let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect(try ProgramSchema().faults(in: report) == [])
    }
    let compute = try XentCommand.run([
      "check", "kl", "--json", "--", XentCommand.path, "compute", "--jsonl",
    ])
    let report = try JSONSerialization.jsonObject(with: Data(compute.output.utf8))
    #expect(try ProgramSchema().faults(in: report) == [])
    #expect((report as? [String: Any])?["status"] as? String == "right")
    #expect(try ProgramSchema().faults(in: ["format": 1]) != [])
  }

  @Test(arguments: [
    (["check", "--program", "true"], "name the program exercise; there are: bce-with-logits, "),
    (["check", "--program", "true", "entrpy"], "did you mean entropy?"),
    (["check", "--program", "nosuch-program", "entropy"], "there is no program nosuch-program"),
    (["check", "--program", "/etc/passwd", "entropy"], "/etc/passwd cannot be run"),
    (["check", "--program", "a | b", "entropy"], "no shell runs the command, so | means nothing"),
    (["check", "--program", "true", "entropy", "--time", "0"], "--time is a number of seconds"),
    (["check", "--program", "true", "entropy", "--watch"], "--watch needs a file in the command"),
    (["check", "--watch", "answers.txt"], "--watch is for programs"),
    (["starter", "python", "nosuch"], "there is no program exercise “nosuch”"),
    (["starter", "cobol", "entropy"], "cobol"),
    (["starter", "python", "entropy", "--out", "/nonexistent/x.py"], "cannot be written"),
  ])
  func badUsageGetsOneSentence(_ arguments: [String], _ sentence: String) throws {
    let result = try XentCommand.run(arguments + ["--lang", "en"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains(sentence), "\(result.error)")
  }

  @Test func checksAgainWhenTheFileIsSaved() throws {
    let folder = try ProgramFolder()
    let command = try folder.write("exit 3")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: XentCommand.path)
    process.arguments = ["check", "entropy", "--watch", "--lang", "en", "--"] + command
    process.environment = ["LC_ALL": "C.UTF-8"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let reader = output.fileHandleForReading
    func read(until wanted: String) -> String {
      var text = ""
      while !text.contains(wanted) {
        let data = reader.availableData
        if data.isEmpty { break }
        text += String(decoding: data, as: UTF8.self)
      }
      return text
    }
    #expect(read(until: "Ctrl-C ends.").contains("exit code 3"))
    _ = try folder.write("exit 4")
    #expect(read(until: "Ctrl-C ends.").contains("exit code 4"))
    // A thread of a test may hold signals back, and what it starts inherits that; this one comes.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}

extension ProgramFolder {
  /// The loss as it is first written: right until exp overflows.
  static func naiveLoss(_ python: String) throws -> (folder: ProgramFolder, words: [String]) {
    let folder = try ProgramFolder()
    let starter = try XentCommand.run("starter", "python", "softmax-cross-entropy").output
    let body = """
          total = 0
          for row, target in zip(z, targets):
              exps = [math.exp(value) for value in row]
              total -= math.log(exps[target] / sum(exps))
          return total / len(z)
      """
    let text = starter.replacingOccurrences(of: "    return None", with: body)
    return (folder, try folder.write(text, to: "naive.py", with: python))
  }
}
