import ArgumentParser
import Assessment
import Training

/// A run taken along: as a script that makes it again, or as its record.
struct ExportCommandRun {
  /// What the run becomes.
  enum Format {
    case keras, pytorch, csv, json
  }

  /// The most rows of a record.
  private static let mostRows = 1000
  private static let standardUpdates = 1000

  let format: Format
  let language: Language

  /// The text of the run that these words name.
  ///
  /// - Throws: A sentence about what is wrong with them.
  func text(_ words: [String]) throws -> String {
    let input = try TrainCommandInput(words, language)
    switch format {
    case .keras: return try script(input, .keras)
    case .pytorch: return try script(input, .pytorch)
    case .csv:
      return ([TraceRow.heading] + rows(input).map(\.csv)).joined(separator: "\n") + "\n"
    case .json:
      let rows = rows(input).map(\.json).joined(separator: ",\n")
      return "{\"line\":\(JSONValue.string(input.line).text),\"trace\":[\n\(rows)\n]}\n"
    }
  }

  private func rows(_ input: TrainCommandInput) -> [TraceRow] {
    var run = input.run
    run.go(to: 0)
    let end = input.updates > 0 ? input.updates : Self.standardUpdates
    return run.trace(
      to: end, every: TrainingRun.interval(updates: end, rows: Self.mostRows))
  }

  private func script(
    _ input: TrainCommandInput, _ library: RunScript.Library
  ) throws -> String {
    let script = RunScript(
      input.run, updates: input.updates, library: library, line: input.line,
      language: language == .zh ? .zh : .en)
    guard let script else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "数据超过 \(RunScript.mostNumbers) 个数，写进脚本太长；请先抽取一部分行。"
          : "the points are more than \(RunScript.mostNumbers) numbers, too long to be written out;"
            + " take a part of the rows.")
    }
    return script.text
  }
}
