import Foundation
import Testing

struct ProgramStarterTests {
  /// The functions as they should be written, for every exercise.
  static let solutions = [
    "entropy": "return sum(-x * math.log(x) for x in p if x > 0)",
    "cross-entropy": """
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
            return math.inf
        return sum(-a * math.log(b) for a, b in zip(p, q) if a > 0)
    """,
    "kl": """
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
            return math.inf
        return sum(a * (math.log(a) - math.log(b)) for a, b in zip(p, q) if a > 0)
    """,
    "log-sum-exp": """
    m = max(z)
        if m == -math.inf:
            return m
        return m + math.log(sum(math.exp(x - m) for x in z))
    """,
    "softmax": """
    m = max(z)
        exps = [math.exp(x - m) for x in z]
        return [x / sum(exps) for x in exps]
    """,
    "softmax-cross-entropy": """
    total = 0
        for row, t in zip(z, targets):
            m = max(row)
            total += m - row[t] + math.log(sum(math.exp(x - m) for x in row))
        return total / len(z)
    """,
    "softmax-cross-entropy-gradient": """
    rows = []
        for row, t in zip(z, targets):
            m = max(row)
            exps = [math.exp(x - m) for x in row]
            rows.append([(x / sum(exps) - (k == t)) / len(z) for k, x in enumerate(exps)])
        return rows
    """,
    "bce-with-logits": """
    losses = [max(a, 0) - a * b + math.log1p(math.exp(-abs(a))) for a, b in zip(z, y)]
        return sum(losses) / len(z)
    """,
    "bce-with-logits-gradient": """
    def sigmoid(x):
            return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))
        return [(sigmoid(a) - b) / len(z) for a, b in zip(z, y)]
    """,
    "sequence-perplexity": "return math.exp(-sum(logProbabilities) / len(logProbabilities))",
  ]

  @Test(arguments: ProgramCheckTests.exercises, ["zh", "en"])
  func startFilesRunAndFailTheFirstCaseInstructively(
    _ exercise: String, _ language: String
  ) throws {
    guard let python = Python.path else { return }
    let folder = try ProgramFolder()
    let text = try XentCommand.run("starter", "python", exercise, "--lang", language).output
    let command = try folder.write(text, to: "start.py", with: python)
    let result = try XentCommand.run(["check", exercise, "--lang", language, "--"] + command)
    #expect(result.status == 1)
    #expect(
      result.output.contains(
        language == "zh"
          ? "  原因  Value 是 null：函数还没有返回值。\n  试试  在起始文件标出的地方写出函数"
          : "  why       Value is null: the function returns nothing yet.\n"
            + "  try       Write the function in the marked place of the start file"))
  }

  @Test(arguments: ProgramCheckTests.exercises)
  func solutionsPass(_ exercise: String) throws {
    guard let python = Python.path else { return }
    let folder = try ProgramFolder()
    let solution = try #require(Self.solutions[exercise])
    let text = try XentCommand.run("starter", "python", exercise).output
      .replacingOccurrences(of: "return None", with: solution)
    let command = try folder.write(text, to: "solution.py", with: python)
    let result = try XentCommand.run(["check", exercise, "--lang", "en", "--"] + command)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test func neverOverwrites() throws {
    let folder = try ProgramFolder()
    let file = "\(folder.path)/loss.py"
    let first = try XentCommand.run("starter", "python", "entropy", "--out", file, "--lang", "en")
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("xent check --program 'python3 \(file)' entropy"))
    let second = try XentCommand.run("starter", "python", "entropy", "--out", file, "--lang", "en")
    #expect(second.status == 2)
    #expect(second.error.contains("exists and is not overwritten"))
  }

  @Test func startsInSwiftWithItsOwnTypes() throws {
    let text = try XentCommand.run(
      "starter", "swift", "softmax-cross-entropy-gradient", "--lang", "en"
    ).output
    #expect(
      text.contains(
        "func softmaxCrossEntropyGradient(_ z: [[Double]], _ targets: [Int]) -> [[Double]]? {"))
    #expect(text.contains("swiftc -O softmax_cross_entropy_gradient.swift -o"))
  }

  @Test func theStartFileInSwiftRuns() throws {
    guard let compiler = Self.swiftCompiler else { return }
    let folder = try ProgramFolder()
    let file = "\(folder.path)/entropy.swift"
    _ = try XentCommand.run("starter", "swift", "entropy", "--out", file)
    let solved = try String(contentsOfFile: file, encoding: .utf8).replacingOccurrences(
      of: "\n  nil\n", with: "\n  p.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }\n")
    try solved.write(toFile: "\(folder.path)/solved.swift", atomically: false, encoding: .utf8)
    for (name, status) in [("entropy", 1), ("solved", 0)] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: compiler)
      process.arguments = ["\(folder.path)/\(name).swift", "-o", "\(folder.path)/\(name)"]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let result = try XentCommand.run(
        "check", "entropy", "--lang", "en", "--", "\(folder.path)/\(name)")
      #expect(result.status == Int32(status), "\(result.output)")
    }
  }

  private static var swiftCompiler: String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/swiftc" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
