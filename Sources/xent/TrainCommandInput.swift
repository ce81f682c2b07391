import Assessment
import Foundation
import Training
import Tutor

/// A run as it was named on the command line: a line, and perhaps a file of rows.
struct TrainCommandInput {
  let run: TrainingRun
  /// Where the line leaves the run.
  let updates: Int
  let line: String

  /// Reads what stands on the command line.
  ///
  /// - Throws: A sentence about what is wrong with it.
  init(_ words: [String], _ language: Language) throws {
    let isSetting = words.first.map { $0.contains("=") } ?? true
    line = (isSetting ? ["training"] + words : words).joined(separator: " ")
    let described = try Self.described(line, language)
    (run, updates) = (described.run, described.updates)
  }

  private static func described(
    _ line: String, _ language: Language
  ) throws -> (run: TrainingRun, updates: Int) {
    let stateLine = try checked(language) { () throws(StateLineError) in try StateLine(line) }
    if stateLine.scene == "training", let file = stateLine["data"], isFile(file) {
      let table = try TrainCommandFile(file).table(stateLine, language)
      let described = try checked(language) { () throws(StateLineError) in
        try TableRun(stateLine, on: table)
      }
      return (described.run, described.updates)
    }
    let scene = try checked(language) { () throws(StateLineError) in try ActiveScene(stateLine) }
    guard let described = scene.run else {
      throw ProgramExit(
        .usage,
        language == .zh
          ? "场景 \(stateLine.scene) 不训练模型；请写 training 和它的设置。"
          : "the scene \(stateLine.scene) trains no model; write training and its settings.")
    }
    return described
  }

  /// Whether the value of `data` names a file: it has an ending, or stands in a folder.
  private static func isFile(_ value: String) -> Bool {
    value.contains(".") || value.contains("/")
  }

  private static func checked<Value>(
    _ language: Language, _ body: () throws(StateLineError) -> Value
  ) throws -> Value {
    do throws(StateLineError) {
      return try body()
    } catch {
      throw ProgramExit(.usage, StateLineErrorText(error).text[language])
    }
  }
}
